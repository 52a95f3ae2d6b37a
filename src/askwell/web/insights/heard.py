"""What I heard: patterns and contradictions by topic."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from askwell.insights import actions, queries
from askwell.insights.rules import InsightRefused
from askwell.insights.tasks import request_understanding
from askwell.journal.models import Entry
from askwell.web.insights.finding import last_said
from askwell.web.requests import ExplorerRequest, say_why_not


@require_GET
def insights(request: ExplorerRequest) -> HttpResponse:
    heard = queries.heard(explorer=request.user)
    context = {
        "heard": heard,
        "run": queries.latest_run(explorer=request.user),
        "unread": queries.not_read_yet(explorer=request.user).count(),
        "last_talks": queries.last_talks(explorer=request.user),
        **last_said(request),
    }
    return render(request, "insights/insights.html", context)


@require_POST
def compare(request: ExplorerRequest) -> HttpResponse:
    waiting = list(queries.not_read_yet(explorer=request.user))
    request_understanding(owner=request.user, conversations=waiting, at=timezone.now())
    return redirect("web:insights")


@require_POST
def undo(request: ExplorerRequest, entry_id: UUID) -> HttpResponse:
    entry = get_object_or_404(Entry.objects.of(request.user), id=entry_id)
    try:
        actions.undo(owner=request.user, entry=entry, at=timezone.now())
    except InsightRefused as refusal:
        say_why_not(request, refusal)
    back = request.POST.get("back", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        return redirect("web:insights")
    return redirect(back)
