"""Days, times and lengths as calendars write them."""

from __future__ import annotations

import datetime as dt
import re

from askwell.formats.calendar.components import Component
from askwell.formats.calendar.model import When
from askwell.formats.calendar.zones import Zones, plain
from askwell.formats.contacts.vcard.lines import Line

# The dashes and colons are not in the standard, and are written all the same.
_MOMENT = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z)?)?", re.IGNORECASE | re.ASCII
)
_LENGTH = re.compile(
    r"([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?",
    re.IGNORECASE | re.ASCII,
)
_ZONE_GOES_ON = re.compile(r"(.*\S.*):(\d{8}T\d{6}Z?(?:,.*)?)", re.ASCII)
_LAST_SECOND = 59


class Unclear(ValueError):
    """A time cannot be read; the message says which."""


def when_in(line: Line, zones: Zones) -> When:
    """Return the day or time a line gives; `Unclear` if it gives none."""
    value, zone_name = value_and_zone(line)
    return when(value, zone_name, zones, day=says_day(line))


def says_day(line: Line) -> bool:
    """Tell whether a line says that it holds days."""
    return line.parameter("VALUE").upper() == "DATE"


def value_and_zone(line: Line) -> tuple[str, str]:
    """Return the times of a line and the name of their zone, also where that has a colon or comma without quotes."""
    zone_name = ", ".join(line.parameters.get("TZID", ()))
    if zone_name and (found := _ZONE_GOES_ON.fullmatch(line.value)):
        return found[2], f"{zone_name}:{found[1]}"
    return line.value, zone_name


def when(value: str, zone_name: str, zones: Zones, *, day: bool = False) -> When:
    """Return the day or time that a value means beside the name of its zone; `Unclear` if it means none."""
    found = _MOMENT.fullmatch(value.strip())
    if not found:
        raise Unclear(f"“{value.strip()[:40]}” is no time")
    year, month, date, hour, minute, second, utc = found.groups()
    try:
        on = dt.date(int(year), int(month), int(date))
        if day or hour is None:
            return When(on)
        at = dt.time(int(hour), int(minute), min(int(second or 0), _LAST_SECOND))
    except ValueError as error:
        raise Unclear(f"“{value.strip()[:40]}” is no time") from error
    wall = dt.datetime.combine(on, at)
    if utc:
        return When(wall, dt.UTC)
    zone = zones.zone(zone_name) if zone_name else None
    return When(wall, zone, "" if zone else plain(zone_name))


def length(value: str) -> dt.timedelta:
    """Return a length ("PT30M"), never below zero; `Unclear` if it is none."""
    found = _LENGTH.fullmatch(value.strip())
    if not found or not any(found.groups()[1:]):
        raise Unclear(f"“{value.strip()[:40]}” is no length of time")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    if found[1] == "-":
        return dt.timedelta()
    return dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def end_of(component: Component, begin: When, zones: Zones) -> When:
    """Return when something ends: by its end, its length, or else that day, or at once; never before it begins."""
    if line := component.line("DTEND"):
        end = when_in(line, zones)
        if end.is_day != begin.is_day:
            raise Unclear("it begins on a day and ends at a time, or the other way round")
        if end.wall == begin.wall and begin.is_day:
            # Outlook has written whole days like this.
            return later(begin, dt.timedelta(days=1))
        return end if _wall(end) >= _wall(begin) or end.zone is not begin.zone else begin
    if written := component.value("DURATION"):
        return later(begin, length(written))
    return later(begin, dt.timedelta(days=1)) if begin.is_day else begin


def later(begin: When, by: dt.timedelta) -> When:
    """Return a day or time that comes so much later; what passes midnight by the clock passes it by the zone."""
    try:
        if begin.zone is None or begin.is_day:
            return When(begin.wall + by, begin.zone, begin.zone_name)
        moment = (begin.moment(begin.zone) or dt.datetime.max.replace(tzinfo=dt.UTC)) + by
        return When(moment.astimezone(begin.zone).replace(tzinfo=None, fold=0), begin.zone)
    except (OverflowError, ValueError) as error:
        raise Unclear("it ends beyond any calendar") from error


def _wall(of: When) -> dt.datetime:
    return of.wall if isinstance(of.wall, dt.datetime) else dt.datetime.combine(of.wall, dt.time())
