"""When the explorer is busy, by the calendars they gave: as they were when last read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.formats import calendar as ics
from askwell.outreach.models import MailAccount, OwnCalendar
from askwell.outreach.queries.due import own_calendar
from askwell.outreach.rules.windows import Busy

AHEAD = timedelta(days=30)
OLD_AFTER = timedelta(days=3)
"""A calendar read longer ago may lack what was agreed on since; whoever offers times is told."""


@dataclass(frozen=True, slots=True)
class OwnBusy:
    """The busy times of all calendars together. `unplaced`: titles of entries that may take time too and could not be
    placed. `oldest`: when the calendar that was read longest ago was read; None if none was.
    """

    times: tuple[Busy, ...] = ()
    unplaced: tuple[str, ...] = ()
    calendars: int = 0
    oldest: datetime | None = None
    is_old: bool = False


def own_calendars(*, explorer: Explorer) -> QuerySet[OwnCalendar]:
    """The calendars of the explorer in the order they were given, without what they hold."""
    return OwnCalendar.objects.of(explorer).defer("held").order_by("added_at", "id")


def busy_of(*, explorer: Explorer, at: datetime, given: Iterable[bytes] = ()) -> OwnBusy:
    """When the explorer is busy in the next thirty days, by what is kept of their calendars, and by files given now.

    Refused (`UnreadableCalendar`): a file given now that holds no calendar.
    """
    kept = list(OwnCalendar.objects.of(explorer).filter(read_at__isnull=False))
    if not kept and not given:
        return OwnBusy()
    zone = own_calendar(explorer=explorer).zone
    mine = [one for pair in MailAccount.objects.of(explorer).values_list("address", "username") for one in pair]
    times: list[Busy] = []
    unplaced: list[str] = []
    for data in (*(bytes(one.held) for one in kept), *given):
        found = ics.busy(data, begin=at, end=at + AHEAD, zone=zone, own=mine)
        times += [(one.begin, one.end) for one in found.times]
        unplaced += [one.title or "an entry without a name" for one in found.unplaced]
    read = [one.read_at for one in kept if one.read_at]
    oldest = min(read, default=None)
    is_old = oldest is not None and at - oldest > OLD_AFTER
    return OwnBusy(tuple(times), tuple(dict.fromkeys(unplaced)), len(kept), oldest, is_old)
