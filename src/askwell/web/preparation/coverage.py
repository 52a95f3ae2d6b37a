"""Which questions were asked of whom, and how much new each kind of people still tells."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from askwell.strategy.queries.coverage import covered
from askwell.strategy.rules.saturation import CAUTIONS
from askwell.web.preparation.showing import purpose_in_words
from askwell.web.requests import ExplorerRequest


@require_GET
def coverage(request: ExplorerRequest) -> HttpResponse:
    found = covered(explorer=request.user)
    context = {
        "rows": [(row, purpose_in_words(row.purpose) if row.purpose else "") for row in found.coverage.rows],
        "never": found.coverage.never,
        "purposes_never": [purpose_in_words(purpose) for purpose in found.coverage.purposes_never],
        "people": found.coverage.people,
        "saturation": found.saturation,
        "cautions": CAUTIONS,
    }
    return render(request, "preparation/coverage.html", context)
