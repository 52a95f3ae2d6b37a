"""What the rules find in a question, weighed against what the model senses."""

from __future__ import annotations

import pytest

from askwell import language
from askwell.preparation.queries import checked
from askwell.preparation.rules.checking import QuestionClass, check
from askwell.preparation.rules.checking.weighing import ALONE, WITH_RULE, is_so
from askwell.preparation.rules.checking.wording import _FITTING
from askwell.strategy.rules.values import question_on

Q = QuestionClass
UNSEEN = "And what would it take for a pair of hands like mine to be on the quay in May?"


def sensing(**sensed):
    """A model that always senses the same; what is not named is not sensed at all."""
    sure = {kind: sensed.get(str(kind), 0.0) for kind in Q if kind is not Q.CLOSED} | {Q.OPEN: sensed.get("open", 1.0)}
    return lambda _question: sure


@pytest.mark.parametrize(
    ("by_rule", "share", "so"),
    [(False, ALONE, True), (False, ALONE - 0.01, False), (True, WITH_RULE, True), (True, WITH_RULE - 0.01, False)],
)
def test_a_rule_needs_less_to_be_believed(by_rule, share, so):
    assert is_so(Q.JOB_ASK, by_rule=by_rule, sensed={Q.JOB_ASK: share}) is so


def test_without_a_model_the_rules_decide():
    assert is_so(Q.JOB_ASK, by_rule=True, sensed={})
    assert check("What do you earn?").classes == (Q.CLOSED, Q.PAY_OF_YOU)


def test_what_only_the_model_senses_is_told_of_the_whole_clause_and_put_better():
    assert Q.JOB_ASK not in check(UNSEEN).classes

    found = check(UNSEEN, sensing(job_ask=0.9))
    (finding,) = found.findings
    assert (found.classes, finding.rule) == ((Q.OPEN, Q.JOB_ASK), "Q-JOB")
    assert UNSEEN[finding.span.begin : finding.span.end].startswith("what would it take")
    assert "asks for work" in found.reason
    assert found.better
    assert found.better != UNSEEN


def test_what_a_rule_finds_and_the_model_surely_does_not_is_let_be():
    found = check("What do you earn?", sensing(open=1.0))
    assert (found.classes, found.findings, found.better) == ((Q.OPEN,), (), "")


def test_nothing_is_sensed_in_nothing():
    assert check("", sensing(job_ask=1.0)).classes == (Q.CLOSED,)


@pytest.mark.models
def test_our_own_wordings_are_sensed_to_be_fine():
    ours = [wording for fitting in _FITTING.values() for _, wording in fitting]
    values = ["independence", "time for family", "good pay", "not having a boss", "hiring", "to sleep"]
    assert [text for text in ours + [question_on(value) for value in values] if not checked(text).is_fine] == []


@pytest.mark.models
def test_what_is_offered_is_sensed_as_fine_too():
    for question in ("Do you like your work?", "Could you pass on my CV?", "Why did you leave the Bar?", UNSEEN):
        found = checked(question)
        assert not found.is_fine, question
        assert checked(found.better).is_fine, found.better


@pytest.mark.models
@pytest.mark.parametrize(
    ("question", "faults"),
    [
        (UNSEEN, {"job_ask"}),
        ("Is there a corner of your studio where a keen beginner could make herself useful from June?", {"job_ask"}),
        ("Whom else should I talk to?", set()),
        ("How do people usually come to a team like yours?", set()),
        ("How could you walk away from twenty children in the middle of a term?", {"accusing"}),
        ("How did you find the moment to leave, in the middle of a term?", set()),
        ("Remind me, how many vets are there in the country?", {"googleable"}),
        ("What did the new licence change about your Mondays?", set()),
        ("How do you put up with that dreary ward?", {"leading"}),
        ("How is that ward at four in the morning?", set()),
        ("What did the buy-out put into your own pocket?", {"pay_of_you"}),
        ("What range could a beginner expect around here?", set()),
    ],
)
def test_a_fault_is_sensed_without_the_words_that_belong_to_it(question, faults):
    assert {str(kind) for kind in checked(question).classes} - {"open", "closed"} == faults


@pytest.mark.models
def test_what_is_sensed_does_not_depend_on_what_stands_beside_it():
    alone = language.sense([UNSEEN])
    assert language.sense(["What do you earn?", UNSEEN, ""])[1] == alone[0]
    assert language.sense([]) == []
