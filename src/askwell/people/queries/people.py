"""Reading people."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.people.models import Organization, Person, Position
from askwell.people.rules import name_key


def everyone(*, explorer: Explorer) -> QuerySet[Person]:
    """Everyone the explorer knows here, by name, positions at hand."""
    return _at_hand(Person.objects.of(explorer).filter(merged_into__isnull=True))


def these(*, people: Collection[UUID]) -> QuerySet[Person]:
    """These people, by name, positions at hand. Their ids come from a query of the explorer's own people: naming the
    owner once more would have SQLite look through all of them.
    """
    return _at_hand(Person.objects.filter(id__in=people))


def _at_hand(people: QuerySet[Person]) -> QuerySet[Person]:
    # What a source says no longer is history; it stands on the person's own page.
    said_today = Q(came_from__isnull=True) | Q(came_from__followed_in__isnull=True)
    positions = Position.objects.filter(said_today).select_related("organization").order_by("-since", "id")
    return (
        people.select_related("introduced_by")
        .prefetch_related(Prefetch("positions", queryset=positions))
        .order_by("key", "id")
    )


def with_name(*, explorer: Explorer, name: str) -> QuerySet[Person]:
    """People of exactly this name, however it is spaced or cased. There may be several."""
    return Person.objects.of(explorer).filter(key=name_key(name), merged_into__isnull=True).order_by("added_at", "id")


def organizations(*, explorer: Explorer) -> QuerySet[Organization]:
    """The organizations named so far, by name."""
    return Organization.objects.of(explorer).order_by("key")
