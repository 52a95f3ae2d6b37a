"""Today: what wants doing now."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from askwell.people import queries as people
from askwell.web.requests import ExplorerRequest


@require_GET
def today(request: ExplorerRequest) -> HttpResponse:
    count = people.everyone(explorer=request.user).count()
    return render(request, "today/today.html", {"people_count": count})
