"""Which news touch what one is about: the work of somebody, or a question that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from askwell.preparation.rules.alike import telling_words
from askwell.strategy.rules.telling import listed

TELLING = 5
"""Letters from which on one shared word is enough; of shorter ones it takes two."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Something one is about: what a page calls it ("the work of Inês"), and the words it is told by."""

    name: str
    words: str


def touches(news: str, matters: Sequence[Matter]) -> str:
    """The sentence that says which of these matters a piece of news touches, the first that it does, and by which
    words; empty if none.
    """
    told = telling_words(news)
    for matter in matters:
        shared = sorted(told & telling_words(matter.words))
        if len(shared) > 1 or any(len(word) >= TELLING for word in shared):
            return f"Touches {matter.name}: {listed(shared)}."
    return ""
