"""Asking who speaks: one small form for each speaker."""

from __future__ import annotations

from typing import Any

from django import forms

from askwell.conversations.actions.speakers import Speaker
from askwell.conversations.queries import SpeakerRow
from askwell.conversations.rules import Part
from askwell.people.rules import NAME_LONGEST
from askwell.web.conversations.known import KnownPeople

PARTS = [
    (Part.EXPLORER.value, "Me"),
    (Part.PROFESSIONAL.value, "Somebody I learn from"),
    (Part.OTHER.value, "Somebody else, or a program"),
]


class SpeakerForm(forms.Form):
    """Who one speaker is."""

    part = forms.ChoiceField(label="This is", choices=PARTS, widget=forms.RadioSelect)
    name = forms.CharField(
        label="Their name",
        required=False,
        max_length=NAME_LONGEST + 300,
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, *, row: SpeakerRow, known: KnownPeople) -> None:
        self.row, self.known = row, known
        name = known.shown(row.person) or (row.label if row.is_a_name else "")
        super().__init__(data, prefix=row.key, label_suffix="", initial={"part": row.part, "name": name})

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        if told.get("part") == Part.PROFESSIONAL and "name" in told:
            self._expect_name(told["name"])
        return told

    def speaker(self) -> Speaker:
        """Who this is, as the action takes it."""
        name = self.cleaned_data["name"]
        return Speaker(
            participants=self.row.participants,
            part=Part(self.cleaned_data["part"]),
            person=self.known.called(name),
            name=name,
        )

    def _expect_name(self, name: str) -> None:
        if not name:
            self.add_error("name", "Write a name, even a first name will do.")
            return
        try:
            self.known.refuse_unclear(name)
        except forms.ValidationError as refusal:
            self.add_error("name", refusal)
