"""One pattern: who made the point, in which words, and what the explorer makes of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from askwell.insights import actions, queries
from askwell.insights.models import Pattern
from askwell.insights.queries import HeardPattern
from askwell.insights.rules import InsightRefused
from askwell.web.insights.finding import found_pattern, last_said
from askwell.web.insights.forms import JoinForm, NameForm, SplitForm
from askwell.web.requests import ExplorerRequest


@require_GET
def pattern(request: ExplorerRequest, pattern_id: UUID) -> HttpResponse:
    return render(request, "insights/pattern.html", _page(request, pattern_id))


@require_POST
def relabel(request: ExplorerRequest, pattern_id: UUID) -> HttpResponse:
    page = _page(request, pattern_id)
    form = NameForm(request.POST)
    if form.is_valid():
        actions.relabel_pattern(pattern=_row(page), label=form.cleaned_data["name"], at=timezone.now())
        return redirect("web:pattern", pattern_id)
    return render(request, "insights/pattern.html", page | {"name_form": form}, status=422)


@require_POST
def split(request: ExplorerRequest, pattern_id: UUID) -> HttpResponse:
    page = _page(request, pattern_id)
    heard: HeardPattern = page["heard"]
    form = SplitForm(request.POST, quotes=heard.quotes)
    if form.is_valid():
        chosen = [quote for quote in heard.quotes if str(quote.id) in form.cleaned_data["statements"]]
        try:
            actions.split_from_pattern(pattern=heard.pattern, statements=chosen, at=timezone.now())
        except InsightRefused as refusal:
            form.add_error("statements", str(refusal))
        else:
            return redirect("web:insights")
    return render(request, "insights/pattern.html", page | {"split_form": form}, status=422)


@require_POST
def join(request: ExplorerRequest, pattern_id: UUID) -> HttpResponse:
    page = _page(request, pattern_id)
    form = JoinForm(request.POST, others=page["others"])
    if form.is_valid():
        patterns = [_row(page), form.cleaned_data["other"]]
        actions.join_patterns(patterns=patterns, at=timezone.now())
        return redirect("web:insights")
    return render(request, "insights/pattern.html", page | {"join_form": form}, status=422)


@require_POST
def aside(request: ExplorerRequest, pattern_id: UUID) -> HttpResponse:
    actions.dismiss_pattern(pattern=found_pattern(request, pattern_id).pattern, at=timezone.now())
    return redirect("web:insights")


@require_POST
def reopen(request: ExplorerRequest, pattern_id: UUID) -> HttpResponse:
    actions.reopen_pattern(pattern=found_pattern(request, pattern_id).pattern, at=timezone.now())
    return redirect("web:pattern", pattern_id)


def _page(request: ExplorerRequest, pattern_id: UUID) -> dict[str, Any]:
    among = queries.heard(explorer=request.user)
    heard = found_pattern(request, pattern_id, among)
    others = [p for topic in among.topics for p in (*topic.patterns, *topic.twice) if p.pattern.id != pattern_id]
    return {
        "heard": heard,
        "pattern": heard.pattern,
        "others": others,
        "name_form": NameForm(initial={"name": heard.pattern.label}),
        "split_form": SplitForm(quotes=heard.quotes),
        "join_form": JoinForm(others=others),
        **last_said(request),
    }


def _row(page: dict[str, Any]) -> Pattern:
    heard: HeardPattern = page["heard"]
    return heard.pattern
