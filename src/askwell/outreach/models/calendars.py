"""The explorer's own calendar, as far as it is needed to offer times: fetched or given as a file when they say."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet


class OwnCalendar(Owned):
    """One calendar of the explorer: an address that is asked when they press, or a file; what it held when read."""

    name = models.CharField(max_length=200)
    address = models.CharField(max_length=2000, blank=True)  # https; empty for a file
    held = models.BinaryField(default=bytes)  # as it came, byte for byte
    read_at = models.DateTimeField(null=True, blank=True)  # of what is held; None: never fetched
    tried_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=500, blank=True)  # why the last try brought nothing, in one sentence
    added_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[OwnCalendar]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "address"], condition=~models.Q(address=""), name="a_calendar_is_kept_once"
            )
        ]

    def __str__(self) -> str:
        return self.name
