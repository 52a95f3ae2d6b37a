"""The brief: on screen, on paper, and as a PDF."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from askwell.brief.composing import brief_of
from askwell.brief.paper import PAPERS, brief_as_pdf
from askwell.web.preparation.finding import found_plan
from askwell.web.requests import ExplorerRequest


@require_GET
def brief(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    """The page to walk in with; `?names=hidden` for somebody else's eyes."""
    plan = found_plan(request, plan_id)
    found = brief_of(plan=plan, at=timezone.now(), names_hidden=_hidden(request))
    context = {"plan": plan, "person": plan.person, "brief": found, "sheet": found.sheet}
    return render(request, "preparation/brief.html", context)


@require_GET
def brief_pdf(request: ExplorerRequest, plan_id: UUID) -> HttpResponse:
    """The same on one page of A4, or of Letter."""
    plan, paper = found_plan(request, plan_id), request.GET.get("paper", "a4")
    if paper not in PAPERS:
        raise Http404
    found = brief_of(plan=plan, at=timezone.now(), names_hidden=_hidden(request))
    data = brief_as_pdf(sheet=found.sheet, paper=PAPERS[paper], made_on=timezone.localdate())
    name = f"brief-{slugify(plan.person.name) or 'talk'}.pdf"
    return HttpResponse(
        data, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _hidden(request: ExplorerRequest) -> bool:
    return request.GET.get("names") == "hidden"
