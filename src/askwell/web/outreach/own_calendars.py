"""The explorer's own calendars: a file that is kept, or an address that is asked when they press."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from askwell.outreach import actions, queries
from askwell.outreach.models import OwnCalendar
from askwell.outreach.queries.calendars import OLD_AFTER
from askwell.outreach.queries.due import own_calendar
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.web.requests import ExplorerRequest, say_why_not

LARGEST = 16 * 2**20


class CalendarForm(forms.Form):
    """An address, or a file."""

    address = forms.CharField(
        label="The address of your calendar",
        required=False,
        max_length=2000,
        help_text="As your calendar program shows it for subscribing. It begins with https:// or webcal://.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "url", "spellcheck": "false"}),
    )
    file = forms.FileField(
        label="Or a file (.ics)",
        required=False,
        help_text="As your calendar program exports it.",
        widget=forms.ClearableFileInput(attrs={"accept": ".ics,text/calendar"}),
    )
    name = forms.CharField(
        label="What you call it",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files, label_suffix="", auto_id="calendar_%s")

    def clean(self) -> dict[str, Any]:
        """One of the two, and not too much of it."""
        said: dict[str, Any] = super().clean() or {}
        file = said.get("file")
        if not file and not said.get("address") and not self.errors:
            self.add_error("address", "Paste the address, or choose a file.")
        if file and (file.size or 0) > LARGEST:
            self.add_error("file", "This file is larger than any calendar; choose the .ics file of your calendar.")
        return said


@require_GET
def own_calendars(request: ExplorerRequest) -> HttpResponse:
    """What is kept, how old it is, and how to add one."""
    return render(request, "outreach/own_calendars.html", _page(request, CalendarForm()))


@require_POST
def add(request: ExplorerRequest) -> HttpResponse:
    """Keep a file, or an address and what it holds now: pressing is asking."""
    form, now = CalendarForm(request.POST, request.FILES), timezone.now()
    if form.is_valid():
        said = form.cleaned_data
        try:
            if said["file"]:
                name = said["name"] or said["file"].name
                actions.keep_calendar_file(owner=request.user, name=name, data=said["file"].read(), at=now)
                messages.success(request, "Kept. Its busy times are left out wherever you offer times.")
            else:
                kept = actions.follow_calendar(owner=request.user, address=said["address"], name=said["name"], at=now)
                _say(request, actions.fetch_calendar(calendar=kept, at=now))
        except OutreachRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("web:own_calendars")
    return render(request, "outreach/own_calendars.html", _page(request, form), status=422)


@require_POST
def fetch(request: ExplorerRequest, calendar_id: UUID) -> HttpResponse:
    """Ask the address again, once."""
    found = get_object_or_404(OwnCalendar.objects.of(request.user), id=calendar_id)
    try:
        _say(request, actions.fetch_calendar(calendar=found, at=timezone.now()))
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
    return redirect("web:own_calendars")


@require_POST
def forget(request: ExplorerRequest, calendar_id: UUID) -> HttpResponse:
    """Forget a calendar and what was kept of it."""
    found = get_object_or_404(OwnCalendar.objects.of(request.user), id=calendar_id)
    actions.forget_calendar(calendar=found, at=timezone.now())
    messages.success(request, f"“{found.name}” is forgotten, with everything that was kept of it.")
    return redirect("web:own_calendars")


def _say(request: ExplorerRequest, calendar: OwnCalendar) -> None:
    if calendar.trouble:
        say_why_not(request, calendar.trouble)
    else:
        messages.success(request, "Read. Its busy times are left out wherever you offer times.")


def _page(request: ExplorerRequest, form: CalendarForm) -> dict[str, Any]:
    now = timezone.now()
    found = list(queries.own_calendars(explorer=request.user))
    old = {one.id for one in found if one.read_at and now - one.read_at > OLD_AFTER}
    return {
        "form": form,
        "calendars": [(one, one.id in old) for one in found],
        "own_zone": own_calendar(explorer=request.user).zone,
    }
