"""The live page: notes during the talk, kept as one types. What the browser does is in static/askwell/live."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.contrib.staticfiles import finders
from django.http import Http404, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from askwell.conversations import queries
from askwell.conversations.actions.live import keep_operations, note_lines, take_notes_in
from askwell.conversations.models import Conversation, NoteOperation
from askwell.conversations.queries.live import MOST_AT_ONCE, highest_serial, notes_of, operations_since
from askwell.conversations.queries.planned import whom
from askwell.conversations.rules import ConversationRefused
from askwell.conversations.rules.live import Kind, Mark
from askwell.preparation.queries.plans import open_plan_for, questions_of
from askwell.web.conversations.forms import CONSENTS
from askwell.web.conversations.views.understanding import understand_again
from askwell.web.requests import ExplorerRequest


class MarkKey(NamedTuple):
    key: str
    mark: Mark
    words: str


class KindKey(NamedTuple):
    key: str
    kind: Kind
    words: str


class Asked(NamedTuple):
    """A question to tick off, and in words how much it matters."""

    id: UUID
    text: str
    importance: str
    was_asked: bool


MARKS = (
    MarkKey("q", Mark.QUOTE, "quote"),
    MarkKey("s", Mark.SKILL, "skill"),
    MarkKey("u", Mark.SURPRISE, "surprise"),
    MarkKey("+", Mark.ENERGY_UP, "energy up"),
    MarkKey("-", Mark.ENERGY_DOWN, "energy down"),
    MarkKey("m", Mark.PROMISE_MINE, "I promised"),
    MarkKey("t", Mark.PROMISE_THEIRS, "they promised"),
    MarkKey("n", Mark.NAME, "name"),
    MarkKey("o", Mark.OFF_THE_RECORD, "off the record"),
)
KINDS = (
    KindKey("h", Kind.SAID, "they said"),
    KindKey("w", Kind.OBSERVED, "I saw"),
    KindKey("i", Kind.INFERRED, "I think"),
    KindKey("f", Kind.FELT, "I feel"),
    KindKey("a", Kind.FOLLOW_UP, "ask"),
)
MODULES = "askwell/live"
_STATIC_IN_PAGE = re.compile(r'(?:href|src)="([^"]+\.(?:css|js|svg))"')


@require_GET
def live(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    found = found_conversation(request, conversation_id)
    notes, _serial = notes_of(conversation=found)
    page = {
        "conversation": found,
        "marks": MARKS,
        "kinds": KINDS,
        "consents": CONSENTS,
        "questions": questions_for(found),
        "lines": [line for line in notes.in_order() if line.text],
    }
    return render(request, "conversations/live.html", page)


@require_GET
def notes(request: ExplorerRequest, conversation_id: UUID) -> JsonResponse:
    """All notes as they are kept, with the key that the next writing needs."""
    found = found_conversation(request, conversation_id)
    kept, serial = notes_of(conversation=found)
    return JsonResponse({"notes": kept.plain(), "serial": serial, "token": get_token(request)})


@require_POST
def operations(request: ExplorerRequest, conversation_id: UUID) -> JsonResponse:
    """Keep a batch; the answer goes out after the commit, with what other devices did meanwhile."""
    found = found_conversation(request, conversation_id)
    try:
        device, since, batch = _read_batch(request.body)
        kept = keep_operations(
            owner=request.user, conversation=found, device=device, operations=batch, at=timezone.now()
        )
    except ConversationRefused as refusal:
        return JsonResponse({"sentence": str(refusal)}, status=422)
    serial = highest_serial(conversation=found)  # before the others are read, so that none can fall between
    others = operations_since(conversation=found, serial=since, besides=device)
    more = len(others) == MOST_AT_ONCE
    answer = {
        "kept": kept.number,
        "disputed_from": kept.disputed_from,
        "others": [_sent(row) for row in others],
        "serial": others[-1].serial if more else max([serial, *(row.serial for row in others)]),
        "more": more,
    }
    return JsonResponse(answer)


@require_POST
def add(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    """Add lines without JavaScript."""
    found = found_conversation(request, conversation_id)
    try:
        kind = Kind(request.POST.get("kind", Kind.SAID))
        note_lines(
            owner=request.user, conversation=found, text=request.POST.get("text", ""), kind=kind, at=timezone.now()
        )
    except ConversationRefused as refusal:
        messages.warning(request, str(refusal))
    except ValueError:
        messages.warning(request, "Choose from the list what the lines are.")
    return redirect("web:live", found.id)


@require_POST
def take_in(request: ExplorerRequest, conversation_id: UUID) -> HttpResponse:
    found = found_conversation(request, conversation_id)
    try:
        taken = take_notes_in(conversation=found, at=timezone.now())
    except ConversationRefused as refusal:
        messages.warning(request, str(refusal))
        return redirect("web:live", found.id)
    understand_again(request.user, [found])
    lines = "1 line is" if taken.added == 1 else f"{taken.added} lines are"
    messages.success(request, f"{lines} part of the talk now.{_changed(taken.changed)}")
    return redirect("web:conversation", found.id)


@require_GET
def worker(request: ExplorerRequest) -> HttpResponse:
    """The service worker that opens the live page without a server; its version follows from what it keeps."""
    assets = _assets(request)
    script = _found(f"{MODULES}/worker.js").read_text("utf-8")
    content = [script.encode(), *(_found(asset.removeprefix(static(""))).read_bytes() for asset in assets)]
    version = hashlib.sha256(b"".join(content)).hexdigest()[:16]
    first = f"const VERSION = {json.dumps(version)};\nconst ASSETS = {json.dumps(assets)};\n"
    return HttpResponse(first + script, content_type="text/javascript", headers={"Cache-Control": "no-cache"})


def questions_for(conversation: Conversation) -> list[Asked]:
    """What was prepared to be asked of the person this talk is with, in its order.

    Questions that come up are lines of the notes (`Kind.FOLLOW_UP`) and join these on the page.
    """
    person = whom(conversation)
    plan = open_plan_for(person=person) if person else None
    prepared = questions_of(plan=plan) if plan else []
    return [Asked(one.id, one.text, one.get_weight_display(), one.asked_at is not None) for one in prepared]


def found_conversation(request: ExplorerRequest, conversation_id: UUID) -> Conversation:
    """The talk, if it is the explorer's own."""
    found = queries.conversation_of(explorer=request.user, conversation_id=conversation_id)
    if found is None:
        raise Http404
    return found


