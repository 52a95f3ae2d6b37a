"""Which of what was found stands first: from lines that hold some of the words to subjects that hold all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from heapq import nsmallest
from typing import Any, NamedTuple

SUBJECT, HEADING, DAY, NEAR = 1, 2, 3, 4

Row = tuple[Any, ...]
"""Of one line: what kind its subject is, which one, its heading, its day, and for each word how near the line comes to
it; None if it does not hold it.
"""


class Ranked(NamedTuple):
    """How many of one kind were found, and the first of them in their order."""

    total: int
    first: list[Any]


def ranked(rows: Iterable[Row], *, whole: str, most: int) -> dict[int, Ranked]:
    """The subjects in whose lines every word is found, kind by kind, no more than `most` of each: those whose heading
    begins with all that was typed, then the nearest, then what was said last, then by heading.
    """
    nearest: dict[Any, Row] = {}
    for row in rows:
        seen = nearest.get(row[SUBJECT])
        nearest[row[SUBJECT]] = row if seen is None else _nearer(seen, row)
    found: dict[int, list[Row]] = defaultdict(list)
    for row in nearest.values():
        if None not in row:
            found[row[0]].append(row)
    return {kind: Ranked(len(of_kind), _first(of_kind, whole, most)) for kind, of_kind in found.items()}


def _nearer(one: Row, other: Row) -> Row:
    """Both lines of one subject as one: of each word the nearer."""
    near = (b if a is None else a if b is None else min(a, b) for a, b in zip(one[NEAR:], other[NEAR:], strict=True))
    return (*one[:NEAR], *near)


def _first(rows: list[Row], whole: str, most: int) -> list[Any]:
    # Thousands hold a common word, and few of them are shown: nobody needs the others in order.
    days = {day: -place for place, day in enumerate(sorted({row[DAY] for row in rows}))}

    def place(row: Row) -> tuple[Any, ...]:
        return not row[HEADING].startswith(whole), sum(row[NEAR:]), days[row[DAY]], row[HEADING], row[SUBJECT]

    return [row[SUBJECT] for row in nsmallest(most, rows, key=place)]
