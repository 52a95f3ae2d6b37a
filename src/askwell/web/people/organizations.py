"""An organization: who of one's people works there, and by which names it is known."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from askwell.people import actions, queries
from askwell.people.models import Organization
from askwell.people.rules import PersonRefused
from askwell.web.requests import ExplorerRequest

SHOWN = 200


@require_GET
def organization(request: ExplorerRequest, organization_id: UUID) -> HttpResponse:
    house = queries.house_of(organization=_found(request, organization_id))
    people = queries.people_of_house(explorer=request.user, house=house)
    context = {"house": house, "people": people[:SHOWN], "count": people.count()}
    return render(request, "people/organization.html", context)


@require_POST
def know_as_one(request: ExplorerRequest, organization_id: UUID) -> HttpResponse:
    found, name = _found(request, organization_id), request.POST.get("name", "").strip()
    other = queries.others_named(explorer=request.user, name=name).first() if name else None
    if other is None:
        messages.warning(request, f"No organization here is called {name}." if name else "Write the other name.")
        return redirect("web:organization", found.id)
    try:
        actions.know_as_one(organization=found, also=other, at=timezone.now())
    except PersonRefused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{other.name} is another name of {found.name} from now on.")
    return redirect("web:organization", found.id)


@require_POST
def know_apart(request: ExplorerRequest, organization_id: UUID) -> HttpResponse:
    found = _found(request, organization_id)
    main = found.also or found
    actions.know_apart(organization=found, at=timezone.now())
    messages.success(request, f"{found.name} is a house of its own again.")
    return redirect("web:organization", main.id)


def _found(request: ExplorerRequest, organization_id: UUID) -> Organization:
    return get_object_or_404(Organization.objects.of(request.user).select_related("also"), id=organization_id)
