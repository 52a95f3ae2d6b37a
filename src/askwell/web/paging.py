"""Where a page of a long list begins."""

from __future__ import annotations

FURTHEST = 10_000


def first_on_page(number: str | None, *, size: int) -> int:
    """The place, from 0, of the first on the page of this number as the address says it; of no number, the first."""
    if not number or not number.isdecimal():
        return 0
    return (max(1, min(int(number[:6]), FURTHEST)) - 1) * size
