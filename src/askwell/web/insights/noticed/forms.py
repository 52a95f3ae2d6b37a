"""What the cards of a write-up ask for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from askwell.accounts.models import Explorer
from askwell.conversations.rules.resources import LINK_LONGEST
from askwell.conversations.rules.resources import WHAT_LONGEST as TITLE_LONGEST
from askwell.people import queries as people
from askwell.people.models import Person
from askwell.people.rules import NAME_LONGEST
from askwell.relationships.rules import WHAT_LONGEST, OwedBy
from askwell.web.conversations.forms import DayInput
from askwell.web.insights.noticed.cards import Card, Sort

NEW = "new"


class CardForm(forms.Form):
    """Of one card, or of one that is added."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, explorer: Explorer, card: Card | None, sort: Sort) -> None:
        self.explorer, self.card = explorer, card
        prefix = card.dom if card else f"add-{sort}"
        super().__init__(data, initial=self.of(card) if card else None, label_suffix="", auto_id=f"{prefix}-%s")

    def of(self, card: Card) -> dict[str, Any]:
        """The card as it stands."""
        return {name: getattr(card.thing, name) for name in self.base_fields}


class NameForm(CardForm):
    """Who was named; asked which one, where several have the name."""

    name = forms.CharField(
        label="Their name",
        max_length=NAME_LONGEST,
        error_messages={"required": "Write a name, even a first name will do."},
    )

    def __init__(self, data: Any = None, **given: Any) -> None:
        super().__init__(data, **given)
        name = data.get("name", "") if data is not None else self.initial.get("name", "")
        self.known: Sequence[Person] = list(people.with_name(explorer=self.explorer, name=name)) if name else []
        if len(self.known) > 1:
            choices = [(str(one.id), _told_apart(one)) for one in self.known]
            self.fields["which"] = forms.ChoiceField(
                label="Which one?",
                choices=[*choices, (NEW, "Somebody new")],
                widget=forms.RadioSelect,
                error_messages={"required": "You know several people of this name: choose which one."},
            )

    @property
    def person(self) -> Person | None:
        """Who is meant; None for somebody new."""
        which = self.cleaned_data.get("which", "")
        if not which:
            return self.known[0] if self.known else None
        return next((one for one in self.known if str(one.id) == which), None)


class PromiseForm(CardForm):
    """Whose promise it is, what, and by which day."""

    owed_by = forms.ChoiceField(
        label="Who promised",
        choices=[(OwedBy.ME.value, "I promised"), (OwedBy.THEM.value, "They promised")],
        initial=OwedBy.ME.value,
    )
    what = forms.CharField(
        label="What", max_length=WHAT_LONGEST, error_messages={"required": "Write down what was promised."}
    )
    due_on = forms.DateField(label="By", required=False, widget=DayInput(), help_text="May stay empty.")


class ReadForm(CardForm):
    """What is to be read, and where it is found."""

    what = forms.CharField(
        label="What", max_length=TITLE_LONGEST, error_messages={"required": "Write a title or an address."}
    )
    link = forms.CharField(label="Its address", required=False, max_length=LINK_LONGEST)


FORMS: dict[Sort, type[CardForm]] = {Sort.NAME: NameForm, Sort.PROMISE: PromiseForm, Sort.READ: ReadForm}


def _told_apart(person: Person) -> str:
    work = next((str(position) for position in person.positions.all() if str(position)), "")
    return f"{person.name}, {work}" if work else f"{person.name}, added {person.added_at:%d %B %Y}"
