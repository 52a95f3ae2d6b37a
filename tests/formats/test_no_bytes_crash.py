"""Whatever the bytes, a transcript or a refusal comes out."""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.samples import FILES, TEXTS

from askwell.formats.transcripts import (
    Transcript,
    UnreadableTranscript,
    question_count,
    read_pasted,
    read_transcript,
    talk_share,
)

ODD = (
    "| |:|-->|<v |<v Ana>|**|**Ana:**|Ana|Ana:|[00:01]|[|0:00|99:99:99|---|#|# Transcript|WEBVTT|NOTE|VIEW RECORDING|1|"
    "(Ana)|-|Ana  0:01  |‘’|\u2028|\x85|："
)
FRAGMENTS = st.sampled_from([*(line for text in TEXTS.values() for line in text.split("\n")), *ODD.split("|")])


def check(data):
    try:
        read = read_transcript(data)
    except UnreadableTranscript:
        return
    assert isinstance(read, Transcript)
    assert all(turn.text.strip() == turn.text and turn.text for turn in read.turns)
    assert all(0 <= offset < len(turn.text) for turn in read.turns for offset, _ in turn.marks)
    assert set(read.speakers) == {turn.speaker for turn in read.turns} - {None}
    share = talk_share(read)
    assert share is None or abs(sum(share.values()) - 1) < 1e-6 or not any(share.values())
    question_count(read)


@given(st.binary(max_size=600))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_random_bytes_are_read_or_refused(data):
    check(data)


@given(
    st.sampled_from([b"PK\x03\x04", b"%PDF-", b"WEBVTT\n\n", b"\xff\xfe", b"\xfe\xff", b"RIFF"]),
    st.binary(max_size=200),
)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_random_bytes_behind_a_signature_are_read_or_refused(signature, data):
    check(signature + data)


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_random_text_is_read_or_refused(text):
    check(text.encode("utf-8", "replace"))


@given(st.lists(FRAGMENTS, max_size=30), st.sampled_from(["\n", "\n\n", "\r\n", " "]))
@settings(max_examples=500, deadline=None, derandomize=True)
def test_lines_of_all_dialects_in_any_order_are_read_or_refused(lines, end):
    check(end.join(lines).encode())


@pytest.mark.parametrize("dialect", TEXTS)
def test_a_file_cut_off_anywhere_is_read_or_refused(dialect):
    data = FILES[dialect]

    for length in range(len(data)):
        check(data[:length])


@pytest.mark.parametrize("dialect", sorted(FILES.keys() - TEXTS.keys()))
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(cut=st.floats(0, 1), flipped=st.floats(0, 1))
def test_a_document_cut_off_or_damaged_anywhere_is_read_or_refused(dialect, cut, flipped):
    data = bytearray(FILES[dialect])
    check(bytes(data[: int(cut * len(data))]))
    data[int(flipped * (len(data) - 1))] ^= 0xFF
    check(bytes(data))


@pytest.mark.parametrize("first", TEXTS)
@pytest.mark.parametrize("second", TEXTS)
def test_two_dialects_in_one_file_are_read(first, second):
    check(f"{TEXTS[first]}\n\n{TEXTS[second]}".encode())


@given(st.text(st.characters(exclude_categories=[]), max_size=100))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_any_pasted_string_is_read_or_refused(text):
    with contextlib.suppress(UnreadableTranscript):
        read_pasted(text)
