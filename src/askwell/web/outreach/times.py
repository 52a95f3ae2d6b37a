"""Times to offer, with what a calendar file says of the explorer's days left out; it is kept if they say so."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from askwell.formats.calendar import UnreadableCalendar
from askwell.outreach import actions
from askwell.outreach.models import Request
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.web.outreach.finding import found_request
from askwell.web.outreach.offering import offered
from askwell.web.outreach.showing import page_of
from askwell.web.requests import ExplorerRequest

LARGEST = 16 * 2**20


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
    now, given = timezone.now(), request.FILES.get("calendar")
    if given is None:
        return _refused("Choose a calendar file, as your calendar program exports it.")
    if (given.size or 0) > LARGEST:
        return _refused("This file is larger than any calendar; choose the .ics file of your calendar.")
    data, name = given.read(), given.name or ""
    try:
        if request.POST.get("keep"):
            actions.keep_calendar_file(owner=request.user, name=name, data=data, at=now)
            return offered(asked, now)
        return {**offered(asked, now, given=[data]), "times_from": name}
    except (UnreadableCalendar, OutreachRefused) as refusal:
        return _refused(str(refusal))


def _refused(why: str) -> dict[str, Any]:
    """No times at all: those of before the file would pass for those it leaves free."""
    return {"times": "", "times_refused": why}
