"""What the explorer considers doing, what matters to them, and what people said that speaks for or against it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.insights.models import Statement
from askwell.strategy.rules import PATH_LONGEST
from askwell.strategy.rules.values import VALUE_LONGEST, Speaks


class Path(Owned):
    """Work the explorer considers, in their own words, and the occupation those words name if they name one."""

    name = models.CharField(max_length=PATH_LONGEST)
    key = models.CharField(max_length=2 * PATH_LONGEST)  # people.rules.name_key(name): no path twice
    occupation = models.CharField(max_length=12, blank=True)  # a code of language.occupations; empty: none is named
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)  # considered no longer; what was put down for it waits

    objects: ClassVar[OwnedQuerySet[Path]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="path_once_per_owner")]

    def __str__(self) -> str:
        return self.name


class Value(Owned):
    """What matters to the explorer in work, in their own words; `place` says how much, 0 the most."""

    name = models.CharField(max_length=VALUE_LONGEST)
    key = models.CharField(max_length=2 * VALUE_LONGEST)  # people.rules.name_key(name): no value twice
    place = models.PositiveIntegerField()
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)  # what was put down for it comes back with it

    objects: ClassVar[OwnedQuerySet[Value]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "key"], condition=models.Q(removed_at=None), name="value_once_per_owner"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Evidence(Owned):
    """That what somebody said speaks for or against a value on a path. The explorer alone says so."""

    value = models.ForeignKey(Value, on_delete=models.CASCADE, related_name="+")
    path = models.ForeignKey(Path, on_delete=models.CASCADE, related_name="+")
    # Words that go off the record, or out with their talk, take this along.
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    speaks = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Speaks])
    put_down_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Evidence]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["value", "path", "statement"], name="evidence_once"),
            models.CheckConstraint(
                condition=models.Q(speaks__in=[one.value for one in Speaks]), name="evidence_for_or_against"
            ),
        ]

    def __str__(self) -> str:
        return self.speaks
