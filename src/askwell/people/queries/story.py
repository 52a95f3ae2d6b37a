"""The story of one person and the explorer: where each fact is from, and how fresh it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max, QuerySet

from askwell.people.models import Address, Merge, Person, Position, PriorContact, SourceCard

SOURCES = {
    "linkedin": "LinkedIn",
    "google": "Google Contacts",
    "outlook": "Outlook",
    "vcard": "your address book",
    "table": "a list",
}
OLD_AFTER_DAYS = 365
"""A fact of a source that has not spoken for a year is shown as perhaps no longer so. Our own judgement."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What somebody or something says of a person, and since when it says so. `source` is empty for the explorer."""

    words: str
    source: str
    said_on: date | None
    is_old: bool = False
    is_past: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """When the two last wrote to each other, and who wrote last. Days are the export's."""

    ours_last: date | None
    theirs_last: date | None

    @property
    def they_wait(self) -> bool:
        """They wrote, and nothing of ours came after."""
        return self.theirs_last is not None and (self.ours_last is None or self.ours_last < self.theirs_last)


@dataclass(frozen=True, slots=True)
class Story:
    """Everything known of one person that is no conversation and no quote."""

    work: tuple[Fact, ...]
    study: tuple[Fact, ...]
    addresses: tuple[Address, ...]
    connected_on: date | None
    contact: Contact | None
    introduced: tuple[Person, ...]
    merges: tuple[Merge, ...]
    more: tuple[tuple[str, str, str], ...]  # heading, value, source: what sources say that has no place of its own


def story_of(*, person: Person, at: datetime) -> Story:
    """The story of one person, in a fixed number of queries."""
    cards = list(SourceCard.objects.filter(person=person).order_by("-said_at", "source", "id"))
    last = [card for card in cards if card.followed_in_id is None]
    positions = list(
        Position.objects.filter(person=person).select_related("organization", "came_from").order_by("-since", "id")
    )
    days = [date.fromisoformat(d) for card in last if (d := card.said.get("connected_on"))]
    return Story(
        work=_facts([p for p in positions if p.kind == Position.Kind.WORK], at),
        study=_facts([p for p in positions if p.kind == Position.Kind.STUDY], at),
        addresses=_addresses(person),
        connected_on=min(days, default=None),
        contact=_contact(person),
        introduced=tuple(person.introduced.filter(merged_into__isnull=True).order_by("key", "id")),
        merges=tuple(Merge.objects.filter(kept=person, undone_at__isnull=True).select_related("gone")),
        more=tuple(_more(last)),
    )


def _facts(positions: list[Position], at: datetime) -> tuple[Fact, ...]:
    """Each different thing said once: the newest word of each source, then what is over."""
    found: dict[tuple[str, bool], Fact] = {}
    for position in sorted(positions, key=_freshness, reverse=True):
        words = " · ".join(p for p in (str(position), position.level, position.sector, position.region) if p)
        if position.when:
            words = f"{words} ({position.when})" if words else position.when
        card = position.came_from
        said_on = card.said_at.date() if card else None
        past = position.past or position.until is not None or bool(card and card.followed_in_id)
        key = (str(position).casefold(), past)
        if not words or key in found or (past and (key[0], False) in found):
            continue
        old = said_on is not None and (at.date() - said_on).days > OLD_AFTER_DAYS
        source = SOURCES.get(card.source, card.source) if card else ""
        found[key] = Fact(words, source, said_on, is_old=old, is_past=past)
    return tuple(sorted(found.values(), key=lambda fact: fact.is_past))


def _freshness(position: Position) -> tuple[bool, float]:
    """The explorer's own words first, then what was said last."""
    card = position.came_from
    return card is None, card.said_at.timestamp() if card else 0.0


def _addresses(person: Person) -> tuple[Address, ...]:
    found: dict[tuple[str, str], Address] = {}
    said_today: QuerySet[Address] = person.addresses.exclude(came_from__followed_in__isnull=False)
    for address in said_today.order_by("kind", "key", "id"):
        found.setdefault((address.kind, address.key), address)
    return tuple(found.values())


def _contact(person: Person) -> Contact | None:
    rows = PriorContact.objects.filter(person=person, kind="message", came_with__undone_at__isnull=True)
    last = rows.aggregate(ours=Max("ours_last"), theirs=Max("theirs_last"))
    if last["ours"] is None and last["theirs"] is None:
        return None
    return Contact(*(d.date() if d else None for d in (last["ours"], last["theirs"])))


def _more(cards: list[SourceCard]) -> list[tuple[str, str, str]]:
    found = []
    for card in cards:
        source = SOURCES.get(card.source, card.source)
        if note := card.said.get("note"):
            found.append(("Note", note, source))
        if groups := card.said.get("groups"):
            found.append(("Groups", ", ".join(groups), source))
        found += [(heading, value, source) for heading, value in card.said.get("more") or ()]
    return list(dict.fromkeys(found))
