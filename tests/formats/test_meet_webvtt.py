"""Google Meet's captions put the speaker in parentheses on a line of its own."""

from askwell.formats.transcripts import read_pasted

MEET = """WEBVTT

00:00:08.000 --> 00:00:12.000
(Ana Silva)
I wanted to start with your

00:00:12.000 --> 00:00:16.000
(Ana Silva)
background?
-

(Ben Okoro)
As a teacher?

00:00:16.000 --> 00:00:20.000
(Ana Silva)
Yes.
"""


def test_speakers_in_parentheses_are_read_past_empty_lines():
    read = read_pasted(MEET)

    assert [(turn.speaker, turn.text, turn.start) for turn in read.turns] == [
        ("Ana Silva", "I wanted to start with your background?", 8),
        ("Ben Okoro", "As a teacher?", 12),
        ("Ana Silva", "Yes.", 16),
    ]
    assert read.tool == "Google Meet"


def test_sounds_in_parentheses_are_words_of_nobody():
    read = read_pasted("WEBVTT\n\n00:01.000 --> 00:02.000\n(Applause)\n\n00:02.000 --> 00:03.000\nThank you\n")

    assert [(turn.speaker, turn.text) for turn in read.turns] == [(None, "(Applause) Thank you")]
