"""The explorer's own talks and duties as a calendar to subscribe to, under a secret address of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST, require_safe

from askwell.accounts.models import Explorer
from askwell.conversations import actions, queries
from askwell.formats.calendar import Duty
from askwell.outreach.queries import own_calendar
from askwell.today import Kind, all_lines
from askwell.web.requests import ExplorerRequest


@require_GET
def feed(request: ExplorerRequest) -> HttpResponse:
    """How to subscribe, in plain words."""
    found = queries.feed_of(explorer=request.user)
    address = request.build_absolute_uri(reverse("web:feed_file", args=[found.token])) if found else ""
    return render(request, "conversations/feed.html", {"feed": found, "address": address})


@require_POST
def renew(request: ExplorerRequest) -> HttpResponse:
    """Make the address, or another one in its place."""
    had_one = queries.feed_of(explorer=request.user) is not None
    actions.renew_feed(owner=request.user, at=timezone.now())
    messages.success(request, "The address before answers no more. Subscribe anew." if had_one else "Here it is.")
    return redirect("web:feed")


@require_POST
def end(request: ExplorerRequest) -> HttpResponse:
    """Let the address answer no more."""
    actions.end_feed(owner=request.user, at=timezone.now())
    messages.success(request, "The address answers no more.")
    return redirect("web:feed")


@require_safe
def feed_file(_request: HttpRequest, token: str) -> HttpResponse:
    """What calendar programs ask for. They do not sign in: whoever has the address, on this machine, may read it."""
    found, now = queries.feed_under(token=token), timezone.now()
    if found is None:
        raise Http404
    data = queries.feed_file(explorer=found.owner, duties=duties(found.owner, now), at=now)
    headers = {"Cache-Control": "private, no-cache", "Content-Disposition": 'inline; filename="askwell.ics"'}
    return HttpResponse(data, content_type="text/calendar; charset=utf-8", headers=headers)


def duties(explorer: Explorer, at: datetime) -> Iterator[Duty]:
    """The lines of Today that have a day, as whole days; what is overdue stands on today. Talks are there already."""
    today = at.astimezone(own_calendar(explorer=explorer).zone).date()
    for line in all_lines(explorer=explorer, at=at):
        if line.day is not None and line.page != "conversation" and line.kind is not Kind.TALKED:
            key = uuid5(NAMESPACE_URL, f"askwell:{line.kind}:{line.subject}")
            yield Duty(key, max(line.day, today), line.words, line.why, alarm=False)
