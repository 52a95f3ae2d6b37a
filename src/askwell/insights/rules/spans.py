"""Places in a turn: which words a statement holds, where a text is to be marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from askwell.insights.rules import InsightRefused

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Piece(Generic[T]):
    """A stretch of text, and whose it is; None is nobody's."""

    text: str
    of: T | None


def overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many characters two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def pieces(text: str, spans: Sequence[tuple[int, int, T]]) -> list[Piece[T]]:
    """The text cut where spans begin and end; where two overlap, the one that begins later is on top.

    The pieces' texts, one after the other, are the text again.
    """
    inside = [(max(0, begins), min(len(text), ends), of) for begins, ends, of in spans]
    edges = sorted({0, len(text), *(edge for begins, ends, _of in inside if begins < ends for edge in (begins, ends))})
    found = []
    for begins, ends in pairwise(edges):
        over = [span for span in inside if span[0] <= begins and ends <= span[1]]
        on_top = max(over, key=lambda span: (span[0], -span[1])) if over else None
        found.append(Piece(text[begins:ends], on_top[2] if on_top else None))
    return found


def find_words(text: str, words: str, *, near: int | None = None) -> tuple[int, int]:
    """Where the words stand in the text, the place nearest to `near` if there are several.

    Refused (`InsightRefused`): no words, or words that were not said there.
    """
    wanted = words.strip()
    if not wanted:
        raise InsightRefused("Mark the words to keep, or write them.")
    places = list(_places(text, wanted))
    if not places:
        raise InsightRefused("These words are not in this place of the transcript. Keep them as they were said.")
    begins = min(places, key=lambda place: abs(place - (near or 0)))
    return begins, begins + len(wanted)


def _places(text: str, words: str) -> Iterable[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)
