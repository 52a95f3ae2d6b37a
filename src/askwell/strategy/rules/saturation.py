"""How much new each further talk of one kind still brings.

Base size, run length and threshold after Guest, Namey and Chen (2020): the points first made in the last two talks of a
kind, beside those made in its first four. Before six talks of a kind it is too early to say anything, and it never says
that everything was heard: of 25 interviews nine held all topics, and sixteen to twenty-four all that was meant by them
(Hennink, Kaiser and Marconi, 2017).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from askwell.strategy.rules.telling import number

BASE, RUN = 4, 2
LITTLE = 0.05
"""New points of the run, as a share of those of the base, up to which a talk brings little new (SAT)."""

CAUTIONS = (
    "A point is something Askwell found worth keeping and nobody had said before. What you did not ask, nobody said.",
    "It holds for this kind only: the next kind of person may tell something else altogether.",
    "Hearing nothing new is not having understood. For what matters to you, talk with somebody unlike the others.",
)


@dataclass(frozen=True, slots=True)
class Saturation:
    """One kind of people: the talks in order, how many points each made, and how many of them were new in this kind."""

    kind: str
    talks: tuple[tuple[int, int], ...]  # points, of them new

    @property
    def base(self) -> int:
        """Different points made in the first talks."""
        return sum(new for _, new in self.talks[:BASE])

    @property
    def run(self) -> int:
        """New points in the last talks."""
        return sum(new for _, new in self.talks[-RUN:])

    @property
    def is_early(self) -> bool:
        """Whether there were too few talks to say anything."""
        return len(self.talks) < BASE + RUN

    @property
    def brings_little(self) -> bool:
        """Whether the last talks of this kind hardly brought anything new."""
        return not self.is_early and self.run <= LITTLE * self.base

    @property
    def sentence(self) -> str:
        """What there is to say, in numbers of talks and points."""
        talks, made = len(self.talks), sum(points for points, _ in self.talks[-RUN:])
        counted = f"{number(talks)} {'talk' if talks == 1 else 'talks'}"
        if self.is_early:
            return f"{counted[0].upper()}{counted[1:]}: too early to tell, that takes {number(BASE + RUN)}."
        told = f"{counted[0].upper()}{counted[1:]}; of {made} points in the last {number(RUN)}, {self.run} were new"
        return f"{told}. {'One more may tell little new.' if self.brings_little else 'The next one is worth it.'}"


def saturation(kind: str, talks: Sequence[Sequence[Hashable]]) -> Saturation:
    """The talks of one kind, in the order they were held, each as the points made in it."""
    known: set[Hashable] = set()
    told = []
    for talk in talks:
        points = set(talk)
        told.append((len(points), len(points - known)))
        known |= points
    return Saturation(kind, tuple(told))
