"""Plain text with "Name: words", with or without times, or with names alone on a line above the words."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from askwell.formats.transcripts.dates import find_date
from askwell.formats.transcripts.labels import read_label
from askwell.formats.transcripts.markdown import has_bold_labels, without_marks
from askwell.formats.transcripts.pieces import Piece, Reading
from askwell.formats.transcripts.preamble import front_matter, read_preamble
from askwell.formats.transcripts.spoken_lines import Cast, cast_of, spoken
from askwell.formats.transcripts.times import only_a_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.formats.transcripts.script import Script


def read(script: Script) -> Reading | None:
    """Read who says what, or return None where no label holds up as a speaker.

    A title, a date and a list of attendees above the first speaker are told apart from what is said.
    """
    fields, lines = front_matter(script.lines)
    if has_bold_labels(lines):
        lines = [*map(without_marks, lines)]
    cast = cast_of(lines, read_preamble(lines[:20]).attendees[:2_000])
    if not cast:
        return None
    above = _before_anybody(lines, cast)
    preamble = read_preamble(above)
    return Reading(
        pieces=(*(Piece(None, line) for line in preamble.others), *spoken(lines[len(above) :], cast)),
        format="named_lines",
        title=preamble.title or fields.get("title"),
        date=preamble.date or find_date(fields.get("date", "")),
    )


def _before_anybody(lines: Sequence[str], cast: Cast) -> list[str]:
    return list(takewhile(lambda line: not _begins(line, cast), lines))


def _begins(line: str, cast: Cast) -> bool:
    label = read_label(line)
    return only_a_time(line) is not None or (label is not None and (cast.has(label) or label.led_by == "brackets"))
