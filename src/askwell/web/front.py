"""The front door: the one-time link, and what is said to those without it."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from askwell.accounts.actions import spend_opening_token


@require_GET
def open_door(request: HttpRequest, token: str) -> HttpResponse:
    """Spend the one-time key and sign its explorer in. Somebody already signed in just goes in."""
    explorer = spend_opening_token(token=token)
    if explorer is not None:
        login(request, explorer, backend="django.contrib.auth.backends.ModelBackend")
    return redirect("web:today" if request.user.is_authenticated else "web:closed")


@require_GET
def closed(request: HttpRequest) -> HttpResponse:
    """Say how to get in."""
    if request.user.is_authenticated:
        return redirect("web:today")
    return render(request, "closed.html", status=403)
