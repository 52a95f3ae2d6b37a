"""Statements in their place: in the transcript, in a person's story, in the journal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, QuerySet

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, Turn
from askwell.insights.models import Statement
from askwell.insights.rules import StatementState
from askwell.insights.rules.spans import Piece, pieces
from askwell.journal.models import Entry
from askwell.people.models import Person

ON_GROUPS = frozenset({"split", "joined", "relabelled", "dismissed", "reopened", "renamed", "settled"})
ON_STATEMENTS = frozenset({"confirmed", "dropped", "restored", "edited", "captured"})
LOOKED_BACK = 100


@dataclass(frozen=True, slots=True)
class MarkedTurn:
    """A turn, its words cut where statements begin and end."""

    turn: Turn
    pieces: Sequence[Piece[Statement]]


def statements_of(*, explorer: Explorer) -> QuerySet[Statement]:
    """All statements, dropped ones too, with speaker and place; without what only the models need."""
    return (
        Statement.objects.of(explorer)
        .select_related("speaker__person", "turn", "conversation")
        .defer("vector", "context")
    )


def of_conversation(*, conversation: Conversation) -> QuerySet[Statement]:
    """The statements of one talk in the order they were said; notes from memory last."""
    found = statements_of(explorer=conversation.owner).filter(conversation=conversation)
    return found.order_by(F("turn__number").asc(nulls_last=True), "begins", "ends", "decided_at", "id")


def said_by(*, person: Person) -> QuerySet[Statement]:
    """What one person said and is not dropped, by date and place."""
    return (
        statements_of(explorer=person.owner)
        .filter(speaker__person=person)
        .exclude(state=StatementState.DROPPED)
        .order_by("-conversation__held_on", "conversation", F("turn__number").asc(nulls_last=True), "begins", "id")
    )


def marked_turns(*, turns: Iterable[Turn], statements: Iterable[Statement]) -> list[MarkedTurn]:
    """The turns with the statements marked in them; dropped ones are not marked."""
    spans: defaultdict[UUID | None, list[tuple[int, int, Statement]]] = defaultdict(list)
    for statement in statements:
        if statement.state != StatementState.DROPPED:
            spans[statement.turn_id].append((*statement.span, statement))
    return [MarkedTurn(turn, pieces(turn.text, spans[turn.id])) for turn in turns]


def last_decision(*, explorer: Explorer, conversation: Conversation | None = None) -> Entry | None:
    """The latest decision that is not taken back: on this talk's statements, else on patterns and contradictions."""
    entries = Entry.objects.of(explorer).order_by("-at", "id")
    undone = set(entries.filter(verb="undone").values_list("subject_id", flat=True)[:LOOKED_BACK])
    if conversation is None:
        found = entries.filter(verb__in=ON_GROUPS, subject_kind__in=["pattern", "contradiction"])
    else:
        ids = Statement.objects.filter(conversation=conversation).values("id")
        found = entries.filter(verb__in=ON_STATEMENTS, subject_kind="statement", subject_id__in=ids)
    return next((entry for entry in found[:LOOKED_BACK] if entry.id not in undone), None)
