"""The bank: our own questions, each one that its own check lets pass."""

from __future__ import annotations

import difflib
import itertools

import pytest

from askwell.preparation.queries import checked
from askwell.preparation.rules.bank import ANY_PATH, BANK, PATHS, Purpose, questions_for
from askwell.preparation.rules.checking import check
from askwell.preparation.rules.ranking import AT_MOST, Weight, missing, proposed, ranked, room_for


@pytest.mark.parametrize("kept", BANK, ids=lambda kept: kept.text[:40])
def test_each_is_open_and_has_no_fault(kept):
    assert [str(each) for each in check(kept.text).classes] == ["open"]


@pytest.mark.models
def test_each_is_sensed_to_be_fine_too():
    assert {kept.text: checked(kept.text).classes for kept in BANK if not checked(kept.text).is_fine} == {}


def test_there_are_enough_for_every_purpose_and_every_path():
    assert len(BANK) >= 150
    assert len(PATHS) >= 8
    assert {kept.purpose for kept in questions_for()} == set(Purpose)
    assert all(len([kept for kept in BANK if kept.path == path]) >= 10 for path in PATHS)


def test_none_is_there_twice_or_nearly():
    def alike(one: str, other: str) -> float:
        words, others = one.lower().split(), other.lower().split()
        return difflib.SequenceMatcher(None, words, others).ratio() if set(words) & set(others) else 0.0

    near = [(a.text, b.text) for a, b in itertools.combinations(BANK, 2) if alike(a.text, b.text) > 0.75]
    assert near == []


def test_they_are_short_enough_to_be_said_aloud():
    assert [kept.text for kept in BANK if len(kept.text.split()) > 25] == []


def test_asking_whom_else_says_that_their_name_may_be_used():
    referrals = [kept.text for kept in BANK if kept.purpose is Purpose.REFERRAL]

    assert referrals
    assert [text for text in referrals if "if I may" not in text] == []


def test_those_of_a_path_come_before_those_for_any():
    paths = [kept.path for kept in questions_for("law")]

    assert paths[0] == "law"
    assert paths[-1] == ANY_PATH
    assert "design" not in paths


@pytest.mark.parametrize(("minutes", "fewest", "most"), [(20, 4, 6), (10, 2, 3), (30, 6, 7), (60, 6, 7), (5, 2, 2)])
def test_room_goes_with_the_minutes(minutes, fewest, most):
    room = room_for(minutes)

    assert (room.fewest, room.most) == (fewest, most)
    assert room.most <= AT_MOST


def test_whom_else_to_talk_to_is_a_must_and_last_wherever_it_was():
    wanted = [
        ("whom", Purpose.REFERRAL),
        *((f"value {n}", Purpose.VALUES) for n in range(8)),
        ("incident", Purpose.CRITICAL_INCIDENT),
    ]
    order = ranked(wanted)

    assert order[-1].question == "whom"
    weights = {each.question: each.weight for each in order}
    assert weights["whom"] is weights["incident"] is Weight.MUST
    assert [each.weight for each in order].count(Weight.MUST) == 4
    assert [each.weight for each in order].count(Weight.SHOULD) == 2
    assert len(order) == len(wanted)


def test_a_proposed_list_fills_the_talk_and_lacks_nothing():
    bank = [(kept.text, kept.purpose) for kept in questions_for("teaching")]
    chosen = [("What about the noise?", Purpose.VALUES)]
    order = proposed(bank, minutes=20, chosen=chosen)
    purposes = dict([*bank, *chosen])

    assert len(order) == 6
    assert "What about the noise?" in [each.question for each in order]
    assert missing([purposes[each.question] for each in order]) == ()
    assert purposes[order[-1].question] is Purpose.REFERRAL
