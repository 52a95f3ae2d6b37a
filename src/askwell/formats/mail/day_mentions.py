"""Every day that a text names, worked out against the day on which it was written; what could be two days is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from askwell.formats.mail.day_words import MONTHS, WEEKDAYS

_MONTH = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_TWO_LETTERS = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6}
_ORDINAL = r"(?:st|nd|rd|th|er|\.|º|ª|:?e\b)?"
_DAY_NAME = (
    rf"(?:\b(?P<weekday>{_WEEKDAY}|(?:mo|di|mi|do|fr|sa|so)(?=[.,]))\b[.,]*\s*\(?"
    r"(?:(?:the|den|dem|de|le|el|il|d\.)\s+)?)?"
)
_YEAR = r"(?:,?\s*(?:de\s+|del\s+)?(?P<{0}>20\d\d)\b)?"
_SHAPES = "|".join(
    (
        r"(?P<iso>20\d\d-\d\d-\d\d)",
        rf"(?P<end>end(?:e)?|fin|fine|finales|eind|slutet|slutningen)\s+(?:of\s+|de\s+|di\s+|af\s+|"
        rf"av\s+)?{_MONTH.format('m_end')}" + _YEAR.format("y_end"),
        rf"(?<![\d.:/])(?P<d_first>\d{{1,2}}){_ORDINAL}\s*(?:of\s+|de\s+|d')?-?{_MONTH.format('m_first')}"
        + _YEAR.format("y_first"),
        rf"\b{_MONTH.format('m_then')}\s+(?:the\s+)?(?P<d_then>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d|\d)"
        + _YEAR.format("y_then"),
        (
            r"(?<![\d.:/])(?P<d_dot>\d{1,2})\.\s?(?P<m_dot>\d{1,2})(?:\.\s?(?P<y_dot>20\d\d|\d\d(?!\d|[:.]))|\.(?!\d)|"
            r"(?![\d:]|\s*(?:uhr|h\b|am\b|pm\b|%|€)))"
        ),
        (
            r"(?<![\d.:/-])(?P<one>\d{1,2})(?P<mark>[/-])(?P<two>\d{1,2})(?:(?P=mark)(?P<y_mark>20\d\d|\d\d))?(?![\d:/-])"
            rf"(?!\.?\s*(?:{'|'.join(MONTHS)})\b)"
        ),
        (
            r"\b(?:the|dem|den|le|el|il|op|am)\s+(?P<alone>\d{1,2})(?:st|nd|rd|th|\.)(?!\s?\d)"
            rf"(?!\s+(?:of|floor|stock|etage|{'|'.join(MONTHS)})\b)"
        ),
        (
            r"\b(?P<soon>tomorrow|morgen(?!s)|demain|manana|amanha|domani|imorgen|imorgon|i morgen|i morgon|jutro|"
            r"today|heute|aujourd'hui|hoy|hoje|oggi|vandaag|idag|i dag)\b"
        ),
        (
            r"\b(?P<next_week>next week|nachste(?:r)? woche|kommende woche|la semaine prochaine|la proxima semana|"
            r"la prossima settimana|volgende week|nasta vecka|naeste uge|neste uke)\b"
        ),
        (
            r"\b(?P<in_days>in|for)\s+(?P<number>\d{1,2}|a|one|two|three|four|zwei|drei|einer|vier)\s+(?P<unit>days?|"
            r"weeks?|tagen?|wochen?)\b(?!\s+ago)"
        ),
    )
)
# A weekday with nothing behind it is a day of its own.
_MENTION = re.compile(rf"{_DAY_NAME}(?:{_SHAPES})|\b(?P<only>{_WEEKDAY})\b(?!\s*\d|-?(?:newsletter|meeting))")
_TODAY = frozenset("today heute aujourd'hui hoy hoje oggi vandaag idag".split()) | {"i dag"}
_NUMBERS = {"a": 1, "one": 1, "einer": 1, "two": 2, "zwei": 2, "three": 3, "drei": 3, "four": 4, "vier": 4}
_LATE = 45  # days; a day named without its year that lies no farther back is past, not next year's
_FAR = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class Mention:
    """A day that is named from `begin` to `end` of a text, or None where it could be two days or does not exist."""

    begin: int
    end: int
    day: date | None
    vague: bool = False
    whole_month: bool = False


def mentions_in(text: str, on: date | None, *, day_first: bool | None) -> Iterator[Mention]:
    """Give the days named in a text of `plain_letters`, written on the day `on`.

    `day_first` says how to read 5/1; where it is None, another date in the text may, and else nothing is guessed.
    """
    order = _order_in(text) if day_first is None else day_first
    for found in _MENTION.finditer(text):
        if found["m_dot"] and int(found["m_dot"]) > 12:
            continue  # a time of day, or a number
        day = _day(found, on, day_first=order)
        if day and on and not -_FAR < day - on < _FAR:
            day = None
        vague = bool(found["in_days"] or found["end"])
        yield Mention(found.start(), found.end(), day, vague, bool(found["end"]))


def _order_in(text: str) -> bool | None:
    for found in _MENTION.finditer(text):
        if found["one"]:
            one, two = int(found["one"]), int(found["two"])
            if (one > 12) != (two > 12):
                return one > 12
    return None


def _day(found: re.Match[str], on: date | None, *, day_first: bool | None) -> date | None:
    weekday = _weekday(found["weekday"])
    if found["iso"]:
        return _exact(*(int(part) for part in found["iso"].split("-")))
    if found["only"] or found["soon"] or found["next_week"] or found["in_days"]:
        return _relative(found, on) if on else None
    if found["alone"]:
        return _next_numbered(int(found["alone"]), on) if on else None
    if found["end"]:
        first = _in_year(1, MONTHS[found["m_end"]], found["y_end"], on, None)
        return _last_of_month(first) if first else None
    if found["one"]:
        return _marked(found, on, weekday, day_first=day_first)
    day = int(found["d_first"] or found["d_then"] or found["d_dot"])
    word = found["m_first"] or found["m_then"]
    month = MONTHS[word] if word else int(found["m_dot"])
    return _in_year(day, month, found["y_first"] or found["y_then"] or found["y_dot"], on, weekday)


def _weekday(word: str | None) -> int | None:
    return None if word is None else WEEKDAYS.get(word, _TWO_LETTERS.get(word))


def _marked(found: re.Match[str], on: date | None, weekday: int | None, *, day_first: bool | None) -> date | None:
    """Return the day in 5/1 or 05-01-2027, where it can be one only."""
    one, two, year = int(found["one"]), int(found["two"]), found["y_mark"]
    orders = [(one, two), (two, one)] if day_first is None else [(one, two) if day_first else (two, one)]
    days = {day for d, m in orders if (day := _in_year(d, m, year, on, weekday))}
    if len(days) > 1 and year and on:
        days = {day for day in days if day >= on - timedelta(days=7)}
    return days.pop() if len(days) == 1 else None


def _in_year(day: int, month: int, year: str | None, on: date | None, weekday: int | None) -> date | None:
    """Return the day in the year named, else in the year that makes it the next one; a weekday beside it must fit."""
    if year:
        found = _exact(int(year) % 100 + 2000, month, day)
        return found if found is None or weekday is None or found.weekday() == weekday else None
    if on is None:
        return None
    near = [found for y in (on.year - 1, on.year, on.year + 1) if (found := _exact(y, month, day))]
    near = [found for found in near if found >= on - timedelta(days=_LATE)]
    fitting = [found for found in near[:2] if weekday is None or found.weekday() == weekday]
    return fitting[0] if fitting else None


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _relative(found: re.Match[str], on: date) -> date | None:
    if found["only"]:
        return on + timedelta(days=(WEEKDAYS[found["only"]] - on.weekday()) % 7 or 7)
    if found["soon"]:
        return on if found["soon"] in _TODAY else on + timedelta(days=1)
    if found["next_week"]:
        return on + timedelta(days=7 - on.weekday())
    number = _NUMBERS.get(found["number"]) or int(found["number"])
    weeks = found["unit"].startswith("w")
    return on + timedelta(days=number * (7 if weeks else 1))


def _next_numbered(number: int, on: date) -> date | None:
    """Return the next day with that number in its month: "the 7th"."""
    for ahead in range(3):
        year, month = divmod(on.year * 12 + on.month - 1 + ahead, 12)
        found = _exact(year, month + 1, number)
        if found and found >= on:
            return found
    return None


def _last_of_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
