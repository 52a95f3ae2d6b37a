"""What is done on the page itself, by the kind of a line, and taken back. Nothing is ever sent from here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from askwell import today as whole
from askwell.accounts.models import Explorer
from askwell.conversations import queries as conversations
from askwell.conversations.actions import say_held, take_back_held
from askwell.conversations.rules import ConversationRefused, Part, State
from askwell.outreach import actions
from askwell.outreach import queries as outreach
from askwell.outreach.models import Event
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.thread import What
from askwell.relationships.rules import PromiseRefused
from askwell.today import Kind, Line
from askwell.today.names import in_a_row
from askwell.web.outreach.happening import moment_on
from askwell.web.relationships import acts as promises
from askwell.web.requests import ExplorerRequest

UNDO_OFFERED = timedelta(minutes=15)
TALK = "conversation"
"""The page that a line about a talk agreed on leads to; other lines about talks are of requests."""


@dataclass(frozen=True, slots=True)
class Act:
    """How a line of one kind is acted on here. `do` gives the id by which `undo` takes it back; `says` tells what was
    done, or nothing where that is gone or long ago. Each looks among the explorer's own only.
    """

    do: Callable[[Explorer, Line, datetime], UUID]
    says: Callable[[Explorer, UUID, datetime], str]
    undo: Callable[[Explorer, UUID, datetime], None]


@dataclass(frozen=True, slots=True)
class Done:
    """What was done a moment ago, and where it is taken back."""

    words: str
    undo: str


@require_POST
def do(request: ExplorerRequest, kind: str, subject: UUID) -> HttpResponse:
    """Act on a line, if it still stands there."""
    act, now = _act(kind), timezone.now()
    offered = whole.lines(explorer=request.user, at=now)
    line = next((one for one in offered if one.kind == kind and one.subject == subject), None)
    if line is None:
        messages.info(request, "That no longer waits; nothing was changed.")
        return redirect("web:today")
    try:
        done = act.do(request.user, line, now)
    except (OutreachRefused, ConversationRefused, PromiseRefused) as refusal:
        messages.warning(request, str(refusal), extra_tags="alert")
        return redirect("web:today")
    return redirect(f"{reverse('web:today')}?{urlencode({'done': kind, 'which': done})}")


@require_POST
def undo(request: ExplorerRequest, kind: str, done: UUID) -> HttpResponse:
    """Take back what was done."""
    try:
        _act(kind).undo(request.user, done, timezone.now())
    except (OutreachRefused, ConversationRefused, PromiseRefused) as refusal:
        messages.warning(request, str(refusal), extra_tags="alert")
    else:
        messages.success(request, "Taken back. It waits as it did before.")
    return redirect("web:today")


def done_just_now(request: ExplorerRequest) -> Done | None:
    """What the address says was done, if it was, by this explorer and a moment ago."""
    kind, which = request.GET.get("done", ""), request.GET.get("which", "")
    if kind not in ACTS:
        return None
    try:
        done = UUID(which)
    except ValueError:
        return None
    words = ACTS[Kind(kind)].says(request.user, done, timezone.now())
    return Done(words, reverse("web:today_undo", args=[kind, done])) if words else None


def _act(kind: str) -> Act:
    if kind not in ACTS:
        raise Http404
    return ACTS[Kind(kind)]


def _let_rest(explorer: Explorer, line: Line, at: datetime) -> UUID:
    asked = get_object_or_404(outreach.requests(explorer=explorer), id=line.subject)
    return actions.let_rest(request=asked, at=at).id


def _talked(explorer: Explorer, line: Line, at: datetime) -> UUID:
    """On the day that was agreed, not on the day on which it is written down: what is due counts from it."""
    if line.page == TALK:
        talk = get_object_or_404(conversations.coming(explorer=explorer), id=line.subject)
        return say_held(conversation=talk, at=at).id
    asked = get_object_or_404(outreach.requests(explorer=explorer), id=line.subject)
    happened = moment_on(line.day or at.date(), asked, at)
    return actions.record_event(request=asked, what=What.TALKED, happened_at=happened, at=at).id


def _says(what: What, words: str) -> Callable[[Explorer, UUID, datetime], str]:
    def said(explorer: Explorer, done: UUID, at: datetime) -> str:
        lately = Event.objects.of(explorer).filter(id=done, what=what, entered_at__gte=at - UNDO_OFFERED)
        event = lately.select_related("request__person").first()
        return words.format(event.request.person.name) if event else ""

    return said


def _take_back(explorer: Explorer, done: UUID, at: datetime) -> None:
    actions.undo_event(event=get_object_or_404(Event.objects.of(explorer), id=done), at=at)


def _says_talked(explorer: Explorer, done: UUID, at: datetime) -> str:
    held = conversations.conversations(explorer=explorer).filter(id=done, state=State.HELD).first()
    if held is None:
        return _says(What.TALKED, "You talked with {}.")(explorer, done, at)
    names = [one.known_as for one in held.participants.all() if one.part == Part.PROFESSIONAL]
    return f"You talked with {in_a_row(names)}." if names else "You talked."


def _take_back_talked(explorer: Explorer, done: UUID, at: datetime) -> None:
    held = conversations.conversations(explorer=explorer).filter(id=done).first()
    if held is None:
        _take_back(explorer, done, at)
    else:
        take_back_held(conversation=held, at=at)


ACTS = {
    Kind.LET_REST: Act(_let_rest, _says(What.CLOSED, "What you asked {} rests now."), _take_back),
    Kind.TALKED: Act(_talked, _says_talked, _take_back_talked),
    **dict.fromkeys(
        (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS), Act(promises.keep, promises.says_kept, promises.take_back)
    ),
}
"""What can be done in place. Every other line leads to its page."""
