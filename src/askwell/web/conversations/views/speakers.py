"""Saying who speaks, once for all files of an import or anew for one talk."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askwell.conversations import actions, queries
from askwell.conversations.models import Conversation
from askwell.conversations.rules import ConversationRefused, State
from askwell.web.conversations.known import KnownPeople
from askwell.web.conversations.speakers import SpeakerForm
from askwell.web.conversations.views.imports import found_import, import_page, speaker_forms
from askwell.web.conversations.views.talks import found_conversation
from askwell.web.conversations.views.understanding import understand_again
from askwell.web.requests import ExplorerRequest


@require_POST
def of_import(request: ExplorerRequest, import_id: UUID) -> HttpResponse:
    found = found_import(request, import_id)
    forms = speaker_forms(request, found, request.POST)
    if _are_named(request, forms):
        return redirect("web:import", found.id)
    return render(request, "conversations/import.html", import_page(request, found, forms), status=422)


@require_http_methods(["GET", "POST"])
def of_conversation(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    found = found_conversation(request, conversation_id)
    only = Conversation.objects.of(request.user).filter(id=found.id)
    known = KnownPeople(request.user)
    rows = queries.speaker_rows(explorer=request.user, conversations=only)
    forms = [SpeakerForm(request.POST or None, row=row, known=known) for row in rows]
    if request.method == "POST" and _are_named(request, forms):
        return redirect("web:conversation", found.id)
    context = {"conversation": found, "forms": forms, "known_people": known}
    status = 422 if request.method == "POST" else 200
    return render(request, "conversations/speakers.html", context, status=status)


def _are_named(request: ExplorerRequest, forms: list[SpeakerForm]) -> bool:
    """Whether everything was said that was needed, and is kept."""
    if not all(form.is_valid() for form in forms):
        return False
    speakers = [form.speaker() for form in forms]
    try:
        named = actions.name_speakers(owner=request.user, speakers=speakers, at=timezone.now())
    except ConversationRefused as refusal:
        forms[0].add_error(None, str(refusal))
        return False
    understand_again(request.user, [conversation for conversation in named if conversation.state != State.IMPORTED])
    return True
