"""What every stage has to say for today. A stage adds its lines by one source here, and knows nothing of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from askwell.accounts.models import Explorer
from askwell.today.lines import Kind, Line
from askwell.today.sources import conversations, outreach, people, relationships


class Source(NamedTuple):
    """Where lines come from.

    `lines` takes the explorer, and the moment in the zone where they live (its date is their day), and gives the lines
    that are due and, where it `looks_ahead`, those of the days that follow, in any order. It reads with a number of
    queries that does not grow. `first` is the one of its kinds that stands highest: a source that cannot put a line on
    a page that is full need not be asked.
    """

    lines: Callable[[Explorer, datetime], Iterable[Line]]
    first: Kind
    looks_ahead: bool = False


SOURCES = (
    Source(outreach.lines, first=Kind.ANSWER, looks_ahead=True),
    Source(conversations.agreed, first=Kind.TALK_TODAY, looks_ahead=True),
    Source(relationships.lines, first=Kind.PROMISE_MINE, looks_ahead=True),
    Source(conversations.fresh, first=conversations.FRESH_STANDS_AS),
    Source(conversations.lines, first=Kind.NAME_SPEAKERS),
    Source(people.lines, first=Kind.PERHAPS_SAME),
)
"""In the order of their first kinds."""
