"""How much the last talks added: whether one more would still tell something new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation
from askwell.insights.models import Pattern, Statement
from askwell.insights.rules import StatementState

SHOWN = 3


@dataclass(frozen=True, slots=True)
class LastTalk:
    """One talk: how many points it made, and how many of them had been heard from others before."""

    conversation: Conversation
    points: int
    heard_before: int


def last_talks(*, explorer: Explorer) -> Sequence[LastTalk]:
    """The last talks, the latest first: at most three, none if there were fewer than three."""
    points: defaultdict[UUID, set[UUID]] = defaultdict(set)
    rows = Statement.objects.of(explorer).exclude(state=StatementState.DROPPED)
    for conversation, statement in rows.values_list("conversation", "id"):
        points[conversation].add(statement)
    if len(points) < SHOWN:
        return []
    talks = list(Conversation.objects.of(explorer).order_by(F("held_on").asc(nulls_first=True), "added_at", "id"))
    pattern_of = dict(
        Pattern.statements.through.objects.filter(pattern__owner=explorer).values_list("statement", "pattern")
    )
    found, known = [], set()
    for talk in talks:
        patterns = [pattern_of.get(statement) for statement in points[talk.id]]
        if points[talk.id]:
            found.append(LastTalk(talk, len(patterns), sum(pattern in known for pattern in patterns if pattern)))
        known |= set(patterns)
    return found[: -SHOWN - 1 : -1]
