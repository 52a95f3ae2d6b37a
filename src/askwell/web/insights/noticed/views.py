"""Deciding on one card: one address for each act. With htmx only the card comes back, or its section."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askwell.conversations.models import Conversation
from askwell.conversations.rules import ConversationRefused
from askwell.journal.models import Entry
from askwell.relationships.rules import PromiseRefused
from askwell.web.insights.noticed.cards import Card, Section, Sort
from askwell.web.insights.noticed.deciding import Refused, fill_in, keep, leave, place_of
from askwell.web.insights.noticed.deciding import undo as take_back
from askwell.web.insights.noticed.forms import FORMS, CardForm
from askwell.web.insights.write_up import Desk, found_talk
from askwell.web.requests import ExplorerRequest, say_why_not

ACTS = {"keep": keep, "leave": leave}
_GONE = "That no longer waits; nothing was changed."


@require_POST
def decide(request: ExplorerRequest, conversation_id: UUID, sort: str, key: str, act: str) -> HttpResponse:
    talk, one = found_talk(request, conversation_id), _sort(sort)
    if act not in ACTS:
        raise Http404
    card = _card(talk, one, key)
    if card is None:
        return _answer(request, talk, one, key, _GONE)
    if act == "keep" and card.opens:
        return redirect("web:noticed_edit", talk.id, one, key)
    try:
        entry = ACTS[act](talk, card, timezone.now())
    except Refused as refusal:
        return _answer(request, talk, one, key, str(refusal))
    return _answer(request, talk, one, entry.detail["key"])


@require_http_methods(["GET", "POST"])
def edit(request: ExplorerRequest, conversation_id: UUID, sort: str, key: str) -> HttpResponse:
    talk, one = found_talk(request, conversation_id), _sort(sort)
    card = _card(talk, one, key)
    if card is None or not card.can_edit:
        return _answer(request, talk, one, key, _GONE)
    form = FORMS[one](request.POST or None, explorer=request.user, card=card, sort=one)
    if form.is_valid():
        try:
            entry = fill_in(talk, one, form, timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return _answer(request, talk, one, entry.detail["key"])
    template = "insights/noticed_edit.html"
    context = {"form": form, "card": card, "conversation": talk}
    return render(request, f"{template}#form" if request.htmx else template, context, status=_status(request, form))


@require_http_methods(["GET"])
def one_card(request: ExplorerRequest, conversation_id: UUID, sort: str, key: str) -> HttpResponse:
    return _answer(request, found_talk(request, conversation_id), _sort(sort), key)


@require_POST
def add(request: ExplorerRequest, conversation_id: UUID, sort: str) -> HttpResponse:
    """Something remembered that no proposal holds."""
    talk, one = found_talk(request, conversation_id), _sort(sort)
    form = FORMS[one](request.POST, explorer=request.user, card=None, sort=one)
    new = ""
    if form.is_valid():
        try:
            entry = fill_in(talk, one, form, timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            new = place_of(entry)
    desk = Desk(talk)
    if request.htmx:
        context = desk.page(request, adding={} if new else {one: form})
        section = next(one_of for one_of in context["sections"] if one_of["section"].sort == one)
        given = section | {"conversation": talk, "new": new, "is_new_card": True, **desk.standing()}
        return render(request, "insights/_noticed_section.html", given)
    if new:
        return redirect(f"{reverse('web:write_up', args=[talk.id])}#{new}")
    return render(request, "insights/write_up.html", desk.page(request, adding={one: form}), status=422)


@require_POST
def undo(request: ExplorerRequest, conversation_id: UUID, entry_id: UUID) -> HttpResponse:
    talk = found_talk(request, conversation_id)
    kinds = ("mention", "promise", "resource")
    entry = get_object_or_404(Entry.objects.of(request.user).filter(subject_kind__in=kinds), id=entry_id)
    try:
        take_back(request.user, entry, timezone.now())
    except (ConversationRefused, PromiseRefused) as refusal:
        say_why_not(request, str(refusal))
    return redirect(f"{reverse('web:write_up', args=[talk.id])}#{place_of(entry)}")


def _answer(request: ExplorerRequest, talk: Conversation, sort: Sort, key: str, why_not: str = "") -> HttpResponse:
    """The card as it stands now where htmx asked for it, else the page at its place."""
    if not request.htmx:
        if why_not:
            say_why_not(request, why_not)
        return redirect(f"{reverse('web:write_up', args=[talk.id])}#{sort}-{key}")
    desk = Desk(talk)
    card = _among(desk.sections, sort, key)
    if card is None:  # nothing is left of it: its place stays empty
        context: dict[str, Any] = {"is_new_card": True, "conversation": talk, **desk.standing()}
        return render(request, "insights/_noticed_gone.html", context)
    given = {"card": card, "is_new_card": True, "why_not": why_not, "conversation": talk, **desk.standing()}
    return render(request, "insights/_noticed.html", given)


def _card(talk: Conversation, sort: Sort, key: str) -> Card | None:
    return _among(Desk(talk).sections, sort, key)


def _among(sections: list[Section], sort: Sort, key: str) -> Card | None:
    cards = (card for section in sections if section.sort == sort for card in section.cards)
    return next((card for card in cards if card.key == key), None)


def _sort(sort: str) -> Sort:
    if sort not in {*Sort}:
        raise Http404
    return Sort(sort)


def _status(request: ExplorerRequest, form: CardForm) -> int:
    return 422 if form.is_bound and not request.htmx else 200  # htmx shows no answer that says it was refused
