"""Today: what waits, each line with its one action."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_GET

from askwell.conversations import queries as conversations
from askwell.conversations.models import Conversation, TranscriptImport
from askwell.people import queries as people
from askwell.web.requests import ExplorerRequest
from askwell.web.templatetags.talk import with_whom

MOST_LINES = 7


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits, why, and what to do about it."""

    words: str
    why: str
    act: str
    address: str


@require_GET
def today(request: ExplorerRequest) -> HttpResponse:
    imports = conversations.waiting_imports(explorer=request.user)[:MOST_LINES]
    talks = conversations.unfinished(explorer=request.user)[:MOST_LINES]
    lines = [*map(_import_line, imports), *map(_talk_line, talks)][:MOST_LINES]
    count = people.everyone(explorer=request.user).count()
    return render(request, "today/today.html", {"lines": lines, "people_count": count})


def _import_line(waiting: TranscriptImport) -> Line:
    unnamed: int = getattr(waiting, "unnamed", 0)
    return Line(
        words=f"{unnamed} {'talk' if unnamed == 1 else 'talks'} brought in",
        why="Askwell does not know yet who is speaking.",
        act="Say who is speaking",
        address=reverse("web:import", args=[waiting.id]),
    )


def _talk_line(talk: Conversation) -> Line:
    words = with_whom(talk) or talk.title
    day = date_format(talk.held_on, "j F") if talk.held_on else ""
    return Line(
        words=words,
        why=" · ".join(part for part in (day, talk.title) if part and part != words),
        act="Write it up",
        address=reverse("web:write_up", args=[talk.id]),
    )
