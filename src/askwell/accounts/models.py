"""The explorer, and the base of every row that belongs to one."""

from __future__ import annotations

import uuid
from typing import ClassVar, Self, TypeVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

M = TypeVar("M", bound=models.Model)

ME = "me"
"""The handle of the only explorer of a personal installation."""


class ExplorerManager(BaseUserManager["Explorer"]):
    def me(self) -> Explorer:
        """The one explorer of a personal installation, made on the first call."""
        return self.get_or_create(handle=ME)[0]


class Explorer(AbstractBaseUser):
    """The person exploring: everything owned is reached through them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    handle = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200, blank=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "handle"
    objects: ClassVar[ExplorerManager] = ExplorerManager()

    def __str__(self) -> str:
        return self.name or self.handle


class OwnedQuerySet(models.QuerySet[M]):
    def of(self, explorer: Explorer) -> Self:
        """The rows that belong to this explorer: where every reading starts."""
        return self.filter(owner=explorer)


class Owned(models.Model):
    """A row that belongs to one explorer. Reached by a UUID, so that records of two machines can be merged."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Explorer, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True


class OpeningToken(models.Model):
    """A one-time key to the front door: the terminal prints it, the browser spends it.

    Only its SHA-256 is stored, so that the database file alone opens nothing.
    """

    digest = models.CharField(max_length=64, primary_key=True)
    explorer = models.ForeignKey(Explorer, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField()
