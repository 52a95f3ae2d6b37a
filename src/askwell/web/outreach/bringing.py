"""Bringing answers in by hand: a file, or words that were copied from somewhere."""

from __future__ import annotations

from typing import Any

from django import forms

from askwell.accounts.models import Explorer
from askwell.outreach import queries
from askwell.outreach.actions import TakenIn

LARGEST = 200 * 2**20
FILES = ".eml,.mbox,.mbx,.txt,message/rfc822,application/mbox,text/plain"


class BringForm(forms.Form):
    """Words or a file, and whose they are."""

    words = forms.CharField(
        required=False,
        label="What they wrote",
        help_text="Copied from your mail program, from LinkedIn or from anywhere else.",
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    file = forms.FileField(
        required=False,
        label="Or a file",
        help_text="A mail saved as .eml, or a whole box of them (mbox).",
        widget=forms.ClearableFileInput(attrs={"accept": FILES}),
    )
    of = forms.ChoiceField(required=False, label="From")
    use_required_attribute = False

    def __init__(self, data: Any = None, files: Any = None, *, people: list[tuple[str, str]]) -> None:
        super().__init__(data, files, label_suffix="", auto_id="bring_%s")
        of = self.fields["of"]
        if isinstance(of, forms.ChoiceField):
            of.choices = [("", "Askwell finds it out"), *people]

    def clean(self) -> dict[str, Any]:
        """Something to read, and not too much of it."""
        said: dict[str, Any] = super().clean() or {}
        given = said.get("file")
        if not given and not (said.get("words") or "").strip() and not self.errors:
            self.add_error("words", "Paste what they wrote, or choose a file.")
        if given and (given.size or 0) > LARGEST:
            self.add_error("file", "This file has more than 200 MB; export fewer mails at a time.")
        return said

    def data_given(self) -> bytes:
        """The bytes to be read. Only after `is_valid()`."""
        given = self.cleaned_data["file"]
        data: bytes = given.read() if given else self.cleaned_data["words"].encode()
        return data


def asked_choices(*, explorer: Explorer) -> list[tuple[str, str]]:
    """Everybody who was asked, by name, as a form has them."""
    rows = queries.requests(explorer=explorer).order_by("person__key", "id").values_list("id", "person__name")
    return [(str(request_id), name) for request_id, name in rows]


def said_of(taken: TakenIn) -> str:
    """What became of what was brought in, in sentences."""
    said = []
    if taken.arrived:
        said.append("It is here." if len(taken.arrived) == 1 else f"{len(taken.arrived)} mails are here.")
    if taken.known:
        said.append("You had this already." if taken.known == 1 else f"{taken.known} of them you had already.")
    if taken.settled:
        said.append("A letter that was perhaps sent was sent.")
    if taken.left_alone:
        counted = ", ".join(f"{number} {reason}" for reason, number in taken.left_alone.most_common())
        said.append(f"Left alone: {counted}.")
    said += taken.unread[:3]
    return " ".join(said) or "There was nothing in it for you. Say whom it is from, if it is an answer."
