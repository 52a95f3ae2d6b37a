"""All talks, and one talk: its words, its description. Writing it up is in `web.insights`."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from askwell.conversations import actions, queries
from askwell.conversations.models import Conversation
from askwell.conversations.rules import NOT_HELD, ConversationRefused
from askwell.insights import queries as insights
from askwell.outreach.queries import measure_of
from askwell.web.conversations.forms import ConversationForm, NotesForm
from askwell.web.conversations.known import KnownPeople
from askwell.web.conversations.planned import as_row, planned_page
from askwell.web.conversations.views.understanding import understand_again
from askwell.web.requests import ExplorerRequest

DESCRIBED = ("title", "held_on", "medium", "role", "level", "employer", "sector", "region", "consent")


@require_GET
def conversations(request: ExplorerRequest) -> HttpResponse:
    now, measure = timezone.now(), measure_of(explorer=request.user)
    context = {
        "conversations": queries.conversations(explorer=request.user),
        "coming": [as_row(talk, now, measure) for talk in queries.coming(explorer=request.user)],
        "called_off": queries.called_off(explorer=request.user, since=now),
    }
    return render(request, "conversations/conversations.html", context)


@require_GET
def conversation(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    found = found_conversation(request, conversation_id)
    if found.state in NOT_HELD:
        return render(request, "conversations/planned.html", planned_page(found))
    turns = list(queries.turns_of(conversation=found))
    statements = insights.of_conversation(conversation=found)
    context = {
        "conversation": found,
        "marked_turns": insights.marked_turns(turns=turns, statements=statements),
        "shares": queries.shares(conversation=found, turns=turns),
        "perhaps_words": () if turns else queries.words_of(found),
    }
    return render(request, "conversations/conversation.html", context)


@require_http_methods(["GET", "POST"])
def add_notes(request: ExplorerRequest) -> HttpResponse:
    known = KnownPeople(request.user)
    form = NotesForm(request.POST or None, known=known, initial={"name": request.GET.get("with", "")})
    if form.is_valid():
        told = form.cleaned_data
        try:
            added = actions.add_notes(
                owner=request.user,
                text=told["text"],
                held_on=told["held_on"],
                person=known.called(told["name"]),
                name=told["name"],
                told=told["told"] == "yes",
                at=timezone.now(),
            )
        except ConversationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            understand_again(request.user, [added])
            return redirect("web:conversation", added.id)
    return render(request, "conversations/notes.html", {"form": form, "known_people": known}, status=_status(form))


@require_http_methods(["GET", "POST"])
def change(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    found = found_conversation(request, conversation_id)
    if found.state in NOT_HELD:
        return redirect("web:talk_move", found.id)
    form = ConversationForm(request.POST or None, label_suffix="", initial=_as_written(found))
    if form.is_valid():
        try:
            actions.describe_conversation(conversation=found, at=timezone.now(), **form.parts())
        except ConversationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            understand_again(request.user)  # what divides two sides may be told by the segment
            return redirect("web:conversation", found.id)
    context = {"form": form, "conversation": found}
    return render(request, "conversations/conversation_form.html", context, status=_status(form))


@require_http_methods(["GET", "POST"])
def remove(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    found = found_conversation(request, conversation_id)
    if request.method == "POST":
        actions.remove_conversation(conversation=found, at=timezone.now())
        understand_again(request.user)
        messages.success(request, f"“{found.title}” is gone, with every word.")
        return redirect("web:conversations")
    return render(request, "conversations/remove.html", {"conversation": found})


def found_conversation(request: ExplorerRequest, conversation_id: UUID) -> Conversation:
    """The talk, if it is the explorer's own."""
    found = queries.conversation_of(explorer=request.user, conversation_id=conversation_id)
    if found is None:
        raise Http404
    return found


def _status(form: forms.Form) -> int:
    return 422 if form.is_bound and form.errors else 200


def _as_written(conversation: Conversation) -> dict[str, Any]:
    consent_on = conversation.consent_at.date() if conversation.consent_at else timezone.localdate()
    return {field: getattr(conversation, field) for field in DESCRIBED} | {"consent_on": consent_on}
