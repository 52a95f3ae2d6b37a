"""The whole of Today: the lines of every stage in their order, the days ahead, a look back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from askwell.accounts.models import Explorer
from askwell.outreach.queries import own_calendar
from askwell.today.ahead import Day, days_ahead
from askwell.today.behind import Learnt, look_back
from askwell.today.lines import Kind, Line, Whose
from askwell.today.sources import SOURCES

MOST = 7
"""Lines on one day: what is more comes up as these are done."""


@dataclass(frozen=True, slots=True)
class Today:
    """What is shown for a day, where the explorer lives. `has_more`: other things wait behind these lines."""

    day: date
    lines: Sequence[Line]
    has_more: bool
    ahead: Sequence[Day]
    learnt: Learnt

    @property
    def theirs(self) -> list[Line]:
        """What other people wait for."""
        return [line for line in self.lines if line.whose is Whose.THEIRS]

    @property
    def mine(self) -> list[Line]:
        """The explorer's own plan."""
        return [line for line in self.lines if line.whose is Whose.MINE]


def look(*, explorer: Explorer, at: datetime) -> Today:
    """What this moment asks of the explorer, at most `MOST` lines; the days ahead; and what the last days brought."""
    there = _there(explorer, at)
    offered: list[Line] = []
    for source in SOURCES:
        if source.looks_ahead or not _is_full(offered, before=source.first):
            offered += source.lines(explorer, there)
    due = _due(offered)
    return Today(
        day=there.date(),
        lines=due[:MOST],
        has_more=len(due) > MOST,
        ahead=days_ahead(offered, there.date()),
        learnt=look_back(explorer=explorer, at=there),
    )


def lines(*, explorer: Explorer, at: datetime) -> list[Line]:
    """Every line that is due, in order: what a door looks through when one of them is acted on."""
    there = _there(explorer, at)
    return _due(chain.from_iterable(source.lines(explorer, there) for source in SOURCES))


def all_lines(*, explorer: Explorer, at: datetime) -> list[Line]:
    """Every line, also those whose day has not come, in order: for who keeps a calendar of them."""
    there = _there(explorer, at)
    return sorted(chain.from_iterable(one.lines(explorer, there) for one in SOURCES), key=lambda line: line.place)


def _there(explorer: Explorer, at: datetime) -> datetime:
    return at.astimezone(own_calendar(explorer=explorer).zone)


def _is_full(offered: Iterable[Line], *, before: Kind) -> bool:
    """Whether there are more lines than a page holds that stand above a kind."""
    return sum(line.is_due and line.stands_before(before) for line in offered) > MOST


def _due(offered: Iterable[Line]) -> list[Line]:
    return sorted((line for line in offered if line.is_due), key=lambda line: line.place)
