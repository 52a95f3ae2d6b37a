"""What came back and waits for the explorer's word: confirmed with one press, put right, or left alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.views.decorators.http import require_GET, require_POST

from askwell.accounts.models import Explorer
from askwell.conversations.actions import follow_thread
from askwell.conversations.models import Conversation
from askwell.conversations.queries import planned_in
from askwell.formats.mail import Kind
from askwell.outreach import actions, queries
from askwell.outreach.actions.looking import GIVEN_UP_AFTER
from askwell.outreach.models import Arrived, Event
from askwell.outreach.queries.arrived import last_look, waiting
from askwell.outreach.queries.due import own_calendar
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.thread import Answer, What
from askwell.outreach.tasks import request_answers
from askwell.web.conversations.forms import DayInput
from askwell.web.outreach.bringing import BringForm, asked_choices, said_of
from askwell.web.outreach.forms import HAPPENED, WITH_A_DAY
from askwell.web.outreach.saying import event_in_words
from askwell.web.requests import ExplorerRequest, say_why_not

SEEMS = {
    Answer.YES: "a yes: they would like to talk",
    Answer.QUESTION: "a question: they want to know something first",
    Answer.LATER: "a “not now”",
    Answer.REFERRAL: "a hint at somebody else to ask",
    Answer.NO: "a no",
    Answer.STOP: "the wish not to be written to again",
}
SEEMS_HAPPENED = {
    What.AUTO_REPLY: "an automatic answer: they are away",
    What.BOUNCED: "your own letter, come back: the address is dead",
    What.MOVED_ON: "an automatic answer: they do not work there any more",
    What.NOTED: "word of a mail server that still tries to hand your letter over",
}
SHOWN = 20
DAYS = {Answer.LATER: "ask again from {}", What.AUTO_REPLY: "back on {}"}


class ConfirmForm(forms.Form):
    """What the mail is, by the explorer's word."""

    kind = forms.ChoiceField(choices=HAPPENED, label="It is", error_messages={"required": "Choose what it is."})
    until = forms.DateField(required=False, label="The day they named", widget=DayInput())
    of = forms.ChoiceField(required=False, label="It is from")
    use_required_attribute = False

    def __init__(self, arrived: Arrived, data: Any = None, *, people: list[tuple[str, str]]) -> None:
        initial = {"kind": "" if arrived.answer == Answer.UNCLEAR else kind_of(arrived), "until": arrived.until}
        super().__init__(
            data, initial={**initial, "of": str(arrived.request_id)}, label_suffix="", auto_id=f"{arrived.id}_%s"
        )
        of = self.fields["of"]
        if isinstance(of, forms.ChoiceField):
            of.choices = people

    def clean(self) -> dict[str, Any]:
        """A talk that is agreed on has its day; what names none keeps none."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("kind") == What.ARRANGED and not said.get("until") and "until" not in self.errors:
            self.add_error("until", "Say on which day you will talk.")
        if said.get("kind") not in WITH_A_DAY:
            said["until"] = None
        return said


@dataclass(frozen=True, slots=True)
class Row:
    """A mail that waits, and the form to put right what it seems to be."""

    arrived: Arrived
    form: ConfirmForm

    @property
    def kind(self) -> str:
        """What it seems to be, as the form has it; empty where nothing says so."""
        return "" if self.arrived.answer == Answer.UNCLEAR else kind_of(self.arrived)

    @property
    def seems(self) -> str:
        """What it seems to be, in words."""
        arrived = self.arrived
        what: Answer | What = Answer(arrived.answer) if arrived.answer else What(arrived.what)
        words = SEEMS[what] if isinstance(what, Answer) else SEEMS_HAPPENED[what]
        if arrived.until and what in DAYS:
            return f"{words}, {DAYS[what].format(date_format(arrived.until, 'j F Y'))}"
        return words

    @property
    def talk(self) -> Conversation | None:
        """The talk that an answer of their calendar is about."""
        return planned_in(request=self.arrived.request) if self.arrived.kind == Kind.CALENDAR_REPLY else None

    @property
    def are_theirs(self) -> bool:
        """Whether the words that make it seem so are their own."""
        return self.arrived.kind == Kind.ANSWER


def kind_of(arrived: Arrived) -> str:
    """What is proposed, as forms have it: "answered:yes"."""
    return f"{arrived.what}:{arrived.answer}" if arrived.answer else arrived.what


@require_GET
def answers(request: ExplorerRequest) -> HttpResponse:
    """What waits, and the ways to find more."""
    return render(request, "outreach/arrived_answers.html", page_of(request.user))


@require_POST
def look(request: ExplorerRequest) -> HttpResponse:
    """Look through the explorer's own mailbox, once."""
    account = queries.mail_account(explorer=request.user)
    try:
        if account is None:
            return redirect("web:mail_account")
        request_answers(account=account, at=timezone.now())
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
    return redirect("web:answers")


