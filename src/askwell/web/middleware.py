"""What holds for every page: our own address only, nothing from elsewhere, somebody signed in."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port, validate_host
from django.shortcuts import redirect
from django.urls import resolve

Respond = Callable[[HttpRequest], HttpResponse]

# No page needs anything from another machine; a browser that is told so cannot be talked into it.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
OPEN_TO_ALL = frozenset({"web:open", "web:closed", "web:feed_file"})


def expect_own_host(respond: Respond) -> Respond:
    """Refuse requests under a foreign host name, files included: a guard against DNS rebinding.

    Django checks the host only when somebody asks for it, and static files never ask.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        host, _port = split_domain_port(request.META.get("HTTP_HOST", ""))
        if not validate_host(host, settings.ALLOWED_HOSTS):
            return HttpResponse("Askwell answers at its own address only.", status=400, content_type="text/plain")
        return respond(request)

    return middleware


def content_security_policy(respond: Respond) -> Respond:
    """Tell the browser to load nothing from elsewhere."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = respond(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response

    return middleware


def signed_in_explorer(respond: Respond) -> Respond:
    """Send everyone who is not signed in to the page that says how to open Askwell."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            return respond(request)
        if resolve(request.path_info).view_name in OPEN_TO_ALL:
            return respond(request)
        return redirect(settings.LOGIN_URL)

    return middleware
