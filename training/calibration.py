"""How far stated probabilities are from what is so. Used by relate.py, reliability.py and bench/understanding.py."""

from __future__ import annotations

import numpy as np

BINS = 10


def bin_of(said: np.ndarray) -> np.ndarray:
    """Which of the bins, equally wide, each stated probability falls in; what lies between two is in the lower one."""
    return np.maximum(np.ceil(said * BINS).astype(int) - 1, 0)


def gap(said: np.ndarray, right: np.ndarray) -> float:
    """How far on average the stated probability of a bin is from the share that is right, bins counted by their pairs."""
    at = bin_of(said)
    return float(sum(abs(said[m].mean() - right[m].mean()) * m.mean() for b in range(BINS) if (m := at == b).any()))


def calibration_error(p: np.ndarray, y: np.ndarray) -> float:
    """The gap of the answer that is preferred. `p`: (pairs, classes); `y`: the class of each."""
    return gap(p.max(1), p.argmax(1) == y)
