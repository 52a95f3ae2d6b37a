"""Writing a talk up: its words on one page, what is worth keeping of them on the other."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askwell.conversations import queries as conversations
from askwell.conversations.actions import mark_written_up
from askwell.conversations.models import Conversation
from askwell.conversations.rules import ConversationRefused
from askwell.insights import actions, queries
from askwell.insights.rules import InsightRefused, StatementState
from askwell.insights.tasks import request_understanding
from askwell.web.conversations.forms import WriteUpForm
from askwell.web.insights.finding import say_why_not
from askwell.web.insights.forms import NoteForm
from askwell.web.requests import ExplorerRequest


@require_http_methods(["GET", "POST"])
def write_up(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    found = _found(request, conversation_id)
    initial = {"surprised": found.surprised, "changed": found.changed}
    form = WriteUpForm(request.POST or None, label_suffix="", initial=initial)
    if form.is_valid():
        try:
            mark_written_up(conversation=found, at=timezone.now(), **form.cleaned_data)
        except ConversationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            request_understanding(owner=request.user, conversations=[found], at=timezone.now())
            return redirect("web:conversation", found.id)
    page = _page(request, found) | {"form": form}
    return render(request, "insights/write_up.html", page, status=422 if form.errors else 200)


@require_POST
def note(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    found = _found(request, conversation_id)
    form = NoteForm(request.POST, conversation=found)
    if form.is_valid():
        try:
            entry = actions.note_statement(conversation=found, at=timezone.now(), **form.cleaned_data)
        except InsightRefused as refusal:
            say_why_not(request, refusal)
        else:
            return redirect(f"{reverse('web:write_up', args=[found.id])}#statement-{entry.subject_id}")
    page = _page(request, found) | {"form": WriteUpForm(label_suffix=""), "note_form": form}
    return render(request, "insights/write_up.html", page, status=422)


def standing(conversation: Conversation) -> dict[str, Any]:
    """How many proposals are left, and the last decision: what changes with each one."""
    states = list(queries.of_conversation(conversation=conversation).values_list("state", flat=True))
    return {
        "conversation": conversation,
        "left": states.count(StatementState.PROPOSED),
        "kept": states.count(StatementState.CONFIRMED),
        "last": queries.last_decision(explorer=conversation.owner, conversation=conversation),
    }


def _page(request: ExplorerRequest, found: Conversation) -> dict[str, Any]:
    statements = list(queries.of_conversation(conversation=found))
    turns = conversations.turns_of(conversation=found)
    return {
        "statements": statements,
        "marked_turns": queries.marked_turns(turns=turns, statements=statements),
        "note_form": NoteForm(conversation=found),
        "run": queries.latest_run(explorer=request.user),
        **standing(found),
    }


def _found(request: ExplorerRequest, conversation_id: UUID) -> Conversation:
    found = conversations.conversation_of(explorer=request.user, conversation_id=conversation_id)
    if found is None:
        raise Http404
    return found
