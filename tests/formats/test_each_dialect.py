"""One conversation, written in every dialect, reads the same."""

import hashlib

import pytest
from tests.formats.samples import CHANNELS, FILES, NAMELESS, NOTES, TEXTS, WORDS

from askwell.formats.transcripts import read_pasted, read_transcript

FORMATS = {
    "zoom": ("webvtt", "Zoom"),
    "teams": ("webvtt", "Microsoft Teams"),
    "srt": ("srt", None),
    "sbv": ("sbv", None),
    "otter": ("otter_text", "Otter"),
    "meet": ("meet_text", "Google Meet"),
    "fathom": ("fathom", "Fathom"),
    "granola": ("granola", "Granola"),
    "named": ("named_lines", None),
    "timed names": ("named_lines", None),
    "markdown": ("named_lines", None),
    "names alone": ("named_lines", None),
    "timed text": ("timed_text", None),
    "notes": ("notes", None),
    "zoom text": ("zoom_text", "Zoom"),
    "teams docx": ("teams_docx", "Microsoft Teams"),
    "otter docx": ("otter_docx", "Otter"),
    "meet docx": ("meet_docx", "Google Meet"),
}


@pytest.mark.parametrize("dialect", FILES)
def test_format_and_tool_are_told_from_the_content(dialect):
    read = read_transcript(FILES[dialect], name="misleading.pdf")

    assert (read.format, read.tool) == FORMATS[dialect]


@pytest.mark.parametrize("dialect", sorted(FILES.keys() - NAMELESS - CHANNELS))
def test_speakers_and_their_words_are_kept_apart(dialect):
    read = read_transcript(FILES[dialect])

    assert [(turn.speaker, turn.text) for turn in read.turns] == list(WORDS)
    assert read.speakers == ("Ana Silva", "Ben Okoro")


@pytest.mark.parametrize("dialect", sorted(NAMELESS))
def test_no_speaker_is_made_up_where_the_file_names_none(dialect):
    read = read_transcript(FILES[dialect])

    assert (read.speakers, read.has_speakers) == ((), False)
    assert " ".join(turn.text for turn in read.turns) == " ".join(text for _, text in WORDS)


@pytest.mark.parametrize("dialect", ["zoom", "teams", "srt", "sbv"])
def test_captions_give_each_turn_its_start_and_end(dialect):
    read = read_transcript(FILES[dialect])

    assert [(turn.start, turn.end) for turn in read.turns] == [(1, 2.5), (2, 3.5), (3, 4.5), (4, 5.5)]


@pytest.mark.parametrize("dialect", ["otter", "otter docx", "fathom", "teams docx", "timed names"])
def test_a_time_above_the_words_is_a_start_without_an_end(dialect):
    read = read_transcript(FILES[dialect])

    assert [(turn.start, turn.end) for turn in read.turns] == [(1, None), (2, None), (3, None), (4, None)]


@pytest.mark.parametrize("dialect", ["named", "markdown", "names alone", "notes", "granola", "zoom text"])
def test_no_time_is_made_up_where_the_file_gives_none(dialect):
    read = read_transcript(FILES[dialect])

    assert not read.has_times
    assert {turn.start for turn in read.turns} == {None}


@pytest.mark.parametrize("dialect", FILES)
def test_the_hash_is_of_the_original_bytes(dialect):
    read = read_transcript(FILES[dialect])

    assert read.sha256 == hashlib.sha256(FILES[dialect]).hexdigest()


@pytest.mark.parametrize("dialect", TEXTS)
def test_pasted_text_reads_as_the_file_does(dialect):
    assert read_pasted(TEXTS[dialect]) == read_transcript(TEXTS[dialect].encode())


@pytest.mark.parametrize("dialect", TEXTS)
def test_windows_line_ends_change_nothing(dialect):
    windows = read_pasted(TEXTS[dialect].replace("\n", "\r\n"))

    assert windows.turns == read_pasted(TEXTS[dialect]).turns


def test_each_paragraph_of_notes_is_a_turn_of_its_own():
    assert [turn.text for turn in read_pasted(NOTES).turns] == [text for _, text in WORDS]
