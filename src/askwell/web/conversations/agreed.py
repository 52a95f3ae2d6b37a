"""What the pages of planned talks ask for, and how they say a time."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.formats import date_format

from askwell.conversations.models import Conversation
from askwell.conversations.queries import Clocks
from askwell.conversations.rules import Medium
from askwell.conversations.rules.invitations import LONGEST, PLACE_LONGEST, SHORTEST
from askwell.outreach.rules.windows import place_of
from askwell.people.rules.preferences import offered_zones
from askwell.web.conversations.forms import DayInput

WAYS = [
    (Medium.VIDEO.value, "By video"),
    (Medium.PHONE.value, "By phone"),
    (Medium.IN_PERSON.value, "In person"),
    (Medium.UNKNOWN.value, "Not said yet"),
]
BY = {Medium.VIDEO: "by video", Medium.PHONE: "by phone", Medium.IN_PERSON: "in person"}


class ClockInput(forms.TimeInput):
    """The browser's own field for a time; without one, a field that takes 14:30."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class AgreedForm(forms.Form):
    """When, by which clock, for how long, and where."""

    day = forms.DateField(label="Day", widget=DayInput(), error_messages={"required": "Say on which day."})
    time = forms.TimeField(label="Time", widget=ClockInput(), error_messages={"required": "Say at what time."})
    zone = forms.ChoiceField(label="By which clock")
    minutes = forms.IntegerField(
        label="Minutes",
        min_value=SHORTEST,
        max_value=LONGEST,
        help_text="As you promised.",
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), f"Choose from {SHORTEST} to {LONGEST} minutes."
        ),
    )
    medium = forms.ChoiceField(label="How you talk", choices=WAYS)
    place = forms.CharField(
        label="Where",
        required=False,
        max_length=PLACE_LONGEST,
        help_text="A link, a number to call, a café. It can come later.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, *, clocks: Clocks, initial: Any = None) -> None:
        super().__init__(data, initial={"zone": clocks.own.key} | (initial or {}), label_suffix="")
        zone = self.fields["zone"]
        if isinstance(zone, forms.ChoiceField):
            zone.choices = zones_to_choose(clocks)

    def clean(self) -> dict[str, Any]:
        """A time that the clock of the place shows."""
        said: dict[str, Any] = super().clean() or {}
        if {"day", "time", "zone"} <= said.keys():
            wall = dt.datetime.combine(said["day"], said["time"], ZoneInfo(said["zone"]))
            if wall.astimezone(dt.UTC).astimezone(wall.tzinfo).replace(tzinfo=None) != wall.replace(tzinfo=None):
                self.add_error("time", "The clocks go forward then, and there is no such time. Choose one beside it.")
            said["begins_at"] = wall.astimezone(dt.UTC)
        return said

    @property
    def agreed(self) -> dict[str, Any]:
        """What was agreed on, as the actions take it. Only after `is_valid()`."""
        said = self.cleaned_data
        names = ("begins_at", "minutes", "zone", "place")
        return {name: said[name] for name in names} | {"medium": Medium(said["medium"])}


def zones_to_choose(clocks: Clocks) -> list[tuple[str, Any]]:
    """The two clocks that matter first, then all of the world."""
    first = [(clocks.own.key, f"Yours, {place_of(clocks.own.key)}")]
    if clocks.theirs.key != clocks.own.key:
        first.append((clocks.theirs.key, f"Theirs, {place_of(clocks.theirs.key)}"))
    named = {key for key, _ in first}
    rest = [(zone, zone.replace("_", " ")) for zone in ["UTC", *offered_zones()] if zone not in named]
    return [("The two of you", first), ("Everywhere", rest)]


def as_agreed(talk: Conversation) -> dict[str, Any]:
    """A planned talk as the form has it."""
    if talk.begins_at is None:
        return {}
    wall = talk.begins_at.astimezone(ZoneInfo(talk.zone or "UTC"))
    told = {name: getattr(talk, name) for name in ("minutes", "medium", "place")}
    return (
        told
        | {"zone": wall.tzinfo.key if isinstance(wall.tzinfo, ZoneInfo) else "UTC"}
        | {
            "day": wall.date(),
            "time": wall.time(),
        }
    )


def time_in_words(moment: dt.datetime, zone: ZoneInfo) -> str:
    """A moment on the clock of a place: "Tuesday 3 March 2026, 15:00"."""
    return date_format(moment.astimezone(zone), "l j F Y, H:i")


def their_time(moment: dt.datetime, clocks: Clocks) -> str:
    """The same moment where the other lives, in as few words as do; empty where the clocks show the same."""
    own, theirs = moment.astimezone(clocks.own), moment.astimezone(clocks.theirs)
    if own.replace(tzinfo=None) == theirs.replace(tzinfo=None):
        return ""
    day = date_format(theirs, "H:i") if own.date() == theirs.date() else date_format(theirs, "l j F, H:i")
    return f"{day} in {place_of(clocks.theirs.key)}"


def agreed_in_words(talk: Conversation, clocks: Clocks) -> str:
    """The time of a talk in both clocks: "Tuesday 3 March 2026, 15:00 your time, 14:00 in Lisbon"."""
    if talk.begins_at is None:
        return ""
    theirs = their_time(talk.begins_at, clocks)
    own = time_in_words(talk.begins_at, clocks.own)
    return f"{own} your time, {theirs}" if theirs else own


def how_in_words(talk: Conversation) -> str:
    """How long and by what: "30 minutes by video" without the marks."""
    way = BY.get(Medium(talk.medium), "")
    return f"{talk.minutes} minutes {way}".strip() if talk.minutes else way
