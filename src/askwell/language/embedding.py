"""Texts as directions: near means about the same matter, though not yet of the same opinion."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from askwell.language.meaning import Progress, Vector
from askwell.language.models import model

DIMENSIONS = 384


def embed(texts: Sequence[tuple[str, str]], *, progress: Progress | None = None) -> Vector:
    """One unit vector for each (context, quote). Shape: (texts, 384).

    Half of it comes from the quote beside its context, which says what "that" is; half from the quote
    alone, so that two answers to one question are not alike for the question's sake.
    """
    if not texts:
        return np.zeros((0, DIMENSIONS), np.float32)
    views = [view for context, quote in texts for view in ((context or ".", quote), (".", quote))]
    found = model("embed", longest=96).run(views, progress=progress)
    mean = found[0::2] + found[1::2]
    return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True), np.float32)


def packed(vector: Vector) -> bytes:
    """The vector as little-endian float16, for the database."""
    return vector.astype("<f2").tobytes()


def unpacked(data: bytes) -> Vector:
    """The vector as it was packed. Both ways lose the same little, so a stored vector compares like a fresh one."""
    return np.frombuffer(data, "<f2").astype(np.float32)
