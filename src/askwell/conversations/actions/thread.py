"""A planned talk and the thread of the request it came of: what is said of one is said of the other, once."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from askwell.conversations.models import Conversation
from askwell.outreach.actions import record_event, undo_event
from askwell.outreach.models import Event
from askwell.outreach.queries import own_calendar
from askwell.outreach.rules.thread import What

NOON = time(12)
A_MINUTE = timedelta(minutes=1)


def tell(
    *,
    conversation: Conversation,
    what: What,
    at: datetime,
    day: date | None = None,
    words: str = "",
    happened_on: date | None = None,
    happened_at: datetime | None = None,
) -> Event | None:
    """Write an event into the thread of a talk's request; None where it came of none.

    `day`: the day of the talk, where they live. What happened on a day of which no moment is known stands behind
    everything else of that day.
    """
    request = conversation.request
    if request is None:
        return None
    if happened_at is None and happened_on is not None:
        zone = own_calendar(explorer=conversation.owner).zone
        moments = request.events.values_list("at", flat=True)
        that_day = [moment + A_MINUTE for moment in moments if moment.astimezone(zone).date() == happened_on]
        happened_at = min(at, max([datetime.combine(happened_on, NOON, zone), *that_day]))
    return record_event(request=request, what=what, happened_at=happened_at or at, until=day, words=words, at=at)


def untell(*, conversation: Conversation, what: What, at: datetime) -> None:
    """Take the last such event back out of the thread, where the talk came of a request and it is still there."""
    if conversation.request is None:
        return
    told = Event.objects.filter(request=conversation.request, what=what, letter=None).select_related("request", "owner")
    event = told.order_by(*Event.IN_ORDER).last()
    if event is not None:
        undo_event(event=event, at=at)
