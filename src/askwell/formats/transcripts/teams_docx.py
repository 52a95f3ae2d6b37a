"""Microsoft Teams' Word transcripts: "Ana Silva   0:03" above the words, or before them in one paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.dates import find_date, only_a_date
from askwell.formats.transcripts.name_and_time import headers_of, written_under
from askwell.formats.transcripts.names import first_name_first
from askwell.formats.transcripts.pieces import Piece, Reading

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from askwell.formats.transcripts.script import Script

_EVENT = re.compile(r"\S.{0,80} (?:started|stopped) transcription\.?")
_TITLE = re.compile(r"(?P<title>.*?)-?(?P<date>[0-9]{8})?(?:_[0-9]{6})?-Meeting (?:Recording|Transcript)\b.*")
_LENGTH = re.compile(r"(?:[0-9]+h ?)?(?:[0-9]+m ?)?(?:[0-9]+s)?")
_WIDE_GAP = 3


def read(script: Script) -> Reading | None:
    """Read a Word document of Teams, or return None for any other.

    It is told by its first lines ("… started transcription"), or by the three spaces Teams leaves before each time.
    """
    headers = headers_of(script.lines)
    if not headers or not script.from_word:
        return None
    certain = any(_EVENT.fullmatch(line) or _TITLE.fullmatch(line) for line in script.head)
    if not certain and not all(len(header.gap) >= _WIDE_GAP and not header.tail for header in headers):
        return None
    lines = ["" if _EVENT.fullmatch(line.strip()[:120]) else line for line in script.lines]
    title, date, others = _first_lines(lines[: headers[0].position])
    return Reading(
        pieces=(*(Piece(None, line) for line in others), *written_under(lines, headers, first_name_first)),
        format="teams_docx",
        tool="Microsoft Teams",
        title=title,
        date=date,
    )


def _first_lines(lines: Sequence[str]) -> tuple[str | None, dt.date | None, list[str]]:
    filled = [line.strip() for line in lines if line.strip()]
    date = next(filter(None, map(find_date, filled)), None)
    said = [line for line in filled if not _LENGTH.fullmatch(line)]
    title = said[0] if said and len(said[0]) < 200 and not only_a_date(said[0]) else None
    if title and (found := _TITLE.fullmatch(title)):
        date = find_date(f"{found['date'] or ''}") or date
        return found["title"].strip(" -") or None, date, _without_dates(said[1:])
    return title, date, _without_dates(said[1:] if title else said)


def _without_dates(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if not only_a_date(line)]
