"""Writes down who says what, line by line, in the order of a file."""

from __future__ import annotations

from askwell.formats.transcripts.paragraphs import unwrapped
from askwell.formats.transcripts.pieces import Piece
from askwell.formats.transcripts.times import split_at_marks


class Scribe:
    """Takes speakers, times and lines as they come and keeps them as pieces.

    With ``marks`` a [12:34] inside a line is taken as the time of what follows it, without it as words.
    """

    def __init__(self, *, marks: bool = False) -> None:
        self._marks = marks
        self._pieces: list[Piece] = []
        self._block: list[str] = []
        self._speaker: str | None = None
        self._times: tuple[float | None, float | None] = (None, None)
        self._carries = False
        self._runs_on = False

    def speaker(self, name: str | None, start: float | None = None, end: float | None = None) -> None:
        """Begin to write down another speaker; a time that stood above the name still holds for the first words."""
        self.end_block()
        self._speaker = name
        if start is not None or not self._carries:
            self._times = (start, end)

    def time(self, start: float, end: float | None = None, *, runs_on: bool = False) -> None:
        """Note the time of the next words; ``runs_on`` says that they continue the sentence before."""
        self.end_block()
        self._times, self._carries = (start, end), True
        self._runs_on = runs_on

    def write(self, line: str) -> None:
        """Write down a line; an empty one ends the paragraph."""
        if line.strip():
            self._block.append(line.strip())
        else:
            self.end_block()

    def end_block(self) -> None:
        """Put the lines since the last empty one together into pieces."""
        for paragraph in unwrapped(self._block):
            parts = split_at_marks(paragraph) if self._marks else [(None, paragraph)]
            for position, (mark, text) in enumerate(parts):
                self._piece(mark, text, inside=position > 0)
        self._block = []

    def pieces(self) -> tuple[Piece, ...]:
        """Return everything written down so far."""
        self.end_block()
        return tuple(self._pieces)

    def _piece(self, mark: float | None, text: str, *, inside: bool) -> None:
        if mark is not None:
            self._times, self._carries = (mark, None), False
        if text.strip():
            start, end = self._times
            self._pieces.append(Piece(self._speaker, text, start, end, inside or self._runs_on))
            self._times, self._carries, self._runs_on = (None, None), False, False
