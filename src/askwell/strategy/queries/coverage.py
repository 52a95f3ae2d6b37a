"""Questions by people, and how much new each talk still brings, by kind of people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F

from askwell.accounts.models import Explorer
from askwell.conversations.models import Participant
from askwell.conversations.rules import Part
from askwell.insights.models import Pattern, Statement
from askwell.insights.rules import StatementState
from askwell.language.occupations import occupation_of
from askwell.preparation import queries as preparation
from askwell.preparation.rules.bank import BANK, Purpose
from askwell.preparation.rules.plan import wording_key
from askwell.strategy.queries.asked import asked
from askwell.strategy.queries.heard import Circle
from askwell.strategy.rules.coverage import AskedOf, Coverage, coverage
from askwell.strategy.rules.facts import Heard, Known
from askwell.strategy.rules.saturation import Saturation, saturation

LEAST_TALKS = 2
"""Talks of one kind from which on it is a kind to speak of."""

SEGMENTS = {
    "employer": "People at {}",
    "level": "Level: {}",
    "sector": "Field: {}",
    "region": "People in {}",
}


@dataclass(frozen=True, slots=True)
class Covered:
    """What was asked of whom, and how much new each kind of people still tells; the kinds with most talks first."""

    coverage: Coverage
    saturation: tuple[Saturation, ...]


def covered(*, explorer: Explorer) -> Covered:
    """Everything, in a number of queries that does not grow."""
    circle = Circle(explorer)
    return Covered(_coverage(explorer, circle), tuple(_saturation(explorer, circle)))


def _coverage(explorer: Explorer, circle: Circle) -> Coverage:
    questions: dict[str, str] = {}
    texts: dict[str, str] = {}  # by wording, as first written
    planned = preparation.asked_of(explorer=explorer).values_list("text", "purpose")
    mine = [texts.setdefault(wording_key(text), text) for text, _ in planned]
    for text, purpose in planned:
        questions.setdefault(texts[wording_key(text)], purpose)
    for one in BANK:
        questions.setdefault(texts.setdefault(wording_key(one.text), one.text), one.purpose)
    told: defaultdict[str, dict[str, AskedOf]] = defaultdict(dict)
    for found in asked(explorer=explorer, questions=list(questions)):
        known = circle.heard.get(found.person)
        # Of somebody asked twice the explorer's own mark counts before what a transcript seems to show.
        if known is not None and (found.person not in told[found.text] or not found.heard_so):
            told[found.text][found.person] = AskedOf(known.known, found.on, found.heard_so)
    return coverage(
        questions,
        {text: list(people.values()) for text, people in told.items()},
        [one.known for one in circle.heard.values()],
        planned=list(dict.fromkeys(mine)),
        purposes=[purpose.value for purpose in Purpose],
    )


def _saturation(explorer: Explorer, circle: Circle) -> Iterator[Saturation]:
    """Each kind of people with two talks or more, in the order of their talks."""
    points = _points(explorer)
    kinds: defaultdict[str, list[UUID]] = defaultdict(list)
    for talk, person in _talks(explorer):
        heard = circle.heard.get(str(person))
        if heard is not None and talk in points:
            for kind in _kinds_of(heard):
                if talk not in kinds[kind]:
                    kinds[kind].append(talk)
    some = {kind: talks for kind, talks in kinds.items() if len(talks) >= LEAST_TALKS}
    for kind, talks in sorted(some.items(), key=lambda one: (-len(one[1]), one[0])):
        yield saturation(kind, [points[talk] for talk in talks])


def _kinds_of(heard: Heard) -> Iterator[str]:
    known: Known = heard.known
    work = occupation_of(known.role) if known.role else None
    if work is not None:
        yield f"Work: {work.title}"
    for fact, words in SEGMENTS.items():
        value = str(getattr(known, fact)).strip()
        if value:
            yield words.format(value)


def _talks(explorer: Explorer) -> Iterator[tuple[UUID, UUID]]:
    told = Participant.objects.of(explorer).filter(part=Part.PROFESSIONAL, person__isnull=False)
    day = F("conversation__held_on").asc(nulls_first=True)
    for talk, person in told.order_by(day, "conversation__added_at", "id").values_list("conversation", "person"):
        if person is not None:
            yield talk, person


def _points(explorer: Explorer) -> dict[UUID, list[Hashable]]:
    """The points made in each talk: one for each pattern, and one for each statement that is in none."""
    members = Pattern.statements.through.objects.filter(pattern__owner=explorer)
    pattern_of = dict(members.values_list("statement", "pattern"))
    found: defaultdict[UUID, list[Hashable]] = defaultdict(list)
    rows = Statement.objects.of(explorer).exclude(state=StatementState.DROPPED).exclude(speaker__part=Part.EXPLORER)
    for talk, statement in rows.values_list("conversation", "id"):
        found[talk].append(pattern_of.get(statement, statement))
    return dict(found)
