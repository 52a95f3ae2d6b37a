"""The request as pages see it: somebody is signed in, and htmx has left its marks."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from askwell.accounts.models import Explorer


class ExplorerRequest(HttpRequest):
    user: Explorer  # the middleware lets nobody else through
    htmx: HtmxDetails


def say_why_not(request: HttpRequest, refusal: Exception | str) -> None:
    """Show a refusal on the next page."""
    messages.warning(request, str(refusal), extra_tags="alert")
