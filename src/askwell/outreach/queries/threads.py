"""Requests as the rules see them: one thread each, made of its events and of what is known of the person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet

from askwell.accounts.models import Explorer
from askwell.outreach.models import Event, Letter, Measure, Request
from askwell.outreach.queries.days import calendar_of
from askwell.outreach.rules import thread as told
from askwell.outreach.rules.days import Calendar
from askwell.outreach.rules.history import History, history_of
from askwell.outreach.rules.settings import Settings, settings_of
from askwell.outreach.rules.standing import Standing, standing


@dataclass(frozen=True, slots=True)
class Stand:
    """A request, and where it stands."""

    request: Request
    standing: Standing


@dataclass(frozen=True, slots=True)
class Around:
    """A request with all that the rules want to know beside the moment: `own` is where the explorer lives."""

    request: Request
    measure: Measure
    numbers: Settings
    calendar: Calendar
    own: Calendar
    thread: told.Thread
    history: History


def requests(*, explorer: Explorer) -> QuerySet[Request]:
    """All requests, the newest first, with people, events and letters at hand: a fixed number of queries."""
    events = Prefetch("events", queryset=Event.objects.order_by(*Event.IN_ORDER))
    letters = Prefetch("letters", queryset=Letter.objects.order_by("written_at"))
    found = Request.objects.of(explorer).select_related("person", "referrer")
    return found.prefetch_related(events).prefetch_related(letters).order_by("-begun_at", "id")


def measure_of(*, explorer: Explorer) -> Measure:
    """The explorer's own measure; what is usual for whoever changed nothing."""
    return Measure.objects.of(explorer).first() or Measure(owner=explorer)


def settings_in(measure: Measure) -> Settings:
    """The numbers of a measure."""
    return settings_of(measure.chosen)


def calendar_for(request: Request, measure: Measure) -> Calendar:
    """The days and hours where the other person lives; the explorer's own where nothing is known, and said so."""
    return calendar_of(place_of(request), home_of(measure))


def around(request: Request) -> Around:
    """What surrounds a request; its history is worked out once."""
    measure = measure_of(explorer=request.owner)
    numbers, home = settings_in(measure), home_of(measure)
    calendar, thread = calendar_of(place_of(request), home), thread_of(request)
    history = history_of(thread, numbers, calendar)
    return Around(request, measure, numbers, calendar, calendar_of(home, home), thread, history)


def home_of(measure: Measure) -> told.Place:
    """Where the explorer lives, as far as they have said."""
    return told.Place(measure.country, measure.subdivision, measure.time_zone)


def place_of(request: Request) -> told.Place:
    """Where the other person lives, as far as it is known."""
    return told.Place(request.country, request.subdivision, request.person.time_zone)


def thread_of(request: Request) -> told.Thread:
    """The request as the rules see it. Takes what is at hand: see `requests`."""
    return told.Thread(
        events=tuple(_event(event) for event in request.events.all()),
        place=place_of(request),
        asked_to_rest=request.person.do_not_ask,
        rests_until=request.person.rests_until,
    )


def stands(*, explorer: Explorer, at: datetime, among: Iterable[Request] | None = None) -> list[Stand]:
    """Each request with where it stands at this moment."""
    measure = measure_of(explorer=explorer)
    numbers = settings_in(measure)
    found = requests(explorer=explorer) if among is None else among
    return [
        Stand(request, standing(thread_of(request), numbers, at, calendar_for(request, measure))) for request in found
    ]


def _event(event: Event) -> told.Event:
    answer = told.Answer(event.answer) if event.answer else None
    return told.Event(told.What(event.what), event.at, answer, event.until)
