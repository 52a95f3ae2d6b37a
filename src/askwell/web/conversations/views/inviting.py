"""Invitations as files and as drafts, and what calendars answered to them."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_POST

from askwell.conversations import actions, queries
from askwell.conversations.models import Conversation, Invitation
from askwell.conversations.rules import NOT_HELD, ConversationRefused
from askwell.conversations.rules.invitations import Step
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.web.conversations.planned import AnswerForm, InvitationForm, planned_page
from askwell.web.conversations.views.talks import found_conversation
from askwell.web.requests import ExplorerRequest

CALENDAR = "text/calendar; charset=utf-8"


@require_POST
def invitation(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """The invitation as the talk stands now: a calendar file, or a draft of a letter that carries it."""
    found = _planned(request, conversation_id)
    form, as_letter = InvitationForm(request.POST), request.POST.get("as") == "letter"
    if form.is_valid() and as_letter and not form.cleaned_data["words"].strip():
        form.add_error("words", "Write a word for the letter to carry it.")
    if form.is_valid():
        said, now = form.cleaned_data, timezone.now()
        try:
            given = actions.give_invitation(
                conversation=found, organizer=said["organizer"], invited=said["invited"], at=now
            )
            return _as_draft(found, given, said["words"]) if as_letter else _as_file(found, given)
        except ConversationRefused as refusal:
            form.add_error(None, str(refusal))
    return render(request, "conversations/planned.html", planned_page(found, invite=form), status=422)


@require_GET
def hold(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """A private entry for the explorer's own calendar."""
    found = _planned(request, conversation_id)
    return _download(queries.hold_file(conversation=found, at=timezone.now()), f"{_name(found)}.ics", CALENDAR)


@require_POST
def answer(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """Bring in what their calendar answered."""
    found = _planned(request, conversation_id)
    form = AnswerForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            actions.take_in_answer(conversation=found, data=form.given(), at=timezone.now())
        except ConversationRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "It is here. Nothing follows from it before you say so.")
            return redirect("web:conversation", found.id)
    return render(request, "conversations/planned.html", planned_page(found, answer=form), status=422)


@require_POST
def settle(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """Say what follows from an answer."""
    found = _planned(request, conversation_id)
    try:
        step = Step(request.POST.get("step", ""))
    except ValueError as error:
        raise Http404 from error
    identity = request.POST.get("answer", "")
    try:
        actions.settle_answer(conversation=found, identity=identity, step=step, at=timezone.now())
    except (ConversationRefused, OutreachRefused) as refusal:
        messages.warning(request, str(refusal), extra_tags="alert")
    else:
        messages.success(request, SETTLED[step])
    return redirect("web:conversation", found.id)


SETTLED = {
    Step.KEEP: "Noted.",
    Step.MOVE: "Moved to the time they propose.",
    Step.CALL_OFF: "Called off.",
}


def _planned(request: ExplorerRequest, conversation_id: UUID) -> Conversation:
    found = found_conversation(request, conversation_id)
    if found.state not in NOT_HELD:
        raise Http404
    return found


def _as_file(found: Conversation, given: Invitation) -> HttpResponse:
    data = queries.invitation_file(conversation=found, invitation=given, at=given.given_at)
    method = "CANCEL" if given.calls_off else "REQUEST"
    return _download(
        data, f"{_name(found)}-{'off' if given.calls_off else 'invitation'}.ics", f"{CALENDAR}; method={method}"
    )


def _as_draft(found: Conversation, given: Invitation, words: str) -> HttpResponse:
    subject = f"{'Called off: ' if given.calls_off else ''}{_subject(found)}"
    data = queries.invitation_draft(
        conversation=found, invitation=given, subject=subject, words=words, at=given.given_at
    )
    return _download(data, f"{_name(found)}-invitation.eml", "message/rfc822")


def _subject(found: Conversation) -> str:
    person = queries.whom(found)
    names = [name for name in (person.name if person else "", found.owner.name) if name]
    return f"Our talk: {' and '.join(names)}"


def _name(found: Conversation) -> str:
    person = queries.whom(found)
    return f"talk-with-{slugify(person.name) or 'them'}" if person else "talk"


def _download(data: bytes, name: str, content_type: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=content_type, headers=headers)
