"""Notes that name no speakers: each paragraph, each point of a list stands for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.dates import find_date, only_a_date
from askwell.formats.transcripts.paragraphs import blocks, unwrapped
from askwell.formats.transcripts.pieces import Piece, Reading
from askwell.formats.transcripts.preamble import front_matter

if TYPE_CHECKING:
    from askwell.formats.transcripts.script import Script

FORMAT = "notes"

_POINT = re.compile(r"^(?:(?:[-*•·–+>]|\[[ xX]\]|#{1,6})\s+)+")
_TITLE = re.compile(r"#\s+(?P<title>.*\S)\s*")


def read(script: Script) -> Reading:
    """Read any text at all as paragraphs without a speaker and without times."""
    fields, lines = front_matter(script.lines)
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    heading = _TITLE.fullmatch(lines[first]) if lines else None
    if heading:
        lines = lines[first + 1 :]
    paragraphs = (paragraph for block in blocks(lines) for paragraph in unwrapped(block))
    dates = (line for line in script.head[:5] if only_a_date(line))
    return Reading(
        pieces=tuple(Piece(None, _POINT.sub("", paragraph, count=1)) for paragraph in paragraphs),
        format=FORMAT,
        title=fields.get("title") or (heading["title"] if heading else None),
        date=find_date(fields.get("date", "")) or next(filter(None, map(find_date, dates)), None),
    )
