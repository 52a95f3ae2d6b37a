"""Finding what a page is about among the explorer's own, and the next talk that is agreed on."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from askwell.preparation import queries
from askwell.preparation.models import Plan, PlannedQuestion
from askwell.web.requests import ExplorerRequest


def found_plan(request: ExplorerRequest, plan_id: UUID) -> Plan:
    """The plan, if it is the explorer's own."""
    plan = queries.plan_of(explorer=request.user, plan_id=plan_id)
    if plan is None:
        raise Http404
    return plan


def found_question(request: ExplorerRequest, question_id: UUID) -> PlannedQuestion:
    """The question, removed or not, if it is the explorer's own."""
    question = queries.question_of(explorer=request.user, question_id=question_id)
    if question is None:
        raise Http404
    return question
