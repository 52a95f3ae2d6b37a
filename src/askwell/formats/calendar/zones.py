"""Time zones by whatever name a calendar gives them. What cannot be told is said to be unknown, never guessed."""

from __future__ import annotations

import datetime as dt
import io
import re
import zoneinfo
from collections.abc import Iterable
from functools import cache

from dateutil.tz import tzical
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from askwell.formats.calendar.components import Component

# What Windows calls its zones is in Unicode's CLDR (supplemental/windowsZones), which the library holds as a table.
_WINDOWS = {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}
_UTC = {"utc", "gmt", "z", "etc/utc", "coordinated universal time", "tzone://microsoft/utc"}
_NO_PLACES = {"localtime", "posixrules", "factory"}
# Outlook numbers a zone whose rules differ from those Windows has under the name; the file then brings its rules.
_NUMBERED = re.compile(r"(.+\D) \d{1,2}")
_DATE_TIME = re.compile(r"\d{8}T\d{6}")
_OFFSET = re.compile(r"[+-]\d{4}(?:\d{2})?")
_UNTIL = re.compile(r"\d{8}(?:T\d{6}Z?)?")
_RULE = {
    "BYDAY": re.compile(r"[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)"),
    "BYMONTH": re.compile(r"(?:[1-9]|1[0-2])"),
    "BYMONTHDAY": re.compile(r"-?[1-9]\d?(?:,-?[1-9]\d?){0,6}"),
    "UNTIL": _UNTIL,
}
_MOST_OBSERVANCES = 400


class Zones:
    """The zones of one file: those the world knows by name, and those the file itself describes."""

    def __init__(self, definitions: Iterable[Component] = ()) -> None:
        """Take the VTIMEZONE components of the file."""
        self._definitions = {plain(one.text("TZID")).casefold(): one for one in definitions}
        self._known: dict[str, dt.tzinfo | None] = {}

    def zone(self, name: str) -> dt.tzinfo | None:
        """Return the zone that a TZID means in this file, None if nobody can tell."""
        if name not in self._known:
            self._known[name] = self._found(plain(name))
        return self._known[name]

    def _found(self, name: str) -> dt.tzinfo | None:
        if zone := _by_name(name):
            return zone
        definition = self._definitions.get(name.casefold())
        if definition and (zone := _by_name(plain(definition.value("X-LIC-LOCATION"))) or _described(definition)):
            return zone
        numbered = _NUMBERED.fullmatch(name)
        return _by_name(numbered[1]) if numbered else None


def plain(name: str) -> str:
    """Return a name without the quotation marks and blanks that some programs put around it."""
    return " ".join(name.strip(" \t\"'").split())


def _by_name(name: str) -> dt.tzinfo | None:
    folded = name.casefold()
    if folded in _UTC:
        return dt.UTC
    zone = _places().get(folded) or _WINDOWS.get(folded) or _behind_slashes(folded)
    return zoneinfo.ZoneInfo(zone) if zone else None


def _behind_slashes(folded: str) -> str | None:
    """Return the place in "/mozilla.org/20070129_1/Europe/Berlin" and its like."""
    if not folded.startswith("/"):
        return None
    parts = folded.strip("/").split("/")
    return next((found for length in (3, 2, 1) if (found := _places().get("/".join(parts[-length:])))), None)


@cache
def _places() -> dict[str, str]:
    return {name.casefold(): name for name in zoneinfo.available_timezones() if name.casefold() not in _NO_PLACES}


def _described(definition: Component) -> dt.tzinfo | None:
    """Return the zone a file describes by its rules, None if they are broken."""
    observances = [one for one in definition.inner if one.name in {"STANDARD", "DAYLIGHT"}]
    if not definition.whole or not 0 < len(observances) <= _MOST_OBSERVANCES:
        return None
    lines = ["BEGIN:VTIMEZONE", "TZID:described"]
    for one in observances:
        if not (written := _observance(one)):
            return None
        lines += written
    try:
        zone = tzical(io.StringIO("\r\n".join([*lines, "END:VTIMEZONE", ""]))).get()  # type: ignore[no-untyped-call]  # the library is untyped
        # Rules that are wrong show only when they are asked.
        zone.utcoffset(dt.datetime(2026, 7, 1, 12, tzinfo=zone))
    except (ValueError, OverflowError, ArithmeticError, TypeError, IndexError, AttributeError):
        return None
    return zone if isinstance(zone, dt.tzinfo) else None


def _observance(one: Component) -> list[str]:
    """Return the lines of one half of a zone, none if its rule is of another kind than those that zones have."""
    begin, before, after = (one.value(name) for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"))
    if not (_DATE_TIME.fullmatch(begin) and _OFFSET.fullmatch(before) and _OFFSET.fullmatch(after)):
        return []
    lines = [f"BEGIN:{one.name}", f"DTSTART:{begin}", f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}"]
    rules = one.lines.get("RRULE", [])
    if len(rules) > 1 or (rules and not (rule := _yearly(rules[0].value))):
        return []
    lines += [f"RRULE:{rule}"] if rules else []
    moments = [moment for line in one.lines.get("RDATE", []) for moment in line.value.split(",")]
    if len(moments) > _MOST_OBSERVANCES or not all(map(_DATE_TIME.fullmatch, moments)):
        return []
    return [*lines, *(f"RDATE:{moment}" for moment in moments), f"END:{one.name}"]


def _yearly(rule: str) -> str:
    """Return a rule if it is one of a zone: once a year, at a day; nothing that could go on for ever."""
    parts = dict(part.split("=", 1) for part in rule.strip().upper().split(";") if "=" in part)
    if parts.pop("FREQ", "") != "YEARLY" or parts.pop("INTERVAL", "1") != "1":
        return ""
    parts.pop("WKST", None)
    if not all(name in _RULE and _RULE[name].fullmatch(value) for name, value in parts.items()):
        return ""
    return ";".join(["FREQ=YEARLY", *(f"{name}={value}" for name, value in parts.items())])
