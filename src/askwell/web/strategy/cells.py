"""One cell: what was said of one value on one path, what else could be said of it, and whom to ask."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from askwell.insights import queries as insights
from askwell.insights.models import Statement
from askwell.people import queries as people
from askwell.preparation.actions import add_question, begin_plan
from askwell.preparation.models import PlannedQuestion
from askwell.preparation.rules import PreparationRefused
from askwell.preparation.rules.bank import Purpose
from askwell.strategy import actions
from askwell.strategy.models import Path, Value
from askwell.strategy.queries import values
from askwell.strategy.queries.nearest import could_be_said
from askwell.strategy.queries.telling import who_could_tell
from askwell.strategy.rules.values import EvidenceRefused, Speaks, question_on, why_ask
from askwell.web.insights.finding import found_statement
from askwell.web.requests import ExplorerRequest, say_why_not
from askwell.web.strategy.finding import found_path, found_value

WORDS_LONGEST = 100


@require_GET
def cell(request: ExplorerRequest, path_id: UUID, value_id: UUID) -> HttpResponse:
    path, value = found_path(request, path_id), found_value(request, value_id)
    found = values.cell_of(explorer=request.user, path=path, value=value)
    context = {
        "path": path,
        "value": value,
        "cell": found,
        "question": question_on(value.name),
        "why": why_ask(value.name, path.name, found.known),
        "tellers": who_could_tell(explorer=request.user, path=path, today=timezone.localdate()),
        **_could(request, path, value),
        **_taken_away(request),
    }
    return render(request, "strategy/cell.html", context)


@require_POST
def attach(request: ExplorerRequest, path_id: UUID, value_id: UUID, statement_id: UUID) -> HttpResponse:
    path, value = found_path(request, path_id), found_value(request, value_id)
    statement, speaks = found_statement(request, statement_id), request.POST.get("speaks", "")
    try:
        actions.attach(value=value, path=path, statement=statement, speaks=speaks, at=timezone.now())
    except EvidenceRefused as refusal:
        say_why_not(request, refusal)
    else:
        messages.success(request, f"Put down {speaks} it.")
    return redirect("web:cell", path_id, value_id)


@require_POST
def detach(request: ExplorerRequest, evidence_id: UUID) -> HttpResponse:
    evidence = values.evidence_of(explorer=request.user).filter(id=evidence_id).first()
    if evidence is None:  # pressed twice
        return redirect("web:strategy")
    back = reverse("web:cell", args=[evidence.path_id, evidence.value_id])
    away = urlencode({"away": str(evidence.statement_id), "speaks": evidence.speaks})
    actions.detach(evidence=evidence, at=timezone.now())
    return redirect(f"{back}?{away}")


@require_POST
def ask(request: ExplorerRequest, path_id: UUID, value_id: UUID, person_id: UUID) -> HttpResponse:
    """Put the question in the plan for somebody, begun if there is none, and go there."""
    path, value = found_path(request, path_id), found_value(request, value_id)
    person = get_object_or_404(people.everyone(explorer=request.user), id=person_id)
    at = timezone.now()
    plan = begin_plan(owner=request.user, person=person, at=at)
    known = values.cell_of(explorer=request.user, path=path, value=value).known
    try:
        add_question(
            plan=plan,
            text=question_on(value.name),
            purpose=Purpose.VALUES,
            source=PlannedQuestion.Source.PROPOSED,
            reason=why_ask(value.name, path.name, known),
            at=at,
        )
    except PreparationRefused as refusal:
        say_why_not(request, refusal)
    else:
        messages.success(request, "The question is in the plan.")
    return redirect("web:plan", plan.id)


def _could(request: ExplorerRequest, path: Path, value: Value) -> dict[str, Any]:
    words = " ".join(request.GET.get("words", "").replace("\x00", "").split())[:WORDS_LONGEST]
    of_everybody = request.GET.get("of") == "everybody"
    found = could_be_said(explorer=request.user, path=path, value=value, words=words, of_everybody=of_everybody)
    return {"could": found, "words": words, "of_everybody": of_everybody}


def _taken_away(request: ExplorerRequest) -> dict[str, Any]:
    """What was just taken away, so that one press puts it back."""
    speaks, wanted = request.GET.get("speaks", ""), request.GET.get("away", "")
    if speaks not in set(Speaks):
        return {}
    try:
        away: Statement | None = insights.statements_of(explorer=request.user).filter(id=UUID(wanted)).first()
    except ValueError:
        return {}
    return {"away": away, "away_speaks": speaks}
