"""What the pages of insights ask for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from askwell.conversations.models import Conversation, Participant
from askwell.conversations.rules import Part
from askwell.insights.models import Contradiction, Pattern, Statement
from askwell.insights.queries import HeardContradiction, HeardPattern
from askwell.insights.rules import ABOUT_LONGEST, LABEL_LONGEST, STANCES, TOPICS, Kind, Stance

SHORT = 70


class _Form(forms.Form):
    use_required_attribute = False

    def __init__(self, data: Any = None, **given: Any) -> None:
        super().__init__(data, label_suffix="", **given)


class StatementForm(_Form):
    """A statement in the explorer's hands."""

    words = forms.CharField(
        label="The words, as they were said",
        help_text="Shorten them, or add what stands around them in the transcript.",
        error_messages={"required": "Leave some words, or drop the statement instead."},
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    about = forms.CharField(label="What it is about", required=False, max_length=ABOUT_LONGEST)
    kind = forms.ChoiceField(label="Topic", choices=[(kind.value, title) for kind, title in TOPICS.items()])
    stance = forms.ChoiceField(label="They are", choices=[(stance.value, words) for stance, words in STANCES.items()])
    skills = forms.CharField(label="Skills, tools or degrees named", required=False, help_text="With commas between.")

    @classmethod
    def of(cls, statement: Statement, data: Any = None) -> StatementForm:
        """The form as the statement stands."""
        initial = {
            "words": statement.quote,
            "about": statement.about,
            "kind": statement.kind,
            "stance": statement.stance,
            "skills": ", ".join(skill["label"] for skill in statement.skills),
        }
        # Two may be open on one page.
        return cls(data, initial=initial, auto_id=f"id_{statement.id}_%s")

    def parts(self) -> dict[str, Any]:
        """As the action takes them."""
        parts = dict(self.cleaned_data)
        return parts | {
            "kind": Kind(parts["kind"]),
            "stance": Stance(parts["stance"]),
            "skills": parts["skills"].split(","),
        }


class KeepForm(_Form):
    """Words of one turn to be kept."""

    words = forms.CharField(
        label="Take away what is not worth keeping",
        help_text="What is left must be as it was said, in one piece.",
        error_messages={"required": "Leave the words you want to keep."},
        widget=forms.Textarea(attrs={"rows": 8, "autofocus": True}),
    )
    near = forms.IntegerField(required=False, widget=forms.HiddenInput)


class NoteForm(_Form):
    """Something remembered that stands in no transcript."""

    speaker = forms.ModelChoiceField(queryset=Participant.objects.none(), label="Who said it", empty_label=None)
    words = forms.CharField(
        label="What they said",
        help_text="As close to their own words as you remember.",
        error_messages={"required": "Write down what was said."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data: Any = None, *, conversation: Conversation) -> None:
        super().__init__(data, auto_id="note_%s")
        speaker = self.fields["speaker"]
        assert isinstance(speaker, forms.ModelChoiceField)  # noqa: S101 -- tells the type only
        there = conversation.participants.select_related("person").order_by("place")
        speaker.queryset = there.filter(part=Part.PROFESSIONAL)


class NameForm(_Form):
    """A pattern or a question in the explorer's own words."""

    name = forms.CharField(label="In your own words", max_length=LABEL_LONGEST, widget=forms.TextInput)


class SplitForm(_Form):
    """Which statements make another point."""

    statements = forms.MultipleChoiceField(
        label="These make another point",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the statements that make another point."},
    )

    def __init__(self, data: Any = None, *, quotes: Iterable[Statement]) -> None:
        super().__init__(data)
        choices = [(str(quote.id), f"{quote.speaker.known_as}: {short(quote.quote)}") for quote in quotes]
        self.fields["statements"] = forms.MultipleChoiceField(
            label="These make another point",
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": "Choose the statements that make another point."},
        )


class JoinForm(_Form):
    """Which other pattern makes the same point."""

    other = forms.ModelChoiceField(
        queryset=Pattern.objects.none(),
        label="It is the same point as",
        empty_label="Choose a pattern",
        error_messages={"required": "Choose the pattern that makes the same point."},
    )

    def __init__(self, data: Any = None, *, others: Iterable[HeardPattern]) -> None:
        super().__init__(data)
        other = self.fields["other"]
        assert isinstance(other, forms.ModelChoiceField)  # noqa: S101 -- tells the type only
        other.queryset = Pattern.objects.filter(id__in=[heard.pattern.id for heard in others]).order_by("label")


class SettleForm(_Form):
    """The explorer's own judgement."""

    DEPENDS = "depends"

    side = forms.ChoiceField(
        label="Whom do you go with?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of the two sides, or that it depends."},
    )
    because = forms.CharField(
        label="Because",
        help_text="A sentence is enough. You will want to remember it.",
        error_messages={"required": "Write a few words on why. You will want to remember them."},
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data: Any = None, *, heard: HeardContradiction) -> None:
        row: Contradiction = heard.contradiction
        super().__init__(data, initial={"because": row.because})
        choice = self.fields["side"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 -- tells the type only
        sides = [(side.side.letter, f"{side.names}: “{short(side.side.label)}”") for side in heard.sides]
        choice.choices = [*sides, (self.DEPENDS, "Both are right, it depends")]

    def parts(self) -> dict[str, Any]:
        """As the action takes them."""
        side = self.cleaned_data["side"]
        return {"side": "" if side == self.DEPENDS else side, "because": self.cleaned_data["because"]}


def short(text: str) -> str:
    """The first words, up to about seventy letters."""
    return text if len(text) <= SHORT else text[:SHORT].rsplit(" ", 1)[0] + " …"
