"""Promises done from Today, and taken back."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.shortcuts import get_object_or_404

from askwell.accounts.models import Explorer
from askwell.journal.models import Entry
from askwell.relationships import actions, queries
from askwell.today import Line

UNDO_OFFERED = timedelta(minutes=15)


def keep(explorer: Explorer, line: Line, at: datetime) -> UUID:
    """Say that it is done; the id of what can be undone."""
    promise = get_object_or_404(queries.open_promises(explorer=explorer), id=line.subject)
    return actions.keep_promise(promise=promise, at=at).id


def says_kept(explorer: Explorer, done: UUID, at: datetime) -> str:
    """What was done a moment ago; nothing where that is gone or long ago."""
    lately = Entry.objects.of(explorer).filter(id=done, verb="kept", at__gte=at - UNDO_OFFERED)
    entry = lately.filter(subject_kind="promise").first()
    kept = queries.kept_promises(explorer=explorer).filter(id=entry.subject_id).first() if entry else None
    return f"“{kept.what}” is done." if kept else ""


def take_back(explorer: Explorer, done: UUID, at: datetime) -> None:
    """Let it wait again."""
    entry = get_object_or_404(Entry.objects.of(explorer), id=done, subject_kind="promise")
    actions.undo_promise(owner=explorer, entry=entry, at=at)
