"""The news of one's field: asked for by hand, and read here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from askwell.people import queries as people
from askwell.people.models import Person
from askwell.preparation import actions, queries
from askwell.preparation.models import NewsItem
from askwell.preparation.rules import PreparationRefused
from askwell.preparation.rules.reading import SOURCE_LONGEST, TOPIC_LONGEST
from askwell.strategy.queries.news import news
from askwell.web.requests import ExplorerRequest, say_why_not

SHOWN = 60


class FeedForm(forms.Form):
    """A feed to follow."""

    address = forms.CharField(
        max_length=SOURCE_LONGEST,
        label="The address of a feed",
        help_text="RSS or Atom, from a paper or an association of your field. It is asked only when you press.",
        error_messages={"required": "Give the address of the feed; it begins with https://."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "url"}),
    )
    topic = forms.CharField(
        max_length=TOPIC_LONGEST,
        label="Which field is it about?",
        error_messages={"required": "Name the field it is about."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"label_suffix": ""} | kwargs))


@require_GET
def feeds(request: ExplorerRequest) -> HttpResponse:
    return render(request, "preparation/feeds.html", _page(request, FeedForm()))


@require_POST
def follow(request: ExplorerRequest) -> HttpResponse:
    form = FeedForm(request.POST)
    if form.is_valid():
        try:
            actions.follow_feed(owner=request.user, at=timezone.now(), **form.cleaned_data)
        except PreparationRefused as refusal:
            form.add_error("address", str(refusal))
        else:
            messages.success(request, "Kept. Press “Ask now” to see what it brings.")
            return redirect("web:feeds")
    return render(request, "preparation/feeds.html", _page(request, form), status=422)


@require_POST
def ask(request: ExplorerRequest, feed_id: UUID) -> HttpResponse:
    feed = get_object_or_404(queries.feeds(explorer=request.user), id=feed_id)
    new = actions.ask_feed(feed=feed, at=timezone.now())
    if feed.trouble:
        messages.warning(request, feed.trouble, extra_tags="alert")
    else:
        messages.success(request, f"{new} new {'entry' if new == 1 else 'entries'}." if new else "Nothing new.")
    return redirect("web:feeds")


@require_POST
def leave(request: ExplorerRequest, feed_id: UUID) -> HttpResponse:
    feed = get_object_or_404(queries.feeds(explorer=request.user), id=feed_id)
    actions.leave_feed(feed=feed, at=timezone.now())
    messages.success(request, "You follow it no longer. What you kept of it stays.")
    return redirect("web:feeds")


@require_POST
def keep(request: ExplorerRequest, item_id: UUID) -> HttpResponse:
    """Make an entry a fact on its field, or on the person one is reading up on."""
    person = _person(request, request.POST.get("person", ""))
    try:
        actions.keep_item(item=_item(request, item_id), person=person, at=timezone.now())
    except PreparationRefused as refusal:
        say_why_not(request, refusal)
    else:
        messages.success(request, "Kept among what you read up.")
    return redirect("web:feeds")


@require_POST
def put_aside(request: ExplorerRequest, item_id: UUID) -> HttpResponse:
    item, aside = _item(request, item_id), request.POST.get("aside") != "no"
    actions.put_aside_item(item=item, aside=aside, at=timezone.now())
    return redirect(f"{request.path_info.split('items/')[0]}{f'?aside={item.id}' if aside else ''}")


def _page(request: ExplorerRequest, form: FeedForm) -> dict[str, Any]:
    person = _person(request, request.GET.get("person", ""))
    return {
        "form": form,
        "feeds": queries.feeds(explorer=request.user),
        "news": news(explorer=request.user, person=person)[:SHOWN],
        "person": person,
        "aside": _aside(request),
    }


def _aside(request: ExplorerRequest) -> NewsItem | None:
    """The entry that was just put aside, to be brought back."""
    try:
        return NewsItem.objects.of(request.user).filter(id=UUID(request.GET.get("aside", ""))).first()
    except ValueError:
        return None


def _item(request: ExplorerRequest, item_id: UUID) -> NewsItem:
    return get_object_or_404(NewsItem.objects.of(request.user).select_related("feed", "owner"), id=item_id)


def _person(request: ExplorerRequest, wanted: str) -> Person | None:
    try:
        return get_object_or_404(people.everyone(explorer=request.user), id=UUID(wanted)) if wanted else None
    except ValueError:
        return None
