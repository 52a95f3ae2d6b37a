"""Agreeing on a time, moving it, calling it off and taking that back, and saying that the talk was held."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askwell.conversations import actions, queries
from askwell.conversations.models import Conversation
from askwell.conversations.rules import ConversationRefused, State
from askwell.outreach import queries as outreach
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.people import queries as people
from askwell.web.conversations.agreed import AgreedForm, agreed_in_words, as_agreed
from askwell.web.conversations.views.talks import found_conversation
from askwell.web.requests import ExplorerRequest

MINUTES = 30


@require_http_methods(["GET", "POST"])
def agree(request: ExplorerRequest, person_id: UUID, request_id: UUID | None = None) -> HttpResponse:
    """Write down what was agreed on with somebody, in a request or without one."""
    person = get_object_or_404(people.everyone(explorer=request.user), id=person_id)
    asked = None
    if request_id is not None:
        asked = get_object_or_404(outreach.requests(explorer=request.user).filter(person=person), id=request_id)
    clocks = queries.clocks_with(person=person, request=asked)
    initial = {"minutes": asked.minutes if asked else MINUTES}
    form = AgreedForm(request.POST or None, clocks=clocks, initial=initial)
    if form.is_valid():
        try:
            agreed = actions.agree_on(person=person, request=asked, at=timezone.now(), **form.agreed)
        except (ConversationRefused, OutreachRefused) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Agreed: {agreed_in_words(agreed, clocks)}.")
            return redirect("web:conversation", agreed.id)
    context = {"form": form, "person": person, "asked": asked, "clocks": clocks, "now": timezone.now()}
    return render(request, "conversations/agree.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def move(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """Another time, place or way."""
    found = found_conversation(request, conversation_id)
    if found.state != State.PLANNED:
        return redirect("web:conversation", found.id)
    clocks = queries.clocks_of(found)
    form = AgreedForm(request.POST or None, clocks=clocks, initial=as_agreed(found))
    if form.is_valid():
        try:
            moved = actions.move(conversation=found, at=timezone.now(), **form.agreed)
        except (ConversationRefused, OutreachRefused) as refusal:
            form.add_error(None, str(refusal))
        else:
            if moved.sequence != found.sequence:
                messages.success(request, f"Changed: {agreed_in_words(moved, clocks)}.")
            return redirect("web:conversation", found.id)
    context = {
        "form": form,
        "conversation": found,
        "person": queries.whom(found),
        "clocks": clocks,
        "now": timezone.now(),
    }
    return render(request, "conversations/agree.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def call_off(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """Call a talk off, with a word on why if there is one to keep."""
    found = found_conversation(request, conversation_id)
    if request.method == "POST":
        words = request.POST.get("words", "")[:5000]

        def act() -> Conversation:
            return actions.call_off(conversation=found, words=words, at=timezone.now())

        return _done(request, found, act, "Called off.")
    if found.state != State.PLANNED:
        return redirect("web:conversation", found.id)
    told = queries.last_invitation(found)
    context = {"conversation": found, "person": queries.whom(found), "invitation": told}
    return render(request, "conversations/call_off.html", context)


@require_POST
def plan_again(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """Take the calling-off back."""
    found = found_conversation(request, conversation_id)
    return _done(
        request,
        found,
        lambda: actions.plan_again(conversation=found, at=timezone.now()),
        "Taken back. The talk takes place as you agreed.",
    )


@require_POST
def held(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """The two have talked."""
    found = found_conversation(request, conversation_id)
    clocks = queries.clocks_of(found)
    now = timezone.now()
    early = found.begins_at is not None and found.begins_at > now
    day = now.astimezone(clocks.own).date() if early else None
    return _done(
        request,
        found,
        lambda: actions.say_held(conversation=found, held_on=day, at=now),
        "Good. Write it up while it is fresh.",
    )


@require_POST
def not_held(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """Take back that they have talked."""
    found = found_conversation(request, conversation_id)
    return _done(
        request,
        found,
        lambda: actions.take_back_held(conversation=found, at=timezone.now()),
        "Taken back. It is planned as before.",
    )


@require_POST
def join(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """Say that words which came by themselves are those of this talk."""
    found = found_conversation(request, conversation_id)
    words = get_object_or_404(queries.words_of(found), id=request.POST.get("words", ""))
    try:
        joined = actions.join_words(planned=found, words=words, at=timezone.now())
    except (ConversationRefused, OutreachRefused) as refusal:
        messages.warning(request, str(refusal), extra_tags="alert")
        return redirect("web:conversation", found.id)
    messages.success(request, "The two are one talk now.")
    return redirect("web:conversation", joined.id)


def _done(request: ExplorerRequest, found: Conversation, act: Callable[[], Conversation], said: str) -> HttpResponse:
    if found.begins_at is None:
        raise Http404
    try:
        act()
    except (ConversationRefused, OutreachRefused) as refusal:
        messages.warning(request, str(refusal), extra_tags="alert")
    else:
        messages.success(request, said)
    return redirect("web:conversation", found.id)
