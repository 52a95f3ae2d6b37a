"""Everybody one has talked with, as the rules want to see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from uuid import UUID

from django.db.models import F, Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.conversations import queries as conversations
from askwell.conversations.models import Conversation
from askwell.language.occupations import ALIKE, Occupation, closeness, occupation_of
from askwell.language.role_words import rank_of
from askwell.people.models import Person, Position
from askwell.strategy.rules.facts import Heard, Introducer, Known


def said_today(*, positions: QuerySet[Position]) -> QuerySet[Position]:
    """Of these what is so as it is known today: what a source says no longer is history."""
    return positions.filter(Q(came_from__isnull=True) | Q(came_from__followed_in__isnull=True))


def at_work(*, positions: QuerySet[Position]) -> QuerySet[Position]:
    """Of these the work that is not over. Whoever went into somebody else has none: it went with them."""
    return said_today(positions=positions).filter(kind=Position.Kind.WORK, past=False, until__isnull=True)


@dataclass(slots=True)
class _Talks:
    """The talks with one person, the latest first."""

    person: Person
    talks: list[Conversation] = field(default_factory=list)
    work: list[Position] = field(default_factory=list)

    @property
    def roles(self) -> list[str]:
        named = [*(talk.role for talk in self.talks), *(position.role for position in self.work)]
        return [role for role in dict.fromkeys(named) if role]

    def said(self, fact: str) -> str:
        """A fact as the talks say it, else as the present work says it."""
        return next((value for one in (*self.talks, *self.work) if (value := str(getattr(one, fact)).strip())), "")

    @property
    def employer(self) -> str:
        named = (str(position.organization or "") for position in self.work)
        return next((name for name in (*(t.employer.strip() for t in self.talks), *named) if name), "")


@dataclass(frozen=True)
class Circle:
    """Those one has talked with and who introduced whom: read once for a page."""

    explorer: Explorer

    @cached_property
    def heard(self) -> Mapping[str, Heard]:
        """Everybody there was a talk with, by the id of the person."""
        return {person: self._heard(talks) for person, talks in self._talks.items()}

    @cached_property
    def introduced(self) -> Mapping[str, tuple[str, str]]:
        """Who was introduced, and by whom (id, name)."""
        rows = Person.objects.of(self.explorer).filter(introduced_by__isnull=False, merged_into__isnull=True)
        found = rows.values_list("id", "introduced_by_id", "introduced_by__name")
        return {str(person): (str(by), name) for person, by, name in found}

    def root_of(self, person: str) -> tuple[str, str] | None:
        """The first person of the chain of introductions that led to somebody; None if nobody led to them."""
        seen: dict[str, str] = {}
        while (by := self.introduced.get(person)) is not None and by[0] not in seen:
            person, seen[by[0]] = by[0], by[1]
        return (person, seen[person]) if seen else None

    def introducer_of(self, person: str) -> Introducer | None:
        by = self.introduced.get(person)
        return Introducer(*by, met=by[0] in self.heard) if by else None

    def about(self, work: Occupation | None) -> list[Heard]:
        """Those who do this work, or work closely related to it."""
        if work is None:
            return []
        return [
            self.heard[person] for person, its in self.works.items() if any(closeness(work, o) in ALIKE for o in its)
        ]

    def only(self, people: Iterable[str]) -> list[Heard]:
        """Of these people, those there was a talk with."""
        return [self.heard[person] for person in people if person in self.heard]

    @cached_property
    def works(self) -> Mapping[str, Sequence[Occupation]]:
        """What occupations each of those heard told about or has."""
        return {
            person: [found for role in talks.roles if (found := occupation_of(role)) is not None]
            for person, talks in self._talks.items()
        }

    @cached_property
    def _talks(self) -> dict[str, _Talks]:
        told = conversations.told(explorer=self.explorer)
        latest = F("conversation__held_on").desc(nulls_last=True)
        found: dict[str, _Talks] = {}
        for one in told.select_related("conversation", "person").order_by(latest, "conversation__added_at", "id"):
            if one.person is not None:
                found.setdefault(str(one.person_id), _Talks(one.person)).talks.append(one.conversation)
        work = at_work(positions=Position.objects.filter(person__in=[UUID(person) for person in found]))
        for position in work.select_related("organization").order_by(F("came_from").asc(nulls_first=True), "id"):
            found[str(position.person_id)].work.append(position)
        return found

    def _heard(self, talks: _Talks) -> Heard:
        person, role = str(talks.person.id), talks.said("role")
        known = Known(
            person=person,
            name=talks.person.name,
            role=role,
            employer=talks.employer,
            level=talks.said("level") or rank_of(role),
            region=talks.said("region"),
            sector=talks.said("sector"),
            root=self.root_of(person),
        )
        return Heard(known, _last(talk.held_on for talk in talks.talks))


def _last(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day is not None), default=None)