def _read_batch(body: bytes) -> tuple[UUID, int, list[Any]]:
    try:
        sent = json.loads(body)
        device, since, batch = UUID(sent["device"]), max(0, int(sent["since"])), [*sent["operations"]]
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise ConversationRefused("Open this page anew: it speaks another version than Askwell does.") from wrong
    return device, since, batch


def _sent(row: NoteOperation) -> dict[str, Any]:
    """An operation as devices send it to one another."""
    whose = {"device": str(row.device), "number": row.number, "tick": row.tick, "at": row.at, "does": row.does}
    return {**row.said, **whose}


def _changed(lines: int) -> str:
    if not lines:
        return ""
    which = "1 line was" if lines == 1 else f"{lines} lines were"
    return f" {which} changed since: the talk keeps the words taken in before."


def _assets(request: ExplorerRequest) -> list[str]:
    """The addresses of everything that the page is made of."""
    page = render_to_string("base.html", request=request)
    modules = sorted(path.name for path in _found(f"{MODULES}/page.js").parent.glob("*.js") if path.stem != "worker")
    own = [static("askwell/live.css"), *(static(f"{MODULES}/{name}") for name in modules)]
    return [*_STATIC_IN_PAGE.findall(page), *own]


def _found(path: str) -> Path:
    found = finders.find(path)
    if not isinstance(found, str):
        raise Http404
    return Path(found)
