"""Sixty seconds in the corridor: three lines and a name, kept at once. The rest of the write-up waits on Today."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from askwell.conversations import actions, queries
from askwell.conversations.models import Conversation
from askwell.conversations.rules import ConversationRefused
from askwell.outreach.queries import own_calendar
from askwell.web.conversations.corridor_form import CorridorForm
from askwell.web.conversations.known import KnownPeople
from askwell.web.conversations.views.talks import found_conversation
from askwell.web.conversations.views.understanding import understand_again
from askwell.web.requests import ExplorerRequest

FRESH = timedelta(days=1)


@require_http_methods(["GET", "POST"])
def corridor(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """After a talk that is here already, planned or held."""
    talk = found_conversation(request, conversation_id)
    form = CorridorForm(request.POST or None)
    if form.is_valid():
        try:
            actions.jot_down(conversation=talk, at=timezone.now(), **form.parts())
        except ConversationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return _kept(request, talk)
    return _page(request, form, {"conversation": talk})


@require_http_methods(["GET", "POST"])
def corridor_new(request: ExplorerRequest) -> HttpResponse:
    """After a talk that was not planned here; those of today are offered first."""
    now, known = timezone.now(), KnownPeople(request.user)
    day = now.astimezone(own_calendar(explorer=request.user).zone).date()
    form = CorridorForm(request.POST or None, known=known)
    if form.is_valid():
        try:
            talk = _begin(request, form, known, day, now)
            actions.jot_down(conversation=talk, at=now, **form.parts())
        except ConversationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return _kept(request, talk)
    return _page(request, form, {"talks": _lately(request, day, now), "known_people": known})


def _begin(request: ExplorerRequest, form: CorridorForm, known: KnownPeople, day: date, now: datetime) -> Conversation:
    name = form.cleaned_data["whom"]
    return actions.begin_from_memory(owner=request.user, held_on=day, person=known.called(name), name=name, at=now)


def _lately(request: ExplorerRequest, day: date, now: datetime) -> list[Conversation]:
    """Talks that have begun or were held since yesterday and are not written up."""
    begun = queries.coming(explorer=request.user).filter(begins_at__lte=now, begins_at__gte=now - FRESH)
    return [*begun, *queries.just_held(explorer=request.user, since=day - FRESH)]


def _kept(request: ExplorerRequest, talk: Conversation) -> HttpResponse:
    understand_again(request.user, [talk])
    messages.success(request, "Kept. The rest waits on Today; it takes ten minutes while it is fresh.")
    return redirect("web:today")


def _page(request: ExplorerRequest, form: CorridorForm, context: dict[str, Any]) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render(request, "conversations/corridor.html", {"form": form, **context}, status=status)
