"""Files that hold no transcript, told from their first bytes or lines, and the sentence each is refused with."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from askwell.formats.signatures import recognised
from askwell.formats.transcripts.model import UnreadableTranscript

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNDERSTOOD = "Askwell reads text, Markdown, Word documents (.docx) and captions (.vtt, .srt, .sbv)"
_AS_TEXT = "please save or export the transcript as one of those"
_RECORDING = "please export the transcript that your meeting or recording program made of it"

_ADVICE = {
    "a sound recording": _RECORDING,
    "a video": _RECORDING,
    "a video or sound recording": _RECORDING,
    "a compressed file": "please unpack it first",
}
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
    if found := recognised(data):
        raise refusal(found, _ADVICE.get(found, _AS_TEXT))


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
