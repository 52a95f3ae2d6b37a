"""The speaker alone on a line, the words below."""

import pytest
from tests.formats.documents import document

from askwell.formats.transcripts import read_pasted, read_transcript

TURNS = (("Ana Silva", "Why chemistry?"), ("Ben", "I liked it."), ("Ana Silva", "And now?"), ("Ben", "I love it."))


@pytest.mark.parametrize(
    "above", ["{}\n{}", "**{}**\n{}", "### {}\n{}", "{}\n\n{}", "{}:\n{}", "**{}:**\n{}", "**{}:**\n\n{}"]
)
def test_names_are_read_however_they_are_set(above):
    text = "\n\n".join(above.format(*turn) for turn in TURNS)

    assert [(turn.speaker, turn.text) for turn in read_pasted(text).turns] == list(TURNS)


def test_names_in_paragraphs_of_their_own_are_read():
    data = document(*(part for turn in TURNS for part in turn))

    assert [(turn.speaker, turn.text) for turn in read_transcript(data).turns] == list(TURNS)


def test_short_lines_that_never_come_again_are_no_names():
    assert read_pasted("Porto\nA school by the sea.\n\nLisbon\nA bigger one.").speakers == ()


def test_headings_that_come_again_in_long_notes_are_no_names():
    text = "\n\n".join(f"{heading}\nSome words." for heading in ("Skills", "Advice") * 3)

    assert read_pasted(text).speakers == ()
