"""Texts as directions: near means about the same matter, though not yet of the same opinion."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from askwell.language.meaning import Progress, Vector
from askwell.language.models import model

DIMENSIONS = 384


def embed(texts: Sequence[str], *, progress: Progress | None = None) -> Vector:
    """One unit vector for each text. Shape: (texts, 384)."""
    if not texts:
        return np.zeros((0, DIMENSIONS), np.float32)
    return model("embed", longest=96).run(list(texts), progress=progress)


def packed(vector: Vector) -> bytes:
    """The vector as little-endian float16, for the database."""
    return vector.astype("<f2").tobytes()


def unpacked(data: bytes) -> Vector:
    """The vector as it was packed. Both ways lose the same little, so a stored vector compares like a fresh one."""
    return np.frombuffer(data, "<f2").astype(np.float32)
