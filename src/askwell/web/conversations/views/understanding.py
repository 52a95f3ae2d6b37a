"""How far the reading in the background is, and stopping it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, TranscriptImport
from askwell.insights import actions
from askwell.insights.models import Understanding
from askwell.insights.tasks import request_understanding
from askwell.web.requests import ExplorerRequest


@require_GET
def progress(request: ExplorerRequest, run_id: UUID) -> HttpResponse:
    run = get_object_or_404(Understanding.objects.of(request.user), id=run_id)
    template = "conversations/understanding.html"
    return render(request, f"{template}#progress" if request.htmx else template, {"run": run})


@require_POST
def stop(request: ExplorerRequest, run_id: UUID) -> HttpResponse:
    run = get_object_or_404(Understanding.objects.of(request.user), id=run_id)
    actions.stop_understanding(run=run, at=timezone.now())
    return redirect(_back(request) or reverse("web:understanding", args=[run.id]))


@require_POST
def again(request: ExplorerRequest, run_id: UUID) -> HttpResponse:
    """Ask for what was stopped or broke off: only what is missing is done."""
    run = get_object_or_404(Understanding.objects.of(request.user), id=run_id)
    anew = request_understanding(owner=request.user, conversations=list(run.conversations.all()), at=timezone.now())
    return redirect(_back(request) or reverse("web:understanding", args=[anew.id]))


def _back(request: ExplorerRequest) -> str:
    """The page the button was on, if it is one of ours and not the run's own."""
    page = request.META.get("HTTP_REFERER", "")
    ours = url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()})
    return page if ours and "/understanding/" not in page else ""


def understand_again(explorer: Explorer, conversations: Sequence[Conversation] = ()) -> None:
    """Have these talks read, and everything that was said compared anew, in the background."""
    request_understanding(owner=explorer, conversations=conversations, at=timezone.now())


def latest_run(*, explorer: Explorer, transcript_import: TranscriptImport) -> Understanding | None:
    """The last run that read talks of this import."""
    runs = Understanding.objects.of(explorer).filter(conversations__came_with=transcript_import)
    return runs.order_by("-asked_at", "-id").first()
