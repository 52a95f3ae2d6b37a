"""A look back: with whom the explorer talked in the last days, and which points were heard again from somebody new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from askwell.accounts.models import Explorer
from askwell.conversations import queries as conversations
from askwell.insights import queries as insights
from askwell.outreach import queries as outreach
from askwell.today.names import in_a_row, who_told

BACK = 7
"""Days, today counted."""

NAMED, POINTS, IN_A_POINT = 6, 3, 3


@dataclass(frozen=True, slots=True)
class Point:
    """A point that grew, and a sentence on who made it now and before."""

    pattern: UUID
    label: str
    who: str


@dataclass(frozen=True, slots=True)
class Learnt:
    """Those talked with, each with the person if it is known who that is; how many more; and the points that grew."""

    talked: Sequence[tuple[str, UUID | None]]
    others: int
    points: Sequence[Point]

    def __bool__(self) -> bool:
        return bool(self.talked or self.points)

    @property
    def names(self) -> str:
        """Those talked with, in a row."""
        return in_a_row([name for name, _person in self.talked], self.others)


def look_back(*, explorer: Explorer, at: datetime) -> Learnt:
    """What the last seven days brought, `at` being in the zone where the explorer lives."""
    since = at.date() - timedelta(days=BACK - 1)
    talks = conversations.conversations(explorer=explorer).filter(held_on__range=(since, at.date()))
    told = [one for talk in talks for one in who_told(talk)]
    talked = [*dict.fromkeys(told), *_noted_only(explorer, since, at, {person for _name, person in told})]
    points = _points(explorer, since, at.date()) if told else []
    return Learnt(talked[:NAMED], max(0, len(talked) - NAMED), points)


def _noted_only(explorer: Explorer, since: date, at: datetime, told: set[UUID | None]) -> list[tuple[str, UUID | None]]:
    """Those of whom a talk is noted in a request and not written down as one."""
    noted = outreach.talked_with(explorer=explorer, since=datetime.combine(since, time(), at.tzinfo), until=at)
    return [(name, person) for name, person in noted if person not in told]


def _points(explorer: Explorer, since: date, until: date) -> list[Point]:
    again = insights.heard_again(explorer=explorer, since=since, until=until)[:POINTS]
    return [Point(one.pattern, one.label, f"{_some(one.new)} now; {_some(one.before)} before.") for one in again]


def _some(names: Sequence[str]) -> str:
    return in_a_row(names[:IN_A_POINT], max(0, len(names) - IN_A_POINT))