@require_POST
def bring(request: ExplorerRequest) -> HttpResponse:
    """Take in a file or what was pasted."""
    form = BringForm(request.POST, request.FILES, people=asked_choices(explorer=request.user))
    if form.is_valid():
        of = form.cleaned_data["of"]
        chosen = queries.requests(explorer=request.user).filter(id=of).first() if of else None
        try:
            taken = actions.take_in(owner=request.user, data=form.data_given(), request=chosen, at=timezone.now())
        except OutreachRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            level = messages.success if taken.arrived or taken.known or taken.settled else messages.warning
            level(request, said_of(taken))
            return redirect("web:answers")
    return render(request, "outreach/arrived_answers.html", page_of(request.user, bring=form), status=422)


@require_POST
def confirm(request: ExplorerRequest, arrived_id: UUID) -> HttpResponse:
    """Say what a mail is; only now it counts."""
    arrived = _found(request, arrived_id)
    form = ConfirmForm(arrived, request.POST, people=asked_choices(explorer=request.user))
    if form.is_valid():
        said = form.cleaned_data
        what, _, answer = said["kind"].partition(":")
        belongs = queries.requests(explorer=request.user).filter(id=said["of"] or arrived.request_id).first()
        try:
            event = actions.confirm_arrived(
                arrived=arrived, what=what, answer=answer, until=said["until"], request=belongs, at=timezone.now()
            )
        except OutreachRefused as refusal:
            if not waiting(explorer=request.user).filter(id=arrived.id).exists():
                say_why_not(request, refusal)
                return redirect("web:answers")
            form.add_error(None, str(refusal))
        else:
            follow_thread(event=event, at=timezone.now())
            _say(request, event)
            return redirect("web:answers")
    return render(request, "outreach/arrived_answers.html", page_of(request.user, refused=form, of=arrived), status=422)


@require_POST
def leave(request: ExplorerRequest, arrived_id: UUID) -> HttpResponse:
    """Leave a mail alone."""
    arrived = _found(request, arrived_id)
    try:
        actions.leave_arrived(arrived=arrived, at=timezone.now())
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
    else:
        messages.success(request, "Left alone. Nothing of it is kept here, and nothing changes.")
    return redirect("web:answers")


def page_of(
    explorer: Explorer, *, bring: BringForm | None = None, refused: ConfirmForm | None = None, of: Arrived | None = None
) -> dict[str, Any]:
    """Everything on the page. `refused`: the form of the mail `of` that was not taken as it was."""
    people = asked_choices(explorer=explorer)
    found, found_waiting = last_look(explorer=explorer), waiting(explorer=explorer)
    under_way = found is not None and found.ended_at is None and found.asked_at > timezone.now() - GIVEN_UP_AFTER
    return {
        "rows": [
            Row(one, refused if refused and of and one.id == of.id else ConfirmForm(one, people=people))
            for one in found_waiting[:SHOWN]
        ],
        "more": max(0, found_waiting.count() - SHOWN),
        "account": queries.mail_account(explorer=explorer),
        "look": found,
        "under_way": under_way,
        "bring": bring or BringForm(people=people),
        "nobody_asked": not people,
        "own_zone": own_calendar(explorer=explorer).zone,
    }


def _found(request: ExplorerRequest, arrived_id: UUID) -> Arrived:
    own = Arrived.objects.of(request.user).select_related("request__person", "request__owner", "owner")
    arrived = get_object_or_404(own.defer("original"), id=arrived_id)
    if arrived.state == Arrived.State.LEFT:
        raise Http404
    return arrived


def _say(request: ExplorerRequest, event: Event) -> None:
    """Repeat what was written down, so that a slip is seen and taken back."""
    words = '<a href="{}">{}</a>: {} <button type="submit" class="link" form="undo" formaction="{}">Undo</button>'
    here, undo = reverse("web:request", args=[event.request_id]), reverse("web:event_undo", args=[event.id])
    said = format_html(words, here, event.request.person.name, event_in_words(event), undo)
    if event.answer == Answer.YES and planned_in(request=event.request) is None:
        address = reverse("web:agree_in_request", args=[event.request.person_id, event.request_id])
        said += format_html(' <a href="{}">Agree on a time</a>', address)
    if event.answer == Answer.REFERRAL:
        said += format_html(' <a href="{}">Add whom they named</a>', reverse("web:person_add"))
    messages.success(request, said)
