"""Days and hours where somebody lives: which are for work, which are theirs.

The rules ask a `Calendar`; who knows the holidays of the world (`outreach.queries.days`) makes one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from askwell.outreach.rules.settings import Settings

LONGEST = 400
"""Days to look ahead for a business day; no country rests longer."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of one place.

    `is_weekend` and `holiday` (its name, empty if it is none) are asked for days there; `assumed` says in words what
    was taken for granted because it is not known, empty if nothing was.
    """

    zone: ZoneInfo
    is_weekend: Callable[[date], bool]
    holiday: Callable[[date], str]
    assumed: str = ""

    def day_of(self, moment: datetime) -> date:
        """Which day it is there at a moment."""
        return moment.astimezone(self.zone).date()

    def is_business_day(self, day: date) -> bool:
        """Whether people work there on this day. A weekend day worked in lieu of another is left alone all the same."""
        return not self.is_weekend(day) and not self.holiday(day)

    def business_day_from(self, day: date) -> date:
        """This day, or the first business day after it."""
        return _business_day_from(self, day)

    def after(self, day: date, count: int) -> date:
        """The day that is so many business days after a day; none is the first business day from it on."""
        return _after(self, day, count) if count else _business_day_from(self, day)

    def business_days_between(self, first: date, last: date) -> int:
        """How many business days lie after one day up to and with another."""
        return sum(self.is_business_day(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))


# Remembered, for hundreds of requests on one page ask the same of a few calendars and days.
@lru_cache(maxsize=16384)
def _business_day_from(calendar: Calendar, day: date) -> date:
    for ahead in range(LONGEST):
        if calendar.is_business_day(day + timedelta(days=ahead)):
            return day + timedelta(days=ahead)
    raise ValueError(day)


@lru_cache(maxsize=16384)
def _after(calendar: Calendar, day: date, count: int) -> date:
    found = day
    for _ in range(count):
        found = _business_day_from(calendar, found + timedelta(days=1))
    return found


def why_quiet(moment: datetime, calendar: Calendar, settings: Settings) -> str:
    """Why this is no time to write to somebody, as the middle of a sentence (“it is Easter Monday there”); or empty."""
    there = moment.astimezone(calendar.zone)
    day = there.date()
    if name := calendar.holiday(day):
        return f"it is a holiday there, {name}"
    if calendar.is_weekend(day):
        return "it is the weekend there"
    if there.hour >= settings.quiet_from or there.hour < settings.quiet_until:
        return f"it is {there:%H:%M} there"
    if there.hour >= settings.friday_until and calendar.is_weekend(day + timedelta(days=1)):
        return "it is the afternoon before the weekend there"
    return ""


def good_moment(moment: datetime, calendar: Calendar, settings: Settings) -> datetime:
    """This moment, or the first after it that is a time to write to somebody, in their zone."""
    there = moment.astimezone(calendar.zone)
    if not why_quiet(there, calendar, settings):
        return there
    morning = _morning(there.date(), calendar, settings)
    while morning < there or why_quiet(morning, calendar, settings):
        morning = _morning(calendar.business_day_from(morning.date() + timedelta(days=1)), calendar, settings)
    return morning


def good_moment_on(day: date, calendar: Calendar, settings: Settings) -> datetime:
    """The first time to write to somebody from the beginning of a day there."""
    return good_moment(datetime.combine(day, time(), calendar.zone), calendar, settings)


def _morning(day: date, calendar: Calendar, settings: Settings) -> datetime:
    return datetime.combine(day, time(settings.quiet_until), calendar.zone)


@lru_cache(maxsize=4096)
def in_words(day: date) -> str:
    """A day as people say it: Thursday 12 March 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"
