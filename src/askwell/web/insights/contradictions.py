"""One contradiction: two facing pages, what divides them, and the explorer's own judgement."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from askwell.insights import actions
from askwell.insights.queries import HeardContradiction
from askwell.insights.rules import STRENGTHS, InsightRefused, Strength
from askwell.web.insights.finding import found_contradiction, last_said
from askwell.web.insights.forms import NameForm, SettleForm
from askwell.web.requests import ExplorerRequest


@require_GET
def contradiction(request: ExplorerRequest, contradiction_id: UUID) -> HttpResponse:
    heard = found_contradiction(request, contradiction_id)
    return render(request, "insights/contradiction.html", _page(request, heard))


@require_POST
def settle(request: ExplorerRequest, contradiction_id: UUID) -> HttpResponse:
    heard = found_contradiction(request, contradiction_id)
    form = SettleForm(request.POST, heard=heard)
    if form.is_valid():
        try:
            actions.settle_contradiction(contradiction=heard.contradiction, at=timezone.now(), **form.parts())
        except InsightRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("web:contradiction", contradiction_id)
    page = _page(request, heard) | {"settle_form": form}
    return render(request, "insights/contradiction.html", page, status=422)


@require_POST
def rename(request: ExplorerRequest, contradiction_id: UUID) -> HttpResponse:
    heard = found_contradiction(request, contradiction_id)
    form = NameForm(request.POST)
    if form.is_valid():
        question = form.cleaned_data["name"]
        actions.rename_question(contradiction=heard.contradiction, question=question, at=timezone.now())
        return redirect("web:contradiction", contradiction_id)
    page = _page(request, heard) | {"name_form": form}
    return render(request, "insights/contradiction.html", page, status=422)


@require_POST
def aside(request: ExplorerRequest, contradiction_id: UUID) -> HttpResponse:
    heard = found_contradiction(request, contradiction_id)
    actions.dismiss_contradiction(contradiction=heard.contradiction, at=timezone.now())
    return redirect("web:insights")


@require_POST
def reopen(request: ExplorerRequest, contradiction_id: UUID) -> HttpResponse:
    heard = found_contradiction(request, contradiction_id)
    actions.reopen_contradiction(contradiction=heard.contradiction, at=timezone.now())
    return redirect("web:contradiction", contradiction_id)


def _page(request: ExplorerRequest, heard: HeardContradiction) -> dict[str, Any]:
    return {
        "heard": heard,
        "contradiction": heard.contradiction,
        "strength": STRENGTHS[Strength(heard.contradiction.strength)],
        "settle_form": SettleForm(heard=heard),
        "name_form": NameForm(initial={"name": heard.contradiction.question}),
        **last_said(request),
    }
