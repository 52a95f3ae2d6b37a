from __future__ import annotations

import numpy as np
import pytest

from askwell.language.meaning import Statement
from askwell.language.naming import label_of, question_of


def statement(quote: str, context: str = "", about: str = "") -> Statement:
    return Statement("s", "ana", quote, context, about, "advice", "for", np.zeros(3, np.float32))


@pytest.mark.parametrize(
    ("quote", "label"),
    [
        ("I think you should learn SQL first.", "You should learn SQL first."),
        ("Yes. You know, writing matters most of all.", "Writing matters most of all."),
        ("no", "No"),
    ],
)
def test_a_label_is_what_was_said_without_the_hedges(quote, label):
    assert label_of([statement(quote)]) == label


def test_a_long_label_is_cut_and_shows_it():
    label = label_of([statement("word " * 40)])

    assert label.endswith(" …")
    assert len(label.split()) == 23


def test_the_question_is_the_one_that_was_asked():
    one = statement("Not at all.", context="Do you need a licence for that?")

    assert question_of(one, statement("Yes, you do.")) == "Do you need a licence for that?"


def test_without_a_question_the_matter_is_named():
    one = statement("A licence is a must.", about="licence")

    assert question_of(one, statement("No licence needed.", about="x")) == "What about licence?"
