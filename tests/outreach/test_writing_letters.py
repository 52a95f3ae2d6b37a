"""The labelled letters: what must be said of each, and how often it is.

The first sixty-three were written before the checks; see docs/reference/writing-checks.md for what they found unseen.
"""

from __future__ import annotations

import time
from collections import Counter
from functools import lru_cache

import pytest
from bench.writing import LETTERS, counted, labelled


@lru_cache(maxsize=1)
def every_letter():
    return [each for file in sorted(LETTERS.glob("*.jsonl")) for each in labelled(file)]


def test_there_are_letters_enough_and_each_is_another():
    letters = every_letter()

    assert len(letters) >= 120
    assert len({letter.name for letter, _ in letters}) == len(letters)
    fires = Counter(rule for _, must in letters for rule in must)
    assert all(fires[rule] >= 2 for rule in fires)
    assert len(fires) == 13


def test_what_must_be_said_is_said_and_little_else():
    right, wrong, missed, where = counted(every_letter())

    for rule in right | wrong | missed:
        assert right[rule] / (right[rule] + wrong[rule]) >= 0.75, (rule, where)
        assert right[rule] / (right[rule] + missed[rule]) >= 0.9, (rule, where)


def test_only_a_request_for_a_job_keeps_a_letter_back():
    for letter, _ in every_letter():
        for finding in letter.findings():
            assert (finding.severity == "block") is (finding.rule == "REQ-JOB")


def test_every_finding_says_where_why_what_to_do_and_on_what_grounds():
    for letter, _ in every_letter():
        parts = {"body": letter.draft.body, "subject": letter.draft.subject}
        for finding in letter.findings():
            text = parts.get(finding.span.part, ", ".join(letter.draft.attachments))
            assert 0 <= finding.span.begin <= finding.span.end <= len(text)
            assert finding.span.line == text.count("\n", 0, finding.span.begin) + 1
            assert finding.why.endswith(".")
            assert finding.do.endswith(".")
            assert finding.evidence.link.startswith("http")
            assert set(finding.evidence.grade) <= set("ABC+")
            assert finding.overridable is (finding.severity != "info")


def test_a_letter_is_checked_while_one_types():
    """Processor time, the quickest of some tries, as other programs want the machine too."""
    for letter, _ in every_letter():
        letter.findings()
    longest = sorted(every_letter(), key=lambda each: len(each[0].draft.body))[-5:]

    for letter, _ in longest:
        assert min(_took(letter) for _ in range(7)) < 0.02


def _took(letter) -> float:
    began = time.process_time()
    letter.findings()
    return time.process_time() - began


@pytest.mark.parametrize("cut", [1, 7, 23, 60, 150])
def test_half_a_letter_can_be_looked_at(cut):
    for letter, _ in every_letter()[::6]:
        half = type(letter.draft)(letter.draft.body[:cut], letter.draft.subject[:cut])
        type(letter)(**{name: getattr(letter, name) for name in letter.__slots__} | {"draft": half}).findings()
