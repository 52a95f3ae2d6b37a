"""What a transcript is once it has been read, whatever program wrote it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


class UnreadableTranscript(ValueError):
    """The file holds no transcript; the message is one plain sentence a person can act on."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker said until somebody else spoke.

    ``speaker`` stands as in the file ("Last, First" of Teams turned to "First Last"), None when the file names nobody.
    ``text`` has cues joined by one space and paragraphs by a line break. ``start`` and ``end`` are seconds from the
    beginning of the recording, None where the file gives none. ``marks`` are (offset in text, seconds) pairs.
    """

    speaker: str | None
    text: str
    start: float | None = None
    end: float | None = None
    marks: tuple[tuple[int, float], ...] = ()

    def seconds_at(self, offset: int) -> float | None:
        """Return the time of the last mark at or before ``offset``, else the start of the turn."""
        index = bisect_right(self.marks, offset, key=lambda mark: mark[0])
        return self.marks[index - 1][1] if index else self.start


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation as a file tells it: turns in the order of the file, and what the file says about itself.

    ``summary`` keeps what a program wrote about the talk (meeting notes, key takeaways); it is no evidence of what was
    said. ``channels_collapsed`` is true where one label may stand for several people. ``sha256`` is of the bytes read.
    """

    turns: tuple[Turn, ...]
    format: str
    tool: str | None
    title: str | None
    date: dt.date | None
    speakers: tuple[str, ...]
    summary: str | None
    channels_collapsed: bool
    sha256: str

    @property
    def has_times(self) -> bool:
        """Tell whether the file times any of its turns."""
        return any(turn.start is not None or turn.marks for turn in self.turns)

    @property
    def has_speakers(self) -> bool:
        """Tell whether the file names any speaker."""
        return bool(self.speakers)
