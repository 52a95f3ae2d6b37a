"""What the pages of reading up ask for."""

from __future__ import annotations

from typing import Any

from django import forms

from askwell.preparation.rules.reading import DAYS_LEAST, DAYS_MOST, FACT_LONGEST, SOURCE_LONGEST, TOPIC_LONGEST
from askwell.web.conversations.forms import DayInput


class ReadingForm(forms.Form):
    """One fact, or several of one source."""

    field = forms.CharField(
        max_length=TOPIC_LONGEST,
        label="Which field is it about?",
        help_text="In your own words: occupational therapy, schools in Ireland.",
        error_messages={"required": "Name the field, or go to a person to read up on them."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    text = forms.CharField(
        max_length=FACT_LONGEST,
        label="What did you read?",
        help_text="One thing, in their words or in yours.",
        error_messages={"required": "Write down what you read."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    source = forms.CharField(
        max_length=SOURCE_LONGEST,
        label="Where is it from?",
        help_text="An address, a paper, somebody's words.",
        error_messages={"required": "Say where it is from: an address, a paper, somebody's words."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    title = forms.CharField(required=False, max_length=SOURCE_LONGEST, widget=forms.HiddenInput())
    published_on = forms.DateField(
        required=False,
        label="When was it published?",
        help_text="Leave it empty if it does not say; the day you read it is noted.",
        widget=DayInput(),
    )

    def __init__(self, *args: Any, needs_topic: bool, of_file: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **({"label_suffix": ""} | kwargs))
        if not needs_topic:
            del self.fields["field"]
        if of_file or (self.data and self.data.getlist("passage")):  # type: ignore[attr-defined]  # a page's data
            del self.fields["text"]


class FileForm(forms.Form):
    """A file to choose facts from."""

    file = forms.FileField(
        label="A file or a page you saved",
        help_text="A saved web page, a PDF, a Word document or text. You choose which passages are kept.",
        error_messages={"required": "Choose a file.", "empty": "There is nothing in this file."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"label_suffix": ""} | kwargs))


class FreshnessForm(forms.Form):
    """After how many days facts may be old."""

    person_days = forms.IntegerField(min_value=DAYS_LEAST, max_value=DAYS_MOST, label="On a person, after so many days")
    organization_days = forms.IntegerField(
        min_value=DAYS_LEAST, max_value=DAYS_MOST, label="On an employer, after so many days"
    )
    topic_days = forms.IntegerField(min_value=DAYS_LEAST, max_value=DAYS_MOST, label="On a field, after so many days")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"label_suffix": ""} | kwargs))
