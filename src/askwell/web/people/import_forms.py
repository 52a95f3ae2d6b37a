"""What bringing people in asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from askwell.formats.contacts import FIELDS, Columns
from askwell.web.conversations.forms import ManyFilesField, ManyFilesInput

GROUPS: dict[str, tuple[str, ...]] = {
    "The name": ("name", "given", "middle", "family", "nickname", "prefix", "suffix"),
    "Work": ("role", "organization", "department", "sector", "place"),
    "How to reach them": ("email", "phone", "profile", "page"),
    "Study": ("school", "degree", "school_until"),
    "The two of you": ("connected_on", "wishes", "group", "note"),
    "For telling one row from another": ("key",),
}


class PeopleFilesForm(forms.Form):
    lists = ManyFilesField(
        label="Files",
        allow_empty_file=True,
        help_text="An export from LinkedIn (.zip), an address book (.vcf, .csv), or a list (.csv, .xlsx).",
        error_messages={"required": "Choose at least one file."},
        widget=ManyFilesInput(attrs={"accept": ".zip,.csv,.vcf,.vcard,.xlsx,.txt,.tsv"}),
    )

    use_required_attribute = False


class ColumnsForm(forms.Form):
    """What each column of a table holds."""

    def __init__(self, data: Any = None, *, columns: Columns, mapping: Sequence[str]) -> None:
        super().__init__(data, label_suffix="")
        self.meant = list(mapping) if len(mapping) == len(columns.headings) else list(columns.guess)
        self.names = [f"column_{number}" for number in range(len(columns.headings))]
        for number, (name, heading) in enumerate(zip(self.names, columns.headings, strict=True)):
            seen = [row[number] for row in columns.sample if number < len(row) and row[number].strip()]
            self.fields[name] = forms.ChoiceField(
                label=heading or f"Column {number + 1}",
                choices=_choices(),
                initial=self.meant[number],
                required=False,
                help_text=" · ".join(dict.fromkeys(value[:60] for value in seen[:3])) or "Empty in the first rows",
            )

    @property
    def mapping(self) -> list[str]:
        """A key of FIELDS for each column. Only after `is_valid()`."""
        return [self.cleaned_data[name] for name in self.names]


def _choices() -> list[Any]:
    """The words of FIELDS in groups, so that twenty-six of them can be found in on a phone."""
    grouped = [(group, [(key, FIELDS[key]) for key in keys]) for group, keys in GROUPS.items()]
    return [("", FIELDS[""]), ("leave", FIELDS["leave"]), *grouped]
