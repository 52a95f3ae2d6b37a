"""Numbers, days and lists as people say them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
MANY = 3


def number(count: int) -> str:
    """A number of people in words, up to twelve."""
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def listed(words: Sequence[str], *, most: int = MANY) -> str:
    """Words in a row; of many the first, and how many more."""
    if len(words) > most:
        return f"{', '.join(words[: most - 1])} and {number(len(words) - most + 1)} more"
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1] if words else "")))


def day(on: date) -> str:
    """A day in full."""
    return f"{on.day} {on:%B %Y}"


def month(on: date) -> str:
    """A day, to the month."""
    return f"{on:%B %Y}"


def years_between(earlier: date, later: date) -> int:
    """Whole years from one day to another."""
    return later.year - earlier.year - ((later.month, later.day) < (earlier.month, earlier.day))
