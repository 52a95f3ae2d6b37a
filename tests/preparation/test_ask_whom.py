"""Which questions were asked of whom, how much new a talk brings, and what is proposed: the rules alone."""

from __future__ import annotations

import datetime as dt

import pytest

from askwell.preparation.rules.alike import Catalogue
from askwell.strategy.rules.coverage import AskedOf, coverage
from askwell.strategy.rules.facts import Kind, Known, Question, Reason
from askwell.strategy.rules.proposing import Grounds, OwnStep, Settling, Side, Silent, ThirdVoice, Unasked, proposals
from askwell.strategy.rules.saturation import saturation

ASKED = [
    "Walk me through your last working day.",
    "Who else should I talk to?",
    "What do you call the people who leave early?",
]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Could you walk me through your last working day?", 0),
        ("And who else should I talk to?", 1),
        ("So, what do you call people who leave early?", 2),
        ("Do you walk to work?", None),
        ("What does your working day look like when you are ill?", None),
        ("Really?", None),
        ("", None),
    ],
)
def test_a_spoken_question_is_found_only_where_it_is_nearly_the_same(said, number):
    assert Catalogue(ASKED).match(said) == number


def somebody(name, **facts):
    return Known(person=name, name=name, **facts)


def told(*people):
    return [AskedOf(one, dt.date(2026, 11, 2), heard_so=False) for one in people]


ANA, BO, CY = (
    somebody("Ana", region="Kent", level="senior"),
    somebody("Bo", region="Kent"),
    somebody("Cy", region="Oslo"),
)


@pytest.mark.parametrize(
    ("asked", "heard", "only"),
    [
        ([ANA, BO], [ANA, BO, CY], ("only of people in Kent",)),
        ([ANA, BO], [ANA, BO], ()),  # there was nobody else to ask
        ([ANA], [ANA, BO, CY], ()),  # one person is no kind
        ([ANA, CY], [ANA, BO, CY], ()),
        ([ANA, BO], [ANA, BO, somebody("Di")], ()),  # of the other it is not known where they work
    ],
)
def test_a_question_asked_of_one_kind_of_people_only_says_so(asked, heard, only):
    found = coverage({"Q?": "trends"}, {"Q?": told(*asked)}, heard, planned=["Q?"], purposes=["trends", "entry"])

    assert found.rows[0].only == only
    assert (found.never, found.purposes_never, found.people) == ((), ("entry",), len(heard))


def test_what_was_planned_and_never_asked_is_named():
    found = coverage({"A?": "", "B?": "entry"}, {"A?": told(ANA)}, [ANA], planned=["A?", "B?"], purposes=[])

    assert [row.text for row in found.never] == ["B?"]


def test_before_six_talks_it_is_too_early_to_tell():
    found = saturation("People in Kent", [["a", "b"], ["b", "c"], ["c"]])

    assert found.talks == ((2, 2), (2, 1), (1, 0))
    assert found.sentence == "Three talks: too early to tell, that takes six."


@pytest.mark.parametrize(
    ("last", "sentence"),
    [
        (["a"], "Six talks; of 2 points in the last two, 0 were new. One more may tell little new."),
        (["y", "z"], "Six talks; of 3 points in the last two, 2 were new. The next one is worth it."),
    ],
)
def test_what_the_last_two_talks_added_is_said_in_points(last, sentence):
    assert saturation("", [["a", "b"], ["c", "d"], ["e"], ["f"], ["a"], last]).sentence == sentence


SIDES = Side("You need a degree …", "Nobody asks for one.")
QUESTION = Question("11111111-1111-1111-1111-111111111111", "Degree or not?", frozenset())


def only(**grounds):
    (found,) = proposals(Grounds(**grounds))
    return found.text, found.weight, found.reason, found.rests_on


def test_two_answers_are_put_to_whoever_could_settle_them():
    assert only(settling=[Settling(QUESTION, SIDES, "They work in Oslo.")]) == (
        "I have heard “You need a degree”, and also “Nobody asks for one”. What have you seen yourself?",
        "must",
        "They work in Oslo.",
        "contradiction",
    )


def test_a_point_of_two_voices_is_put_to_a_third():
    text, weight, reason, rests_on = only(thin=[ThirdVoice("1", "Nights are hard.")])

    assert text == "Somebody told me: “Nights are hard”. How has that been for you?"
    assert (weight, rests_on, reason[:22]) == ("should", "pattern", "Two people told you th")


def test_what_they_did_themselves_is_asked_for_unless_it_is_old():
    step = OwnStep("1", "Moved from a ward to a school in 2024.", "School news")

    assert (
        only(steps=[step])[0] == "I read this of you: “Moved from a ward to a school in 2024”. How did that come about?"
    )
    assert proposals(Grounds(steps=[OwnStep("1", "Old.", "x", is_stale=True)])) == []


def test_what_was_asked_elsewhere_only_says_of_how_many():
    unasked = Unasked("What changed?", "trends", "who does this work (nurses)", 2)

    assert only(unasked=[unasked])[2] == "You have asked it of two people, but of nobody who does this work (nurses)."


def test_of_one_wording_there_is_one_proposal_with_the_first_reason():
    silent = Silent("What changed?", "trends", "Where the field is going", "nursing")
    found = proposals(Grounds(silent=[silent], unasked=[Unasked("What changed?", "trends", "like them", 0)]))

    assert [one.reason for one in found] == ["Nothing you kept on “nursing” is about: where the field is going."]


def test_long_words_of_others_are_cut_so_that_they_can_be_said():
    text = only(settling=[Settling(QUESTION, Side("word " * 60, "other " * 60))])[0]

    assert len(text) < 300
    assert "“word word" in text


def test_what_has_changed_since_the_last_talk_is_asked_for():
    moved = Reason(Kind.MOVED, "You talked before; since May something new is known of their work: lead at X.")

    assert only(moved=[moved])[0] == "What has changed for you since we talked last?"
