"""Adding people, in one line or in a form, and writing them anew."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect

from askwell.people import actions, queries
from askwell.people.models import Address, Person
from askwell.people.rules import PersonRefused
from askwell.web.people.forms import PersonForm, PreferencesForm
from askwell.web.requests import ExplorerRequest

PREFERENCES = ("do_not_ask", "rests_until", "channel", "wishes", "time_zone")


@require_http_methods(["GET", "POST"])
def add(request: ExplorerRequest) -> HttpResponse:
    """The form, filled in already where a line was given."""
    line = request.GET.get("line", "").strip()
    initial = queries.read_line(explorer=request.user, line=line).parts if line else None
    form = PersonForm(request.POST or None, explorer=request.user, initial=initial)
    if form.is_valid():
        try:
            added = actions.add_person(owner=request.user, at=timezone.now(), **form.cleaned_data)
        except PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("web:person", added.id)
    return render(request, "people/person_form.html", {"form": form}, status=_status(form))


@require_GET
def understood(request: ExplorerRequest) -> HttpResponse:
    """What a line says, while it is typed."""
    line = request.GET.get("line", "").strip()
    read = queries.read_line(explorer=request.user, line=line) if line else None
    return render(request, "people/_understood.html", {"read": read})


@require_POST
def add_line(request: ExplorerRequest) -> HttpResponse:
    """Somebody in one line, added as it is understood."""
    read = queries.read_line(explorer=request.user, line=request.POST.get("line", "").strip())
    try:
        added = actions.add_person(owner=request.user, at=timezone.now(), **read.parts)
    except PersonRefused as refusal:
        return render(request, "people/_refused.html", {"refusal": str(refusal)})
    words = '{} is here. <a href="{}#line">Add somebody else</a>'
    messages.success(request, format_html(words, added.name, reverse("web:people")))
    address = reverse("web:person", args=[added.id])
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)


@require_http_methods(["GET", "POST"])
def change(request: ExplorerRequest, person_id: UUID) -> HttpResponse:
    found = _found(request, person_id)
    form = PersonForm(request.POST or None, explorer=request.user, initial=_as_written(found))
    wishes = PreferencesForm(request.POST or None, initial=_as_wished(found))
    if form.is_valid() and wishes.is_valid():
        said = form.cleaned_data | {"preferences": wishes.preferences}
        try:
            actions.change_person(person=found, at=timezone.now(), **said)
        except PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("web:person", found.id)
    context = {"form": form, "wishes": wishes, "person": found}
    return render(request, "people/person_form.html", context, status=_status(form, wishes))


@require_http_methods(["GET", "POST"])
def preferences(request: ExplorerRequest, person_id: UUID) -> HttpResponse:
    """How somebody wants to be asked, and whether at all."""
    found = _found(request, person_id)
    form = PreferencesForm(request.POST or None, initial=_as_wished(found))
    if form.is_valid():
        try:
            actions.set_preferences(person=found, preferences=form.preferences, at=timezone.now())
        except PersonRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("web:person", found.id)
    context = {"wishes": form, "person": found}
    return render(request, "people/preferences.html", context, status=_status(form))


def _found(request: ExplorerRequest, person_id: UUID) -> Person:
    return get_object_or_404(queries.everyone(explorer=request.user), id=person_id)


def _status(*forms: PersonForm | PreferencesForm) -> int:
    return 422 if any(form.is_bound and form.errors for form in forms) else 200


def _as_written(person: Person) -> dict[str, Any]:
    position = next((p for p in person.positions.all() if p.until is None and p.came_from_id is None), None)
    initial: dict[str, Any] = {
        "name": person.name,
        "met": person.met,
        "introduced_by": person.introduced_by,
        "note": person.note,
        **_reached(person),
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


def _reached(person: Person) -> dict[str, str]:
    """The addresses the explorer wrote; those of a source are the source's."""
    fields = {Address.Kind.MAIL: "mail", Address.Kind.PHONE: "phone"}
    found: dict[str, list[str]] = {"mail": [], "phone": [], "page": []}
    for address in person.addresses.all():
        if address.came_from_id is None:
            found[fields.get(Address.Kind(address.kind), "page")].append(address.value)
    return {field: ", ".join(values) for field, values in found.items()}


def _as_wished(person: Person) -> dict[str, Any]:
    return {field: getattr(person, field) for field in PREFERENCES}
