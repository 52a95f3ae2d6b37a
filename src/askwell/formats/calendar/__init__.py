"""Calendars (iCalendar): meetings written so that every program reads them alike, and read from whatever wrote them.

`invitation`, `changed`, `cancelled`, `hold`, `reminder` and `feed` write; `read_calendar` reads, `reply_in` tells what
somebody's calendar answered, and `busy` when its keeper has no time. What is no calendar is refused with one plain
sentence (`UnreadableCalendar`).
"""

from typing import TYPE_CHECKING

from askwell import lazily
from askwell.formats.calendar.model import (
    Busy,
    BusySpan,
    BusyTimes,
    Calendar,
    CalendarReply,
    Duty,
    Entry,
    Mailbox,
    Meeting,
    Repetition,
    Skipped,
    UnreadableCalendar,
    When,
)

if TYPE_CHECKING:
    from askwell.formats.calendar.busy_times import busy
    from askwell.formats.calendar.reader import read_calendar
    from askwell.formats.calendar.replies import reply_in
    from askwell.formats.calendar.subscription import (
        CalendarUnreachable,
        checked_calendar_address,
        fetch_calendar_bytes,
    )
    from askwell.formats.calendar.uids import key_of, uid_of
    from askwell.formats.calendar.writer import (
        cancelled,
        changed,
        feed,
        hold,
        invitation,
        preparation,
        reminder,
        thanks,
    )

__all__ = [
    "Busy",
    "BusySpan",
    "BusyTimes",
    "Calendar",
    "CalendarReply",
    "CalendarUnreachable",
    "Duty",
    "Entry",
    "Mailbox",
    "Meeting",
    "Repetition",
    "Skipped",
    "UnreadableCalendar",
    "When",
    "busy",
    "cancelled",
    "changed",
    "checked_calendar_address",
    "feed",
    "fetch_calendar_bytes",
    "hold",
    "invitation",
    "key_of",
    "preparation",
    "read_calendar",
    "reminder",
    "reply_in",
    "thanks",
    "uid_of",
]

__getattr__ = lazily(
    __name__,
    {
        "CalendarUnreachable": "subscription",
        "busy": "busy_times",
        "cancelled": "writer",
        "changed": "writer",
        "checked_calendar_address": "subscription",
        "feed": "writer",
        "fetch_calendar_bytes": "subscription",
        "hold": "writer",
        "invitation": "writer",
        "key_of": "uids",
        "preparation": "writer",
        "read_calendar": "reader",
        "reminder": "writer",
        "reply_in": "replies",
        "thanks": "writer",
        "uid_of": "uids",
    },
)
