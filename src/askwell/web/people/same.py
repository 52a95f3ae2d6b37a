"""People who are perhaps one: both sides, the reasons, and the explorer's word."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askwell.people import actions, queries
from askwell.people.models import Merge, Person
from askwell.people.rules import PersonRefused
from askwell.web.people.forms import OtherForm, SameAsForm
from askwell.web.requests import ExplorerRequest

SHOWN = 20


@require_GET
def perhaps_same(request: ExplorerRequest) -> HttpResponse:
    waiting = queries.waiting_pairs(explorer=request.user)
    context = {
        "pairs": queries.with_facts(explorer=request.user, pairs=waiting[:SHOWN]),
        "waiting": waiting.count(),
    }
    return render(request, "people/same.html", context)


@require_POST
def merge(request: ExplorerRequest, pair_id: UUID) -> HttpResponse:
    pair = get_object_or_404(queries.waiting_pairs(explorer=request.user), id=pair_id)
    _make_one(request, pair.one, pair.two, tuple(pair.reasons))
    return redirect("web:perhaps_same")


@require_POST
def apart(request: ExplorerRequest, pair_id: UUID) -> HttpResponse:
    pair = get_object_or_404(queries.waiting_pairs(explorer=request.user), id=pair_id)
    actions.keep_apart(pair=pair, at=timezone.now())
    messages.success(request, f"{pair.one.name} and {pair.two.name} stay two people. You are not asked again.")
    return redirect("web:perhaps_same")


@require_http_methods(["GET", "POST"])
def same_as(request: ExplorerRequest, person_id: UUID) -> HttpResponse:
    """Somebody stands here twice and Askwell did not see it: name the other, look at both, make them one."""
    found = get_object_or_404(queries.everyone(explorer=request.user), id=person_id)
    if request.method == "POST":
        chosen = OtherForm(request.POST)
        if not chosen.is_valid():
            raise Http404
        other = get_object_or_404(queries.everyone(explorer=request.user), id=chosen.cleaned_data["other"])
        kept = _make_one(request, found, other, ("you said so",))
        return redirect("web:person", kept.id)
    form = SameAsForm(request.GET or None, explorer=request.user, person=found)
    sides = []
    if form.is_valid():
        seen = queries.seen(explorer=request.user, people={found.id, form.cleaned_data["other"].id})
        sides = [seen[found.id], seen[form.cleaned_data["other"].id]]
    context = {"person": found, "form": form, "sides": sides}
    return render(request, "people/same_as.html", context, status=422 if form.errors else 200)


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


def _make_one(request: ExplorerRequest, one: Person, two: Person, reasons: tuple[str, ...]) -> Person:
    # The record that has been here longer keeps its address on the web and in links.
    kept, gone = sorted((one, two), key=lambda person: (person.added_at, person.id))
    try:
        actions.merge_people(kept=kept, gone=gone, at=timezone.now(), reasons=reasons)
    except PersonRefused as refusal:
        messages.warning(request, str(refusal))
    else:
        words = '<a href="{}">{}</a> is one person now. You can take them apart on their page.'
        messages.success(request, format_html(words, reverse("web:person", args=[kept.id]), kept.name))
    return kept
