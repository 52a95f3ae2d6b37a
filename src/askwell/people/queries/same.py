"""People who are perhaps one, and wait for the explorer to say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from askwell.accounts.models import Explorer
from askwell.people.models import PerhapsSame, Person, SourceCard
from askwell.people.queries.people import everyone
from askwell.people.queries.story import source_in_words


@dataclass(frozen=True, slots=True)
class Seen:
    """A person beside what tells them from others, a line each, and where all this is from."""

    person: Person
    lines: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairSeen:
    """A pair as it is shown: why the two may be one, and both sides."""

    id: UUID
    reasons: tuple[str, ...]
    one: Seen
    two: Seen

    @property
    def sides(self) -> tuple[Seen, Seen]:
        return self.one, self.two


def waiting_pairs(*, explorer: Explorer) -> QuerySet[PerhapsSame]:
    """The pairs nobody has decided yet, both people still here as they were."""
    return (
        PerhapsSame.objects.of(explorer)
        .filter(state=PerhapsSame.State.WAITING, one__merged_into__isnull=True, two__merged_into__isnull=True)
        .select_related("one", "two")
        .order_by("one__key", "id")
    )


def with_facts(*, explorer: Explorer, pairs: Iterable[PerhapsSame]) -> list[PairSeen]:
    """These pairs with what is known of both sides. As many queries for twenty pairs as for one."""
    pairs = list(pairs)
    people = seen(explorer=explorer, people={person for pair in pairs for person in (pair.one_id, pair.two_id)})
    return [PairSeen(p.id, tuple(p.reasons), people[p.one_id], people[p.two_id]) for p in pairs]


def seen(*, explorer: Explorer, people: Collection[UUID]) -> dict[UUID, Seen]:
    """These people beside what tells them from others."""
    last = SourceCard.objects.filter(followed_in__isnull=True).select_related("came_with")
    cards = Prefetch("cards", queryset=last.defer("original", "came_with__original").order_by("-said_at", "id"))
    found = everyone(explorer=explorer).filter(id__in=people).prefetch_related("addresses", cards)
    return {person.id: Seen(person, tuple(dict.fromkeys(_lines(person))), _sources(person)) for person in found}


def _lines(person: Person) -> Iterator[str]:
    yield from (str(position) for position in person.positions.all() if str(position))
    yield from (address.value.split("://")[-1].removeprefix("www.") for address in person.addresses.all())
    yield from (line for line in (person.met, person.note[:200]) if line)
    for card in person.cards.all():
        if note := card.said.get("note"):
            yield note[:200]


def _sources(person: Person) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(source_in_words(card) for card in person.cards.all()))
    return named if person.came_with_id or named else ("what you wrote yourself",)
