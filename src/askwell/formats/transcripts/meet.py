"""Google Meet's transcripts and Gemini's notes, as text, Word document or Markdown.

A title with the date, who was invited, what Gemini made of the talk, then the transcript: a time above each block,
"Ana Silva: words" below, a line about the end and a disclaimer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.dates import find_date, only_a_date
from askwell.formats.transcripts.labels import read_label
from askwell.formats.transcripts.markdown import has_bold_labels, without_marks
from askwell.formats.transcripts.pieces import Piece, Reading
from askwell.formats.transcripts.preamble import Preamble, read_preamble
from askwell.formats.transcripts.spoken_lines import Cast, cast_of, spoken
from askwell.formats.transcripts.times import only_a_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.formats.transcripts.script import Script

_DASH = r"\\?[-–—]"
_TITLE = re.compile(
    rf"(?P<title>.*\S)\s+{_DASH}\s+[0-9]{{4}}[/-][0-9]{{2}}[/-][0-9]{{2}}\s+[0-9]{{1,2}}:[0-9]{{2}}.{{0,12}}?"
    rf"\s+{_DASH}\s+\S.{{0,40}}"
)
_OWN_WORDS = re.compile(
    r".*\b(?:notes by gemini|transcription ended after|this editable transcript was computer generated)\b.*",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"[#*_\s\W]*(?:transcript|transcription|transkript|transcripci[oó]n|transcri[çc][ãa]o|trascrizione)[*_:\s]*"
    r"(?:\{#[^{}]*\}\s*)?",
    re.IGNORECASE,
)
_TITLE_AGAIN = re.compile(rf".*\s{_DASH}\s(?:transcript|transkript|transcri\w+|trascrizione)[*_\s]*", re.IGNORECASE)
_END = re.compile(r"[*#\s]*(?:transcription ended after|[^:]{5,60}) [0-9]{1,2}:[0-9]{2}:[0-9]{2}[.*\s]*", re.IGNORECASE)
_DISCLAIMER = re.compile(
    r"[*_\s]*(?:this editable transcript was computer generated|est[ae] transcri|cette transcri|questa trascri"
    r"|diese[rs]? .{0,30}transkri|dit transcript)",
    re.IGNORECASE,
)
_LAST_LINES = 6


def read(script: Script) -> Reading | None:
    """Read a transcript of Google Meet or notes of Gemini, or return None for any other text.

    Notes, decisions and next steps are Gemini's words, not the speakers', and go to the summary. Only the first turn of
    a block gets the time above it: the others were said some time later.
    """
    last = [line for line in script.lines[-40:] if line.strip()][-_LAST_LINES:]
    if not any(_is_meets(line.strip()) for line in [*script.head, *last]):
        return None
    markdown = has_bold_labels(script.lines) or any(line.startswith("#") for line in script.head)
    lines = [*map(without_marks, script.lines)] if markdown else script.lines
    start = _start(lines)
    above = read_preamble([_invited(line) for line in lines[:start] if not _is_heading(line)])
    said, after = _apart_from_end(lines[start:])
    cast = cast_of(said, above.attendees[:2_000])
    opening = _opening(said, cast)
    return Reading(
        pieces=(*_said_by_nobody(said[:opening]), *spoken(said[opening:], cast), *after),
        format="meet_docx" if script.from_word else "meet_markdown" if markdown else "meet_text",
        tool="Google Meet",
        title=_title(lines, above),
        date=next(filter(None, map(find_date, script.head)), None),
        summary=_summary(above.others),
    )


def _is_meets(line: str) -> bool:
    return _TITLE.fullmatch(line[:400]) is not None or _OWN_WORDS.fullmatch(line[:400]) is not None


def _start(lines: Sequence[str]) -> int:
    """Find where the transcript begins: under its heading, else at the first time, else nowhere."""
    for at, line in enumerate(lines):
        if _is_heading(line):
            return at + 1
    for at, line in enumerate(lines):
        if only_a_time(line) is not None:
            return at
    return len(lines)


def _is_heading(line: str) -> bool:
    return len(line) < 80 and _HEADING.fullmatch(line) is not None


def _invited(line: str) -> str:
    """Give Gemini's line "Invited Ana Silva Ben Ode" the colon that other lists of attendees have."""
    return re.sub(r"^(\W*(?:invited|invitados|eingeladen|invités))\s+(?=\S)", r"\1: ", line, flags=re.IGNORECASE)


def _apart_from_end(lines: Sequence[str]) -> tuple[list[str], list[Piece]]:
    """Take off the line about the end and the disclaimer; what else somebody put below is nobody's speech."""
    filled = [at for at, line in enumerate(lines) if line.strip()][-_LAST_LINES:]
    for at in filled:
        if len(lines[at]) < 80 and _END.fullmatch(lines[at]):
            return list(lines[:at]), [Piece(None, line) for line in lines[at + 1 :] if not _DISCLAIMER.match(line)]
    return [line for line in lines if not _DISCLAIMER.match(line)], []


def _opening(lines: Sequence[str], cast: Cast) -> int:
    """Find the first block time or speaker; a date and the title come once more before it."""
    for at, line in enumerate(lines):
        label = read_label(line)
        if only_a_time(line) is not None or (label and cast.has(label)):
            return at
    return 0


def _said_by_nobody(lines: Sequence[str]) -> list[Piece]:
    again = read_preamble(lines)
    kept = [line for line in again.others if not _TITLE_AGAIN.fullmatch(line) and not only_a_date(line)]
    return [Piece(None, line) for line in kept]


def _title(lines: Sequence[str], above: Preamble) -> str | None:
    for line in lines[:20]:
        if found := _TITLE.fullmatch(line.strip()[:400]):
            return found["title"].strip("#*_ 📝📖") or None
    return above.title


def _summary(lines: Sequence[str]) -> str | None:
    kept = [line.strip() for line in lines if line.strip() and not _TITLE.fullmatch(line.strip()[:400])]
    return "\n".join(line for line in kept if line.lower() not in {"notes by gemini", "📝 notes"}) or None
