"""People: who is perhaps one and the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from askwell.accounts.models import Explorer
from askwell.people import queries
from askwell.today.lines import Kind, Line


def lines(explorer: Explorer, _at: datetime) -> Iterator[Line]:
    """One line for all of them, however many there are."""
    if queries.waiting_pairs(explorer=explorer).exists():
        yield Line(
            kind=Kind.PERHAPS_SAME,
            says="Some of your people may be one and the same",
            why="Nobody is made one without you.",
            act="Look at them",
            page="perhaps_same",
        )
