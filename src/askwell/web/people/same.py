"""People who are perhaps one: both sides, the reasons, and the explorer's word."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from askwell.people import actions, queries
from askwell.people.models import Merge
from askwell.people.rules import PersonRefused
from askwell.web.requests import ExplorerRequest

SHOWN = 20


@require_GET
def perhaps_same(request: ExplorerRequest) -> HttpResponse:
    waiting = queries.waiting_pairs(explorer=request.user)
    context = {
        "pairs": queries.with_facts(explorer=request.user, pairs=waiting[:SHOWN]),
        "waiting": waiting.count(),
        "shown": SHOWN,
    }
    return render(request, "people/same.html", context)


@require_POST
def merge(request: ExplorerRequest, pair_id: UUID) -> HttpResponse:
    pair = get_object_or_404(queries.waiting_pairs(explorer=request.user), id=pair_id)
    # The record that has been here longer keeps its address on the web and in links.
    kept, gone = sorted((pair.one, pair.two), key=lambda person: (person.added_at, person.id))
    try:
        done = actions.merge_people(kept=kept, gone=gone, at=timezone.now(), reasons=tuple(pair.reasons))
    except PersonRefused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{done.kept.name} is one person now. You can take them apart on their page.")
    return redirect("web:perhaps_same")


@require_POST
def apart(request: ExplorerRequest, pair_id: UUID) -> HttpResponse:
    pair = get_object_or_404(queries.waiting_pairs(explorer=request.user), id=pair_id)
    actions.keep_apart(pair=pair, at=timezone.now())
    messages.success(request, "They stay two people.")
    return redirect("web:perhaps_same")


@require_POST
def undo_merge(request: ExplorerRequest, merge_id: UUID) -> HttpResponse:
    found = get_object_or_404(Merge.objects.of(request.user).select_related("kept", "gone"), id=merge_id)
    try:
        actions.undo_merge(merge=found, at=timezone.now())
    except PersonRefused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{found.gone.name} and {found.kept.name} are two people again.")
    return redirect("web:person", found.kept_id)
