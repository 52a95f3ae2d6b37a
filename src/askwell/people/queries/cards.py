"""People as cards, for taking them out again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

from django.db.models import Prefetch, Q

from askwell.accounts.models import Explorer
from askwell.formats.contacts import Card, NameParts, Stint
from askwell.people.models import Address, Person, Position, SourceCard
from askwell.people.queries.people import everyone

AT_ONCE = 1000

_FIELD = {
    Address.Kind.MAIL: "emails",
    Address.Kind.PHONE: "phones",
    Address.Kind.PROFILE: "profiles",
    Address.Kind.PAGE: "pages",
}


def as_cards(*, explorer: Explorer, person_id: UUID | None = None) -> Iterator[Card]:
    """Everyone, or one person, as address cards: what is known today, each address once. A few at a time in memory."""
    people = everyone(explorer=explorer)
    if person_id is not None:
        people = people.filter(id=person_id)
    said_today = Q(came_from__isnull=True) | Q(came_from__followed_in__isnull=True)
    addresses = Prefetch("addresses", queryset=Address.objects.filter(said_today).order_by("kind", "key", "id"))
    cards = Prefetch("cards", queryset=SourceCard.objects.filter(followed_in__isnull=True).defer("original"))
    found = people.prefetch_related(addresses).prefetch_related(cards)
    for number, person in enumerate(found.iterator(chunk_size=AT_ONCE), 1):
        yield _card(person, number)


def _card(person: Person, number: int) -> Card:
    found: dict[str, dict[str, str]] = {field: {} for field in _FIELD.values()}
    for address in person.addresses.all():
        found[_FIELD[Address.Kind(address.kind)]].setdefault(address.key, address.value)
    positions, last = list(person.positions.all()), list(person.cards.all())
    days = [dt.date.fromisoformat(day) for card in last if (day := card.said.get("connected_on"))]
    return Card(
        name=person.name,
        row=number,
        original="",
        key=str(person.id),
        parts=_parts(person, last),
        stints=tuple(_stint(p) for p in positions if p.kind == Position.Kind.WORK),
        schools=tuple(_stint(p) for p in positions if p.kind == Position.Kind.STUDY),
        place=next((p.region for p in positions if p.region), ""),
        sector=next((p.sector for p in positions if p.sector), ""),
        note="\n\n".join(part for part in (person.met, person.note) if part),
        groups=tuple(dict.fromkeys(group for card in last for group in card.said.get("groups") or ())),
        connected_on=min(days, default=None),
        wishes=person.wishes,
        emails=tuple(found["emails"].values()),
        phones=tuple(found["phones"].values()),
        profiles=tuple(found["profiles"].values()),
        pages=tuple(found["pages"].values()),
    )


def _parts(person: Person, cards: list[SourceCard]) -> NameParts:
    """The parts of the name, if a source keeps them apart and the name is still the one it gave."""
    for card in cards:
        if card.said["name"] == person.name and card.said.get("parts"):
            return NameParts(**card.said["parts"])
    return NameParts()


def _stint(position: Position) -> Stint:
    return Stint(
        organization=position.organization.name if position.organization else "",
        role=position.role,
        since=position.since.isoformat() if position.since else "",
        until=position.until.isoformat() if position.until else "",
        present=not position.past and position.until is None,
    )
