"""Which dialect a file is written in, told from what is in it and never from its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.formats.transcripts import (
    fathom,
    granola,
    meet,
    named_lines,
    notes,
    otter,
    sbv,
    srt,
    teams_docx,
    timed_text,
    webvtt,
    zoom_text,
)

if TYPE_CHECKING:
    from askwell.formats.transcripts.pieces import Reading
    from askwell.formats.transcripts.script import Script

# From the dialect with the plainest signature to the one with the least: each declines what is not its own.
_DIALECTS = (
    webvtt.read,
    srt.read,
    sbv.read,
    fathom.read,
    meet.read,
    granola.read,
    zoom_text.read,
    teams_docx.read,
    otter.read,
    named_lines.read,
    timed_text.read,
)


def read_script(script: Script) -> Reading:
    """Return the reading of the first dialect that knows the file; what nobody knows is read as notes."""
    for read in _DIALECTS:
        if reading := read(script):
            return reading
    return notes.read(script)
