"""Times to offer, with what a calendar file says of the explorer's own days left out. The file is not kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from askwell.outreach import queries
from askwell.outreach.models import Request
from askwell.outreach.queries.due import own_calendar
from askwell.web.outreach.finding import found_request
from askwell.web.outreach.showing import page_of
from askwell.web.requests import ExplorerRequest

AHEAD = timedelta(days=30)
LARGEST = 20 * 2**20


@require_POST
def times(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    """Offer times at which the explorer has nothing before them, by the calendar file given."""
    asked = found_request(request, request_id)
    found = _by_the_file(request, asked)
    if request.htmx:
        return render(request, "outreach/_times.html", {"asked": asked, **found})
    page = page_of(asked, **found)
    return render(request, "outreach/request.html", page, status=422 if "times_refused" in found else 200)


def _by_the_file(request: ExplorerRequest, asked: Request) -> dict[str, Any]:
    from askwell.formats.calendar import UnreadableCalendar, busy  # noqa: PLC0415 -- dear to load, seldom needed

    now = timezone.now()
    given = request.FILES.get("calendar")
    if given is None:
        return _refused("Choose a calendar file, as your calendar program exports it.")
    if (given.size or 0) > LARGEST:
        return _refused("This file is larger than any calendar; choose the .ics file of your calendar.")
    try:
        taken = busy(given.read(), begin=now, end=now + AHEAD, zone=own_calendar(explorer=request.user).zone)
    except UnreadableCalendar as refusal:
        return _refused(str(refusal))
    engaged = [(one.begin, one.end) for one in taken.times]
    return {
        "times": queries.windows_for(request=asked, at=now, busy=engaged),
        "times_from": given.name,
        "times_unplaced": taken.unplaced,
    }


def _refused(why: str) -> dict[str, Any]:
    """No times at all: those of before the file would pass for those it leaves free."""
    return {"times": "", "times_refused": why}
