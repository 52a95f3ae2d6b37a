"""Small numbers, dates and clocks in the words of a person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 conversation" or "3 conversations"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """Return "Inês, Tove and Jonas"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def day(date: dt.date) -> str:
    """Return "4 March 2026", whatever language the machine is set to; the day stays on the line of its month."""
    return f"{date.day}\N{NO-BREAK SPACE}{_MONTHS[date.month - 1]} {date.year}"


def between(dates: Sequence[dt.date]) -> str:
    """Return "on 4 March 2026" or "between 4 March and 20 May 2026"; nothing without dates."""
    if not dates:
        return ""
    first, last = min(dates), max(dates)
    if first == last:
        return f"on {day(first)}"
    begins = day(first).removesuffix(f" {first.year}") if first.year == last.year else day(first)
    return f"between {begins} and {day(last)}"
