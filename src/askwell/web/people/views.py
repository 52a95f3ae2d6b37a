"""Everyone you know here, and one person's page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from askwell.conversations import queries as conversations
from askwell.formats import contacts
from askwell.formats.contacts import Card
from askwell.insights import queries as insights
from askwell.people import actions, queries
from askwell.people.models import Person
from askwell.people.rules import PersonRefused
from askwell.web.people.forms import PersonForm
from askwell.web.requests import ExplorerRequest

ON_A_PAGE = 100


@require_GET
def people(request: ExplorerRequest) -> HttpResponse:
    pages = Paginator(queries.everyone(explorer=request.user), ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    waiting = queries.waiting_pairs(explorer=request.user).count()
    return render(request, "people/people.html", {"page": page, "waiting": waiting})


@require_GET
def person(request: ExplorerRequest, person_id: UUID) -> HttpResponse:
    found = _found(request, person_id)
    context = {
        "person": found,
        "story": queries.story_of(person=found, at=timezone.now()),
        "talks": conversations.talks_with(person=found),
        "said": insights.said_by(person=found),
    }
    return render(request, "people/person.html", context)


@require_http_methods(["GET", "POST"])
def add(request: ExplorerRequest) -> HttpResponse:
    form = PersonForm(request.POST or None, explorer=request.user)
    if form.is_valid():
        try:
            added = actions.add_person(owner=request.user, at=timezone.now(), **form.cleaned_data)
        except PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("web:person", added.id)
    return render(request, "people/person_form.html", {"form": form}, status=_status(form))


@require_http_methods(["GET", "POST"])
def change(request: ExplorerRequest, person_id: UUID) -> HttpResponse:
    found = _found(request, person_id)
    form = PersonForm(request.POST or None, explorer=request.user, initial=_as_written(found))
    if form.is_valid():
        try:
            actions.change_person(person=found, at=timezone.now(), **form.cleaned_data)
        except PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("web:person", found.id)
    context = {"form": form, "person": found}
    return render(request, "people/person_form.html", context, status=_status(form))


def _found(request: ExplorerRequest, person_id: UUID) -> Person:
    return get_object_or_404(queries.everyone(explorer=request.user), id=person_id)


def _status(form: PersonForm) -> int:
    return 422 if form.is_bound and form.errors else 200


def _as_written(person: Person) -> dict[str, Any]:
    position = next((p for p in person.positions.all() if p.until is None and p.came_from_id is None), None)
    initial: dict[str, Any] = {
        "name": person.name,
        "met": person.met,
        "introduced_by": person.introduced_by,
        "note": person.note,
    }
    if position is not None:
        initial |= {
            "role": position.role,
            "employer": position.organization.name if position.organization else "",
            "level": position.level,
            "sector": position.sector,
            "region": position.region,
        }
    return initial


KINDS: dict[str, tuple[str, str, Callable[[Iterable[Card]], bytes]]] = {
    "vcf": ("text/vcard; charset=utf-8", "people.vcf", contacts.as_vcards),
    "vcf4": ("text/vcard; charset=utf-8", "people.vcf", partial(contacts.as_vcards, version="4.0")),
    "csv": ("text/csv; charset=utf-8", "people.csv", contacts.as_csv),
}


@require_GET
def take_out(request: ExplorerRequest, kind: str, person_id: UUID | None = None) -> HttpResponse:
    """Everyone, or one person, as a file that other programs read."""
    if kind not in KINDS:
        raise Http404
    if person_id is not None:
        _found(request, person_id)
    content_type, name, written = KINDS[kind]
    data = written(queries.as_cards(explorer=request.user, person_id=person_id))
    return HttpResponse(
        data, content_type=content_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
