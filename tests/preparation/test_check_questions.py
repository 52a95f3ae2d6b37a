"""What the checks of a question find, and the wording they offer."""

from __future__ import annotations

import json
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from askwell.preparation.rules.checking import EVIDENCE, Checked, QuestionClass, check

FOLDER = Path(__file__).parent / "questions"
OPEN, CLOSED = QuestionClass.OPEN, QuestionClass.CLOSED


def rows(name: str) -> list[tuple[str, frozenset[str]]]:
    lines = [json.loads(line) for line in (FOLDER / name).read_text("utf-8").splitlines() if line.strip()]
    return [(line["question"], frozenset(line["classes"])) for line in lines]


@cache
def judged(name: str) -> list[tuple[str, frozenset[str], Checked]]:
    return [(question, classes, check(question)) for question, classes in rows(name)]


def shares(name: str, kind: QuestionClass) -> tuple[float, float]:
    """Precision and recall of one class."""
    pairs = [(kind in found.classes, kind in classes) for _, classes, found in judged(name)]
    right = pairs.count((True, True))
    return right / (right + pairs.count((True, False))), right / (right + pairs.count((False, True)))


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.jsonl")))
@pytest.mark.parametrize("kind", QuestionClass)
def test_each_class_is_found_and_found_rightly_in_each_labelled_set(name, kind):
    precision, recall = shares(name, kind)

    assert precision >= 0.95, kind
    assert recall >= 0.95, kind


@pytest.mark.parametrize(
    ("question", "classes"),
    [
        ("Do you like your work?", {"closed"}),
        ("What are the pros and cons of agency work?", {"open"}),
        ("What do you do and how did you get there?", {"open", "double"}),
        ("Can you tell me how you got there?", {"open"}),
        ("Can you tell me if you like it?", {"closed"}),
        ("Could you pass on my CV?", {"closed", "job_ask"}),
        ("How would somebody like me get onto your team this summer?", {"open", "job_ask"}),
        ("How do people get hired into this field?", {"open"}),
        ("Whom else should I talk to?", {"open"}),
        ("What does your company do?", {"open", "googleable"}),
        ("What do you wish people knew about what the company does?", {"open"}),
        ("Why didn't you finish?", {"open", "accusing"}),
        ("How could you tell that it was over?", {"open"}),
        ("What do you earn?", {"closed", "pay_of_you"}),
        ("How do you earn the trust of a class?", {"open"}),
        ('People ask me "isn\'t it boring?" What do you tell them?', {"open"}),
        ("waht does a typcial week look like", {"open"}),
        ("You moved from law to bread. What made you?", {"open"}),
        ("dont you think its too hard", {"closed", "leading"}),
    ],
)
def test_grammar_decides_not_single_words(question, classes):
    assert set(check(question).classes) == classes


@pytest.mark.parametrize(
    ("question", "better"),
    [
        ("Do you like your work?", "What do you like about your work, and what less?"),
        ("Why did you leave the Bar?", "What led you to leave the Bar?"),
        ("How did you get into forestry, and how do you plan a week?", "How did you get into forestry?"),
        ("How do you cope with the soul-destroying paperwork?", "How do you cope with the paperwork?"),
        ("Don't you think teaching is underpaid?", "What do you think about whether teaching is underpaid?"),
        ("Is the work mostly indoors?", "When is the work mostly indoors, and when not?"),
        ("Did the union support you?", "What should I know about the union?"),
        ("Isn't it scary to leave a steady job?", "What is it like to leave a steady job?"),
    ],
)
def test_a_better_wording_is_built_from_their_own_words(question, better):
    assert check(question).better == better


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.jsonl")))
def test_what_is_offered_is_open_and_without_a_fault(name):
    offered = {question: found for question, _, found in judged(name)}

    assert {q: c.better for q, c in offered.items() if not c.is_fine and not check(c.better).is_fine} == {}
    assert [q for q, c in offered.items() if c.is_fine and c.better] == []


def test_a_finding_names_its_words_its_rule_and_its_evidence():
    question = "So, what do you earn?"
    found = [finding for finding in check(question).findings if finding.rule == "Q-PAY"]

    assert [question[each.span.begin : each.span.end] for each in found] == ["what do you earn"]
    assert found[0].evidence.grade == "C"
    assert found[0].evidence.link.startswith("http")


def test_every_rule_has_its_evidence():
    rules = {finding.rule for question, _ in rows("practice.jsonl") for finding in check(question).findings}

    assert rules == set(EVIDENCE)


def test_making_sure_is_called_fine_though_it_is_closed():
    found = check("May I use your name when I write to them?")

    assert found.classes == (CLOSED,)
    assert "fine" in found.reason


WORDS = "which what how why when where who do did does is are not you your they it the and or but , . ? : work pay job to in n't that".split()


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)))
@settings(max_examples=400, deadline=None)
@example("When did you?")
@example("which is not why")
@example("Which isn't how it was, is it?")
def test_nothing_that_can_be_typed_breaks_it(text):
    found = check(text)

    assert found.classes[0] in {OPEN, CLOSED}
    assert all(0 <= each.span.begin <= each.span.end <= len(text) for each in found.findings)


def test_a_check_is_quick_enough_to_run_as_one_types():
    questions = [question for question, _ in rows("practice.jsonl")]
    check.cache_clear()
    began = time.thread_time()
    for question in questions:
        check(question)

    assert (time.thread_time() - began) / len(questions) < 0.005
