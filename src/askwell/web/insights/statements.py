"""Deciding on one statement: one address for each act. With htmx only its card comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askwell.conversations.models import Turn
from askwell.insights import actions
from askwell.insights.models import Statement
from askwell.insights.rules import InsightRefused
from askwell.journal.models import Entry
from askwell.web.insights.finding import found_statement
from askwell.web.insights.forms import KeepForm, StatementForm
from askwell.web.insights.write_up import Desk
from askwell.web.requests import ExplorerRequest, say_why_not


@require_GET
def statement(request: ExplorerRequest, statement_id: UUID) -> HttpResponse:
    return _answer(request, found_statement(request, statement_id))


@require_POST
def confirm(request: ExplorerRequest, statement_id: UUID) -> HttpResponse:
    return _decided(request, statement_id, actions.confirm_statement)


@require_POST
def drop(request: ExplorerRequest, statement_id: UUID) -> HttpResponse:
    return _decided(request, statement_id, actions.drop_statement)


@require_POST
def restore(request: ExplorerRequest, statement_id: UUID) -> HttpResponse:
    return _decided(request, statement_id, actions.restore_statement)


@require_http_methods(["GET", "POST"])
def edit(request: ExplorerRequest, statement_id: UUID) -> HttpResponse:
    found = found_statement(request, statement_id)
    form = StatementForm.of(found, request.POST or None)
    if form.is_valid():
        try:
            actions.edit_statement(statement=found, at=timezone.now(), **form.parts())
        except InsightRefused as refusal:
            form.add_error("words", str(refusal))
        else:
            return _answer(request, found)
    template = "insights/statement_edit.html"
    status = 422 if form.is_bound and not request.htmx else 200  # htmx shows no answer that says it was refused
    context: dict[str, Any] = {"form": form, "statement": found}
    return render(request, f"{template}#form" if request.htmx else template, context, status=status)


@require_http_methods(["GET", "POST"])
def keep(request: ExplorerRequest, turn_id: UUID) -> HttpResponse:
    turns = Turn.objects.of(request.user).select_related("conversation__owner", "participant__person")
    turn = get_object_or_404(turns, id=turn_id)
    form = KeepForm(request.POST or None, initial={"words": turn.text})
    if form.is_valid():
        try:
            entry = actions.capture_statement(turn=turn, at=timezone.now(), **form.cleaned_data)
        except InsightRefused as refusal:
            form.add_error("words", str(refusal))
        else:
            return redirect(_place(turn.conversation_id, entry.subject_id))
    status = 422 if form.is_bound else 200
    return render(request, "insights/keep.html", {"form": form, "turn": turn}, status=status)


def _decided(request: ExplorerRequest, statement_id: UUID, decide: Callable[..., Entry]) -> HttpResponse:
    found = found_statement(request, statement_id)
    try:
        decide(statement=found, at=timezone.now())
    except InsightRefused as refusal:
        say_why_not(request, refusal)
    return _answer(request, found)


def _answer(request: ExplorerRequest, found: Statement) -> HttpResponse:
    """The card alone where htmx asked for it, else the write-up at this statement."""
    if not request.htmx:
        return redirect(_place(found.conversation_id, found.id))
    context = {"statement": found, "is_new_card": True, **Desk(found.conversation).standing()}
    return render(request, "insights/_statement.html", context)


def _place(conversation_id: UUID, statement_id: UUID) -> str:
    return f"{reverse('web:write_up', args=[conversation_id])}#statement-{statement_id}"
