"""A turn knows the time of each of its words."""

import pytest

from askwell.formats.transcripts import Turn, read_pasted

TURN = Turn("Ana", "I teach in Porto.", 10.0, 30.0, ((0, 10.0), (8, 15.0)))


@pytest.mark.parametrize(("offset", "seconds"), [(0, 10.0), (7, 10.0), (8, 15.0), (16, 15.0), (99, 15.0)])
def test_the_last_mark_before_a_word_is_its_time(offset, seconds):
    assert TURN.seconds_at(offset) == seconds


def test_without_marks_the_start_of_the_turn_is_the_time():
    assert Turn("Ana", "I teach.", 10.0, None).seconds_at(3) == 10.0


def test_without_any_time_there_is_none():
    assert Turn("Ana", "I teach.", None, None).seconds_at(3) is None


def test_marks_point_at_the_words_of_each_cue():
    read = read_pasted("WEBVTT\n\n00:01.000 --> 00:02.000\nAna: I  teach\n\n00:05.000 --> 00:06.000\nAna:  in Porto.\n")

    turn = read.turns[0]

    assert [(turn.text[offset:], seconds) for offset, seconds in turn.marks] == [
        ("I teach in Porto.", 1),
        ("in Porto.", 5),
    ]


def test_speakers_stand_in_the_order_of_their_first_words():
    assert read_pasted("Ben: Hi.\nAna: Hello.\nBen: So.\nAna: Yes.").speakers == ("Ben", "Ana")
