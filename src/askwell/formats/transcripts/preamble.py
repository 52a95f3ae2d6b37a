"""What a file says about the talk before anybody speaks: a title, a date, who was there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from askwell.formats.transcripts.dates import find_date, only_a_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

_LONGEST_TITLE = 160
_ATTENDEES = re.compile(
    r"[*_#\s]*(?:(?:meeting )?(?:attendees|participants)|invited|speakers|asistentes|invitados|participantes"
    r"|teilnehmer|teilnehmende|eingeladen|invités|partecipanti|invitati|convidados)[*_\s]*(?::|$|(?=\[))",
    re.IGNORECASE,
)
_TITLE = re.compile(r"[*_\s]*(?:(?:meeting )?title|subject|topic)[*_]*:[*_\s]*", re.IGNORECASE)
_DATE = re.compile(r"[*_\s]*(?:date|when|recorded(?: on)?)[*_]*:[*_\s]*", re.IGNORECASE)
_FENCE = "---"
_FIELD = re.compile(r"(?P<key>[\w -]{1,40}):\s*(?P<value>.*)")


@dataclass(slots=True)
class Preamble:
    """The title, the date and the attendees (as written), and the lines that say none of these."""

    title: str | None = None
    date: dt.date | None = None
    attendees: str = ""
    others: list[str] = field(default_factory=list)


def read_preamble(lines: Sequence[str]) -> Preamble:
    """Sort the lines before the first speaker; nothing is dropped, what is not understood goes to ``others``."""
    preamble = Preamble()
    listing = False
    for position, line in enumerate(lines):
        if listing and line.strip():
            preamble.attendees += f", {line}"
            listing = position + 1 < len(lines) and bool(lines[position + 1].strip())
        elif found := _ATTENDEES.match(line[:_LONGEST_TITLE]):
            listing = not line[found.end() :].strip()  # the names stand below
            preamble.attendees += f", {line[found.end() :]}"
        elif found := _DATE.match(line) or _TITLE.match(line):
            _take(preamble, line[found.end() :], line)
        elif only_a_date(line):
            preamble.date = preamble.date or find_date(line)
        elif preamble.title or not _is_title(line, lines, position):
            preamble.others.append(line)
        else:
            preamble.title = line.lstrip("#").strip(" *_") or None
            preamble.date = preamble.date or find_date(line)
    return preamble


def front_matter(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return the fields between two "---" lines at the top of a Markdown file, and the lines below them."""
    filled = next((position for position, line in enumerate(lines) if line.strip()), 0)
    if not lines or lines[filled].strip() != _FENCE:
        return {}, list(lines)
    for position in range(filled + 1, min(filled + 60, len(lines))):
        if lines[position].strip() == _FENCE:
            return _fields(lines[filled + 1 : position]), list(lines[position + 1 :])
    return {}, list(lines)


def _fields(lines: Sequence[str]) -> dict[str, str]:
    found = filter(None, map(_FIELD.match, lines))
    return {field["key"].strip().lower(): field["value"].strip(" \"'") for field in found}


def _take(preamble: Preamble, value: str, line: str) -> None:
    if _DATE.match(line):
        preamble.date = preamble.date or find_date(value)
    else:
        preamble.title = preamble.title or value.strip(" *_") or None


def _is_title(line: str, lines: Sequence[str], position: int) -> bool:
    """Tell a title: a heading, or a short first line that ends no sentence and has nothing right below it."""
    text = line.strip()
    if not text or len(text) > _LONGEST_TITLE:
        return False
    if text.startswith("# "):
        return True
    first = not any(other.strip() for other in lines[:position])
    alone = position + 1 >= len(lines) or not lines[position + 1].strip()
    return first and alone and not text.startswith(("-", "*", ">")) and text[-1] not in ".!?,;…"
