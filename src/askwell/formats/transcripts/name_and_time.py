"""Lines such as "Ana Silva  0:03", which Otter and Microsoft Teams put above what somebody said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.formats.transcripts.names import LONGEST_NAME, person
from askwell.formats.transcripts.scribe import Scribe
from askwell.formats.transcripts.times import TIME, seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from askwell.formats.transcripts.pieces import Piece

_HEADER = re.compile(rf"(?P<name>\S.{{0,{LONGEST_NAME}}}?)?(?P<gap>\s{{2,}}|\t)(?P<time>{TIME})(?P<tail>\s*)")
_ENDS_A_SENTENCE = (".", "!", "?", ",", ";", ":", "…")
_LATEST_FIRST_HEADER = 30


@dataclass(frozen=True, slots=True)
class Header:
    """A name and a time above what was said; ``gap`` and ``tail`` are the white space a program leaves around them."""

    position: int
    name: str
    seconds: float | None
    gap: str
    tail: str


def headers_of(lines: Sequence[str]) -> list[Header]:
    """Return the headers of a text, none where the first comes too late for them to be its way of naming speakers.

    A header opens a paragraph, so that a time at the end of a spoken line is not taken for one.
    """
    found: list[Header] = []
    opens, filled = True, 0
    for position, line in enumerate(lines):
        header = _header(position, line) if opens else None
        if header:
            found.append(header)
        opens = not line.strip()
        filled += not opens
        if not found and filled > _LATEST_FIRST_HEADER:
            return []
    return found


def written_under(
    lines: Sequence[str], headers: Sequence[Header], named: Callable[[str], str] = str
) -> tuple[Piece, ...]:
    """Write down what stands under each header; ``named`` turns a name as written into one as spoken."""
    scribe = Scribe()
    by_position = {header.position: header for header in headers}
    for position in range(headers[0].position, len(lines)):
        if header := by_position.get(position):
            scribe.speaker(person(named(header.name)), header.seconds)
        else:
            scribe.write(lines[position])
    return scribe.pieces()


def _header(position: int, line: str) -> Header | None:
    if len(line) > 2 * LONGEST_NAME:
        return None
    found = _HEADER.fullmatch(line)
    name = (found["name"] or "").strip() if found else ""
    if found is None or name.endswith(_ENDS_A_SENTENCE):
        return None
    return Header(position, name, seconds(found["time"]), found["gap"], found["tail"])
