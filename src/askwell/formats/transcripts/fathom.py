"""Fathom's transcripts: a line VIEW RECORDING, then "0:00 - Ana Silva (Company)" above indented words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.dates import find_date
from askwell.formats.transcripts.names import LONGEST_NAME, looks_like_name, person, without_aside
from askwell.formats.transcripts.pieces import Reading
from askwell.formats.transcripts.scribe import Scribe
from askwell.formats.transcripts.times import TIME, seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.formats.transcripts.script import Script

_RECORDING = re.compile(r"[\[*_#\s]*VIEW RECORDING\b.*")
_ENTRY = re.compile(rf"(?P<time>{TIME})\s+-\s+(?P<name>\S.{{0,{2 * LONGEST_NAME}}}?)\s*")
_INSERTED = re.compile(r"\s+(?:ACTION ITEM|SCREEN SHARING|HIGHLIGHT|WATCH):.*")
_TITLE = re.compile(r"(?P<title>.*\S)\s+[-–]\s+(?P<date>[^-–].{3,24})")
_MONTH_OR_YEAR = re.compile(r"[0-9]{4}|[A-Za-z]{3,9}\.? [0-9]{1,2}")
_LAST_HEADER_LINE = 6


def read(script: Script) -> Reading | None:
    """Read a transcript or a summary of Fathom, or return None for any other text.

    Action items and notes on shared screens stand between the words but were not said; with all that stands above the
    first speaker (purpose, key takeaways, next steps) they go to the summary.
    """
    if not any(map(_RECORDING.fullmatch, script.head[:_LAST_HEADER_LINE])):
        return None
    scribe, inserted = Scribe(), []
    first = next((at for at, line in enumerate(script.lines) if _entry(line)), len(script.lines))
    for line in script.lines[first:]:
        if entry := _entry(line):
            scribe.speaker(person(without_aside(entry["name"])), seconds(entry["time"]))
        elif _INSERTED.fullmatch(line):
            inserted.append(line.strip())
        else:
            scribe.write(line)
    title, summary = _title_and_summary(script.lines[:first])
    found = _TITLE.fullmatch(title or "")
    dated = found is not None and _MONTH_OR_YEAR.search(found["date"]) is not None
    return Reading(
        pieces=scribe.pieces(),
        format="fathom",
        tool="Fathom",
        title=found["title"] if found and dated else title,
        date=find_date(title or ""),
        summary="\n".join([*summary, *inserted]) or None,
    )


def _entry(line: str) -> re.Match[str] | None:
    found = _ENTRY.fullmatch(line) if len(line) < 3 * LONGEST_NAME else None
    return found if found and looks_like_name(without_aside(found["name"])) else None


def _title_and_summary(lines: Sequence[str]) -> tuple[str | None, list[str]]:
    filled = [line.strip() for line in lines if line.strip() and line.strip() != "---"]
    kept = [line for line in filled if not _RECORDING.fullmatch(line)]
    if filled and kept and filled[0] == kept[0]:
        return kept[0].strip("#* ") or None, kept[1:]
    return None, kept
