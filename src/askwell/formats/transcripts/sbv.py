"""SubViewer captions (.sbv), as YouTube and Google Meet's chat save them: "0:00:01.000,0:00:04.000" above the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.formats.transcripts.cue_speakers import pieces_of
from askwell.formats.transcripts.cues import COMMA_TIMING, read_cues
from askwell.formats.transcripts.pieces import Reading

if TYPE_CHECKING:
    from askwell.formats.transcripts.script import Script


def read(script: Script) -> Reading | None:
    """Read SubViewer captions, or return None where none of the first three lines is their kind of timing."""
    if not any(COMMA_TIMING.match(line) for line in script.head[:3]):
        return None
    pieces, _ = pieces_of(read_cues(script.lines, COMMA_TIMING))
    return Reading(pieces, "sbv")
