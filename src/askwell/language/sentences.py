"""Where sentences begin and end in spoken text, as character offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A stop, an optional closing quote, then space and something that can open a sentence. Abbreviations
# and initials ("Dr. Ames", "e.g. this", "J. Doe") do not end one.
_END = re.compile(
    r"""(?<=[.!?…])["'”’)\]]*\s+(?=["'“‘(\[]?[A-Z0-9ÄÖÜÅÉÈÀÁÍÓÚÑÇŠŽ"“‘(\[])|\n+""",
)
_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|approx|No|Inc|Ltd)|\b[A-Z])\.$")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The (begin, end) of each sentence of `text`, in order, without the space around it."""
    begin = 0
    for match in _END.finditer(text):
        if "\n" not in match.group() and _SHORT.search(text, begin, match.start()):
            continue
        yield from _trimmed(text, begin, match.start() + len(match.group().rstrip()))
        begin = match.end()
    yield from _trimmed(text, begin, len(text))


def _trimmed(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[begin:end]
    if stripped := piece.strip():
        start = begin + piece.index(stripped[0])
        yield start, start + len(stripped)
