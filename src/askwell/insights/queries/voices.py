"""Everyone the explorer knows, as the rules want to see them: voices, tellers, people to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import Q

from askwell.accounts.models import Explorer
from askwell.conversations import queries as conversations
from askwell.insights.models import Statement
from askwell.insights.rules.asking import Known
from askwell.insights.rules.divide import Told, is_first_hand
from askwell.insights.rules.voices import Independence, Voice, independent_voices
from askwell.people import queries as people
from askwell.people.models import Person, Position
from askwell.people.rules.organizations import organization_key


@dataclass(frozen=True)
class Everyone:
    """The people a page may speak of, read once: those talked with, introducers, and those added one by one.

    Thousands that came with an address book and were never met tell nothing about what was heard.
    """

    explorer: Explorer

    @cached_property
    def people(self) -> dict[str, Person]:
        concerned = Q(came_with__isnull=True) | Q(introduced__isnull=False) | Q(id__in=self._met)
        found = people.everyone(explorer=self.explorer).filter(concerned).distinct()
        return {str(person.id): person for person in found}

    @cached_property
    def _met(self) -> set[UUID]:
        met = conversations.told(explorer=self.explorer)
        return {person for person in met.values_list("person_id", flat=True) if person}

    @cached_property
    def known(self) -> Sequence[Known]:
        """Each of them, and whether there was a talk with them."""
        return [_known(person, met=person.id in self._met) for person in self.people.values()]

    def independence(self, statements: Iterable[Statement]) -> Independence:
        """How many independent voices these are."""
        return independent_voices([self.voice(statement) for statement in statements])

    def voice(self, statement: Statement) -> Voice:
        """Who spoke, where they worked as far as it is known, and through whom the explorer came to them."""
        person = self.people.get(str(statement.speaker.person_id))
        employers = [statement.conversation.employer]
        if person is not None:
            position = present(person)
            employers.append(position.organization.name if position and position.organization else "")
        return Voice(
            person=person_of(statement),
            name=statement.speaker.known_as,
            employers={self._house(name): name for name in employers if name.strip()},
            chain=self._chain(person),
        )

    @cached_property
    def _one_house(self) -> dict[str, str]:
        return people.one_house(explorer=self.explorer)

    def _house(self, name: str) -> str:
        """One word for an employer under all its names, so that two people of one house are not two voices."""
        key = organization_key(name)
        return self._one_house.get(key, key)

    def told(self, statement: Statement) -> Told:
        """Where a statement comes from: as the talk says, else as the person's present position says."""
        talk, person = statement.conversation, self.people.get(str(statement.speaker.person_id))
        position = present(person) if person is not None else None
        employer = position.organization.name if position and position.organization else ""
        return Told(
            person=person_of(statement),
            level=talk.level or (position.level if position else ""),
            region=talk.region or (position.region if position else ""),
            sector=talk.sector or (position.sector if position else ""),
            employer=talk.employer or employer,
            year=talk.held_on.year if talk.held_on else None,
            first_hand=is_first_hand(statement.quote),
        )

    def _chain(self, person: Person | None) -> tuple[tuple[str, str], ...]:
        chain: dict[str, str] = {}
        while person is not None and person.introduced_by_id is not None:
            person = self.people.get(str(person.introduced_by_id))
            if person is None or str(person.id) in chain:
                break
            chain[str(person.id)] = person.name
        return tuple(chain.items())


def person_of(statement: Statement) -> str:
    """Who said it, the same for all their talks; a speaker nobody named is somebody of their own."""
    return str(statement.speaker.person_id or statement.speaker_id)


def present(person: Person) -> Position | None:
    """What somebody does now, as far as it is known."""
    return next((position for position in person.positions.all() if position.until is None), None)


def _known(person: Person, *, met: bool) -> Known:
    position = present(person)
    if position is None:
        return Known(str(person.id), person.name, met)
    return Known(str(person.id), person.name, met, position.region, position.level, position.sector)
