"""SubViewer captions: two times and a comma above the words."""

from askwell.formats.transcripts import read_pasted


def test_times_and_words_are_read():
    read = read_pasted("0:00:12.345,0:00:17.345\nHello there\n\n0:00:17.345,0:00:19.000\nyou\n")

    assert [(turn.speaker, turn.text, turn.start, turn.end) for turn in read.turns] == [
        (None, "Hello there you", 12.345, 19)
    ]


def test_the_name_before_the_colon_is_the_speaker():
    read = read_pasted("0:00:01.000,0:00:02.000\nAna: Hi.\n\n0:00:02.000,0:00:03.000\nAna: So.\n")

    assert [(turn.speaker, turn.text) for turn in read.turns] == [("Ana", "Hi. So.")]
