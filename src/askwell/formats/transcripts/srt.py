"""SubRip captions: comma or dot decimals, cues numbered or not, "Name: " before the words or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.formats.transcripts.cue_speakers import pieces_of
from askwell.formats.transcripts.cues import ARROW_TIMING, read_cues
from askwell.formats.transcripts.pieces import Reading

if TYPE_CHECKING:
    from askwell.formats.transcripts.script import Script

_ENOUGH = 3


def read(script: Script) -> Reading | None:
    """Read captions without a signature, or return None where there is no timing line near the top, nor several.

    Words before the first cue are kept, without a speaker and a time.
    """
    timings = [position for position, line in enumerate(script.head) if ARROW_TIMING.match(line)]
    if not timings or (timings[0] >= _ENOUGH and len(timings) < _ENOUGH):
        return None
    pieces, _ = pieces_of(read_cues(script.lines))
    return Reading(pieces, "srt")
