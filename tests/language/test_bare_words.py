"""Words put side by side, without the talk they are from."""

from __future__ import annotations

import numpy as np
import pytest

from askwell.language.relating import judge_words

pytestmark = pytest.mark.models
PAIRS = [
    ("You need a degree.", "Nobody needs a degree.", "Does one need a degree?"),
    ("Learn to write well.", "Good writing is what I look for.", ""),
    ("Most of us work nights.", "The canteen is closed on Sundays.", ""),
]


def shares(judgements):
    return np.array([[one.same, one.opposed, one.scope, one.neither] for one in judgements])


def test_bare_words_are_judged_alike_whichever_come_first():
    judged = judge_words(PAIRS)
    assert judge_words([(two, one, question) for one, two, question in PAIRS]) == judged
    assert np.allclose(shares(judged).sum(axis=1), 1, atol=0.001)
    assert [one.label for one in judged] == ["opposed", "same", "neither"]


def test_nothing_side_by_side_is_no_judgement():
    assert judge_words([]) == []
