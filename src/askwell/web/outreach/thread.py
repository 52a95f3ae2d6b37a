"""The page of one request: the letter that is being written, and what happened so far."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from askwell.web.outreach.finding import found_request
from askwell.web.outreach.showing import page_of
from askwell.web.requests import ExplorerRequest


@require_GET
def request_page(request: ExplorerRequest, request_id: UUID) -> HttpResponse:
    return render(request, "outreach/request.html", page_of(found_request(request, request_id)))
