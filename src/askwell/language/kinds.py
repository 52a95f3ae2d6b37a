"""Of which kind a statement is and which stance it takes.

Two who learnt from the same readings in different ways are asked: the model that reads talks, which sees every word,
and a plain linear one on the statement's direction, which sees what the whole is near. Each is wrong where the other
is not, so their certainties are multiplied.
"""

from __future__ import annotations

from functools import cache
from typing import cast

import numpy as np
from numpy.typing import NDArray

from askwell.language.meaning import Vector
from askwell.language.models import FOLDER

KINDS = (
    "advice",
    "daily_work",
    "skill",
    "credential",
    "entry_route",
    "hiring",
    "trend",
    "challenge",
    "pay_conditions",
    "culture",
    "other",
)
STANCES = ("for", "against", "conditional", "neutral")
KIND = slice(2, 2 + len(KINDS))
STANCE = slice(KIND.stop, KIND.stop + len(STANCES))
"""What the reader says of some words: how surely they are of each kind, and take each stance, in columns."""

LINEAR = "kinds.npz"
LEAST = 1e-5  # what is thought impossible by one may still be so


def kinds_and_stances(rows: NDArray[np.float32], vectors: Vector) -> list[tuple[str, str]]:
    """(kind, stance) of each statement. `rows`: all that the reader says of it; `vectors`: its direction, (n, 384)."""
    senses = vectors @ _weights()[:-1] + _weights()[-1]
    kinds = _surest(rows[:, KIND], senses[:, : len(KINDS)])
    stances = _surest(rows[:, STANCE], senses[:, len(KINDS) :])
    return [(KINDS[kind], STANCES[stance]) for kind, stance in zip(kinds, stances, strict=True)]


def _surest(said: NDArray[np.float32], sensed: NDArray[np.float32]) -> list[int]:
    odds = np.exp(sensed - sensed.max(axis=1, keepdims=True))
    share = odds / odds.sum(axis=1, keepdims=True)
    # Rounded, so that the last bit of a sum never decides.
    both = np.round(np.log(said + LEAST) + np.log(share + LEAST), 4)
    return [int(n) for n in both.argmax(axis=1)]


@cache
def _weights() -> NDArray[np.float32]:
    """A column for each kind, then for each stance; the last row is what is added. Shape: (385, 15)."""
    with np.load(FOLDER / LINEAR) as stored:
        return cast("NDArray[np.float32]", stored["weights"])
