"""What the pages of promises ask for."""

from __future__ import annotations

from typing import Any

from django import forms

from askwell.relationships.models import Promise
from askwell.relationships.rules import WHAT_LONGEST, OwedBy
from askwell.web.conversations.forms import DayInput


class PromiseForm(forms.Form):
    """Whose promise it is, what, and by which day."""

    use_required_attribute = False

    owed_by = forms.ChoiceField(
        label="Who promised", choices=[(OwedBy.ME.value, "I promised"), (OwedBy.THEM.value, "They promised")]
    )
    what = forms.CharField(
        label="What", max_length=WHAT_LONGEST, error_messages={"required": "Write down what was promised."}
    )
    due_on = forms.DateField(label="By", required=False, widget=DayInput(), help_text="May stay empty.")

    def __init__(self, data: Any = None, *, promise: Promise) -> None:
        as_it_stands = {name: getattr(promise, name) for name in self.base_fields}
        super().__init__(data, initial=as_it_stands, label_suffix="")
