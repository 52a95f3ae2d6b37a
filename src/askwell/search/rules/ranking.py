"""Which of what was found stands first: from lines that hold some of the words to subjects that hold all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

SUBJECT, HEADING, DAY, NEAR = 1, 2, 3, 4

Row = tuple[Any, ...]
"""Of one line: what kind its subject is, which one, its heading, its day, and for each word how near the line comes to
it; None if it does not hold it.
"""


def ranked(rows: Iterable[Row], *, whole: str) -> dict[int, list[Any]]:
    """The subjects in whose lines every word is found, kind by kind: those whose heading begins with all that was
    typed, then the nearest, then what was said last, then by heading.
    """
    nearest: dict[Any, Row] = {}
    for row in rows:
        seen = nearest.get(row[SUBJECT])
        nearest[row[SUBJECT]] = row if seen is None else _nearer(seen, row)
    found: dict[int, list[Row]] = defaultdict(list)
    for row in nearest.values():
        if None not in row:
            found[row[0]].append(row)
    return {kind: [row[SUBJECT] for row in _in_order(of_kind, whole)] for kind, of_kind in found.items()}


def _nearer(one: Row, other: Row) -> Row:
    """Both lines of one subject as one: of each word the nearer."""
    near = (b if a is None else a if b is None else min(a, b) for a, b in zip(one[NEAR:], other[NEAR:], strict=True))
    return (*one[:NEAR], *near)


def _in_order(rows: list[Row], whole: str) -> list[Row]:
    rows.sort(key=lambda row: (row[HEADING], row[SUBJECT]))
    rows.sort(key=lambda row: row[DAY], reverse=True)
    rows.sort(key=lambda row: (not row[HEADING].startswith(whole), sum(row[NEAR:])))
    return rows
