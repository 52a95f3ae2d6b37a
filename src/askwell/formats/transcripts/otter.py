"""Otter's text and Word exports: "Ana Silva  0:03  " above the words, a line about otter.ai at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.name_and_time import Header, headers_of, written_under
from askwell.formats.transcripts.pieces import Piece, Reading
from askwell.formats.transcripts.preamble import read_preamble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.formats.transcripts.script import Script

_FOOTER = re.compile(r"transcribed by (?:https?://)?(?:www\.)?otter\.ai/?", re.IGNORECASE)
_SECTIONS = re.compile(r"summary keywords|speakers|outline|summary|action items", re.IGNORECASE)


def read(script: Script) -> Reading | None:
    """Read names with times above the words, or return None where there are none.

    The line about otter.ai is left out only where it ends such a file: elsewhere it is a phrase that speech recognition
    makes up in silence. Chapters and the like under a name stay what the file says they are, words of that name.
    """
    headers = headers_of(script.lines)
    if not headers:
        return None
    lines, footer = _without_footer(script.lines)
    above, summary = _without_sections(lines[: headers[0].position])
    preamble = read_preamble(above)
    return Reading(
        pieces=(*(Piece(None, line) for line in preamble.others), *written_under(lines, headers)),
        format="otter_docx" if script.from_word else "otter_text",
        tool="Otter" if footer or summary or _is_otters(headers) else None,
        title=preamble.title,
        date=preamble.date,
        summary=summary,
    )


def _without_footer(lines: Sequence[str]) -> tuple[list[str], bool]:
    last = max((position for position, line in enumerate(lines) if line.strip()), default=0)
    if _FOOTER.fullmatch(lines[last].strip()):
        return list(lines[:last]), True
    return list(lines), False


def _without_sections(lines: Sequence[str]) -> tuple[list[str], str | None]:
    """Take keywords, speakers and other sections that Otter writes by itself from the lines above the conversation."""
    first = next((at for at, line in enumerate(lines) if _SECTIONS.fullmatch(line.strip())), None)
    if first is None:
        return list(lines), None
    summary = "\n".join(line.strip() for line in lines[first:] if line.strip())
    return list(lines[:first]), summary


def _is_otters(headers: Sequence[Header]) -> bool:
    return all(header.tail for header in headers)
