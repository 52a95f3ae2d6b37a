"""What this machine manages at this moment, printed before and after the figures of every bench.

Two works that never change: a loop of plain Python on one core, and products of matrices on all of them. A figure is to
be believed where both lines beside it say the same, and can be carried to another machine by what they say there. Load
is how many works waited for a processor during the last minute, those of the bench itself among them.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np

TIMES = 5


def _middle(work: Callable[[], object]) -> float:
    """Milliseconds; the middle one of five."""
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - began))
    return statistics.median(took)


def _plain_python() -> int:
    total = 0
    for number in range(2_000_000):
        total ^= number * 3
    return total


def _matrices() -> float:
    one = np.random.default_rng(7).standard_normal((1200, 1200), dtype=np.float32)
    for _ in range(5):
        one = one @ one / np.float32(1200)
    return float(one[0, 0])


def _line(when: str) -> None:
    loop, product = _middle(_plain_python), _middle(_matrices)
    print(
        f"{when}: yardstick {loop:.0f} ms plain Python, {product:.0f} ms matrices, "
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


@contextmanager
def yardstick() -> Iterator[None]:
    """Measure the machine before and after what is measured."""
    _line("before")
    try:
        yield
    finally:
        _line("after ")
