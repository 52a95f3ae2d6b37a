"""The days ahead: what falls due on which of them, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from askwell.today.lines import AHEAD, Kind, Line
from askwell.today.names import in_a_row

NAMED = 3
"""Of many on one day only some are named: a list would be a pile of work, not a look ahead."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What can be done for one or more people from one day on: the first lines of it, and how many others."""

    named: Sequence[Line]
    others: int

    @property
    def words(self) -> str:
        """The whole, with the names in it."""
        return self.named[0].says.replace("{}", in_a_row([line.who for line in self.named], self.others))


@dataclass(frozen=True, slots=True)
class Day:
    """A day and what falls due on it. What is due today where somebody lives, but later, stands under today."""

    day: date
    things: Sequence[Thing]


def days_ahead(lines: Iterable[Line], today: date) -> list[Day]:
    """The days of the week ahead on which something falls due, from lines whose day has not come."""
    last = today + timedelta(days=AHEAD)
    coming = sorted(
        ((max(line.day, today), line) for line in lines if line.day and not line.is_due and line.day <= last),
        key=lambda one: (one[0], one[1].place),
    )
    return [Day(day, _things([line for _, line in found])) for day, found in groupby(coming, key=lambda one: one[0])]


def _things(lines: Sequence[Line]) -> list[Thing]:
    by_kind = groupby(sorted(lines, key=_talks_first), key=lambda line: line.kind)
    return [Thing(found[:NAMED], max(0, len(found) - NAMED)) for found in (list(group) for _, group in by_kind)]


def _talks_first(line: Line) -> tuple[bool, tuple[int, date, str]]:
    return line.kind is not Kind.TALK, line.place
