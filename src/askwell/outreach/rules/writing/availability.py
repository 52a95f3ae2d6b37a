"""REQ-WIN: two or three near windows in their time, on days and at hours that are for work there."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from askwell.outreach.rules.writing.asking import ask_place
from askwell.outreach.rules.writing.finding import Finding, Severity, span_in
from askwell.outreach.rules.writing.measures import Measures
from askwell.outreach.rules.writing.offers import Offer, offered
from askwell.outreach.rules.writing.reading import Place, Reading

_ZONE = re.compile(
    r"\b(?:your|my|local|their)\s+(?:local\s+)?time\b|\b(?:UTC|GMT|W?CES?T|EES?T|BST|A?E[SD]?T|P[SD]?T"
    r"|M[SD]T|C[SD]T|IST|JST|SAST)\b"
    r"|\b[A-Z][\w-]+\s+time\b|\btime\s+in\s+[A-Z]|\bin\s+your\s+(?:time\s*)?zone\b"
)
_WEEKEND, _TWO_WEEKS = 5, 14
_NIGHT = (21, 7)  # from, to: hours at which nobody takes a call from a stranger

DayOff = Callable[[date], bool]


def no_day_off(day: date) -> bool:
    """Tell of no day that it is a holiday: what holds where holidays are not known."""
    return day is None


def check_windows(
    reading: Reading, measures: Measures, *, at: datetime, zone: str, own_zone: str, is_day_off: DayOff = no_day_off
) -> list[Finding]:
    """Whether near times are offered. `at` is when the letter is written; zones are IANA names, empty if unknown."""
    today = (at.astimezone(ZoneInfo(zone)) if zone else at).date()
    offer = offered(reading, today)
    last = today + timedelta(days=measures.days_ahead)
    near = Offer(tuple(each for each in offer.days if today <= each[0] <= last), offer.times, offer.hours)
    place = offer.days[0][1] if offer.days else ask_place(reading) or reading.last()
    found = _too_few(offer, near, place, reading, measures)
    found += [
        _finding(reading, at_day, f"{day:%A} {day.day} {day:%B} is a day off where they live.", "Choose a working day.")
        for day, at_day in near.days
        if day.weekday() >= _WEEKEND or is_day_off(day)
    ]
    found += _hours(offer, place, reading)
    if offer.times and _differ(at, zone, own_zone) and not _ZONE.search(reading.said):
        why = "You live in different time zones, and it does not say whose time this is."
        found.append(_finding(reading, place, why, "Give the hours in their time and say so."))
    return found


def _too_few(offer: Offer, near: Offer, place: Place, reading: Reading, measures: Measures) -> list[Finding]:
    if near.windows >= measures.windows_least:
        return []
    soon = "two weeks" if measures.days_ahead == _TWO_WEEKS else f"{measures.days_ahead} days"
    do = f"Name two or three times within the next {soon}, and say that others would do too."
    if near.windows:
        why = "It offers a single time; if that does not suit, the work of finding another is theirs."
    elif offer.windows:
        why = f"The times it offers are not within the next {soon}; what is far away is put off."
    else:
        why = "It names no times, so the work of finding one is theirs."
    return [_finding(reading, place, why, do)]


def _hours(offer: Offer, place: Place, reading: Reading) -> list[Finding]:
    late, early = _NIGHT
    if not any(hour >= late or hour < early for hour in offer.hours):
        return []
    return [_finding(reading, place, "One of these times is at night.", "Choose an hour of their working day.")]


def _differ(at: datetime, zone: str, own_zone: str) -> bool:
    if not zone or not own_zone:
        return False
    return at.astimezone(ZoneInfo(zone)).utcoffset() != at.astimezone(ZoneInfo(own_zone)).utcoffset()


def _finding(reading: Reading, place: Place, why: str, do: str) -> Finding:
    return Finding("REQ-WIN", Severity.INFO, span_in(reading.text, *place), why, do)
