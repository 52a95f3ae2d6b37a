"""What a person's page asks for."""

from __future__ import annotations

from typing import Any

from django import forms

from askwell.accounts.models import Explorer
from askwell.people.models import Person
from askwell.people.rules import NAME_LONGEST, PersonRefused
from askwell.people.rules.preferences import CHANNELS, Preferences, offered_zones, zone_named
from askwell.web.conversations.forms import DayInput
from askwell.web.conversations.known import KnownPeople

SHOWN_NAME_LONGEST = NAME_LONGEST + 300
"""A name as lists of known people write it, with what tells two of one name apart."""


class PersonForm(forms.Form):
    """A person in the explorer's words. Only the name is needed."""

    name = forms.CharField(
        max_length=NAME_LONGEST,
        error_messages={
            "required": "Write a name, even a first name will do.",
            "max_length": "Shorten the name to 200 characters; the rest fits in the note.",
        },
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True}),
    )
    role = forms.CharField(required=False, max_length=200, help_text="What they do, in their words.")
    employer = forms.CharField(required=False, max_length=200, help_text="Or school, or their own practice.")
    level = forms.CharField(
        required=False,
        max_length=100,
        help_text="Student, two years in, head of team.",
    )
    sector = forms.CharField(required=False, max_length=100, help_text="Health care, public service, games.")
    region = forms.CharField(required=False, max_length=100, help_text="Town or country.")
    met = forms.CharField(required=False, max_length=300, label="How you know each other")
    introduced_by = forms.CharField(
        required=False,
        max_length=SHOWN_NAME_LONGEST,
        help_text="Somebody you have here.",
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )
    mail = forms.CharField(
        required=False,
        max_length=500,
        help_text="Several with commas.",
        widget=forms.TextInput(attrs={"inputmode": "email", "autocomplete": "off"}),
    )
    phone = forms.CharField(
        required=False,
        max_length=500,
        help_text="Several with commas.",
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )
    page = forms.CharField(
        required=False,
        max_length=1000,
        label="LinkedIn, or a page of their own",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
    )
    note = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, data: Any = None, *, explorer: Explorer, initial: Any = None) -> None:
        super().__init__(data, initial=initial, label_suffix="")
        self.known = KnownPeople(explorer)
        if isinstance(self.initial.get("introduced_by"), Person):
            self.initial["introduced_by"] = self.known.shown(self.initial["introduced_by"])

    def clean_introduced_by(self) -> Person | None:
        """The introducer, by the name they are offered under."""
        name = self.cleaned_data["introduced_by"].strip()
        if not name:
            return None
        found = self.known.called(name)
        if found is None:
            self.known.refuse_unclear(name)
            raise forms.ValidationError(f"Nobody here is called {name}. Add them first, or leave it empty.")
        return found


class PreferencesForm(forms.Form):
    """How somebody wants to be asked, and whether at all."""

    do_not_ask = forms.BooleanField(required=False, label="Do not ask them")
    rests_until = forms.DateField(
        required=False,
        label="Leave in peace until",
        help_text="The day from which you may ask again.",
        widget=DayInput(),
    )
    channel = forms.CharField(
        required=False,
        max_length=100,
        label="Best way to reach them",
        widget=forms.TextInput(attrs={"list": "channels", "autocomplete": "off"}),
    )
    wishes = forms.CharField(
        required=False,
        max_length=300,
        label="How they like to be asked",
        help_text="In their words: twice a year, never on Mondays, short mails.",
    )
    time_zone = forms.CharField(
        required=False,
        max_length=60,
        help_text="A large town near them will do.",
        widget=forms.TextInput(attrs={"list": "time-zones", "autocomplete": "off"}),
    )
    channels = CHANNELS
    zones = staticmethod(offered_zones)

    use_required_attribute = False

    def __init__(self, data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial, label_suffix="")

    def clean_time_zone(self) -> str:
        """The time zone by its full name."""
        try:
            return zone_named(self.cleaned_data["time_zone"])
        except PersonRefused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    @property
    def preferences(self) -> Preferences:
        """What was said. Only after `is_valid()`."""
        return Preferences(**self.cleaned_data)


class SameAsForm(forms.Form):
    """Under which other name somebody stands here too."""

    other = forms.CharField(
        label="Also here as",
        max_length=SHOWN_NAME_LONGEST,
        error_messages={"required": "Write the other name."},
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )
    use_required_attribute = False

    def __init__(self, data: Any = None, *, explorer: Explorer, person: Person) -> None:
        super().__init__(data, label_suffix="")
        self.known, self.person = KnownPeople(explorer), person

    def clean_other(self) -> Person:
        """The other person, who is not the same one."""
        name = self.cleaned_data["other"].strip()
        found = self.known.called(name)
        if found is None:
            self.known.refuse_unclear(name)
            raise forms.ValidationError(f"Nobody here is called {name}. Choose a name from the list.")
        if found == self.person:
            raise forms.ValidationError("That is the person you came from: write the other name.")
        return found


class OtherForm(forms.Form):
    """The other of two people who are one, once both have been looked at."""

    other = forms.UUIDField()
