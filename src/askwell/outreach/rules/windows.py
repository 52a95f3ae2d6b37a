"""When to offer a talk: two or three near windows in their working day, free in one's own calendar, on different days.

Near times are answered more often and by more people alike (REQ-WIN of `writing.evidence`). Days and hours are those of
the other person's place; one's own night is left alone too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SATURDAY = 5
NOON = 12
MOST = 3
LONGEST = timedelta(hours=2)
SHORTEST = timedelta(minutes=45)
"""A window is some room to choose in, where the calendar allows it; never less than the talk itself takes."""
ROUND = timedelta(minutes=15)

Busy = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Hours:
    """From which hour to which, on the clock of a place."""

    begin: int
    end: int


AT_WORK = Hours(9, 17)
AWAKE = Hours(7, 22)


@dataclass(frozen=True, slots=True)
class Window:
    """Some time in which a talk would suit; both moments in the zone of the other person."""

    begin: datetime
    end: datetime


def windows(
    busy: Iterable[Busy],
    *,
    zone: str,
    own_zone: str,
    is_day_off: Callable[[date], bool],
    at: datetime,
    minutes: int,
    first_after: int = 1,
    days_ahead: int = 14,
    their_hours: Hours = AT_WORK,
    own_hours: Hours = AWAKE,
) -> tuple[Window, ...]:
    """Two or three windows in the next days, each on another day, mornings and afternoons by turns. Fewer if need be.

    `busy` are moments that know their zone, in any order, overlapping or not; `is_day_off` is asked for days where the
    other person lives, beside their Saturdays and Sundays. The first window lies more than `first_after` days ahead, so
    that the letter can be read, the last within `days_ahead`. `minutes` is how long the talk is to be.
    """
    there, here = ZoneInfo(zone), ZoneInfo(own_zone)
    taken = sorted((begin.astimezone(UTC), end.astimezone(UTC)) for begin, end in busy if begin < end)
    today = at.astimezone(there).date()
    days = (today + timedelta(days=n) for n in range(first_after + 1, days_ahead + 1))
    free = {
        day: found
        for day in days
        if day.weekday() < SATURDAY and not is_day_off(day)
        if (found := list(_free_on(day, taken, there, here, timedelta(minutes=minutes), (their_hours, own_hours))))
    }
    chosen: list[Window] = []
    for day in _spread(list(free)):
        chosen.append(_by_turns(free[day], chosen))
    return tuple(chosen)


def windows_in_words(found: Sequence[Window], *, zone: str, own_zone: str = "") -> str:
    """The windows as a part of a sentence, in their time with the zone named; empty if there are none.

    "Tuesday 3 March between 9:00 and 11:00 or Thursday 5 March between 14:00 and 16:00, Lisbon time". With
    one's own zone, one's own hours follow in brackets where the clocks differ.
    """
    if not found:
        return ""
    theirs = _listed([_in_words(window.begin, window.end) for window in found])
    return f"{theirs}, {place_of(zone)} time{_own(found, own_zone)}"


def place_of(zone: str) -> str:
    """The place a zone is named after, as people say it: "America/New_York" is New York, and "Etc/UTC" is UTC."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def _free_on(
    day: date, taken: Sequence[Busy], there: ZoneInfo, here: ZoneInfo, talk: timedelta, hours: tuple[Hours, Hours]
) -> Iterator[Window]:
    """What is free of their working day, where it is day for both, at least as long as the talk."""
    begin, end = _day(day, there, hours[0])
    awake = [_day(own, here, hours[1]) for n in (-1, 0, 1) for own in [day + timedelta(days=n)]]
    for wake, sleep in awake:
        at = max(begin, wake)
        last = min(end, sleep)
        for busy_from, busy_to in [*taken, (last, last)]:
            if at + talk <= min(busy_from, last):
                yield Window(at.astimezone(there), min(busy_from, last).astimezone(there))
            at = max(at, _rounded(busy_to))


def _day(day: date, zone: ZoneInfo, hours: Hours) -> Busy:
    midnight = time()
    begin = datetime.combine(day, time(hours.begin), zone)
    end = (
        datetime.combine(day, time(hours.end), zone)
        if hours.end < 24
        else datetime.combine(day + timedelta(days=1), midnight, zone)
    )
    return begin.astimezone(UTC), end.astimezone(UTC)


def _rounded(moment: datetime) -> datetime:
    """This moment or the next quarter of an hour."""
    over = (moment - datetime.min.replace(tzinfo=UTC)) % ROUND
    return moment + (ROUND - over) if over else moment


def _spread(days: list[date]) -> list[date]:
    """Three of the days: the first, then each time the first that leaves a day between, or else simply the next."""
    chosen: list[date] = []
    for gap in (2, 1):
        for day in days:
            if len(chosen) < MOST and all(abs((day - other).days) >= gap for other in chosen):
                chosen.append(day)
    return sorted(chosen)


def _by_turns(free: list[Window], before: Sequence[Window]) -> Window:
    """The stretch to offer: in the other half of the day than last time if there is one, and roomy if it may be."""
    morning = not before or before[-1].begin.hour >= NOON
    pieces = [piece for window in free for piece in _pieces(window)]
    roomy = [piece for piece in pieces if piece.end - piece.begin >= SHORTEST] or pieces
    wanted = [piece for piece in roomy if (piece.begin.hour < NOON) is morning]
    return (wanted or roomy)[0]


def _pieces(window: Window) -> Iterator[Window]:
    """A free stretch as offers of two hours at most, one before noon and one behind it where it holds both."""
    noon = window.begin.replace(hour=NOON + 2, minute=0)
    yield Window(window.begin, min(window.end, window.begin + LONGEST))
    if window.begin < noon and noon + SHORTEST <= window.end:
        yield Window(noon, min(window.end, noon + LONGEST))


def _own(found: Sequence[Window], own_zone: str) -> str:
    here = ZoneInfo(own_zone) if own_zone else found[0].begin.tzinfo
    if all(window.begin.utcoffset() == window.begin.astimezone(here).utcoffset() for window in found):
        return ""
    mine = _listed([_in_words(window.begin.astimezone(here), window.end.astimezone(here)) for window in found])
    return f" ({mine} in {place_of(own_zone)})"


def _in_words(begin: datetime, end: datetime) -> str:
    day = f"{begin:%A} {begin.day} {begin:%B}"
    until = f"{end.hour}:{end:%M}" if end.date() == begin.date() else f"{end.hour}:{end:%M} on {end:%A}"
    return f"{day} between {begin.hour}:{begin:%M} and {until}"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
