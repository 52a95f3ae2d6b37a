"""WebVTT as Zoom, Microsoft Teams, Google Meet and others write it.

webvtt-py reads the standard, but stops at what these programs write: cues with an empty line between them missing,
empty lines inside a cue, hour-less times without fractions, voice tags left open, cue identifiers out of place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.cue_speakers import pieces_of
from askwell.formats.transcripts.cues import ARROW_TIMING, Cue, plain, read_cues
from askwell.formats.transcripts.names import first_name_first, person
from askwell.formats.transcripts.pieces import Piece, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askwell.formats.transcripts.script import Script

_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+(?P<name>[^<>]*)>|(?P<close></v>)")
_UNFINISHED_TAG = re.compile(r"<(?:/v?|v(?:[.\s][^<>]*)?)?$")
_TEAMS_ID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/[0-9]+-[0-9]+")
_TEAMS_NOTE = re.compile(r"NOTE\s+(?:duration:|language:|Confidence:|recognizability:)", re.IGNORECASE)
_COMMENT = re.compile(r"NOTE(?:\s|$)")
_STYLING = re.compile(r"(?:STYLE|REGION)\s*$")


def read(script: Script) -> Reading | None:
    """Read the cues of a WebVTT file, or return None for any other.

    What stands in its header, notes and styles is no speech and is left out. A file that lost its signature is still
    told by its voice tags.
    """
    timed = any(map(ARROW_TIMING.match, script.head))
    if not _signed(script) and not (timed and any(map(_VOICE.search, script.head))):
        return None
    lines = _without_comments(script.lines) if _signed(script) else script.lines
    cues = read_cues(lines)
    if any(_VOICE.search(line) for cue in cues for line in cue.lines):
        tool = "Microsoft Teams" if _from_teams(script, cues) else None
        return Reading(tuple(_by_voice(cues)), "webvtt", tool)
    pieces, before_colon = pieces_of(cues)
    return Reading(pieces, "webvtt", _tool(cues, pieces, before_colon=before_colon))


def _signed(script: Script) -> bool:
    return bool(script.head) and re.match(r"WEBVTT(?:\s|$)", script.head[0]) is not None


def _without_comments(lines: Sequence[str]) -> Iterator[str]:
    """Leave out the header and the blocks of notes and styles; a timing line ends them as an empty line does."""
    skipping, fresh, timed = True, False, False
    for line in lines:
        if ARROW_TIMING.match(line):
            skipping, timed = False, True
        elif not line.strip():
            skipping = False
        elif fresh and (_COMMENT.match(line) or (not timed and _STYLING.match(line))):
            skipping = True
        fresh = not line.strip()
        if not skipping:
            yield line


def _by_voice(cues: Sequence[Cue]) -> Iterator[Piece]:
    for cue in cues:
        speaker: str | None = None
        position = 0
        text = " ".join(cue.lines)
        for tag in _VOICE.finditer(text):
            yield _piece(speaker, text[position : tag.start()], cue)
            name = plain(tag["name"] or "")
            speaker, position = person(first_name_first(name)), tag.end()
        tail = text[position:]
        yield _piece(speaker, _UNFINISHED_TAG.sub("", tail) if cue is cues[-1] else tail, cue)


def _piece(speaker: str | None, text: str, cue: Cue) -> Piece:
    return Piece(speaker, plain(text), cue.start, cue.end, runs_on=True)


def _from_teams(script: Script, cues: Sequence[Cue]) -> bool:
    """Tell Teams by its cue identifiers, its notes or names turned round; a voice tag alone is anybody's."""
    return (
        any(_TEAMS_ID.fullmatch(cue.id) for cue in cues)
        or any(_TEAMS_NOTE.match(line) for line in script.head)
        or any("," in (tag["name"] or "") for cue in cues for tag in map(_VOICE.search, cue.lines) if tag)
    )


def _tool(cues: Sequence[Cue], pieces: Sequence[Piece], *, before_colon: bool) -> str | None:
    if before_colon and all(cue.id.isdecimal() for cue in cues if cue.start is not None):
        return "Zoom"
    if not before_colon and any(piece.speaker for piece in pieces):
        return "Google Meet"
    return None
