"""Everyone you know here, and one person's page."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from askwell.conversations import queries as conversations
from askwell.insights import queries as insights
from askwell.people import actions, queries
from askwell.people.models import Person
from askwell.people.rules import PersonRefused
from askwell.web.people.forms import PersonForm
from askwell.web.requests import ExplorerRequest


@require_GET
def people(request: ExplorerRequest) -> HttpResponse:
    return render(request, "people/people.html", {"people": queries.everyone(explorer=request.user)})


@require_GET
def person(request: ExplorerRequest, person_id: UUID) -> HttpResponse:
    found = _found(request, person_id)
    context = {
        "person": found,
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
    position = next((p for p in person.positions.all() if p.until is None), None)
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
