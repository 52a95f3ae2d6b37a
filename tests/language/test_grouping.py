from __future__ import annotations

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.language.grouping import group
from askwell.language.meaning import Grouping, Judgement, Statement, Ties

SAME = Judgement(0.9, 0.02, 0.02, 0.06)
OPPOSED = Judgement(0.02, 0.9, 0.02, 0.06)
SCOPE = Judgement(0.02, 0.1, 0.8, 0.08)
# Everybody is moderately near everybody, so that the judgements decide.
VECTORS = np.concatenate([np.full((9, 1), 1.0), np.eye(9)], axis=1).astype(np.float32) / np.float32(2**0.5)
NOTHING = Judgement(0.02, 0.02, 0.02, 0.94)


def statements(*people: str) -> list[Statement]:
    return [
        Statement(f"s{n}", p, f"This is what number {n} says.", "", "x", "advice", "for", VECTORS[n])
        for n, p in enumerate(people)
    ]


def members(found: Grouping) -> list[set[str]]:
    return [set(p.statements) for p in found.patterns]


def test_people_who_say_the_same_form_a_pattern():
    found = group(statements("ana", "bo", "cy"), {("s0", "s1"): SAME, ("s1", "s2"): SAME, ("s0", "s2"): SAME})

    assert members(found) == [{"s0", "s1", "s2"}]
    assert found.contradictions == ()


def test_one_person_alone_is_no_pattern_however_often_they_say_it():
    assert group(statements("ana", "ana"), {("s0", "s1"): SAME}).patterns == ()


def test_a_pattern_never_contains_statements_that_oppose_each_other():
    judged = {("s0", "s1"): SAME, ("s1", "s2"): SAME, ("s0", "s2"): OPPOSED}

    found = group(statements("ana", "bo", "cy"), judged)

    assert all(not {"s0", "s2"} <= m for m in members(found))
    assert len(found.contradictions) == 1


def test_a_contradiction_gathers_what_stands_with_each_side():
    judged = {("s0", "s1"): SAME, ("s2", "s3"): SAME, ("s1", "s2"): OPPOSED}

    (found,) = group(statements("ana", "bo", "cy", "dan"), judged).contradictions

    assert {frozenset(side.statements) for side in found.sides} == {frozenset({"s0", "s1"}), frozenset({"s2", "s3"})}
    assert found.strength == "direct"


def test_a_difference_of_scope_is_shown_as_such():
    (found,) = group(statements("ana", "bo"), {("s0", "s1"): SCOPE}).contradictions

    assert found.strength == "scope"


def test_nobody_contradicts_themselves():
    assert group(statements("ana", "ana"), {("s0", "s1"): OPPOSED}).contradictions == ()


def test_unrelated_statements_stay_apart():
    found = group(statements("ana", "bo"), {("s0", "s1"): NOTHING})

    assert (found.patterns, found.contradictions) == ((), ())


def test_what_the_explorer_joined_stays_joined():
    ties = Ties(together=frozenset({("s0", "s1")}))

    assert members(group(statements("ana", "bo"), {("s0", "s1"): NOTHING}, ties)) == [{"s0", "s1"}]


def test_what_the_explorer_split_stays_split_and_is_no_quarrel():
    ties = Ties(apart=frozenset({("s0", "s1")}))

    found = group(statements("ana", "bo"), {("s0", "s1"): SAME}, ties)

    assert (found.patterns, found.contradictions) == ((), ())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_nothing_depends_on_the_order_of_what_comes_in(seed):
    rng = random.Random(seed)
    heard = statements(*rng.choices(["ana", "bo", "cy", "dan"], k=9))
    judged = {
        (a.id, b.id): rng.choice([SAME, SAME, OPPOSED, SCOPE, NOTHING])
        for a in heard
        for b in heard
        if a.id < b.id and a.person != b.person and rng.random() < 0.6
    }
    shuffled = rng.sample(heard, len(heard))
    pairs = rng.sample(sorted(judged), len(judged))

    found = group(heard, judged)

    assert found == group(shuffled, {p: judged[p] for p in pairs})
    for pattern in members(found):
        assert not any(j.opposed > 0.5 and set(p) <= pattern for p, j in judged.items())


def needing(*quotes: str) -> list[Statement]:
    return [
        Statement(f"s{n}", f"p{n}", quote, "", "x", "advice", "for", VECTORS[n], 0.0) for n, quote in enumerate(quotes)
    ]


def test_those_who_dispute_what_is_needed_never_stand_together_whatever_the_judge_says():
    said = needing("You need a degree to start here.", "You don't need a degree to start here.")

    found = group(said, {("s0", "s1"): SAME})

    assert found.patterns == ()
    assert [c.question for c in found.contradictions] == ["Degree: needed or not?"]


def test_what_is_far_apart_is_no_disagreement_however_sure_the_judge_is():
    apart = [
        Statement("s0", "ana", "One thing entirely.", "", "x", "advice", "for", np.array([1, 0], np.float32)),
        Statement("s1", "bo", "Another thing.", "", "x", "advice", "against", np.array([0, 1], np.float32)),
    ]

    assert group(apart, {("s0", "s1"): OPPOSED}).contradictions == ()


def test_a_point_is_named_by_the_sentence_the_others_share():
    said = needing(
        "We have an office in Leeds. Write a portfolio of three short stories.",
        "Three stories in a portfolio, that is what I read first.",
        "The portfolio matters: three stories.",
    )
    found = group(said, dict.fromkeys([("s0", "s1"), ("s1", "s2"), ("s0", "s2")], SAME))

    assert "portfolio" in found.patterns[0].label


def test_who_says_nothing_of_the_need_takes_no_side_in_a_dispute_about_it():
    said = needing(
        "You need a degree to start here.", "You don't need a degree to start here.", "I have a degree in biology."
    )
    found = group(said, dict.fromkeys([("s0", "s1"), ("s0", "s2")], SAME))

    (contradiction,) = found.contradictions
    assert {side.statements for side in contradiction.sides} == {("s0",), ("s1",)}
