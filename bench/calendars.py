"""What reading calendars costs: ten years of a full one, its busy times of a month, and an invitation.

.venv/bin/python bench/calendars.py
"""

from __future__ import annotations

import datetime as dt
import time
import uuid
from collections.abc import Callable
from zoneinfo import ZoneInfo

from askwell.formats.calendar import Mailbox, Meeting, busy, invitation, read_calendar

ENTRIES = 10_000
FIRST = dt.datetime(2017, 1, 2, 8, tzinfo=dt.UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def full_calendar() -> bytes:
    """Return a calendar of ten years, a tenth of it repeating, with words of ordinary length."""
    words = "A line of words\\, and one more. " * 10
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for number in range(ENTRIES):
        begin = FIRST + dt.timedelta(hours=9 * number)
        lines += ["BEGIN:VEVENT", f"UID:{number}@bench.example", f"SUMMARY:Talk {number}", f"DESCRIPTION:{words}"]
        lines += [f"DTSTART;TZID=W. Europe Standard Time:{begin:%Y%m%dT%H%M%S}", "DURATION:PT45M"]
        if number % 10 == 0:
            lines += ["RRULE:FREQ=WEEKLY;BYDAY=MO,TH", "EXDATE;TZID=Europe/Berlin:20260305T090000"]
        lines.append("END:VEVENT")
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def seconds(act: Callable[[], object], times: int = 3) -> float:
    """Return the seconds of the quickest of some tries."""
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        spent.append(time.perf_counter() - began)
    return min(spent)


def main() -> None:
    data = full_calendar()
    begin = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    end = begin + dt.timedelta(days=31)
    mailbox = Mailbox("nora@mail.example", "Nora")
    meeting = Meeting(
        uuid.uuid4(), begin, begin + dt.timedelta(minutes=20), "Talk", mailbox, (mailbox,), "Words. " * 50
    )
    print(f"a calendar of {ENTRIES} entries, {len(data) >> 10} KB")
    print(f"  read:                     {seconds(lambda: read_calendar(data)):.2f} s")
    print(f"  read, busy for a month:   {seconds(lambda: busy(data, begin=begin, end=end, zone=BERLIN)):.2f} s")
    print(f"  an invitation written:    {seconds(lambda: invitation(meeting, stamp=begin), 50) * 1000:.2f} ms")


if __name__ == "__main__":
    main()
