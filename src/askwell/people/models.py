"""Whom to learn from: people, the organizations they work for, and the positions that tie the two."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet


class Organization(Owned):
    """An employer, school or association, under the name the explorer uses for it."""

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200)  # rules.name_key(name): one row per organization

    objects: ClassVar[OwnedQuerySet[Organization]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="organization_once_per_owner")]

    def __str__(self) -> str:
        return self.name


class Person(Owned):
    """Somebody the explorer talks to, or might."""

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200)  # rules.name_key(name), for finding; two people may share it
    met = models.CharField(max_length=300, blank=True)  # how we know each other
    introduced_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="introduced"
    )
    note = models.TextField(blank=True)
    added_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Person]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        verbose_name_plural = "people"
        indexes = [models.Index(fields=["owner", "key"], name="person_key")]

    def __str__(self) -> str:
        return self.name


class Position(Owned):
    """What a person does or did somewhere. Empty parts are unknown, never guessed."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="positions")
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="positions"
    )
    role = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=100, blank=True)
    sector = models.CharField(max_length=100, blank=True)
    region = models.CharField(max_length=100, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    objects: ClassVar[OwnedQuerySet[Position]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(since__isnull=True)
                | models.Q(until__gte=models.F("since")),
                name="position_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.role, str(self.organization or "")) if part)
