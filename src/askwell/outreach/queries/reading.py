"""Many requests as the rules see them, read lean: only what the rules look at, in a number of queries that is fixed.

`threads.requests` makes an object of every request, person, letter and event, and that takes nearly all of its time.
Nothing is kept here either: it is read anew each time, so it cannot be out of date.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast

from askwell.accounts.models import Explorer
from askwell.outreach.models import Event, Request
from askwell.outreach.queries.days import calendar_of
from askwell.outreach.rules import thread as told
from askwell.outreach.rules.days import Calendar
from askwell.outreach.rules.thread import Answer, What

_WHAT = {what.value: what for what in What}
_ANSWER: dict[str, Answer | None] = {"": None} | {answer.value: answer for answer in Answer}


class Told(NamedTuple):
    """A request, whose it is, its thread and the days where they live. `assumed` of the calendar is left out: the page
    of the request says it.
    """

    request: UUID
    person: UUID
    name: str
    thread: told.Thread
    calendar: Calendar


class _Row(NamedTuple):
    request: str
    person: str
    name: str
    zone: str
    do_not_ask: bool
    rests_until: date | None
    country: str
    subdivision: str


class _Happened(NamedTuple):
    """An event as it comes from the database: making Python's objects of ids and moments takes half of the time."""

    what: str
    moment: str
    answer: str
    until: date | None


def all_told(*, explorer: Explorer, own: told.Place) -> list[Told]:
    """Every request of the explorer, the newest first. `own`: where the explorer lives."""
    return _told(_rows(Request.objects.of(explorer)), _happened(Event.objects.of(explorer)), own)


def some_told(*, explorer: Explorer, own: told.Place, among: Collection[UUID]) -> list[Told]:
    """Those of the explorer's requests that are named, the newest first."""
    if not among:
        return []
    rows = _rows(Request.objects.of(explorer).filter(id__in=among))
    return _told(rows, _happened(Event.objects.of(explorer).filter(request__in=among)), own)


def open_told(*, explorer: Explorer, own: told.Place, besides: Collection[UUID] = ()) -> list[Told]:
    """The requests of the explorer, the newest first, but for those that their last events alone show to be over
    (`_is_surely_over`), whatever came before: nothing is due in these, at no moment and by no measure. Those named
    `besides` are there in any case.
    """
    happened, kept = _happened(Event.objects.of(explorer)), {one.hex for one in besides}
    rows = [
        row
        for row in _rows(Request.objects.of(explorer))
        if row.request in kept or not (row.do_not_ask or _is_surely_over(happened.get(row.request, ())))
    ]
    return _told(rows, happened, own)


_LETTERS = {
    (What.CLOSED.value, ""): "e",
    (What.ANSWERED.value, Answer.STOP.value): "e",
    (What.ANSWERED.value, Answer.NO.value): "n",
    (What.ANSWERED.value, Answer.REFERRAL.value): "n",
    (What.ANSWERED.value, Answer.YES.value): "y",
    (What.ARRANGED.value, ""): "a",
    (What.TALKED.value, ""): "t",
    (What.WROTE.value, ""): "w",
    (What.NOTED.value, ""): "",
}
_OVER = re.compile("(?:e|nw+|aw*tw+|yw?tw+)$")
"""Let rest or told to stop; a no or a name that was thanked for; a talk that was agreed on and thanked for. More than
one letter of ours between their yes and the talk may be a reminder, and is for the rules to look at.
"""


def _is_surely_over(events: Sequence[_Happened]) -> bool:
    """Whether the last events of a thread, one after the other, end it whatever came before them. Not of every thread
    that has ended.
    """
    tail = _OVER.search("".join(_LETTERS.get((event.what, event.answer), "-") for event in events))
    if tail is None:
        return False
    moments = [event.moment for event in events if event.what != What.NOTED][max(0, tail.start() - 1) :]
    return all(earlier < later for earlier, later in pairwise(moments))


def _told(rows: list[_Row], happened: Mapping[str, Sequence[_Happened]], own: told.Place) -> list[Told]:
    there: dict[tuple[str, str, str], tuple[told.Place, Calendar]] = {}
    found = []
    for row in rows:
        where = (row.country, row.subdivision, row.zone)
        if where not in there:
            there[where] = told.Place(*where), _calendar(told.Place(*where), own)
        place, calendar = there[where]
        events = tuple(
            told.Event(_WHAT[one.what], _moment(one.moment), _ANSWER[one.answer], one.until)
            for one in happened.get(row.request, ())
        )
        thread = told.Thread(events, place, row.do_not_ask, row.rests_until)
        found.append(Told(UUID(row.request), UUID(row.person), row.name, thread, calendar))
    return found


@lru_cache(maxsize=1024)
def _calendar(place: told.Place, own: told.Place) -> Calendar:
    return replace(calendar_of(place, own), assumed="")


def _rows(requests: QuerySet[Request]) -> list[_Row]:
    text = requests.annotate(of=Cast("id", CharField()), to=Cast("person_id", CharField()))
    person = ("person__name", "person__time_zone", "person__do_not_ask", "person__rests_until")
    rows = text.order_by("-begun_at", "id").values_list("of", "to", *person, "country", "subdivision")
    return [_Row(request.replace("-", ""), *rest) for request, *rest in rows]


def _happened(events: QuerySet[Event]) -> dict[str, list[_Happened]]:
    """What happened in each request, by the id of the request as hexadecimal digits, in the order it is told in."""
    found: defaultdict[str, list[_Happened]] = defaultdict(list)
    ordered = events.order_by(*Event.IN_ORDER)
    text = ordered.annotate(of=Cast("request_id", CharField()), moment=Cast("at", CharField()))
    for request, *event in text.values_list("of", "what", "moment", "answer", "until"):
        found[request.replace("-", "")].append(_Happened(*event))
    return found


def _moment(text: str) -> datetime:
    """A moment as a database writes it: both keep universal time, and one of them says so."""
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
