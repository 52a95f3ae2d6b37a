"""What the pages of requests ask for."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms

from askwell.outreach.models.requests import TOPIC_LONGEST, Channel, Request
from askwell.outreach.queries import countries
from askwell.outreach.rules.thread import Answer, What
from askwell.people.rules.preferences import offered_zones
from askwell.web.conversations.forms import DayInput
from askwell.web.outreach.choosing import LongSelect

ANSWERED = "answered"
HAPPENED = [
    ("", "Choose"),
    (
        "They wrote",
        [
            (f"{ANSWERED}:{Answer.YES}", "Yes, they would like to talk"),
            (f"{ANSWERED}:{Answer.QUESTION}", "They want to know something first"),
            (f"{ANSWERED}:{Answer.LATER}", "Not now, ask again later"),
            (f"{ANSWERED}:{Answer.REFERRAL}", "Not them, but somebody they name"),
            (f"{ANSWERED}:{Answer.NO}", "No"),
            (f"{ANSWERED}:{Answer.STOP}", "Please do not write again"),
            (f"{ANSWERED}:{Answer.UNCLEAR}", "Something else"),
        ],
    ),
    (
        "Something happened",
        [
            (What.ARRANGED.value, "We agreed on a day for the talk"),
            (What.CALLED_OFF.value, "The talk was called off"),
            (What.TALKED.value, "We talked: a call, a meeting, a chance encounter"),
            (What.AUTO_REPLY.value, "Their mailbox says that they are away"),
            (What.BOUNCED.value, "The letter came back, the address is dead"),
            (What.MOVED_ON.value, "They changed job"),
            (What.NOTED.value, "A note, nothing more"),
        ],
    ),
]
WITH_A_DAY = {f"{ANSWERED}:{Answer.LATER}", What.ARRANGED.value, What.AUTO_REPLY.value}
"""What may name a day: ask again from it, the talk is on it, they are back on it."""


class FactsForm(forms.Form):
    """What a request is about and how it goes."""

    topic = forms.CharField(
        required=False,
        max_length=TOPIC_LONGEST,
        label="What would you like to learn?",
        help_text="What they know and no search can tell.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    why_them = forms.CharField(
        required=False,
        max_length=TOPIC_LONGEST,
        label="Why them?",
        help_text="A talk, a post, a step they took; not true of many others.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    minutes = forms.IntegerField(
        min_value=1,
        max_value=240,
        label="Minutes",
        error_messages={"required": "Say how many minutes you ask for."},
    )
    channel = forms.ChoiceField(choices=Channel.choices, label="By")
    address = forms.CharField(
        required=False,
        max_length=500,
        label="To",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    country = forms.ChoiceField(
        required=False,
        label="They live in",
        help_text="Their evenings and holidays are left alone.",
        widget=LongSelect(),
    )
    subdivision = forms.CharField(
        required=False,
        max_length=10,
        label="Part of the country",
        help_text="Two or three letters, as BY for Bavaria; only where holidays differ.",
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial, label_suffix="", auto_id="facts_%s")
        place = self.fields["country"]
        if isinstance(place, forms.ChoiceField):
            place.choices = [("", "not known"), *countries()]


def facts_of(asked: Request) -> dict[str, Any]:
    """The facts of a request as the form has them."""
    return {name: getattr(asked, name) for name in FactsForm.base_fields}


class HappenedForm(forms.Form):
    """Something that happened, in the explorer's words."""

    what = forms.ChoiceField(
        choices=HAPPENED, label="What happened?", error_messages={"required": "Choose what happened."}
    )
    day = forms.DateField(label="On", widget=DayInput(), error_messages={"required": "Say on which day."})
    until = forms.DateField(
        required=False,
        label="The day they named",
        help_text="Of the talk, when to ask again, or when they are back.",
        widget=DayInput(),
    )
    words = forms.CharField(required=False, label="In their words, or yours", widget=forms.Textarea(attrs={"rows": 4}))

    use_required_attribute = False

    def __init__(self, data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial, label_suffix="", auto_id="happened_%s")

    def clean(self) -> dict[str, Any]:
        """A talk that is agreed on has its day; what names none keeps none."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("what") == What.ARRANGED and not said.get("until") and "until" not in self.errors:
            self.add_error("until", "Say on which day you will talk.")
        if said.get("what") not in WITH_A_DAY:
            said["until"] = None
        return said

    @property
    def event(self) -> dict[str, Any]:
        """What, which kind of answer, which day they named, and the words. Only after `is_valid()`."""
        what, _, answer = self.cleaned_data["what"].partition(":")
        return {
            "what": what,
            "answer": answer,
            "until": self.cleaned_data["until"],
            "words": self.cleaned_data["words"],
        }

    @property
    def on(self) -> dt.date:
        """The day on which it happened. Only after `is_valid()`."""
        day: dt.date = self.cleaned_data["day"]
        return day


class PlaceForm(forms.Form):
    """Where the explorer lives."""

    country = forms.ChoiceField(required=False, label="You live in")
    subdivision = forms.CharField(
        required=False, max_length=10, label="Part of the country", help_text="Two or three letters, as BY for Bavaria."
    )
    time_zone = forms.CharField(
        required=False,
        max_length=60,
        label="Your time zone",
        help_text="A large town near you will do.",
        widget=forms.TextInput(attrs={"list": "time-zones", "autocomplete": "off"}),
    )
    zones = staticmethod(offered_zones)

    def __init__(self, data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial, label_suffix="")
        place = self.fields["country"]
        if isinstance(place, forms.ChoiceField):
            place.choices = [("", "not said"), *countries()]
