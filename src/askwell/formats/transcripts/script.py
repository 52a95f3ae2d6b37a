"""The text of a file as its dialect reads it: lines, and whether they came out of a word processor."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

_HEAD = 40


@dataclass(frozen=True, slots=True)
class Script:
    """The lines of a file; those of a Word document have an empty line between paragraphs."""

    lines: list[str]
    from_word: bool = False
    head: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the first lines that hold anything, for recognising the dialect."""
        filled = (line.strip() for line in self.lines if line.strip())
        object.__setattr__(self, "head", list(islice(filled, _HEAD)))
