"""What the pages of conversations ask for."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from askwell.conversations.rules import Consent, Medium
from askwell.conversations.rules.files import TITLE_LONGEST
from askwell.web.conversations.known import KnownPeople

MEDIA = [
    (Medium.UNKNOWN.value, "I do not remember"),
    (Medium.VIDEO.value, "By video"),
    (Medium.PHONE.value, "By phone"),
    (Medium.IN_PERSON.value, "In person"),
    (Medium.IN_WRITING.value, "In writing"),
]
CONSENTS = [
    (Consent.NOT_ASKED.value, "I have not asked"),
    (Consent.NOTES_ONLY.value, "I may take notes"),
    (Consent.TRANSCRIPT.value, "I may keep their words"),
    (Consent.RECORDING.value, "I may keep a recording"),
]
SCRIPTS = ".txt,.md,.markdown,.vtt,.srt,.sbv,.docx"


class DayInput(forms.DateInput):
    """The browser's own calendar; without one, a field that takes 2026-11-23."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """One or more files."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        given = data if isinstance(data, list | tuple) and data else [data or None]
        # An empty file is refused by its reader, in a sentence of its own, beside the others.
        return [file for one in given if (file := super(ManyFilesField, self).clean(one, initial))]


class FilesForm(forms.Form):
    transcripts = ManyFilesField(
        label="Transcripts",
        allow_empty_file=True,
        help_text="As many as you like: text, Markdown, Word, or captions (.vtt, .srt, .sbv).",
        error_messages={"required": "Choose at least one file."},
        widget=ManyFilesInput(attrs={"accept": SCRIPTS}),
    )

    use_required_attribute = False


class PasteForm(forms.Form):
    text = forms.CharField(
        label="What was said",
        strip=False,
        help_text="With the speakers' names, if your program gives them.",
        error_messages={"required": "Paste some words first."},
        widget=forms.Textarea(attrs={"rows": 14}),
    )

    use_required_attribute = False


class NotesForm(forms.Form):
    """Notes of a talk, and whom it was with."""

    name = forms.CharField(
        label="Whom you talked with",
        max_length=300,
        help_text="Somebody you have here already, or a new name.",
        error_messages={"required": "Write a name, even a first name will do."},
        widget=forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"}),
    )
    held_on = forms.DateField(label="When", required=False, widget=DayInput())
    text = forms.CharField(
        label="What you heard",
        strip=False,
        help_text="One thought a line. Use their own words where you can.",
        error_messages={"required": "Write down what you heard, one thought a line."},
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    told = forms.ChoiceField(
        label="Whose thoughts are these?",
        choices=[("yes", "What they told me"), ("no", "My own thoughts about the talk")],
        initial="yes",
        widget=forms.RadioSelect,
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, *, known: KnownPeople, initial: Any = None) -> None:
        self.known = known
        super().__init__(data, initial=initial, label_suffix="")

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        self.known.refuse_unclear(name)
        return name


class ConversationForm(forms.Form):
    """When and how it was, what kind of working life it tells about, and what they allowed."""

    title = forms.CharField(
        max_length=TITLE_LONGEST, error_messages={"required": "Give the talk a title, a few words will do."}
    )
    held_on = forms.DateField(label="When", required=False, widget=DayInput())
    medium = forms.ChoiceField(label="How you talked", choices=MEDIA)
    role = forms.CharField(required=False, max_length=200)
    level = forms.CharField(required=False, max_length=100)
    employer = forms.CharField(required=False, max_length=200)
    sector = forms.CharField(required=False, max_length=100)
    region = forms.CharField(required=False, max_length=100)
    consent = forms.ChoiceField(label="What they said you may do", choices=CONSENTS, widget=forms.RadioSelect)
    consent_on = forms.DateField(label="On which day they said so", required=False, widget=DayInput())

    use_required_attribute = False

    def parts(self) -> dict[str, Any]:
        """The words and dates as the action takes them."""
        parts = dict(self.cleaned_data)
        day: dt.date | None = parts.pop("consent_on")
        # Noon: the same day wherever it is read.
        parts["consent_at"] = day and dt.datetime.combine(day, dt.time(12), dt.UTC)
        parts["consent"], parts["medium"] = Consent(parts["consent"]), Medium(parts["medium"])
        return parts


class WriteUpForm(forms.Form):
    """The reflections: the first two are asked for."""

    surprised = forms.CharField(label="What surprised you?", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    changed = forms.CharField(
        label="What has changed for you?",
        required=False,
        help_text="A plan, a doubt, how you see the work.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    ask_next = forms.CharField(
        label="What would you ask next?",
        required=False,
        help_text="Them, or somebody else. May stay empty.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
