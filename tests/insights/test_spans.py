from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.insights.rules import InsightRefused
from askwell.insights.rules.spans import find_words, overlap, pieces

spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 5)))


@given(st.text(max_size=25), spans)
def test_the_pieces_put_together_are_the_text(text, marked):
    assert "".join(piece.text for piece in pieces(text, marked)) == text


def test_marked_words_are_a_piece_of_their_own():
    found = [(piece.text, piece.of) for piece in pieces("Well. Do it. Yes.", [(6, 12, "kept")])]

    assert found == [("Well. ", None), ("Do it.", "kept"), (" Yes.", None)]


def test_where_two_overlap_the_later_one_is_on_top():
    found = [(piece.text, piece.of) for piece in pieces("abcdef", [(0, 4, "one"), (2, 6, "two")])]

    assert found == [("ab", "one"), ("cd", "two"), ("ef", "two")]


def test_words_are_found_where_the_explorer_marked_them():
    assert find_words("do it, do it now", "do it") == (0, 5)
    assert find_words("do it, do it now", " do it ", near=9) == (7, 12)


@pytest.mark.parametrize("words", ["", "  ", "something else"])
def test_words_that_were_not_said_are_refused(words):
    with pytest.raises(InsightRefused):
        find_words("do it", words)


def test_spans_that_only_touch_do_not_overlap():
    assert overlap((0, 4), (4, 8)) == 0
    assert overlap((0, 5), (4, 8)) == 1
