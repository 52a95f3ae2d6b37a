"""What is owed both ways: each promise with its words and its talk."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askwell.journal.models import Entry
from askwell.outreach.queries import own_calendar
from askwell.relationships import actions, queries
from askwell.relationships.rules import OwedBy, PromiseRefused
from askwell.web.relationships.forms import PromiseForm
from askwell.web.relationships.showing import Shown
from askwell.web.requests import ExplorerRequest

ACTS = {"keep": actions.keep_promise, "let-go": actions.let_go}
DONE = {"kept": "“{}” is done.", "let go": "“{}” is let go.", "changed": "Changed."}
UNDO_OFFERED = timedelta(minutes=15)
KEPT_SHOWN = 10


@require_GET
def relationships(request: ExplorerRequest) -> HttpResponse:
    today = timezone.now().astimezone(own_calendar(explorer=request.user).zone).date()
    waiting = [Shown(one, today) for one in queries.open_promises(explorer=request.user)]
    kept = [Shown(one, today) for one in queries.kept_promises(explorer=request.user)[:KEPT_SHOWN]]
    context = {
        "mine": [one for one in waiting if one.promise.is_mine],
        "theirs": [one for one in waiting if not one.promise.is_mine],
        "kept": kept,
        "done": _done_just_now(request),
    }
    return render(request, "relationships/relationships.html", context)


@require_POST
def decide(request: ExplorerRequest, promise_id: UUID, act: str) -> HttpResponse:
    if act not in ACTS:
        raise Http404
    promise = get_object_or_404(queries.promises(explorer=request.user), id=promise_id)
    try:
        entry = ACTS[act](promise=promise, at=timezone.now())
    except PromiseRefused as refusal:
        messages.warning(request, str(refusal), extra_tags="alert")
        return redirect("web:relationships")
    return redirect(f"{reverse('web:relationships')}?done={entry.id}")


@require_http_methods(["GET", "POST"])
def change(request: ExplorerRequest, promise_id: UUID) -> HttpResponse:
    promise = get_object_or_404(queries.promises(explorer=request.user), id=promise_id)
    form = PromiseForm(request.POST or None, promise=promise)
    if form.is_valid():
        said = form.cleaned_data | {"owed_by": OwedBy(form.cleaned_data["owed_by"])}
        try:
            entry = actions.change_promise(promise=promise, at=timezone.now(), **said)
        except PromiseRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(f"{reverse('web:relationships')}?done={entry.id}")
    context = {"form": form, "promise": promise}
    return render(request, "relationships/promise.html", context, status=422 if form.is_bound else 200)


@require_POST
def undo(request: ExplorerRequest, entry_id: UUID) -> HttpResponse:
    entry = get_object_or_404(Entry.objects.of(request.user), id=entry_id, subject_kind="promise")
    try:
        actions.undo_promise(owner=request.user, entry=entry, at=timezone.now())
    except PromiseRefused as refusal:
        messages.warning(request, str(refusal), extra_tags="alert")
    else:
        messages.success(request, "Taken back. It waits as it did before.")
    return redirect("web:relationships")


def _done_just_now(request: ExplorerRequest) -> tuple[str, UUID] | None:
    """What the address says was done, if it was, by this explorer and a moment ago."""
    try:
        entry_id = UUID(request.GET.get("done", ""))
    except ValueError:
        return None
    lately = Entry.objects.of(request.user).filter(at__gte=timezone.now() - UNDO_OFFERED)
    entry = lately.filter(id=entry_id, subject_kind="promise", verb__in=DONE).first()
    promise = queries.promises(explorer=request.user).filter(id=entry.subject_id).first() if entry else None
    return (DONE[entry.verb].format(promise.what), entry.id) if entry and promise else None
