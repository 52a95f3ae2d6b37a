"""The explorer's own measure: every number of asking and of writing, and where they live."""

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
from askwell.outreach.rules.numbers import Ground, grounds_in
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.settings import Settings
from askwell.outreach.rules.writing import Evidence, Measures, evidence_of
from askwell.outreach.rules.writing.channels import NOTE_FREE, NOTE_PAID
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
    "words_least": "A letter is short below",
    "words_good": "A good length is up to",
    "words_most": "It is long above",
    "words_far_too_many": "It is far too long above",
    "follow_up_words_most": "A follow-up is long above",
    "note_most": "The note of a LinkedIn invitation takes",
    "inmail_most": "An InMail is long above",
    "questions_most": "Questions in one letter, at most",
    "subject_words_most": "A subject is long above",
    "grade_most": "Hard to read above",
    "superlatives_most": "Too much praise above",
    "alike_words": "Two letters are the same from",
    "alike_others": "Say so, if so many others have the same",
    "windows_least": "Times to choose from, at least",
    "days_ahead": "Near means within",
    "minutes": "Advised for a first talk",
    "minutes_most": "Much to ask above",
}
NOTES = [
    (NOTE_FREE, f"{NOTE_FREE} characters, without a paid account"),
    (NOTE_PAID, f"{NOTE_PAID} characters, with a paid account"),
]
_NUMBERS = (Settings, Measures)
"""The numbers of asking, and those of writing."""


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

    @property
    def evidence(self) -> Evidence | None:
        """Who says so and where, for the numbers of writing."""
        return evidence_of(self.field.name, self.ground.rule)

    @property
    def is_open(self) -> bool:
        """Whether it is any number within its bounds, and not one of two."""
        return self.field.name != "note_most"


class MeasureForm(PlaceForm):
    """Every number of asking and of writing, within its bounds."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        for numbers in _NUMBERS:
            for name, ground in grounds_in(numbers).items():
                self.fields[name] = _field(name, ground)

    def asking(self) -> Iterator[Number]:
        """The numbers of asking in the order in which they are best read."""
        return self._shown(Settings())

    def writing(self) -> Iterator[Number]:
        """The numbers of writing in the order in which they are best read."""
        return self._shown(Measures())

    def _shown(self, usual: Settings | Measures) -> Iterator[Number]:
        for name, ground in grounds_in(usual).items():
            yield Number(self[name], ground, getattr(usual, name))

    @property
    def chosen(self) -> dict[str, int]:
        """The numbers. Only after `is_valid()`."""
        return {name: self.cleaned_data[name] for numbers in _NUMBERS for name in grounds_in(numbers)}


def _field(name: str, ground: Ground) -> forms.Field:
    if name == "note_most":
        return forms.TypedChoiceField(choices=NOTES, coerce=int, label=LABELS[name])
    return forms.IntegerField(
        min_value=ground.least,
        max_value=ground.most,
        label=LABELS[name],
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"),
            f"Choose a whole number of {ground.unit} from {ground.least} to {ground.most}.",
        ),
    )


@require_http_methods(["GET", "POST"])
def measure(request: ExplorerRequest) -> HttpResponse:
    """Show the measure, and keep it."""
    kept = queries.measure_of(explorer=request.user)
    numbers = (queries.settings_in(kept), queries.measures_in(kept))
    initial = {name: getattr(each, name) for each in numbers for name in grounds_in(each)}
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
