"""Taking back the last decision."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeAlias

from django.db import transaction
from django.utils.dateparse import parse_datetime

from askwell.accounts.models import Explorer
from askwell.insights.actions.groups import put_ties
from askwell.insights.actions.resting import rested_upon
from askwell.insights.actions.statements import words_changed
from askwell.insights.models import Contradiction, Pattern, Statement
from askwell.insights.rules import InsightRefused
from askwell.journal.actions import record
from askwell.journal.models import Entry

Subject: TypeAlias = Statement | Pattern | Contradiction

SUBJECTS: dict[str, type[Subject]] = {
    "statement": Statement,
    "pattern": Pattern,
    "contradiction": Contradiction,
}


def undo(*, owner: Explorer, entry: Entry, at: datetime) -> Entry:
    """Take back what the entry tells of; the journal keeps both.

    Refused (`InsightRefused`): it is taken back already, what it was about is gone, or something rests on the words
    that would go.
    """
    if Entry.objects.of(owner).filter(verb="undone", subject_id=entry.id).exists():
        raise InsightRefused("This is taken back already.")
    with transaction.atomic():
        undone = record(owner=owner, verb="undone", subject=entry, at=at, what=entry.verb)
        if "ties" in entry.detail:
            put_ties(owner=owner, ties=[(a, b, together) for a, b, together in entry.detail["ties"]], at=at)
        elif entry.verb == "captured":
            _uncapture(_subject(owner, entry))
        else:
            _put_back(_subject(owner, entry), entry.detail.get("before", {}))
    return undone


def _subject(owner: Explorer, entry: Entry) -> Subject:
    model = SUBJECTS.get(entry.subject_kind)
    found = model._default_manager.filter(owner=owner, id=entry.subject_id).first() if model else None
    if found is None:
        raise InsightRefused("It is no longer there, so there is nothing to take back.")
    return found


def _uncapture(subject: Subject) -> None:
    if isinstance(subject, Statement) and rested_upon(statements=[subject]):
        raise InsightRefused("These words are put down beside what matters to you; take them away there first.")
    subject.delete()


def _put_back(subject: Subject, before: dict[str, Any]) -> None:
    changed = isinstance(subject, Statement) and subject.quote != before.get("quote")
    for field, value in before.items():
        setattr(subject, field, parse_datetime(value) if field == "decided_at" and value else value)
    if changed and isinstance(subject, Statement):
        words_changed(statement=subject)
    subject.save()
