"""What happened and when. Rows are added, never changed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet


class Entry(Owned):
    """One thing that happened: the verb, what it happened to, and what is worth remembering of it."""

    at = models.DateTimeField()
    verb = models.CharField(max_length=40)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.UUIDField()
    detail = models.JSONField(default=dict)

    objects: ClassVar[OwnedQuerySet[Entry]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        verbose_name_plural = "entries"
        indexes = [models.Index(fields=["owner", "subject_id", "at"], name="journal_subject")]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject_kind}"
