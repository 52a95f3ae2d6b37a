"""Times to offer in a letter: free by the explorer's own calendars and by the talks that are agreed on already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils.formats import date_format

from askwell.conversations.queries import coming
from askwell.outreach import queries
from askwell.outreach.models import Request


def offered(asked: Request, now: datetime, *, given: Sequence[bytes] = ()) -> dict[str, Any]:
    """The times in words, and what they rest on. `given`: calendar files that are used now and not kept.

    Refused (`UnreadableCalendar`): a file that holds no calendar.
    """
    known = queries.busy_of(explorer=asked.owner, at=now, given=given)
    talks = [
        (talk.begins_at, talk.begins_at + timedelta(minutes=talk.minutes or 0))
        for talk in coming(explorer=asked.owner).filter(begins_at__gte=now)
        if talk.begins_at
    ]
    zone = queries.own_calendar(explorer=asked.owner).zone
    return {
        "times": queries.windows_for(request=asked, at=now, busy=[*known.times, *talks]),
        "times_known": known,
        "times_as_of": date_format(known.oldest.astimezone(zone), "j F, H:i") if known.oldest else "",
        "times_unplaced": known.unplaced,
        "times_talks": len(talks),
    }
