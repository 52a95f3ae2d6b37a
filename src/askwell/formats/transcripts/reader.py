"""Bytes or pasted text in, a transcript out."""

from __future__ import annotations

import hashlib

from askwell.formats.decoding import control_share, decoded, lines_of
from askwell.formats.transcripts import notes
from askwell.formats.transcripts.detect import read_script
from askwell.formats.transcripts.docx import SIGNATURE, lines_of_document
from askwell.formats.transcripts.model import Transcript, UnreadableTranscript
from askwell.formats.transcripts.pieces import merged, one_each
from askwell.formats.transcripts.refusals import refusal, refuse_bytes, refuse_lines
from askwell.formats.transcripts.script import Script

# Ten hours of talk are about two megabytes and forty thousand lines of captions.
_LARGEST = 10 * 1024 * 1024
_MOST_LINES = 200_000
_MOST_CONTROLS = 0.02
_CHANNELS = {"Them", "System"}


def read_transcript(data: bytes, *, name: str = "") -> Transcript:
    """Read the bytes of a file; ``name`` is only for the sentence of a refusal, the kind is told from the content.

    Raises ``UnreadableTranscript`` for anything that is no text and no Word document, for text that is written for
    programs (a web page, a table), for more text than any conversation and for a file without a word in it.
    """
    try:
        return _transcript(data)
    except UnreadableTranscript as refused:
        if not name:
            raise
        raise UnreadableTranscript(str(refused).replace("This", f"“{name}”", 1)) from refused


def read_pasted(text: str) -> Transcript:
    """Read text that was pasted or typed, as if it came in a file."""
    return read_transcript(text.encode("utf-8", "replace"))


def _transcript(data: bytes) -> Transcript:
    script = _script(data)
    if not any(any(map(str.isalnum, line)) for line in script.lines):
        raise UnreadableTranscript("There is no word in this file; please choose the file that holds the conversation.")
    reading = read_script(script)
    turns = one_each(reading.pieces) if reading.format == notes.FORMAT else merged(reading.pieces)
    if not turns and not reading.summary:
        raise UnreadableTranscript(
            "Nobody says a word in this file; please choose the file that holds the conversation."
        )
    speakers = tuple(dict.fromkeys(turn.speaker for turn in turns if turn.speaker is not None))
    return Transcript(
        turns=turns,
        format=reading.format,
        tool=reading.tool,
        title=reading.title,
        date=reading.date,
        speakers=speakers,
        summary=reading.summary,
        channels_collapsed=bool(_CHANNELS & set(speakers)) and set(speakers) <= {"Me", *_CHANNELS},
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _script(data: bytes) -> Script:
    if not data.strip():
        raise UnreadableTranscript("This file is empty; please choose the file that holds the conversation.")
    if data.startswith(SIGNATURE):
        return Script(_within_measure(lines_of_document(data)), from_word=True)
    refuse_bytes(data)
    if len(data) > _LARGEST:
        raise _too_long()
    text = decoded(data)
    if control_share(text) > _MOST_CONTROLS:
        raise refusal("a file of a kind Askwell does not know, and not text")
    script = Script(_within_measure(lines_of(text)))
    refuse_lines(script.head)
    return script


def _within_measure(lines: list[str]) -> list[str]:
    if len(lines) > _MOST_LINES:
        raise _too_long()
    return lines


def _too_long() -> UnreadableTranscript:
    return UnreadableTranscript(
        "This file holds far more text than one conversation; please cut out the conversation you need and try again."
    )
