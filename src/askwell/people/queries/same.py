"""People who are perhaps one, and wait for the explorer to say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.people.models import PerhapsSame, Person
from askwell.people.queries.people import everyone


@dataclass(frozen=True, slots=True)
class Seen:
    """A person beside what tells them from others, a line each."""

    person: Person
    lines: tuple[str, ...]


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
    wanted = {person for pair in pairs for person in (pair.one_id, pair.two_id)}
    people = {p.id: _seen(p) for p in everyone(explorer=explorer).filter(id__in=wanted).prefetch_related("addresses")}
    return [PairSeen(p.id, tuple(p.reasons), people[p.one_id], people[p.two_id]) for p in pairs]


def _seen(person: Person) -> Seen:
    lines = [str(position) for position in person.positions.all() if str(position)]
    lines += [address.value for address in person.addresses.all()]
    lines += [line for line in (person.met, person.note[:200]) if line]
    return Seen(person, tuple(dict.fromkeys(lines)))
