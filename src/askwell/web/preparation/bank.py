"""The bank of questions, by what they are for, by topic and by path."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from askwell.preparation import queries
from askwell.preparation.rules.bank import ANY_PATH, BANK, PATHS, Purpose
from askwell.preparation.rules.plan import wording_key
from askwell.strategy.queries import paths
from askwell.web.preparation.finding import found_plan
from askwell.web.preparation.showing import purpose_in_words
from askwell.web.requests import ExplorerRequest


@require_GET
def bank(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    """The questions of the bank that fit what is chosen; those in the plan already are marked."""
    plan = found_plan(request, plan_id)
    chosen = {part: request.GET.get(part, "") for part in ("purpose", "topic", "path")}
    here = {wording_key(one.text) for one in queries.questions_of(plan=plan)}
    found = [
        (one, wording_key(one.text) in here)
        for one in BANK
        if chosen["purpose"] in {"", one.purpose}
        and chosen["topic"] in {"", one.topic}
        # Of no path chosen only what fits any: a plan is for one person, and thirty trades at once are a heap.
        and one.path == (chosen["path"] or ANY_PATH)
    ]
    groups = [
        (purpose_in_words(purpose), purpose, [pair for pair in found if pair[0].purpose == purpose])
        for purpose in Purpose
    ]
    own = {path.name.casefold() for path in paths(explorer=request.user)}
    known = sorted(PATHS, key=lambda path: (path.casefold() not in own, path))
    context = {
        "plan": plan,
        "person": plan.person,
        "groups": [group for group in groups if group[2]],
        "chosen": chosen,
        "purposes": [(one.value, purpose_in_words(one.value)) for one in Purpose],
        "topics": sorted({one.topic for one in BANK if one.path == (chosen["path"] or ANY_PATH)}),
        "paths": known,
    }
    return render(request, "preparation/bank.html", context)
