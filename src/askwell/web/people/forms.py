"""What a person's page asks for."""

from __future__ import annotations

from typing import Any

from django import forms

from askwell.accounts.models import Explorer
from askwell.people.models import Person
from askwell.people.rules import NAME_LONGEST
from askwell.web.conversations.known import KnownPeople


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
        max_length=NAME_LONGEST + 300,
        help_text="Somebody you have here.",
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
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
