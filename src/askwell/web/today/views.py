"""Today: what waits, each line with its one action; the days ahead; a quiet look back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_GET

from askwell import today as whole
from askwell.people import queries as people
from askwell.strategy import queries as strategy
from askwell.web.requests import ExplorerRequest
from askwell.web.today.acts import done_just_now
from askwell.web.today.showing import Shown


@require_GET
def today(request: ExplorerRequest) -> HttpResponse:
    """The page; for htmx only its changing part."""
    found = whole.look(explorer=request.user, at=timezone.now())
    context = {
        "today": found,
        "theirs": list(map(Shown, found.theirs)),
        "mine": list(map(Shown, found.mine)),
        "done": done_just_now(request),
    }
    if not found.lines:
        context |= _whom_to_ask(request)
    is_part = request.htmx.target == "today"
    answer = render(request, "today/_today.html" if is_part else "today/today.html", context | {"is_part": is_part})
    patch_vary_headers(answer, ["HX-Target"])
    return answer


def _whom_to_ask(request: ExplorerRequest) -> dict[str, Any]:
    """What an empty day offers: somebody to ask, if anybody is here yet."""
    return {
        "knows_people": people.everyone(explorer=request.user).exists(),
        "path": strategy.paths(explorer=request.user).first(),
    }
