"""Whom to compare: the nearest statements of other people, found by direction alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from askwell.language.meaning import Pair, Statement

NEIGHBOURS = 4
NEAR_FROM = 0.45  # cosine below which no judgement would make two statements a point (grouping.py)
_BLOCK = 1024


def likely_pairs(statements: Sequence[Statement], *, neighbours: int = NEIGHBOURS) -> frozenset[Pair]:
    """Pairs worth judging: of each statement, its nearest ones of other people.

    The answer depends on the set of statements, not on their order or on how it grew, so adding
    conversations one by one ends where adding them all at once does. Cost: one product of all with
    all, in blocks; the judging that follows is what is dear, and is asked once for each pair.
    """
    if len(statements) < 2:
        return frozenset()
    ordered = sorted(statements, key=lambda s: s.order)
    vectors = np.stack([s.vector for s in ordered]).astype(np.float32)
    numbers = {name: number for number, name in enumerate(sorted({s.person for s in ordered}))}
    person = np.array([numbers[s.person] for s in ordered])
    pairs: set[Pair] = set()
    for begin in range(0, len(ordered), _BLOCK):
        rows = slice(begin, begin + _BLOCK)
        # Rounded, so that the last bit of a sum never decides who is a neighbour.
        near = np.round(vectors[rows] @ vectors.T, 4)
        near[person[rows][:, None] == person[None, :]] = -1
        for offset, row in enumerate(near):
            for other in _nearest(row, neighbours):
                one, two = sorted((ordered[begin + offset].id, ordered[other].id))
                pairs.add((one, two))
    return frozenset(pairs)


def _nearest(row: np.ndarray, neighbours: int) -> list[int]:
    possible = np.flatnonzero(row >= NEAR_FROM)
    order = np.lexsort((possible, -row[possible]))
    return [int(i) for i in possible[order[:neighbours]]]
