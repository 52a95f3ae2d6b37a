"""Granola's notes as Markdown: front matter, notes, then "## Transcript" with **Me:** and **Them:**.

Granola hears two channels, the microphone and everything else, so "Them" may be several people.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.dates import find_date
from askwell.formats.transcripts.markdown import without_marks
from askwell.formats.transcripts.pieces import Reading
from askwell.formats.transcripts.preamble import front_matter, read_preamble
from askwell.formats.transcripts.spoken_lines import cast_of, spoken

if TYPE_CHECKING:
    from askwell.formats.transcripts.script import Script

_TRANSCRIPT = re.compile(r"#{1,4}\s*(?:full )?transcript\s*:?\s*|\**transcript:\**\s*", re.IGNORECASE)
_CHANNELS = {"Me", "Them", "System"}


def read(script: Script) -> Reading | None:
    """Read a transcript of Granola, or return None for any other text.

    It is told by a heading "Transcript" with its two channels below, or by front matter that names Granola.
    """
    fields, lines = front_matter(script.lines)
    start = next((at for at, line in enumerate(lines) if _TRANSCRIPT.fullmatch(line)), None)
    if start is None:
        return None
    said = [*map(without_marks, lines[start + 1 :])]
    cast = cast_of(said, ", ".join(_CHANNELS))
    if not cast.named & _CHANNELS and "granola" not in " ".join([*fields, *fields.values()]).lower():
        return None
    preamble = read_preamble(lines[:start])
    return Reading(
        pieces=spoken(said, cast),
        format="granola",
        tool="Granola",
        title=fields.get("title") or preamble.title,
        date=preamble.date or find_date(fields.get("date") or fields.get("created", "")),
        summary="\n".join(line.strip() for line in preamble.others if line.strip()) or None,
    )
