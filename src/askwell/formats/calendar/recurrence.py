"""The occurrences of what repeats, near a window of time; whatever a rule says, they come to an end."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice, takewhile

from dateutil.rrule import rrulestr

from askwell.formats.calendar.model import When
from askwell.formats.calendar.moments import Unclear, when
from askwell.formats.calendar.zones import Zones

_MOST = 5000  # occurrences of one entry from its beginning on: fourteen years of days
_NUMBERS = re.compile(r"[+-]?\d{1,3}(?:,[+-]?\d{1,3}){0,365}", re.ASCII)
_DAYS = re.compile(r"(?:[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,|$)){1,60}", re.ASCII)
_COUNT = re.compile(r"\d{1,5}", re.ASCII)
_PARTS = {
    "INTERVAL": _COUNT,
    "COUNT": _COUNT,
    "WKST": re.compile(r"(?:MO|TU|WE|TH|FR|SA|SU)"),
    "BYDAY": _DAYS,
    **dict.fromkeys(("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"), _NUMBERS),
    **dict.fromkeys(("BYHOUR", "BYMINUTE"), re.compile(r"\d{1,2}(?:,\d{1,2}){0,23}", re.ASCII)),
    "BYSECOND": re.compile(r"\d{1,2}", re.ASCII),
}
_STEP = {"DAILY": dt.timedelta(days=1), "WEEKLY": dt.timedelta(weeks=1)}
_FASTER = {"HOURLY", "MINUTELY", "SECONDLY"}
_UNREAD = "its repetition could not be read"
_FREQUENCIES = {*_STEP, "MONTHLY", "YEARLY"}
# A rule of days asks these of each day: one that no day answers would be asked of every day for eight thousand years.
_NOT_OF_DAYS = {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"}
_CYCLE = 400  # years after which dates fall on the same days of the week again
_LAST_CYCLE = 9590
_NO_ZONES = Zones()


def occurrences(begin: When, rule: str, first: dt.datetime, last: dt.datetime) -> Iterator[dt.datetime]:
    """Yield the wall times from `first` to `last` at which something repeats that began at `begin`.

    All are wall times without a zone, those of days at midnight. `Unclear` if the rule cannot be followed: it is
    broken, repeats by the hour or faster, or more often than anybody's time does.
    """
    start = begin.wall if isinstance(begin.wall, dt.datetime) else dt.datetime.combine(begin.wall, dt.time())
    parts = _parts(rule)
    until = _until(parts.pop("UNTIL", ""), begin)
    last = min(last, until) if until else last
    if last < start:
        return
    start = _nearer(start, first, parts)
    # A rule that never comes true is looked for until the year 9999; seen from there, that is soon.
    years = max(0, (_LAST_CYCLE - last.year) // _CYCLE) * _CYCLE
    written = ";".join(f"{name}={value}" for name, value in parts.items())
    found = _followed(written, _moved(start, years), _moved(last, years))
    yield from (occurrence for moment in found if (occurrence := _moved(moment, -years)) >= first)


def _followed(rule: str, start: dt.datetime, last: dt.datetime) -> Iterator[dt.datetime]:
    try:
        found = list(islice(takewhile(lambda moment: moment <= last, rrulestr(rule, dtstart=start)), _MOST + 1))
    except (ValueError, OverflowError, TypeError, IndexError, ZeroDivisionError) as error:
        raise Unclear(_UNREAD) from error
    if len(found) > _MOST:
        raise Unclear("it repeats more often than Askwell follows")
    yield from found


def _parts(rule: str) -> dict[str, str]:
    parts = {}
    for part in filter(None, rule.strip().upper().removeprefix("RRULE:").replace(" ", "").split(";")):
        name, _, value = part.partition("=")
        if name in {"FREQ", "UNTIL"} or (name in _PARTS and _PARTS[name].fullmatch(value)):
            parts[name] = value
        elif value and not name.startswith("X-"):
            raise Unclear(_UNREAD)
    if parts.get("FREQ") not in _FREQUENCIES:
        raise Unclear("it repeats by the hour or faster" if parts.get("FREQ") in _FASTER else _UNREAD)
    if parts["FREQ"] == "DAILY" and _NOT_OF_DAYS & set(parts):
        raise Unclear(_UNREAD)
    if int(parts.get("INTERVAL", "1")) == 0:
        del parts["INTERVAL"]
    return parts


def _until(value: str, begin: When) -> dt.datetime | None:
    """Return the last wall time a rule allows; a day counts to its end."""
    if not value:
        return None
    last = when(value, "", _NO_ZONES)
    if not isinstance(last.wall, dt.datetime):
        return dt.datetime.combine(last.wall, dt.time.max)
    if last.zone is None or begin.is_day or begin.zone is None:
        return dt.datetime.combine(last.wall.date(), dt.time.max) if begin.is_day else last.wall
    try:
        return last.wall.replace(tzinfo=last.zone).astimezone(begin.zone).replace(tzinfo=None)
    except OverflowError:
        return last.wall


def _nearer(start: dt.datetime, first: dt.datetime, parts: dict[str, str]) -> dt.datetime:
    """Return a beginning just before the window that leads to the same occurrences in it."""
    step = _STEP.get(parts["FREQ"])
    if step is None or "COUNT" in parts or first <= start:
        return start
    step *= int(parts.get("INTERVAL", "1"))
    return start + max(0, (first - start) // step - 1) * step


def _moved(moment: dt.datetime, years: int) -> dt.datetime:
    return moment.replace(year=moment.year + years)
