from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askwell.insights.rules.matching import match, turned

sets = st.frozensets(st.integers(0, 12), max_size=6)


def test_a_group_is_continued_by_the_one_that_shares_most():
    assert match({"old": {1, 2, 3}}, [{1, 9}, {2, 3, 4}]) == {1: "old"}


def test_what_shares_nothing_is_new():
    assert match({"old": {1, 2}}, [{3, 4}]) == {}


def test_a_decided_group_chooses_first():
    stored = {"decided": {1, 2}, "open": {2, 3, 4, 5}}

    assert match(stored, [{1, 2, 3, 4, 5}], decided={"decided"}) == {0: "decided"}


def test_a_decision_does_not_slip_over_to_something_else():
    assert match({"decided": {1, 2, 3}}, [{1, 7, 8, 9}], decided={"decided"}) == {}


def test_sides_keep_their_places():
    assert turned(({1, 2}, {3}), ({3, 4}, {1})) is True
    assert turned(({1, 2}, {3}), ({1}, {3, 4})) is False


@given(st.dictionaries(st.sampled_from("abcdef"), sets), st.lists(sets), st.sets(st.sampled_from("abcdef")))
def test_everything_is_matched_at_most_once_and_only_where_something_is_shared(stored, found, decided):
    matched = match(stored, found, decided=decided)

    assert len(set(matched.values())) == len(matched)
    assert all(stored[key] & found[place] for place, key in matched.items())


@given(st.lists(sets, unique=True))
def test_groups_that_did_not_change_continue_themselves(groups):
    disjoint, seen = [], set()
    for group in groups:
        disjoint.append(group - seen)
        seen |= group
    stored = {str(place): group for place, group in enumerate(disjoint) if group}

    matched = match(stored, disjoint, decided=set(list(stored)[::2]))
    assert matched == {int(place): place for place in stored}
