"""Talks: who is speaking in them, and which are to be written up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.formats import date_format

from askwell.accounts.models import Explorer
from askwell.conversations import queries
from askwell.conversations.models import Conversation
from askwell.today.lines import Kind, Line
from askwell.today.names import in_a_row, who_told

LOOKED_AT = 8
"""One more than a page holds: whether there are others can be told from it."""


def lines(explorer: Explorer, _at: datetime) -> Iterator[Line]:
    """The talks that wait for something, the latest imports and talks first."""
    for waiting in queries.waiting_imports(explorer=explorer)[:LOOKED_AT]:
        unnamed: int = getattr(waiting, "unnamed", 0)
        yield Line(
            kind=Kind.NAME_SPEAKERS,
            says=f"{unnamed} {'talk' if unnamed == 1 else 'talks'} brought in",
            why="Askwell does not know yet who is speaking.",
            act="Say who is speaking",
            page="import",
            subject=waiting.id,
        )
    yield from map(_to_write_up, queries.unfinished(explorer=explorer)[:LOOKED_AT])


def _to_write_up(talk: Conversation) -> Line:
    named = in_a_row([name for name, _person in who_told(talk)])
    day = date_format(talk.held_on, "j F") if talk.held_on else ""
    return Line(
        kind=Kind.WRITE_UP,
        says="Write up your talk with {}" if named else "Write up “{}”",
        who=named or talk.title,
        why=" · ".join(part for part in (day, talk.title if named else "") if part and part != named),
        act="Write it up",
        page="write_up",
        subject=talk.id,
    )
