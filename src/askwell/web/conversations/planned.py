"""What the page of a planned talk shows: its time in both clocks, what calendars were told, and what they answered."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from askwell.conversations import queries
from askwell.conversations.models import Conversation, Invitation
from askwell.conversations.queries import Clocks, TheirAnswer
from askwell.conversations.rules import State
from askwell.conversations.rules.invitations import STEPS, Said, Step
from askwell.outreach.models import Measure
from askwell.outreach.queries import mail_account
from askwell.outreach.rules.windows import place_of
from askwell.web.conversations.agreed import how_in_words, their_time, time_in_words

SAID = {
    Said.ACCEPTED: "accepted",
    Said.DECLINED: "declined",
    Said.TENTATIVE: "said perhaps",
    Said.DELEGATED: "passed it on to somebody else",
    Said.COUNTER: "proposed another time",
}
KEEPS = {
    Said.ACCEPTED: "Good to know",
    Said.TENTATIVE: "Keep the time for them",
    Said.DELEGATED: "Good to know",
    Said.COUNTER: "Keep the time you agreed on",
    Said.DECLINED: "Leave it planned for now",
}


class InvitationForm(forms.Form):
    """From whom, to whom, and the words that go with it."""

    organizer = forms.CharField(
        label="Your mail address",
        max_length=320,
        help_text="Their answer goes there.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": "An invitation needs the address you write from."},
    )
    invited = forms.CharField(
        label="Their mail address",
        max_length=320,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "An invitation needs the address it goes to."},
    )
    words = forms.CharField(
        label="A word with it, in the letter",
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    use_required_attribute = False

    def __init__(self, data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial, label_suffix="", auto_id="invitation_%s")


class AnswerForm(forms.Form):
    """What their calendar answered, as a file or as text."""

    file = forms.FileField(
        label="Their answer",
        required=False,
        help_text="The mail of their calendar, saved as .eml, or the .ics file in it.",
        widget=forms.ClearableFileInput(attrs={"accept": ".ics,.eml,text/calendar,message/rfc822"}),
    )
    text = forms.CharField(label="Or pasted", required=False, widget=forms.Textarea(attrs={"rows": 3}))

    use_required_attribute = False

    def __init__(self, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files, label_suffix="", auto_id="answer_%s")

    def clean(self) -> dict[str, Any]:
        """Something to read."""
        said: dict[str, Any] = super().clean() or {}
        if not said.get("file") and not (said.get("text") or "").strip() and not self.errors:
            self.add_error("file", "Choose the file, or paste its text.")
        return said

    def given(self) -> bytes:
        """The bytes to be read. Only after `is_valid()`."""
        file = self.cleaned_data["file"]
        data: bytes = file.read() if file else self.cleaned_data["text"].encode()
        return data


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can follow from an answer, as a button."""

    step: Step
    words: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer of their calendar in words, and what can follow."""

    answer: TheirAnswer
    words: str
    choices: tuple[Choice, ...]


def planned_page(talk: Conversation, **more: Any) -> dict[str, Any]:
    """Everything on the page of a talk that is planned or called off. `more` takes the place of what is shown."""
    now, clocks, person = timezone.now(), queries.clocks_of(talk), queries.whom(talk)
    last = queries.last_invitation(talk)
    form = InvitationForm(initial=_invitation(talk, clocks, last))
    page = {
        "conversation": talk,
        "person": person,
        "clocks": clocks,
        "when": time_in_words(talk.begins_at, clocks.own) if talk.begins_at else "",
        "there": their_time(talk.begins_at, clocks) if talk.begins_at else "",
        "own_place": place_of(clocks.own.key),
        "how": how_in_words(talk),
        "is_link": talk.place.lower().startswith(("https://", "http://")),
        "is_off": talk.state == State.CALLED_OFF,
        "has_begun": talk.begins_at is not None and talk.begins_at <= now,
        "is_today": talk.begins_at is not None and _day(talk.begins_at, clocks) <= _day(now, clocks),
        "invitation": last,
        "told": told_in_words(talk, last, clocks),
        "needs_telling": needs_telling(talk, last),
        "invite": form,
        "answers": [_row(one, talk, clocks) for one in queries.answers_to(talk)],
        "answer": AnswerForm(),
        "perhaps_words": queries.words_of(talk) if talk.state == State.PLANNED else (),
    }
    return page | more


@dataclass(frozen=True, slots=True)
class ComingRow:
    """A talk that is coming, as a list has it."""

    talk: Conversation
    when: str
    there: str
    how: str
    is_over: bool


def as_row(talk: Conversation, now: dt.datetime, measure: Measure) -> ComingRow:
    """A planned talk with its time in both clocks. `measure`: the explorer's."""
    clocks, begins = queries.clocks_of(talk, measure=measure), talk.begins_at
    if begins is None:
        return ComingRow(talk, "", "", how_in_words(talk), is_over=False)
    is_over = begins + dt.timedelta(minutes=talk.minutes or 0) <= now
    return ComingRow(
        talk, time_in_words(begins, clocks.own), their_time(begins, clocks), how_in_words(talk), is_over=is_over
    )


