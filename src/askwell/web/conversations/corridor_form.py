"""What the page for the corridor asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField

from askwell.conversations.rules.live import Kind
from askwell.web.conversations.known import KnownPeople

KINDS = [
    (Kind.SAID.value, "They said"),
    (Kind.OBSERVED.value, "I saw"),
    (Kind.INFERRED.value, "I think"),
    (Kind.FELT.value, "I feel"),
]
STARTS = (Kind.SAID, Kind.SAID, Kind.INFERRED)
LONGEST = 2000


class CorridorForm(forms.Form):
    """Three lines, each with what it is, and a name that fell; whom it was with, where that is not known."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, known: KnownPeople | None = None) -> None:
        super().__init__(data, label_suffix="")
        self.known = known
        if known is not None:
            self.fields["whom"] = forms.CharField(
                label="Whom you talked with",
                max_length=300,
                error_messages={"required": "Write a name, even a first name will do."},
                widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
            )
        for number, start in enumerate(STARTS, 1):
            self.fields[f"kind_{number}"] = forms.ChoiceField(
                label=f"Line {number} is", choices=KINDS, initial=start.value
            )
            self.fields[f"line_{number}"] = forms.CharField(
                label=f"Line {number}",
                required=False,
                max_length=LONGEST,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        self.fields["name"] = forms.CharField(
            label="A name they mentioned", required=False, max_length=200, help_text="May stay empty."
        )

    def rows(self) -> Iterator[tuple[BoundField, BoundField]]:
        """Each line with what it is."""
        return ((self[f"kind_{number}"], self[f"line_{number}"]) for number in range(1, len(STARTS) + 1))

    def clean_whom(self) -> str:
        name: str = self.cleaned_data["whom"]
        if self.known is not None:
            self.known.refuse_unclear(name)
        return name

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if not any(said.get(f"line_{number}", "").strip() for number in range(1, len(STARTS) + 1)) and not said.get(
            "name"
        ):
            raise forms.ValidationError("Write down one line at least, or the name.")
        return said

    def parts(self) -> dict[str, Any]:
        """As the action takes them."""
        said, numbers = self.cleaned_data, range(1, len(STARTS) + 1)
        lines = [(Kind(said[f"kind_{number}"]), said[f"line_{number}"]) for number in numbers]
        return {"lines": lines, "name": said["name"]}
