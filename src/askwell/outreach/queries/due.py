"""Where every request stands, for a page that looks at all of them: what `stands` says, read in four lean queries.

`stands` makes an object of every request, person, letter and event, and that takes nearly all of its time. Here only
what the rules look at is read. Nothing is kept: it is worked out anew each time, so it cannot be out of date.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from django.db.models import CharField
from django.db.models.functions import Cast

from askwell.accounts.models import Explorer
from askwell.outreach.models import Event, Letter, Request
from askwell.outreach.queries.days import calendar_of
from askwell.outreach.queries.threads import home_of, measure_of, settings_in
from askwell.outreach.rules import thread as told
from askwell.outreach.rules.days import Calendar
from askwell.outreach.rules.standing import Standing, standing
from askwell.outreach.rules.thread import Answer, What

_WHAT = {what.value: what for what in What}
_ANSWER: dict[str, Answer | None] = {"": None} | {answer.value: answer for answer in Answer}


class Unsure(NamedTuple):
    """A letter that did not simply leave: where it is (`Letter.State`), and what the server said of it."""

    state: str
    trouble: str


class Due(NamedTuple):
    """A request to somebody and where it stands.

    `today` is the day it is where they live, `letter` the one that is on its way, perhaps left or was not taken. The
    reason in `standing` leaves out what is assumed about where they live: the page of the request says it.
    """

    request: UUID
    person: UUID
    name: str
    standing: Standing
    today: date
    letter: Unsure | None = None


class _Row(NamedTuple):
    request: UUID
    person: UUID
    name: str
    zone: str
    do_not_ask: bool
    rests_until: date | None
    country: str
    subdivision: str


def due(*, explorer: Explorer, at: datetime) -> list[Due]:
    """Every request of the explorer with where it stands at this moment, the newest first."""
    measure = measure_of(explorer=explorer)
    numbers, own = settings_in(measure), home_of(measure)
    events, letters = _events(explorer), _unsure(explorer)
    there: dict[tuple[str, str, str], tuple[told.Place, Calendar, date]] = {}
    found = []
    for row in _rows(explorer):
        where = (row.country, row.subdivision, row.zone)
        if where not in there:
            calendar = _calendar(told.Place(*where), own)
            there[where] = told.Place(*where), calendar, calendar.day_of(at)
        place, calendar, today = there[where]
        thread = told.Thread(tuple(events.get(row.request.hex, ())), place, row.do_not_ask, row.rests_until)
        stands = standing(thread, numbers, at, calendar)
        found.append(Due(row.request, row.person, row.name, stands, today, letters.get(row.request)))
    return found


def talked_with(*, explorer: Explorer, since: datetime, until: datetime) -> list[tuple[str, UUID]]:
    """Those of whom a talk between two moments is written down in a request, each once: name and person."""
    talks = Event.objects.of(explorer).filter(what=What.TALKED, at__range=(since, until)).order_by("at", "entered_at")
    return list(dict.fromkeys(talks.values_list("request__person__name", "request__person")))


def own_calendar(*, explorer: Explorer) -> Calendar:
    """The days and hours where the explorer lives."""
    home = home_of(measure_of(explorer=explorer))
    return calendar_of(home, home)


@lru_cache(maxsize=1024)
def _calendar(place: told.Place, own: told.Place) -> Calendar:
    return replace(calendar_of(place, own), assumed="")


def _rows(explorer: Explorer) -> list[_Row]:
    person = ("person__name", "person__time_zone", "person__do_not_ask", "person__rests_until")
    rows = Request.objects.of(explorer).order_by("-begun_at", "id")
    return [_Row(*row) for row in rows.values_list("id", "person_id", *person, "country", "subdivision")]


def _events(explorer: Explorer) -> dict[str, list[told.Event]]:
    """What happened in each request, by the id of the request as hexadecimal digits, in the order it is told in.

    Ids and moments come as text: making Python's objects of them in Django's way takes half of the time of the page.
    """
    found: defaultdict[str, list[told.Event]] = defaultdict(list)
    rows = Event.objects.of(explorer).order_by("at", "entered_at")
    text = rows.annotate(of=Cast("request_id", CharField()), moment=Cast("at", CharField()))
    for request, what, moment, answer, until in text.values_list("of", "what", "moment", "answer", "until"):
        event = told.Event(_WHAT[what], _moment(moment), _ANSWER[answer], until)
        found[request.replace("-", "")].append(event)
    return found


def _moment(text: str) -> datetime:
    """A moment as a database writes it: both keep universal time, and one of them says so."""
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _unsure(explorer: Explorer) -> dict[UUID, Unsure]:
    """What is on its way outweighs a draft beside it."""
    plain = {Letter.State.SENT, Letter.State.DRAFT}
    rows = Letter.objects.of(explorer).exclude(state=Letter.State.SENT).exclude(state=Letter.State.DRAFT, trouble="")
    found: dict[UUID, Unsure] = {}
    for request, state, trouble in rows.values_list("request_id", "state", "trouble"):
        if request not in found or state not in plain:
            found[request] = Unsure(state, trouble)
    return found
