"""The explorer's own measure: every number of asking, and where they live."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from askwell.outreach import actions, queries
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.settings import Ground, Settings, grounds
from askwell.web.outreach.forms import PlaceForm
from askwell.web.outreach.showing import grade_in_words
from askwell.web.requests import ExplorerRequest

LABELS = {
    "follow_up_gap": "Between a letter and a follow-up",
    "follow_ups": "Follow-ups, if nobody answers",
    "close_after": "After the last one, let it rest after",
    "back_after": "When somebody was away, leave them",
    "later_gap": "After a “not now” without a day, ask again after",
    "employer_gap": "Between two people of one house",
    "referrer_open": "Through one who refers you, at once at most",
    "weekly_requests": "In one week, at most",
    "quiet_from": "Their evening begins at",
    "quiet_until": "Their morning begins at",
    "friday_until": "On the day before a weekend, write until",
    "crossing_minutes": "Your follow-up and their answer crossed if they lie within",
}


@dataclass(frozen=True, slots=True)
class Number:
    """One number on the page: its field, what it stands on and what is usual."""

    field: forms.BoundField
    ground: Ground
    usual: int

    @property
    def grade(self) -> str:
        """What the reason rests on, in words."""
        return grade_in_words(self.ground.grade)


class MeasureForm(PlaceForm):
    """Every number of `rules.settings`, within its bounds."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        for name, ground in grounds().items():
            self.fields[name] = forms.IntegerField(
                min_value=ground.least,
                max_value=ground.most,
                label=LABELS.get(name, name),
                error_messages=dict.fromkeys(
                    ("required", "invalid", "min_value", "max_value"),
                    f"Choose a whole number of {ground.unit} from {ground.least} to {ground.most}.",
                ),
            )

    def numbers(self) -> Iterator[Number]:
        """The numbers in the order in which they are best read."""
        for name, ground in grounds().items():
            yield Number(self[name], ground, getattr(Settings(), name))

    @property
    def chosen(self) -> dict[str, int]:
        """The numbers. Only after `is_valid()`."""
        return {name: self.cleaned_data[name] for name in grounds()}


@require_http_methods(["GET", "POST"])
def measure(request: ExplorerRequest) -> HttpResponse:
    """Show the measure, and keep it."""
    kept = queries.measure_of(explorer=request.user)
    numbers = queries.settings_in(kept)
    initial = {name: getattr(numbers, name) for name in grounds()}
    initial |= {name: getattr(kept, name) for name in ("country", "subdivision", "time_zone")}
    form = MeasureForm(request.POST or None, initial=initial)
    if form.is_valid():
        place = {name: form.cleaned_data[name] for name in ("country", "subdivision", "time_zone")}
        try:
            actions.set_measure(owner=request.user, chosen=form.chosen, at=timezone.now(), **place)
        except OutreachRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Kept. It holds for every request from now on.")
            return redirect("web:measure")
    return render(request, "outreach/measure.html", {"form": form}, status=422 if form.errors else 200)
