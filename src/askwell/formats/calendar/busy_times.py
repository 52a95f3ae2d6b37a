"""When somebody is busy, by their own calendar: the times no meeting should be offered at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from askwell.formats.calendar.model import Busy, BusyTimes, Calendar, Entry, Skipped, When
from askwell.formats.calendar.moments import Unclear
from askwell.formats.calendar.reader import read_calendar
from askwell.formats.calendar.recurrence import occurrences

_LONGEST_WINDOW = dt.timedelta(days=400)
_ZONES_APART = dt.timedelta(hours=30)  # how far one wall time can be from the same wall time elsewhere
_LONGEST_BACK = dt.timedelta(days=3660)
_DAY = dt.timedelta(days=1)
_MOST = 20_000


def busy(
    data: bytes,
    *,
    begin: dt.datetime,
    end: dt.datetime,
    zone: dt.tzinfo,
    own: Collection[str] = (),
) -> BusyTimes:
    """Return when the keeper of a calendar is busy from `begin` to `end`, at most 400 days, both knowing their zone.

    Days and floating times are those of `zone`. Whole days count as busy unless the calendar calls them free. Entries
    that are cancelled, or that one of the addresses in `own` declined, take no time; what is tentative, or not yet
    answered by `own`, is marked. Refused with `UnreadableCalendar` like `read_calendar`.
    """
    if not dt.timedelta() < end - begin <= _LONGEST_WINDOW:
        raise ValueError("A look for busy times needs a window of at most 400 days.")
    window = _Window(begin.astimezone(dt.UTC), end.astimezone(dt.UTC), zone)
    calendar = read_calendar(data)
    taken: list[Busy] = []
    unplaced = list(calendar.skipped)
    if calendar.method not in {"CANCEL", "REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"}:
        mine = frozenset(address.casefold() for address in own)
        _look(calendar, window, mine, taken, unplaced)
    return BusyTimes(_together(taken), tuple(unplaced))


@dataclass(frozen=True, slots=True)
class _Window:
    begin: dt.datetime
    end: dt.datetime
    zone: dt.tzinfo

    def part(self, begin: When, end: When, *, tentative: bool) -> Busy | None:
        """Return the part of a time that lies in the window, None if none does; `Unclear` if it cannot be placed."""
        first, last = begin.moment(self.zone), end.moment(self.zone)
        if first is None or last is None:
            raise Unclear(f"its time zone, “{begin.zone_name or end.zone_name}”, is not known")
        first, last = max(first, self.begin), min(last, self.end)
        return Busy(first, last, tentative) if first < last else None


def _look(
    calendar: Calendar, window: _Window, mine: frozenset[str], taken: list[Busy], unplaced: list[Skipped]
) -> None:
    """Put every time of a calendar into `taken`, and what cannot be placed into `unplaced`."""
    entries = _newest(calendar.entries)
    replaced: dict[str, list[When]] = {}
    for entry in entries:
        if entry.instead_of and entry.uid:
            replaced.setdefault(entry.uid, []).append(entry.instead_of)
    for entry in entries:
        try:
            taken.extend(_parts(entry, [] if entry.instead_of else replaced.get(entry.uid, []), window, mine))
        except Unclear as unclear:
            unplaced.append(Skipped(entry.number, entry.title, f"This entry could not be placed: {unclear}."))
    for span in calendar.spans:
        try:
            taken.extend(filter(None, [window.part(span.begin, span.end, tentative=span.tentative)]))
        except Unclear as unclear:
            unplaced.append(Skipped(0, "", f"A busy time could not be placed: {unclear}."))


def _parts(entry: Entry, others: list[When], window: _Window, mine: frozenset[str]) -> Iterator[Busy]:
    """Yield the times an entry takes in the window; `Unclear` after those that could be placed."""
    if entry.status == "cancelled" or not entry.takes_time or _declined(entry, mine):
        return
    tentative = entry.status == "tentative" or _open(entry, mine)
    for begin, end in _times(entry, others, window):
        if part := window.part(begin, end, tentative=tentative):
            yield part
    if not entry.repetition.read:
        raise Unclear("its repetition could not be read")


def _newest(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries, of several versions of one only that with the highest SEQUENCE, or else the last."""
    kept: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        key = (entry.uid, entry.instead_of and entry.instead_of.wall) if entry.uid else (entry.number,)
        if key not in kept or kept[key].sequence <= entry.sequence:
            kept[key] = entry
    return list(kept.values())


