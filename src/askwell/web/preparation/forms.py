"""What the pages of preparing ask for."""

from __future__ import annotations

from typing import Any

from django import forms

from askwell.preparation.rules.plan import AIM_LONGEST, MINUTES_MOST, REASON_LONGEST, USUAL_MINUTES


class PlanForm(forms.Form):
    """How long the talk is, what it is to bring, and what is to be left alone."""

    minutes = forms.IntegerField(
        min_value=1,
        max_value=MINUTES_MOST,
        initial=USUAL_MINUTES,
        label="Minutes you promised",
        error_messages={
            "required": "Say how many minutes you promised; 20 is usual.",
            "min_value": f"Say a number of minutes from 1 to {MINUTES_MOST}; 20 is usual.",
            "max_value": f"Say a number of minutes from 1 to {MINUTES_MOST}; 20 is usual.",
        },
    )
    aim = forms.CharField(
        required=False,
        max_length=AIM_LONGEST,
        label="What do you most want to learn?",
        help_text="One thing that would make this talk worth their time and yours.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    left_out = forms.CharField(
        required=False,
        max_length=REASON_LONGEST,
        label="What not to ask",
        help_text="What they asked to be left out, or what would hurt. It stands on the brief.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"label_suffix": ""} | kwargs))


class BeginForm(PlanForm):
    """The same, without what is known only later."""

    left_out = None  # type: ignore[assignment]  # Django's way to take a field out
