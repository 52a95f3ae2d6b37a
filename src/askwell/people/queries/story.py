"""The story of one person and the explorer: where each fact is from, and how fresh it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max, QuerySet

from askwell.people.models import Address, Merge, Organization, Person, Position, PriorContact, SourceCard

SOURCES = {
    "linkedin": "LinkedIn",
    "google": "Google Contacts",
    "outlook": "Outlook",
    "vcard": "your address book",
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
    organization: Organization | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """When the two last wrote to each other, and who wrote last. Days and gaps are the export's."""

    ours_last: date | None
    theirs_last: date | None
    known_on: date | None = None  # when the newest export that tells of it was brought in

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
    invited: Contact | None  # who asked whom to connect; of no interest once they are connected
    introduced: tuple[Person, ...]
    merges: tuple[Merge, ...]
    more: tuple[tuple[str, str, str], ...]  # heading, value, source: what sources say that has no place of its own

    @property
    def present(self) -> list[Fact]:
        """The work that is not over, as far as anybody has said."""
        return [fact for fact in self.work if not fact.is_past]

    @property
    def past(self) -> list[Fact]:
        """What they did before."""
        return [fact for fact in self.work if fact.is_past]


def story_of(*, person: Person, at: datetime) -> Story:
    """The story of one person, in a fixed number of queries."""
    found = SourceCard.objects.filter(person=person).select_related("came_with")
    cards = {
        card.id: card for card in found.defer("original", "came_with__original").order_by("-said_at", "source", "id")
    }
    last = [card for card in cards.values() if card.followed_in_id is None]
    positions = list(Position.objects.filter(person=person).select_related("organization").order_by("-since", "id"))
    days = [date.fromisoformat(d) for card in last if (d := card.said.get("connected_on"))]
    contact = _contact(person)
    return Story(
        work=_facts([p for p in positions if p.kind == Position.Kind.WORK], cards, at),
        study=_facts([p for p in positions if p.kind == Position.Kind.STUDY], cards, at),
        addresses=_addresses(person),
        connected_on=min(days, default=None),
        contact=contact.get("message"),
        invited=None if days else contact.get("invitation"),
        introduced=tuple(person.introduced.filter(merged_into__isnull=True).order_by("key", "id")),
        merges=tuple(Merge.objects.filter(kept=person, undone_at__isnull=True).select_related("gone")),
        more=tuple(dict.fromkeys(_more(last))),
    )


def source_in_words(card: SourceCard) -> str:
    """Where a card is from, as people call it; a list by the name of its file. Needs `came_with` at hand."""
    return SOURCES.get(card.source) or f"the list {card.came_with.source_name}"


def _facts(positions: list[Position], cards: dict[UUID, SourceCard], at: datetime) -> tuple[Fact, ...]:
    """Each different thing said once: the newest word of each source, then what is over."""
    told = {p.organization_id for p in positions if p.role and not _is_over(p, cards)}
    found: dict[tuple[str, bool], Fact] = {}
    for position in sorted(positions, key=lambda p: _freshness(p, cards), reverse=True):
        words = " · ".join(p for p in (str(position), position.level, position.sector, position.region) if p)
        if position.when:
            words = f"{words} ({position.when})" if words else position.when
        past = _is_over(position, cards)
        key = (str(position).casefold(), past)
        if not words or key in found or (past and (key[0], False) in found):
            continue
        if not position.role and position.organization_id in told and not past:
            continue  # another source says what they do there
        card = cards.get(position.came_from_id) if position.came_from_id else None
        said_on = card.said_at.date() if card else None
        old = said_on is not None and (at.date() - said_on).days > OLD_AFTER_DAYS
        source = source_in_words(card) if card else ""
        found[key] = Fact(words, source, said_on, is_old=old, is_past=past, organization=position.organization)
    return tuple(sorted(found.values(), key=lambda fact: fact.is_past))


def _is_over(position: Position, cards: dict[UUID, SourceCard]) -> bool:
    card = cards.get(position.came_from_id) if position.came_from_id else None
    return position.past or position.until is not None or bool(card and card.followed_in_id)


def _freshness(position: Position, cards: dict[UUID, SourceCard]) -> tuple[bool, float]:
    """The explorer's own words first, then what was said last."""
    card = cards.get(position.came_from_id) if position.came_from_id else None
    return card is None, card.said_at.timestamp() if card else 0.0


def _addresses(person: Person) -> tuple[Address, ...]:
    found: dict[tuple[str, str], Address] = {}
    said_today: QuerySet[Address] = person.addresses.exclude(came_from__followed_in__isnull=False)
    for address in said_today.order_by("kind", "key", "id"):
        found.setdefault((address.kind, address.key), address)
    return tuple(sorted(found.values(), key=lambda address: Address.Kind.values.index(address.kind)))


def _contact(person: Person) -> dict[str, Contact]:
    """Who wrote when, by kind: messages, invitations."""
    rows = PriorContact.objects.filter(person=person, came_with__undone_at__isnull=True).values("kind")
    last = rows.annotate(ours=Max("ours_last"), theirs=Max("theirs_last"), known=Max("came_with__confirmed_at"))
    return {
        row["kind"]: Contact(*(row[part].date() if row[part] else None for part in ("ours", "theirs", "known")))
        for row in last
    }


def _more(cards: Iterable[SourceCard]) -> Iterator[tuple[str, str, str]]:
    for card in cards:
        source = source_in_words(card)
        if note := card.said.get("note"):
            yield "Note", note, source
        if groups := card.said.get("groups"):
            yield "Groups", ", ".join(groups), source
        for heading, value in card.said.get("more") or ():
            yield heading, value, source
