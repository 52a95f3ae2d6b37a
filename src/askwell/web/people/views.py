"""Everyone you know here, and one person's page."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_GET

from askwell.conversations import queries as conversations
from askwell.formats import contacts
from askwell.formats.contacts import Card
from askwell.insights import queries as insights
from askwell.people import queries
from askwell.people.models import Person
from askwell.web.people.filters import listed
from askwell.web.people.story import asking, moments
from askwell.web.requests import ExplorerRequest


@require_GET
def people(request: ExplorerRequest) -> HttpResponse:
    context = listed(request)
    if request.htmx.target == "people-listed":
        answer = render(request, "people/_listed.html", context)
    else:
        waiting = queries.waiting_pairs(explorer=request.user).count()
        answer = render(request, "people/people.html", context | {"waiting": waiting})
    patch_vary_headers(answer, ["HX-Target"])
    return answer


@require_GET
def person(request: ExplorerRequest, person_id: UUID) -> HttpResponse:
    found = _found(request, person_id)
    story = queries.story_of(person=found, at=timezone.now())
    context = {
        "person": found,
        "story": story,
        "moments": moments(
            found,
            story,
            conversations.talks_with(person=found),
            conversations.agreed_with(person=found),
            asking(person=found),
        ),
        "said": insights.said_by(person=found),
    }
    return render(request, "people/person.html", context)


def _found(request: ExplorerRequest, person_id: UUID) -> Person:
    return get_object_or_404(queries.everyone(explorer=request.user), id=person_id)


KINDS = {
    "vcf": ("text/vcard; charset=utf-8", "people.vcf"),
    "vcf4": ("text/vcard; charset=utf-8", "people.vcf"),
    "csv": ("text/csv; charset=utf-8", "people.csv"),
}


def _as_file(kind: str, cards: Iterable[Card]) -> bytes:
    if kind == "csv":
        return contacts.as_csv(cards)
    return contacts.as_vcards(cards, version="4.0" if kind == "vcf4" else "3.0")


@require_GET
def take_out(request: ExplorerRequest, kind: str, person_id: UUID | None = None) -> HttpResponse:
    """Everyone, or one person, as a file that other programs read."""
    if kind not in KINDS:
        raise Http404
    if person_id is not None:
        _found(request, person_id)
    content_type, name = KINDS[kind]
    data = _as_file(kind, queries.as_cards(explorer=request.user, person_id=person_id))
    return HttpResponse(
        data, content_type=content_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
