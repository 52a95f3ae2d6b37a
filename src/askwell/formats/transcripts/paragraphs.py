"""Lines put back together into paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NARROWEST, _WIDEST = 45, 100
_ENDS = (".", "!", "?", ":", "…", "。", "”", '"')
_LISTED = re.compile(r"(?:[-*•·–+]|[0-9]{1,3}[.)]|#{1,6}|>)\s")


def unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs of a block of lines.

    A line runs on into the next where a program broke it at the margin: the next word would not have fitted into the
    width of the block, and nothing at the break ends a sentence or starts a list.
    """
    width = max(map(len, lines), default=0)
    wraps = _NARROWEST <= width <= _WIDEST
    paragraph: list[str] = []
    for line in lines:
        if paragraph and not (wraps and _runs_on(paragraph[-1], line, width)):
            yield " ".join(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield " ".join(paragraph)


def blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the runs of lines between empty ones."""
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line.strip())
        elif block:
            yield block
            block = []
    if block:
        yield block


def _runs_on(line: str, following: str, width: int) -> bool:
    if line.endswith(_ENDS) or _LISTED.match(following):
        return False
    first_word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) > width
