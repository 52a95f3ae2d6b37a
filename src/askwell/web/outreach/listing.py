"""All requests by what is due: yours to do, waiting for them, resting, ended."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from askwell.outreach.models import Letter
from askwell.outreach.queries.due import Due, due
from askwell.outreach.rules.standing import Action, Standing
from askwell.outreach.rules.states import ENDED, State
from askwell.web.outreach.acts import Act, act_for
from askwell.web.requests import ExplorerRequest

ON_A_PAGE = 50
YOURS, WAITING, RESTING, OVER = "Yours to do", "Waiting for them, or for the day", "Resting", "Ended"
ORDER = (YOURS, WAITING, RESTING, OVER)
THEY_WAIT = (Action.ANSWER, Action.THANK, Action.MEET)
"""What others wait for comes before one's own plans."""


@dataclass(frozen=True, slots=True)
class Row:
    """A request in the list: under which heading, and the one thing to do."""

    heading: str
    due: Due
    act: Act | None

    @property
    def doubt(self) -> str:
        """What is to be looked at first: a letter that was perhaps sent, or that the server did not take."""
        letter = self.due.letter
        if letter is None:
            return ""
        if letter.state == Letter.State.UNCERTAIN:
            return "A letter was perhaps sent. Please look whether it is among your sent mail."
        if letter.state == Letter.State.LEAVING:
            return "A letter is on its way."
        return letter.trouble


@require_GET
def requests(request: ExplorerRequest) -> HttpResponse:
    rows = sorted((_row(one) for one in due(explorer=request.user, at=timezone.now())), key=_place)
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "outreach/requests.html", {"page": page})


def _row(one: Due) -> Row:
    return Row(_heading(one), one, act_for(one.request, one.standing))


def _heading(one: Due) -> str:
    stands = one.standing
    if one.letter is not None and one.letter.state != Letter.State.LEAVING:
        return YOURS
    if stands.action is Action.SEND and stands.state is State.IDEA:
        return YOURS
    if stands.is_due and stands.action is not Action.NOTHING:
        return YOURS
    if stands.state in {State.LATER, State.CLOSED_QUIET}:
        return RESTING
    return OVER if stands.state in ENDED else WAITING


def _place(row: Row) -> tuple[int, bool, int, dt.date]:
    stands: Standing = row.due.standing
    waits = THEY_WAIT.index(stands.action) if stands.action in THEY_WAIT else len(THEY_WAIT)
    return ORDER.index(row.heading), row.due.letter is None, waits, stands.on or dt.date.max