def needs_telling(talk: Conversation, last: Invitation | None) -> bool:
    """Whether calendars hold something else than what is agreed on."""
    if last is None:
        return talk.state == State.PLANNED
    return last.sequence != talk.sequence


def told_in_words(talk: Conversation, last: Invitation | None, clocks: Clocks) -> str:
    """What was given out, and whether it still holds."""
    if last is None:
        return "No invitation has been given out." if talk.state == State.PLANNED else ""
    day = date_format(last.given_at.astimezone(clocks.own), "j F")
    if last.sequence != talk.sequence and talk.state == State.CALLED_OFF:
        return f"{last.invited} holds an invitation of {day}. Take it back, so that nobody waits for you."
    if last.sequence != talk.sequence:
        return f"{last.invited} holds the invitation of {day}, from before the change. Give them the new one."
    if last.calls_off:
        return f"The invitation was taken back on {day}, for {last.invited}."
    return f"Given out on {day}, for {last.invited}."


def _row(answer: TheirAnswer, talk: Conversation, clocks: Clocks) -> AnswerRow:
    words = f"{answer.sender} {SAID[answer.said]}"
    if answer.said is Said.COUNTER and answer.other_begins_at:
        theirs = their_time(answer.other_begins_at, clocks)
        words += f": {time_in_words(answer.other_begins_at, clocks.own)}{f', {theirs}' if theirs else ''}"
    elif answer.said is Said.DELEGATED and answer.delegate:
        words += f": {answer.delegate}"
    if answer.sequence < talk.sequence and not answer.is_settled:
        words += ", in answer to the time before"
    return AnswerRow(answer, f"{words}.", _choices(answer, talk))


def _choices(answer: TheirAnswer, talk: Conversation) -> tuple[Choice, ...]:
    if answer.is_settled:
        return ()
    planned = talk.state == State.PLANNED
    found = []
    for step in STEPS[answer.said]:
        if step is Step.KEEP:
            found.append(Choice(step, KEEPS[answer.said] if planned else "Good to know"))
        elif step is Step.CALL_OFF and planned:
            found.append(Choice(step, "Call the talk off"))
        elif step is Step.MOVE and planned and answer.other_begins_at and answer.other_begins_at > timezone.now():
            found.append(Choice(step, "Move it to that time"))
    return tuple(found)


def _day(moment: dt.datetime, clocks: Clocks) -> dt.date:
    return moment.astimezone(clocks.own).date()


def _invitation(talk: Conversation, clocks: Clocks, last: Invitation | None) -> dict[str, str]:
    account, person = mail_account(explorer=talk.owner), queries.whom(talk)
    known = queries.mail_addresses(person=person, request=talk.request) if person else []
    return {
        "organizer": (last.organizer if last else "")
        or (account.address if account else "")
        or queries.last_organizer(explorer=talk.owner),
        "invited": (last.invited if last else "") or next(iter(known), ""),
        "words": facts_in_words(talk, clocks),
    }


def facts_in_words(talk: Conversation, clocks: Clocks) -> str:
    """The plain facts of a talk for a letter, on the other's clock first: theirs is the day it has to fit into."""
    if talk.begins_at is None:
        return ""
    turned = Clocks(clocks.theirs, clocks.own)
    own = their_time(talk.begins_at, turned)
    when = f"{time_in_words(talk.begins_at, clocks.theirs)}, {place_of(clocks.theirs.key)} time"
    if talk.state == State.CALLED_OFF:
        return f"Our talk on {when}, does not take place."
    lines = [f"{when} ({own})." if own else f"{when}.", f"{how_in_words(talk)}.", talk.place]
    return "\n".join(line for line in lines if line.strip(" ."))
