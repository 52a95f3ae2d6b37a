"""Asking who speaks: one small form for each speaker."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django import forms
from django.utils.formats import date_format

from askwell.accounts.models import Explorer
from askwell.conversations.actions.speakers import Speaker
from askwell.conversations.queries import SpeakerRow
from askwell.conversations.rules import Part
from askwell.people import queries as people
from askwell.people.models import Person
from askwell.people.rules import NAME_LONGEST

PARTS = [
    (Part.EXPLORER.value, "Me"),
    (Part.PROFESSIONAL.value, "Somebody I learn from"),
    (Part.OTHER.value, "Somebody else, or a program"),
]


def known_people(*, explorer: Explorer) -> dict[str, Person]:
    """The explorer's people under a name that tells two of one name apart."""
    everyone = list(people.everyone(explorer=explorer))
    often = Counter(person.name for person in everyone)
    found: dict[str, Person] = {}
    for person in everyone:
        name = person.name if often[person.name] == 1 else f"{person.name} ({_told_apart(person)})"
        found[name if name not in found else f"{name}, {person.id}"] = person
    return found


def _told_apart(person: Person) -> str:
    positions = [str(position) for position in person.positions.all() if str(position)]
    return positions[0] if positions else f"added {date_format(person.added_at, 'j F Y')}"


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

    def __init__(self, data: Any = None, *, row: SpeakerRow, known: dict[str, Person]) -> None:
        self.row, self.known = row, known
        self.namesakes = {person.name for person in known.values()} - known.keys()
        super().__init__(data, prefix=row.key, label_suffix="", initial={"part": row.part, "name": self._name()})

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        if told.get("part") == Part.PROFESSIONAL and not told.get("name") and "name" not in self.errors:
            self.add_error("name", "Write a name, even a first name will do.")
        if told.get("name") in self.namesakes:
            self.add_error("name", "You know several people of this name: choose which one, as the list writes them.")
        return told

    def speaker(self) -> Speaker:
        """Who this is, as the action takes it."""
        name = self.cleaned_data["name"]
        return Speaker(
            participants=self.row.participants,
            part=Part(self.cleaned_data["part"]),
            person=self.known.get(name),
            name=name,
        )

    def _name(self) -> str:
        shown = next((name for name, person in self.known.items() if person == self.row.person), "")
        return shown or (self.row.label if self.row.is_a_name else "")
