"""Who spoke how much."""

import pytest

from askwell.formats.transcripts import read_pasted, talk_share


def test_time_divides_the_talk_where_every_turn_has_a_start_and_an_end():
    read = read_pasted(
        "1\n00:00:00,000 --> 00:00:10,000\nAna: Why?\n\n2\n00:00:10,000 --> 00:00:40,000\nBen: Because.\n\n"
        "3\n00:00:40,000 --> 00:00:50,000\nAna: I see, thank you very much for that.\n"
    )

    assert talk_share(read) == {"Ana": pytest.approx(0.4), "Ben": pytest.approx(0.6)}


def test_words_divide_the_talk_where_ends_are_missing():
    assert talk_share(
        read_pasted("[00:01] Ana: One two three.\n[00:09] Ben: One.\n[00:10] Ana: So.\n[00:11] Ben: Three more words.")
    ) == {
        "Ana": 0.5,
        "Ben": 0.5,
    }


def test_turns_of_no_length_are_divided_by_words():
    read = read_pasted(
        "1\n00:00:01,000 --> 00:00:01,000\nAna: One two.\n\n2\n00:00:01,000 --> 00:00:01,000\nAna: Three.\n"
    )

    assert talk_share(read) == {"Ana": 1.0}


def test_notes_have_no_shares():
    assert talk_share(read_pasted("Ana likes chemistry.")) is None


def test_too_many_words_of_unknown_speakers_leave_no_shares():
    talk = "Ana  0:01  \nOne two three.\n\nUnknown Speaker  0:02  \n{}\n"

    assert talk_share(read_pasted(talk.format("Four five."))) is None
    assert talk_share(read_pasted("Ana  0:01  \nOne two three four.\n\nUnknown Speaker  0:02  \nFive.\n")) == {
        "Ana": 1.0
    }
