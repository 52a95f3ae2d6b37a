"""Finding what a page is about among the explorer's own, and saying why something was not done."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from askwell.outreach import queries
from askwell.outreach.models import Letter, Request
from askwell.web.requests import ExplorerRequest


def found_request(request: ExplorerRequest, request_id: UUID) -> Request:
    """The request, if it is the explorer's own, with all that belongs to it at hand."""
    own = queries.requests(explorer=request.user).prefetch_related("person__positions__organization")
    return get_object_or_404(own, id=request_id)


def draft_in(asked: Request) -> Letter | None:
    """The letter that is being written, if one is."""
    return next((one for one in asked.letters.all() if one.state == Letter.State.DRAFT), None)


def found_draft(request: ExplorerRequest, request_id: UUID) -> Letter:
    """The letter that is being written in a request."""
    letter = draft_in(found_request(request, request_id))
    if letter is None:
        raise Http404
    return letter
