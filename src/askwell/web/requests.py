"""The request as pages see it: somebody is signed in, and htmx has left its marks."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from askwell.accounts.models import Explorer


class ExplorerRequest(HttpRequest):
    user: Explorer  # the middleware lets nobody else through
    htmx: HtmxDetails
