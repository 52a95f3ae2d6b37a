"""Dates a file states in words or figures; an order that could be read two ways (3/4/2024) is not guessed."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})(?![0-9])",
        r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?=_[0-9]{6}|$)",
        rf"\b(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\.? (?:of )?{_MONTH},? (?P<year>[0-9]{{4}})\b",
        rf"\b{_MONTH} (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<year>[0-9]{{4}})\b",
    )
)


_AROUND_A_DATE = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|at|from|to|am|pm|date|utc|gmt|ces?t|[ecmp][sd]t|bst|ist|h|min|m|s)",
    re.IGNORECASE,
)


def only_a_date(line: str) -> bool:
    """Tell whether a line holds a date, perhaps with a day of the week and times, and nothing else."""
    if len(line) > 80:
        return False
    for shape in _SHAPES:
        if shape.search(line):
            around = re.findall(r"[^\W\d_]+", shape.sub(" ", line, count=1))
            return all(map(_AROUND_A_DATE.fullmatch, around))
    return False


def find_date(line: str) -> dt.date | None:
    """Return the first full date in a line of at most a few words, or None."""
    for shape in _SHAPES:
        if found := shape.search(line[:300]):
            return _date(found["year"], found["month"], found["day"])
    return None


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        number = int(month) if month.isdigit() else _MONTHS[month[:3].lower()]
        return dt.date(int(year), number, int(day))
    except ValueError:
        return None
