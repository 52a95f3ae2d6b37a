"""One line of a table, and the measures that stand in it. Used by understanding.py and spotting.py."""

from __future__ import annotations

import numpy as np


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
