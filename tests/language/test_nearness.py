from __future__ import annotations

import numpy as np

from askwell.language.meaning import Statement
from askwell.language.nearness import likely_pairs


def statement(number: int, person: str, *vector: float) -> Statement:
    unit = np.array(vector, np.float32) / np.linalg.norm(vector)
    return Statement(f"s{number}", person, f"quote {number}", "", "", "advice", "for", unit)


NEAR = [
    statement(0, "ana", 1, 0.1, 0),
    statement(1, "bo", 1, 0.2, 0),
    statement(2, "ana", 1, 0.15, 0),
    statement(3, "cy", 0, 0, 1),
]


def test_near_statements_of_different_people_are_compared():
    assert likely_pairs(NEAR) == {("s0", "s1"), ("s1", "s2")}


def test_the_order_of_what_comes_in_does_not_matter():
    assert likely_pairs(NEAR[::-1]) == likely_pairs(NEAR)


def test_a_newcomer_takes_a_place_only_among_the_nearest():
    grown = [*NEAR, statement(4, "dan", 1, 0.11, 0)]

    assert likely_pairs(grown, neighbours=1) >= {("s0", "s4")}
    assert all("s3" not in pair for pair in likely_pairs(grown))


def test_nothing_to_compare_is_no_trouble():
    assert likely_pairs([]) == frozenset()
    assert likely_pairs(NEAR[:1]) == frozenset()
