"""Promises: what the explorer promised, and what they were promised, on their day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.formats import date_format

from askwell.accounts.models import Explorer
from askwell.relationships import queries
from askwell.relationships.models import Promise
from askwell.today.lines import AHEAD, Kind, Line


def lines(explorer: Explorer, at: datetime) -> Iterator[Line]:
    """Each open promise whose day is there, or comes in the days ahead. One without a day never presses."""
    for promise in queries.due_promises(explorer=explorer, until=at.date() + timedelta(days=AHEAD)):
        yield _line(promise, at)


def _line(promise: Promise, at: datetime) -> Line:
    day = promise.due_on or at.date()
    said = f"“{promise.what}”"
    by = f" By {date_format(day, 'j F')}." if day != at.date() else " Today."
    return Line(
        kind=Kind.PROMISE_MINE if promise.is_mine else Kind.PROMISE_THEIRS,
        says="Keep your promise to {}" if promise.is_mine else "Hear whether {} could do what they promised",
        act="Done" if promise.is_mine else "It is done",
        page="relationships",
        subject=promise.id,
        who=promise.person.name,
        person=promise.person_id,
        why=said + by,
        day=day,
        is_due=day <= at.date(),
    )
