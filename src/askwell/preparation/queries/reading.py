"""What was read up, and which of it may be old."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.people.models import Person
from askwell.preparation.models import Freshness, Reading
from askwell.preparation.rules.reading import USUAL, About, Days, is_stale


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: what it is about, the day its source says or else the day it was read, and whether it may be old."""

    reading: Reading
    about: About
    said_on: date
    is_stale: bool

    @property
    def says_when(self) -> bool:
        """Whether the source itself says its day."""
        return self.reading.published_on is not None


def readings(*, explorer: Explorer) -> QuerySet[Reading]:
    """Everything that was read up and is kept, the newest first."""
    return (
        Reading.objects.of(explorer)
        .filter(removed_at=None)
        .select_related("person", "organization")
        .order_by("-added_at", "id")
    )


def facts_on(*, person: Person, today: date, topics: tuple[str, ...] = ()) -> list[Fact]:
    """What was read up on somebody, on where they work now, and on these fields: the person first, the newest first."""
    present = person.positions.filter(past=False, until=None, organization__isnull=False)
    houses = present.exclude(came_from__followed_in__isnull=False).values("organization")
    concerned = Q(person=person) | Q(organization__in=houses) | Q(topic__in=[topic for topic in topics if topic])
    days = days_of(explorer=person.owner)
    found = [fact_of(reading, days, today) for reading in readings(explorer=person.owner).filter(concerned)]
    order = ("person", "organization", "topic")
    return sorted(found, key=lambda fact: (order.index(fact.about), fact.is_stale, -fact.said_on.toordinal()))


def topics(*, explorer: Explorer) -> list[str]:
    """The fields on which something was read up, by name."""
    named = readings(explorer=explorer).exclude(topic="").order_by("topic").values_list("topic", flat=True)
    return list(dict.fromkeys(named))


def days_of(*, explorer: Explorer) -> Days:
    """After how many days a fact may be old, as the explorer has it."""
    chosen = Freshness.objects.of(explorer).first()
    return Days(chosen.person_days, chosen.organization_days, chosen.topic_days) if chosen else USUAL


def fact_of(reading: Reading, days: Days, today: date) -> Fact:
    """A reading with what follows from its day."""
    about: About = "person" if reading.person_id else "organization" if reading.organization_id else "topic"
    said_on = reading.published_on or reading.read_on
    return Fact(reading, about, said_on, is_stale(about=about, said_on=said_on, today=today, days=days))
