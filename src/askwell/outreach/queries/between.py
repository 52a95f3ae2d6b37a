"""All that was asked of one person, and all that came of it."""

from __future__ import annotations

from django.db.models import QuerySet

from askwell.outreach.models import Event, Request
from askwell.people.models import Person


def asked_of(*, person: Person) -> QuerySet[Request]:
    """The requests to a person, the oldest first."""
    return Request.objects.of(person.owner).filter(person=person).order_by("begun_at", "id")


def happened_with(*, person: Person) -> QuerySet[Event]:
    """What happened in all requests to a person, in order."""
    return Event.objects.of(person.owner).filter(request__person=person).order_by(*Event.IN_ORDER)
