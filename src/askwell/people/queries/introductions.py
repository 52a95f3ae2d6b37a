"""Who led to whom: the introductions as trees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, Q

from askwell.accounts.models import Explorer
from askwell.people.models import Person, PriorContact
from askwell.people.queries.people import everyone


@dataclass(frozen=True, slots=True)
class Branch:
    """One person's place in a tree, as it is set in nested lists from the top down.

    `introducer` is None for who stands at the top, unless the introductions go round in a circle.
    """

    person: Person
    introducer: Person | None
    leads_on: bool  # those they introduced follow, one list deeper
    ends: int  # how many lists end behind this person


def introductions(*, explorer: Explorer) -> list[list[Branch]]:
    """Every tree of introductions, the one that led to most people first. Everybody stands in one tree, once.

    Where introductions go round in a circle, the one known longest stands at the top.
    """
    led = Person.objects.filter(introduced_by=OuterRef("pk"), merged_into__isnull=True)
    concerned = everyone(explorer=explorer).filter(Q(introduced_by__isnull=False) | Exists(led))
    people = {person.id: person for person in concerned}
    led_to: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for person in people.values():
        if person.introduced_by_id in people and person.introduced_by_id is not None:
            led_to[person.introduced_by_id].append(person.id)
    tops = [person.id for person in people.values() if person.introduced_by_id not in people]
    placed: set[UUID] = set()
    trees = [_tree(top, people, led_to, placed) for top in tops]
    for person in people.values():
        if person.id not in placed:  # they hang from a circle, which has no top
            top = _longest_known(person, people)
            trees.append(_tree(top, people, led_to, placed))
    return sorted(trees, key=lambda tree: -len(tree))


def last_written(*, explorer: Explorer, people: Collection[UUID]) -> dict[UUID, date]:
    """When the explorer last wrote to each of these people, as far as imports tell."""
    rows = PriorContact.objects.of(explorer).filter(
        person__in=people, came_with__undone_at__isnull=True, kind="message"
    )
    found = rows.values("person").annotate(last=Max("ours_last")).values_list("person", "last")
    return {person: last.date() for person, last in found if last is not None}


def _tree(top: UUID, people: dict[UUID, Person], led_to: dict[UUID, list[UUID]], placed: set[UUID]) -> list[Branch]:
    """From one person down. Chains may be long, so it walks instead of calling itself."""
    found: list[Branch] = []
    waiting = [(top, 0)]  # who comes next, and how many lists end behind them if nobody follows
    placed.add(top)
    while waiting:
        at, ends = waiting.pop()
        person = people[at]
        following = _not_placed(led_to.get(at, ()), placed)
        placed.update(following)
        found.append(Branch(person, person.introduced_by, bool(following), 0 if following else ends))
        last = len(following) - 1
        waiting += [(one, ends + 1 if place == last else 0) for place, one in enumerate(following)][::-1]
    return found


def _longest_known(person: Person, people: dict[UUID, Person]) -> UUID:
    """Of the circle that leads to somebody, the one who has been here longest."""
    walked: dict[UUID, Person] = {}
    while person.id not in walked:
        walked[person.id] = person
        if person.introduced_by_id is None:
            break
        person = people[person.introduced_by_id]
    circle = list(walked.values())[list(walked).index(person.id) :]
    return min(circle, key=lambda one: (one.added_at, one.id)).id


def _not_placed(people: Iterable[UUID], placed: set[UUID]) -> list[UUID]:
    return [person for person in people if person not in placed]
