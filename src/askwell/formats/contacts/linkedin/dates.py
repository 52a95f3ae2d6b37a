"""Every way in which the files of one export write a date, and what spreadsheets make of them.

Seen: "2026-09-01 10:00:00 UTC", "9/5/26, 1:12 AM", "03 Jan 2024", "7-Feb-22", "Jan 2020", "2018". Month names are
accepted in the languages LinkedIn is used in most, should an export be translated.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_MONTHS_OF_A_YEAR = (
    "january february march april may june july august september october november december",
    "januar februar marz april mai juni juli august september oktober november dezember",
    "janner feber marz april mai juni juli august september oktober november dezember",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
)
_SHORT_FOR_MARCH = ("mrt", "mrz")
_LATEST_SHORT_YEAR = 68  # 69 to 99 belong to the last century, as everywhere

_TIME = (
    r"(?:[,\s]*(?:t|at\s|um\s|a\s)?\s*(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::(?P<second>\d{2}))?(?:[.,]\d+)?"
    r"\s*(?P<half>[ap]\.?\s?m\.?)?\s*(?P<zone>utc|gmt|z|[+-]\d{2}:?\d{2})?)?"
)
_OF = r"(?:\s*[-/.,]\s*|\s+)(?:de\s+|del\s+|of\s+)?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_MONTH = r"(?P<word>[a-z]{3,})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|o|\.)?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<year>\d{{4}})\s*[-/.年]\s*(?P<month>\d{{1,2}})(?:\s*[-/.月]\s*(?P<day>\d{{1,2}})日?{_TIME}|月)?",
        rf"{_DAY}{_OF}{_MONTH}{_OF}{_YEAR}{_TIME}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}{_TIME}",
        rf"{_MONTH}{_OF}{_YEAR}",
        rf"(?P<day>\d{{1,2}})\.\s*(?P<month>\d{{1,2}})\.\s*{_YEAR}{_TIME}",
        rf"(?P<first>\d{{1,2}})(?P<stroke>[-/])(?P<other>\d{{1,2}})(?P=stroke){_YEAR}{_TIME}",
        r"(?P<year>\d{4})",
    )
)
_STROKES = re.compile(r"\s*(\d{1,2})[-/](\d{1,2})[-/]\d")


def _months() -> Mapping[str, int]:
    """Return every beginning of three letters or more of a month's name that belongs to one month only."""
    meant: defaultdict[str, set[int]] = defaultdict(set)
    for year in _MONTHS_OF_A_YEAR:
        for number, name in enumerate(year.split(), 1):
            for length in range(3, len(name) + 1):
                meant[name[:length]].add(number)
    for short in _SHORT_FOR_MARCH:
        meant[short].add(3)
    return {name: min(numbers) for name, numbers in meant.items() if len(numbers) == 1}


_MONTHS = _months()


@dataclass(frozen=True, slots=True)
class _Stated:
    year: int
    month: int = 0
    day: int = 0
    time: dt.time | None = None


def day_of(text: str, *, day_first: bool | None = None) -> dt.date | None:
    """Return the day a text states in full, or None.

    ``day_first`` says how to read 3/4/2024; where it is None, a date that could be read two ways is not guessed.
    """
    stated = _stated(text, day_first=day_first)
    return dt.date(stated.year, stated.month, stated.day) if stated and stated.day else None


def moment_of(text: str, *, day_first: bool | None = None) -> dt.datetime | None:
    """Return the moment a text states, with a zone only where it names one, or None; midnight where it is a day."""
    stated = _stated(text, day_first=day_first)
    if not stated or not stated.day:
        return None
    return dt.datetime.combine(dt.date(stated.year, stated.month, stated.day), stated.time or dt.time())


def period_of(text: str) -> str:
    """Return "2019", "2019-03" or "2019-03-14", as far as the text says, and "" where it says nothing."""
    stated = _stated(text, day_first=None)
    if not stated:
        return ""
    return "-".join([f"{stated.year:04}", *(f"{part:02}" for part in (stated.month, stated.day) if part)])


def day_first_in(texts: Iterable[str]) -> bool | None:
    """Say whether the dates of one column put the day before the month, or None where no date of it decides."""
    for text in texts:
        if found := _STROKES.match(text):
            first, second = int(found[1]), int(found[2])
            if first > 12 or second > 12:
                return first > 12
    return None


def _stated(text: str, *, day_first: bool | None) -> _Stated | None:
    if not text or len(text) > 60:
        return None
    plain = _plain(text)
    for shape in _SHAPES:
        if found := shape.fullmatch(plain):
            try:
                return _checked(found.groupdict(), day_first=day_first)
            except ValueError:
                return None
    return None


def _plain(text: str) -> str:
    """Return a date in small letters without accents; the narrow spaces of some locales become plain ones."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(text.casefold().split())


def _checked(found: Mapping[str, str | None], *, day_first: bool | None) -> _Stated:
    """Return what was found, or raise ValueError for a day or an hour that does not exist."""
    year = _year(found["year"] or "")
    month, day = _month_and_day(found, day_first=day_first)
    dt.date(year, month or 1, day or 1)
    return _Stated(year, month, day, _time(found))


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year <= _LATEST_SHORT_YEAR else 1900)


def _month_and_day(found: Mapping[str, str | None], *, day_first: bool | None) -> tuple[int, int]:
    if first := found.get("first"):
        return _by_order(int(first), int(found["other"] or 0), day_first=day_first)
    day = found.get("day")
    if word := found.get("word"):
        if word not in _MONTHS:
            raise ValueError(word)
        return _MONTHS[word], _counted(day)
    return _counted(found.get("month")), _counted(day)


def _counted(digits: str | None) -> int:
    """Return a month or a day; one that is not said is 0, one that is said as 0 is none."""
    if digits is None:
        return 0
    number = int(digits)
    if not number:
        raise ValueError(digits)
    return number


def _by_order(first: int, second: int, *, day_first: bool | None) -> tuple[int, int]:
    if first > 12 or first == second:
        return second, first
    if second > 12:
        return first, second
    if day_first is None:
        raise ValueError("two ways to read it")
    return (second, first) if day_first else (first, second)


def _time(found: Mapping[str, str | None]) -> dt.time | None:
    if not (hour := found.get("hour")):
        return None
    hours = int(hour)
    if half := found.get("half"):
        if not 1 <= hours <= 12:
            raise ValueError(half)
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    return dt.time(hours, int(found["minute"] or 0), int(found["second"] or 0), tzinfo=_zone(found["zone"]))


def _zone(zone: str | None) -> dt.timezone | None:
    if not zone:
        return None
    if zone in {"utc", "gmt", "z"}:
        return dt.UTC
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    return dt.timezone(dt.timedelta(minutes=-minutes if zone.startswith("-") else minutes))
