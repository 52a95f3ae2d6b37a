"""Files that hold no transcript, told from their first bytes or lines, and the sentence each is refused with."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.model import UnreadableTranscript

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNDERSTOOD = "Askwell reads text, Markdown, Word documents (.docx) and captions (.vtt, .srt, .sbv)"
_AS_TEXT = "please save or export the transcript as one of those"
_RECORDING = "please export the transcript that your meeting or recording program made of it"

# (first bytes, at which offset, what it is, what to do)
_SIGNATURES: tuple[tuple[bytes, int, str, str], ...] = (
    (b"%PDF-", 0, "a PDF document", _AS_TEXT),
    (b"{\\rtf", 0, "a rich text document (RTF)", _AS_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "an old Word document (.doc)", _AS_TEXT),
    (b"WAVE", 8, "a sound recording", _RECORDING),
    (b"AVI ", 8, "a video", _RECORDING),
    (b"WEBP", 8, "a picture", _AS_TEXT),
    (b"ftyphei", 4, "a picture", _AS_TEXT),
    (b"ftypM4A", 4, "a sound recording", _RECORDING),
    (b"ftyp", 4, "a video or sound recording", _RECORDING),
    (b"ID3\x02", 0, "a sound recording", _RECORDING),
    (b"ID3\x03", 0, "a sound recording", _RECORDING),
    (b"ID3\x04", 0, "a sound recording", _RECORDING),
    (b"\xff\xfb", 0, "a sound recording", _RECORDING),
    (b"\xff\xf3", 0, "a sound recording", _RECORDING),
    (b"\xff\xf2", 0, "a sound recording", _RECORDING),
    (b"\xff\xf1", 0, "a sound recording", _RECORDING),
    (b"OggS\x00", 0, "a sound recording", _RECORDING),
    (b"fLaC\x00", 0, "a sound recording", _RECORDING),
    (b"#!AMR", 0, "a sound recording", _RECORDING),
    (b"\x1a\x45\xdf\xa3", 0, "a video", _RECORDING),
    (b"\x89PNG", 0, "a picture", _AS_TEXT),
    (b"\xff\xd8\xff", 0, "a picture", _AS_TEXT),
    (b"GIF87a", 0, "a picture", _AS_TEXT),
    (b"GIF89a", 0, "a picture", _AS_TEXT),
    (b"II*\x00", 0, "a picture", _AS_TEXT),
    (b"MM\x00*", 0, "a picture", _AS_TEXT),
    (b"\x1f\x8b\x08", 0, "a compressed file", "please unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", 0, "a compressed file", "please unpack it first"),
    (b"Rar!\x1a\x07", 0, "a compressed file", "please unpack it first"),
)
_MARKUP = re.compile(r"\s*(?:<!doctype\s+html|<html|<head|<body|<\?xml|<div\b|<p>)", re.IGNORECASE)
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*(?:[{\"\]]|\[\s*[\[{\"\d]))")
_ENTRY = re.compile(r"\s*BEGIN:V(?:CALENDAR|CARD)\b", re.IGNORECASE)
_HEADER_CELL = re.compile(r"[^\W\d_][^.?!:]{0,39}|#|id", re.IGNORECASE)
_ROWS = 30


def refusal(found: str, advice: str = _AS_TEXT) -> UnreadableTranscript:
    """Return the refusal of a file that turned out to be ``found`` ("a PDF document")."""
    return UnreadableTranscript(f"This is {found}; {_UNDERSTOOD}, so {advice}.")


def refuse_bytes(data: bytes) -> None:
    """Raise the refusal of a file whose first bytes say that it is no text and no Word document."""
    for signature, offset, found, advice in _SIGNATURES:
        if data.startswith(signature, offset):
            raise refusal(found, advice)


def refuse_lines(head: Sequence[str]) -> None:
    """Raise the refusal of a text that is written for programs: a web page, JSON, a table, an address book."""
    beginning = "\n".join(head)
    if _MARKUP.match(beginning):
        raise refusal("a web page or XML file")
    if _JSON.match(beginning):
        raise refusal("a data file (JSON)")
    if _ENTRY.match(beginning):
        raise refusal("a calendar or address book entry")
    if _is_table(head):
        raise refusal("a table (CSV)")


def _is_table(head: Sequence[str]) -> bool:
    """Tell a table by a row of headings with as many cells as the rows below; prose puts a space after a comma."""
    return any(
        _heads_a_table(head[position], head[position + 1 : position + _ROWS], mark)
        for position in range(min(5, len(head)))
        for mark in ",;\t"
    )


def _heads_a_table(heading: str, rows: Sequence[str], mark: str) -> bool:
    if mark not in heading or f"{mark} " in heading or not rows:
        return False
    try:
        cells, *below = csv.reader([heading, *rows], delimiter=mark)
    except (csv.Error, ValueError):
        return False
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) < 2 or not all(map(_HEADER_CELL.fullmatch, filled)):
        return False
    alike = sum(len(row) == len(cells) for row in below)
    return alike >= max(1, 0.6 * len(below))
