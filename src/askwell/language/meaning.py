"""The nouns of this package: what goes into understanding and what comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

MODEL_VERSION = "8"
"""Changes whenever a model file or a rule changes what is found; stored beside each result."""

Vector: TypeAlias = NDArray[np.float32]
Pair: TypeAlias = tuple[str, str]
"""Two statement ids, the smaller one first."""

Progress: TypeAlias = Callable[[int, int], None]
"""Called with (done, total) now and then; it may raise to stop the work."""


@dataclass(frozen=True, slots=True)
class TalkTurn:
    """One turn as it is to be understood. `professional` turns are searched, the others are context."""

    speaker: str
    text: str
    professional: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation, in order."""

    turns: tuple[TalkTurn, ...]


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill, tool, credential or degree as it was said, and its ESCO identity if there is one."""

    label: str
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A span of one turn that is worth keeping, and what it means.

    `begins` and `ends` are character offsets in the turn's text; `quote` is that span verbatim.
    `context` is what made the words clear: the question before and the sentences around.
    `vector` is empty for those that are not put forward (see `surest`): they are compared with nothing.
    """

    turn: int
    begins: int
    ends: int
    quote: str
    context: str
    kind: str
    stance: str
    about: str
    skills: tuple[Skill, ...]
    asked: bool | None
    score: float
    vector: Vector


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement to be compared with others. `person` is who said it, the same for all their talks."""

    id: str
    person: str
    quote: str
    context: str
    about: str
    kind: str
    stance: str
    vector: Vector
    score: float = 0.0

    @property
    def order(self) -> tuple[str, str, str]:
        """What sorts statements alike in every run: their words come before their ids, which may be random."""
        return self.quote, self.context, self.id


@dataclass(frozen=True, slots=True)
class Judgement:
    """How two statements relate: four probabilities that add up to one."""

    same: float
    opposed: float
    scope: float
    neither: float

    @property
    def label(self) -> str:
        """The likeliest of the four; of two that are equally likely the one that claims less."""
        return max(("neither", "scope", "opposed", "same"), key=lambda name: getattr(self, name))


@dataclass(frozen=True, slots=True)
class Ties:
    """What the explorer decided about pairs, stronger than any judgement."""

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()


@dataclass(frozen=True, slots=True)
class Pattern:
    """The same point made by at least two people. Statement ids in order of nearness to the middle."""

    label: str
    statements: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Side:
    label: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two opposing sides on one question; `strength` is direct, partial or scope."""

    question: str
    strength: str
    sides: tuple[Side, Side]
    score: float


@dataclass(frozen=True, slots=True)
class Grouping:
    """Everything found, best first. A statement stands in at most one pattern."""

    patterns: tuple[Pattern, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    judged: int = field(default=0, compare=False)
