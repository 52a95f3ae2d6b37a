"""Writing what a file says of people: each card, and the addresses and positions it tells of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from askwell.accounts.models import Explorer
from askwell.formats.contacts import Card, Contacts, NameParts, Stint
from askwell.people.actions.bulk import growing_id, insert_rows
from askwell.people.actions.occupations import named_by
from askwell.people.models import Address, Organization, PeopleImport, Person, Position, SourceCard
from askwell.people.queries.here import identity_of_card
from askwell.people.rules import NAME_LONGEST, name_key
from askwell.people.rules.addresses import mail_key, phone_key, profile_key
from askwell.people.rules.organizations import organization_key
from askwell.people.rules.planning import Entry, Outcome, Step


@dataclass(frozen=True, slots=True)
class Told:
    """One card to be matched and stored: where it is from, and the digest of its row."""

    source: str
    card: Card
    digest: str


def told(*, contacts: Iterable[Contacts]) -> list[Told]:
    """Every card of a file."""
    return [
        Told(part.source, card, hashlib.sha256(f"{part.source}\n{card.original}".encode()).hexdigest())
        for part in contacts
        for card in part.cards
    ]


def said_by(*, card: Card) -> dict[str, Any]:
    """What a card says, as plain JSON without what it leaves empty; the row itself is kept beside it."""
    found: dict[str, Any] = {
        "name": card.name,
        "key": card.key,
        "parts": _filled(card.parts),
        "stints": [_filled(stint) for stint in card.stints],
        "schools": [_filled(school) for school in card.schools],
        "connected_on": card.connected_on.isoformat() if card.connected_on else None,
        "more": [list(pair) for pair in card.more],
    }
    for name in ("emails", "phones", "profiles", "pages", "groups"):
        found[name] = list(getattr(card, name))
    for name in ("place", "sector", "note", "wishes"):
        found[name] = getattr(card, name)
    return {name: value for name, value in found.items() if value}


def _filled(part: NameParts | Stint) -> dict[str, Any]:
    return {name: value for name in part.__slots__ if (value := getattr(part, name))}


AT_ONCE = 500
CARD = (
    *("id", "owner", "person", "came_with", "source", "key", "row"),
    *("sha256", "original", "said", "said_at"),
)
ADDRESS = ("id", "owner", "person", "kind", "value", "key", "came_from")
POSITION = (
    *("id", "owner", "person", "kind", "organization", "role"),
    *("sector", "region", "when", "past", "came_from", "occupation"),
)


@dataclass(slots=True)
class CardWriter:
    """Carries out the steps of a plan for one import, some at a time. Remembers whom it has added."""

    owner: Explorer
    came_with: PeopleImport
    at: datetime
    added: dict[str, UUID] = field(default_factory=dict)
    organizations: dict[str, UUID] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = Organization.objects.of(self.owner).values_list("key", "id")
        self.organizations = dict(known.iterator())

    def write(self, steps: Sequence[tuple[int, Told, Step]]) -> None:
        """Store these. Each is (number of the entry, what it says, what it leads to); those that are the same are not
        given here.
        """
        self._add_people([(n, told) for n, told, step in steps if step.outcome is Outcome.ADDED])
        self._follow(
            [(told, self.person_of(step.person)) for _, told, step in steps if step.outcome is Outcome.CHANGED]
        )
        self._add_organizations(told for _, told, _ in steps)
        cards = [(growing_id(), self.person_of(step.person), told) for _, told, step in steps]
        rows = [self._card(card, person, told) for card, person, told in cards]
        insert_rows(model=SourceCard, columns=CARD, rows=rows)
        addresses = [row for card, person, told in cards for row in self._addresses(card, person, told.card)]
        insert_rows(model=Address, columns=ADDRESS, rows=addresses)
        positions = [row for card, person, told in cards for row in self._positions(card, person, told.card)]
        insert_rows(model=Position, columns=POSITION, rows=positions)

    def person_of(self, person: str) -> UUID:
        """The id behind a step's person: somebody here, or "#n" whom an earlier entry added."""
        return self.added[person] if person.startswith("#") else UUID(person)

    def _add_people(self, new: Sequence[tuple[int, Told]]) -> None:
        people = []
        for number, one in new:
            person = self.added[f"#{number}"] = growing_id()
            name = one.card.name[:NAME_LONGEST]
            key = name_key(name)[:NAME_LONGEST]
            people.append((person, self.owner.id, name, key, one.card.wishes[:300], self.at, self.came_with.id))
        columns = ("id", "owner", "name", "key", "wishes", "added_at", "came_with")
        insert_rows(model=Person, columns=columns, rows=people)

    def _follow(self, changed: Sequence[tuple[Told, UUID]]) -> None:
        """The older word of the same source on the same entry is no longer its last."""
        for begin in range(0, len(changed), AT_ONCE):
            some = changed[begin : begin + AT_ONCE]
            names = {(one.source, one.card.key[:300], person): one.card.name[:NAME_LONGEST] for one, person in some}
            last = SourceCard.objects.of(self.owner).filter(
                followed_in__isnull=True, person__in={p for *_, p in names}, key__in={key for _, key, _ in names}
            )
            older = [
                (card, (source, key, person), said["name"][:NAME_LONGEST])
                for card, source, key, person, said in last.values_list("id", "source", "key", "person_id", "said")
                if (source, key, person) in names
            ]
            SourceCard.objects.filter(id__in=[card for card, _, _ in older]).update(followed_in=self.came_with)
            self._rename([(entry[-1], said, names[entry]) for _, entry, said in older if said != names[entry]])

    def _rename(self, renamed: Iterable[tuple[UUID, str, str]]) -> None:
        """Only a name that nobody has written by hand follows its source. Each is (person, name before, name now)."""
        for person, before, name in renamed:
            Person.objects.filter(id=person, name=before).update(name=name, key=name_key(name))

    def _add_organizations(self, cards: Iterable[Told]) -> None:
        stints = (stint for one in cards for stint in (*one.card.stints, *one.card.schools))
        names = {name_key(name): name for stint in stints if (name := _named(stint))}
        new = [
            (growing_id(), self.owner.id, name, key, organization_key(name)[:200])
            for key, name in names.items()
            if key not in self.organizations
        ]
        insert_rows(model=Organization, columns=("id", "owner", "name", "key", "match"), rows=new)
        self.organizations |= {key: organization for organization, _, _, key, _ in new}

    def _card(self, stored: UUID, person: UUID, told: Told) -> tuple[Any, ...]:
        where = (stored, self.owner.id, person, self.came_with.id, told.source, told.card.key[:300], told.card.row)
        return *where, told.digest, told.card.original, said_by(card=told.card), self.at

    def _addresses(self, stored: UUID, person: UUID, card: Card) -> Iterator[tuple[Any, ...]]:
        for kind, values, key_of in (
            ("mail", card.emails, mail_key),
            ("phone", card.phones, phone_key),
            ("profile", card.profiles, profile_key),
            ("page", card.pages, str.casefold),
        ):
            for value in values:
                key = (key_of(value) or value.casefold())[:500]
                yield growing_id(), self.owner.id, person, kind, value[:500], key, stored

    def _positions(self, stored: UUID, person: UUID, card: Card) -> Iterator[tuple[Any, ...]]:
        for kind, stints in (("work", card.stints), ("study", card.schools)):
            # A card's sector and place are where somebody works, not where they learnt.
            where = (card.sector[:100], card.place[:100]) if kind == "work" else ("", "")
            for stint in stints:
                when = " to ".join(part for part in (stint.since, stint.until) if part)
                organization = self.organizations.get(name_key(_named(stint)))
                named = named_by(role=stint.role[:200]) if kind == "work" else ""
                beside = (*where, when[:30], not stint.present, stored, named)
                yield growing_id(), self.owner.id, person, kind, organization, stint.role[:200], *beside


def _named(stint: Stint) -> str:
    return " ".join(stint.organization.split())[:200]


def entry_of(*, one: Told) -> Entry:
    """One card as the plan needs it."""
    return Entry(one.source, one.card.key[:300], one.digest, identity_of_card(source=one.source, card=one.card))
