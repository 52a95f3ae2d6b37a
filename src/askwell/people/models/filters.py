"""Choices of people that are kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet


class SavedFilter(Owned):
    """Some of one's people under a name: conditions, not people, so that whoever fits later belongs to it."""

    name = models.CharField(max_length=100)
    conditions = models.JSONField()  # rules.filters.as_json()
    saved_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[SavedFilter]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="filter_name_once_per_owner")]

    def __str__(self) -> str:
        return self.name
