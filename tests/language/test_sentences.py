from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.language.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[b:e] for b, e in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Learn SQL. Then Python!", ["Learn SQL.", "Then Python!"]),
        ("I asked Dr. Ames about it. She laughed.", ["I asked Dr. Ames about it.", "She laughed."]),
        ("Use it e.g. for tables. Fine.", ["Use it e.g. for tables.", "Fine."]),
        ("“It is hard.” He meant it.", ["“It is hard.”", "He meant it."]),
        ("First paragraph\nSecond paragraph", ["First paragraph", "Second paragraph"]),
        ("Well… That depends. It costs 3.5 hours.", ["Well…", "That depends.", "It costs 3.5 hours."]),
        ("no capital. so it goes on", ["no capital. so it goes on"]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_sentences_end_where_a_reader_would_stop(text, expected):
    assert sentences(text) == expected


@given(st.text(alphabet='ab A.?!\n"”’)…', max_size=80))
def test_no_word_is_lost_and_spans_do_not_overlap(text):
    spans = list(sentence_spans(text))

    assert all(b < e for b, e in spans)
    assert all(one[1] <= two[0] for one, two in zip(spans, spans[1:], strict=False))
    assert "".join("".join(text[b:e].split()) for b, e in spans) == "".join(text.split())
