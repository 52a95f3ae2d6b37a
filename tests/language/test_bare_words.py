"""Words put side by side, without the talk they are from."""

from __future__ import annotations

import numpy as np
import pytest

from askwell.language import relating
from askwell.language.relating import judge_words

pytestmark = pytest.mark.models
PAIRS = [
    ("You need a degree.", "Nobody needs a degree.", "Does one need a degree?"),
    ("Learn to write well.", "Good writing is what I look for.", ""),
    ("Most of us work nights.", "The canteen is closed on Sundays.", ""),
]


def shares(judgements):
    return np.array([[one.same, one.opposed, one.scope, one.neither] for one in judgements])


def test_bare_words_are_judged_alike_with_more_doubt(monkeypatch):
    doubtful = judge_words(PAIRS)
    monkeypatch.setattr(relating, "DOUBT", 1.0)
    sure = judge_words(PAIRS)
    assert [one.label for one in doubtful] == [one.label for one in sure]
    assert np.allclose(shares(doubtful).sum(axis=1), 1, atol=0.001)
    assert (shares(doubtful).max(axis=1) < shares(sure).max(axis=1)).all()


def test_nothing_side_by_side_is_no_judgement():
    assert judge_words([]) == []
