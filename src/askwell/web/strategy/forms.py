"""What matters to the explorer, as it is written down."""

from __future__ import annotations

from django import forms

from askwell.strategy.rules.values import VALUES_MOST

EXAMPLE = "time for family\ndeciding for myself\nlearning new things"


class ValuesForm(forms.Form):
    """What matters, one a line, the most important first."""

    names = forms.CharField(
        required=False,  # the action says what to do
        label="What matters to you in work?",
        help_text="One a line, in your own words, what matters most first.",
        widget=forms.Textarea(attrs={"rows": 4, "placeholder": EXAMPLE, "autocomplete": "off"}),
        max_length=100 * VALUES_MOST,
        error_messages={"max_length": f"Write at most {VALUES_MOST} lines of a few words each."},
    )

    def lines(self) -> list[str]:
        """Each line with words in it."""
        return [line for line in self.cleaned_data["names"].splitlines() if line.strip()]
