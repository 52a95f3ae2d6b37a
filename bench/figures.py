"""One line of a table, the measures in it, and what the judge says of pairs. For understanding.py and its parts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from askwell.language.meaning import Judgement
from askwell.language.models import model
from askwell.language.relating import LONGEST
from sources import JUDGE


def line(what: str, ours: str, beside: str = "") -> None:
    print(f"{what:66} {ours:24} {beside}".rstrip(), flush=True)


def auc(right: np.ndarray, score: np.ndarray) -> float:
    """How often a right one scores above a wrong one."""
    ranks = np.empty(len(score))
    ranks[np.argsort(score, kind="stable")] = np.arange(1, len(score) + 1)
    for value in np.unique(score):
        ranks[score == value] = ranks[score == value].mean()
    n = right.sum()
    return float((ranks[right].sum() - n * (n + 1) / 2) / (n * (len(right) - n)))


def f1(right: np.ndarray, said: np.ndarray) -> float:
    hits = (right & said).sum()
    return float(2 * hits / max(1, right.sum() + said.sum()))


def shares(found: Sequence[Judgement]) -> np.ndarray:
    """Shape (pairs, 4), in the order of JUDGE."""
    return np.array([[getattr(j, name) for name in JUDGE] for j in found])


def said_of(pairs: Sequence[tuple[str, str]]) -> np.ndarray:
    """All columns of the model that judges, the pairs in the order given. Shape (pairs, 7)."""
    return model("relate", longest=LONGEST).run(list(pairs))
