"""Captions and chats that Zoom saves on the user's machine, timed by the clock on the wall.

"[Ana Silva] 10:02:03" above the words (meeting_saved_closed_caption.txt), "10:02:03 From Ana Silva to Everyone: words"
(meeting_saved_chat.txt). The clock says nothing about the recording, so no turn gets a time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.names import person
from askwell.formats.transcripts.pieces import Reading
from askwell.formats.transcripts.scribe import Scribe

if TYPE_CHECKING:
    from askwell.formats.transcripts.script import Script

_CLOCK = r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
_ABOVE = re.compile(rf"\[(?P<name>[^\[\]]{{1,60}})\]\s+{_CLOCK}(?:\s?[AP]M)?(?P<words>)\s*")
_CHAT = re.compile(rf"{_CLOCK}\s+From\s+(?P<name>\S.{{0,60}}?)\s+to\s+[^:]{{1,80}}:\s*(?P<words>.*)", re.IGNORECASE)


def read(script: Script) -> Reading | None:
    """Read captions or a chat that Zoom saved, or return None where the first line is neither."""
    if not script.head or not (_ABOVE.fullmatch(script.head[0]) or _CHAT.fullmatch(script.head[0])):
        return None
    scribe = Scribe()
    for line in script.lines:
        if found := _ABOVE.fullmatch(line.strip()) or _CHAT.fullmatch(line.strip()):
            scribe.speaker(person(found["name"]))
            scribe.write(found["words"])
        else:
            scribe.write(line)
    return Reading(scribe.pieces(), "zoom_text", "Zoom")