def _declined(entry: Entry, mine: frozenset[str]) -> bool:
    return any(address in mine and answer == "declined" for address, answer in entry.answers)


def _open(entry: Entry, mine: frozenset[str]) -> bool:
    return any(address in mine and answer in {"tentative", "needs-action"} for address, answer in entry.answers)


def _times(entry: Entry, others: list[When], window: _Window) -> Iterator[tuple[When, When]]:
    """Yield begin and end of every occurrence that may lie in the window, but those left out or replaced."""
    repetition = entry.repetition
    if entry.instead_of or not (repetition.rules or repetition.added):
        yield entry.begin, entry.end
        return
    left_out = [*repetition.left_out, *others]
    lasting = _lasting(entry, window.zone)
    first = window.begin.replace(tzinfo=None) - min(lasting, _LONGEST_BACK) - _ZONES_APART
    last = window.end.replace(tzinfo=None) + _ZONES_APART
    walls = {_midnight(entry.begin)}
    for rule in repetition.rules:
        walls |= set(occurrences(entry.begin, rule, first, last))
        if len(walls) > _MOST:
            raise Unclear("it repeats more often than Askwell follows")
    begins = [(_at(entry.begin, wall), None) for wall in sorted(walls)]
    for begin, end in (*begins, *repetition.added):
        if not any(_same(begin, one, window.zone) for one in left_out):
            yield begin, end or _ending(begin, lasting, entry)


def _lasting(entry: Entry, zone: dt.tzinfo) -> dt.timedelta:
    if entry.begin.is_day:
        return _midnight(entry.end) - _midnight(entry.begin)
    first, last = entry.begin.moment(zone), entry.end.moment(zone)
    if first is None or last is None:
        raise Unclear(f"its time zone, “{entry.begin.zone_name or entry.end.zone_name}”, is not known")
    return max(last - first, dt.timedelta())


def _ending(begin: When, lasting: dt.timedelta, entry: Entry) -> When:
    """Return when an occurrence ends: days by the calendar, times after as many hours as the first one has."""
    try:
        if begin.is_day or begin.zone is None:
            return replace(
                begin, wall=begin.wall + (lasting or _DAY if begin.is_day != entry.begin.is_day else lasting)
            )
        moment = begin.moment(begin.zone)
        return When((moment + lasting).replace(tzinfo=None), dt.UTC) if moment else begin
    except OverflowError as error:
        raise Unclear("it ends beyond any calendar") from error


def _at(begin: When, wall: dt.datetime) -> When:
    return replace(begin, wall=wall.date() if begin.is_day else wall)


def _same(begin: When, other: When, zone: dt.tzinfo) -> bool:
    """Tell whether a time left out or replaced is this occurrence; one given as a day is every occurrence of it."""
    if begin.is_day or other.is_day:
        return _midnight(begin).date() == _midnight(other).date()
    if begin.zone and other.zone:
        return begin.moment(zone) == other.moment(zone)
    return begin.wall == other.wall


def _midnight(of: When) -> dt.datetime:
    return of.wall if isinstance(of.wall, dt.datetime) else dt.datetime.combine(of.wall, dt.time())


def _together(taken: Iterable[Busy]) -> tuple[Busy, ...]:
    """Return times that overlap or touch as one; what is settled outranks what is tentative."""
    settled = _merged(one for one in taken if not one.tentative)
    tentative = _merged(one for one in taken if one.tentative)
    return tuple(sorted((*settled, *_without(tentative, settled)), key=lambda one: one.begin))


def _merged(times: Iterable[Busy]) -> list[Busy]:
    merged: list[Busy] = []
    for one in sorted(times, key=lambda busy_time: busy_time.begin):
        if merged and one.begin <= merged[-1].end:
            merged[-1] = replace(merged[-1], end=max(merged[-1].end, one.end))
        else:
            merged.append(one)
    return merged


def _without(times: Iterable[Busy], taken: list[Busy]) -> Iterator[Busy]:
    for one in times:
        begin = one.begin
        for other in taken:
            if other.begin >= one.end:
                break
            if other.begin > begin:
                yield Busy(begin, other.begin, one.tentative)
            begin = max(begin, other.end)
        if begin < one.end:
            yield replace(one, begin=begin)
