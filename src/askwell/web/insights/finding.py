"""Finding what a page is about among the explorer's own, and what to say of the last decision."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils import timezone

from askwell.insights import queries
from askwell.insights.models import Statement
from askwell.insights.queries import Heard, HeardContradiction, HeardPattern
from askwell.journal.models import Entry
from askwell.web.requests import ExplorerRequest

UNDO_OFFERED = timedelta(minutes=15)

SAID: dict[str, str] = {
    "split": "You split “{label}”.",
    "joined": "You joined “{label}” with another pattern.",
    "relabelled": "You renamed “{label}”.",
    "renamed": "You renamed “{label}”.",
    "dismissed": "You put “{label}” aside.",
    "reopened": "You took “{label}” up again.",
    "settled": "You settled “{label}”.",
}


def found_statement(request: ExplorerRequest, statement_id: UUID) -> Statement:
    """The statement, if it is the explorer's own."""
    found = queries.statements_of(explorer=request.user).filter(id=statement_id).first()
    if found is None:
        raise Http404
    return found


def found_pattern(request: ExplorerRequest, pattern_id: UUID, among: Heard | None = None) -> HeardPattern:
    """The pattern as it was heard, if it is the explorer's own."""
    among = among or queries.heard(explorer=request.user)
    topics = [*among.aside_patterns, *(p for topic in among.topics for p in (*topic.patterns, *topic.twice))]
    for heard in topics:
        if heard.pattern.id == pattern_id:
            return heard
    raise Http404


def found_contradiction(request: ExplorerRequest, contradiction_id: UUID) -> HeardContradiction:
    """The contradiction as it was heard, if it is the explorer's own."""
    among = queries.heard(explorer=request.user)
    for heard in [*among.aside_contradictions, *(c for topic in among.topics for c in topic.contradictions)]:
        if heard.contradiction.id == contradiction_id:
            return heard
    raise Http404


def last_said(request: ExplorerRequest) -> dict[str, Any]:
    """What the explorer just decided on patterns and contradictions, so that it can be taken back."""
    entry: Entry | None = queries.last_decision(explorer=request.user)
    if entry is None or entry.at < timezone.now() - UNDO_OFFERED:
        return {}
    return {"last": entry, "last_said": SAID[entry.verb].format(label=entry.detail.get("label", "it"))}
