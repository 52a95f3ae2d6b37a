"""Where every request stands, for a page that looks at all of them: what `stands` says, read lean (`reading`)."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from askwell.accounts.models import Explorer
from askwell.outreach.models import Event, Letter
from askwell.outreach.queries.days import calendar_of
from askwell.outreach.queries.reading import all_told, open_told
from askwell.outreach.queries.threads import home_of, measure_of, settings_in
from askwell.outreach.rules.days import Calendar
from askwell.outreach.rules.standing import Standing, standing
from askwell.outreach.rules.thread import What


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


def due(*, explorer: Explorer, at: datetime, with_ended: bool = True) -> list[Due]:
    """Every request of the explorer with where it stands at this moment, the newest first.

    Without those that have ended, most of them are told by their last events and left out; what may still be there has
    nothing due. A request with a letter that did not simply leave is always there.
    """
    measure = measure_of(explorer=explorer)
    numbers, own = settings_in(measure), home_of(measure)
    letters = _unsure(explorer)
    if with_ended:
        told = all_told(explorer=explorer, own=own)
    else:
        told = open_told(explorer=explorer, own=own, besides=letters)
    days: dict[Calendar, date] = {}
    found = []
    for one in told:
        if one.calendar not in days:
            days[one.calendar] = one.calendar.day_of(at)
        stands = standing(one.thread, numbers, at, one.calendar)
        found.append(Due(one.request, one.person, one.name, stands, days[one.calendar], letters.get(one.request)))
    return found


def talked_with(*, explorer: Explorer, since: datetime, until: datetime) -> list[tuple[str, UUID]]:
    """Those of whom a talk between two moments is written down in a request, each once: name and person."""
    talks = Event.objects.of(explorer).filter(what=What.TALKED, at__range=(since, until)).order_by(*Event.IN_ORDER)
    return list(dict.fromkeys(talks.values_list("request__person__name", "request__person")))


def own_calendar(*, explorer: Explorer) -> Calendar:
    """The days and hours where the explorer lives."""
    home = home_of(measure_of(explorer=explorer))
    return calendar_of(home, home)


def _unsure(explorer: Explorer) -> dict[UUID, Unsure]:
    """What is on its way outweighs a draft beside it."""
    plain = {Letter.State.SENT, Letter.State.DRAFT}
    rows = Letter.objects.of(explorer).exclude(state=Letter.State.SENT).exclude(state=Letter.State.DRAFT, trouble="")
    found: dict[UUID, Unsure] = {}
    for request, state, trouble in rows.values_list("request_id", "state", "trouble"):
        if request not in found or state not in plain:
            found[request] = Unsure(state, trouble)
    return found
