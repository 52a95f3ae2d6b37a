"""Who is who: people who are perhaps one, and those found to be."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.people.models.imports import PeopleImport
from askwell.people.models.people import Person


class PerhapsSame(Owned):
    """Two people who are likely one, with the reasons, until the explorer says."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        MERGED = "merged", "One person"
        APART = "apart", "Two people"

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    two = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    reasons = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    noticed_in = models.ForeignKey(PeopleImport, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[PerhapsSame]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        verbose_name_plural = "perhaps the same"
        constraints = [models.UniqueConstraint(fields=["one", "two"], name="pair_once")]


class Merge(Owned):
    """One person's record gone into another's, and what moved, so that it can be undone completely."""

    kept = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    gone = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    reasons = models.JSONField(default=list)
    moved = models.JSONField(default=dict)  # "app.Model.field" -> ids of the rows that pointed to `gone`
    before = models.JSONField(default=dict)  # what `kept` said of itself, where the merge filled a gap
    merged_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[Merge]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type
