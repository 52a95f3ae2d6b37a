"""The explorer's own measure: the numbers of asking where they differ from what is usual, and where they live."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet


class Measure(Owned):
    """One row for each explorer who changed something. What is not in `chosen` is as `rules.settings` has it."""

    chosen = models.JSONField(default=dict)  # name of a setting -> number
    country = models.CharField(max_length=2, blank=True)
    subdivision = models.CharField(max_length=10, blank=True)
    time_zone = models.CharField(max_length=60, blank=True)

    objects: ClassVar[OwnedQuerySet[Measure]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_measure_of_an_explorer")]

    def __str__(self) -> str:
        return f"the measure of {self.owner}"
