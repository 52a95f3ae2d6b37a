"""Deciding on statements, one at a time. Each act returns its journal entry: what `undo` takes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from askwell.conversations.models import Conversation, Participant, Turn
from askwell.conversations.rules import Part
from askwell.insights.actions.reading import describe_statement, forget_judgements, is_own_note, take_meaning
from askwell.insights.models import Statement
from askwell.insights.rules import ABOUT_LONGEST, InsightRefused, Kind, Origin, Stance, StatementState
from askwell.insights.rules.spans import find_words
from askwell.journal.actions import record
from askwell.journal.models import Entry

FIELDS = ("begins", "ends", "quote", "kind", "stance", "about", "skills", "state", "decided_at")
"""What a decision may change, and `undo` puts back."""

OWN_WORDS = "These are your own words. Keep what the other person said."


def confirm_statement(*, statement: Statement, at: datetime) -> Entry:
    """Keep it: it is the explorer's from now on."""
    return _decide(statement, "confirmed", at, state=StatementState.CONFIRMED)


def drop_statement(*, statement: Statement, at: datetime) -> Entry:
    """Leave it out; it is not proposed again."""
    return _decide(statement, "dropped", at, state=StatementState.DROPPED)


def restore_statement(*, statement: Statement, at: datetime) -> Entry:
    """Bring a dropped one back, as the explorer's own.

    Refused (`InsightRefused`): it was not dropped.
    """
    if statement.state != StatementState.DROPPED:
        raise InsightRefused("This one is still here.")
    return _decide(statement, "restored", at, state=StatementState.CONFIRMED)


def edit_statement(
    *,
    statement: Statement,
    words: str,
    kind: Kind,
    stance: Stance,
    at: datetime,
    about: str = "",
    skills: Sequence[str] = (),
) -> Entry:
    """Say it better: other words of the same turn, another kind or stance. It is confirmed by that.

    Refused (`InsightRefused`): words that were not said in that turn, or none.
    """
    place: dict[str, Any] = {"quote": words.strip()}
    if statement.turn is not None:
        begins, ends = find_words(statement.turn.text, words, near=statement.begins)
        place |= {"begins": begins, "ends": ends}
    if not place["quote"]:
        raise InsightRefused("Write down what was said.")
    return _decide(
        statement,
        "edited",
        at,
        **place,
        kind=Kind(kind),
        stance=Stance(stance),
        about=about.strip()[:ABOUT_LONGEST],
        skills=_skills(statement, skills),
        state=StatementState.CONFIRMED,
    )


def capture_statement(*, turn: Turn, words: str, at: datetime, near: int | None = None) -> Entry:
    """Keep words that the explorer marked in a turn; what they mean is proposed, and can be edited.

    Refused (`InsightRefused`): words that were not said in that turn, or that are kept already.
    """
    if is_own_note(turn=turn):
        raise InsightRefused(OWN_WORDS)
    begins, ends = find_words(turn.text, words, near=near)
    same = Statement.objects.filter(turn=turn, begins=begins, ends=ends).exclude(state=StatementState.DROPPED)
    if same.exists():
        raise InsightRefused("These words are among the statements already.")
    return _capture(turn.conversation, turn.participant, at, words.strip(), turn=turn, begins=begins, ends=ends)


def note_statement(*, conversation: Conversation, speaker: Participant, words: str, at: datetime) -> Entry:
    """Keep what the explorer remembers somebody saying, where no transcript has it.

    Refused (`InsightRefused`): no words, or somebody who was not there.
    """
    if speaker.conversation_id != conversation.id:
        raise InsightRefused("Choose somebody who was part of this conversation.")
    if not words.strip():
        raise InsightRefused("Write down what was said.")
    return _capture(conversation, speaker, at, words.strip())


def words_changed(*, statement: Statement) -> None:
    """Have a statement compared anew with everything, next time."""
    statement.vector, statement.model_version = None, ""
    forget_judgements(statement_ids=[statement.id])


def _decide(statement: Statement, verb: str, at: datetime, **changes: Any) -> Entry:
    before = {field: _plain(getattr(statement, field)) for field in FIELDS}
    for field, value in changes.items():
        setattr(statement, field, value)
    statement.decided_at = at
    with transaction.atomic():
        if before["quote"] != statement.quote:
            words_changed(statement=statement)
        statement.save()
        return record(owner=statement.owner, verb=verb, subject=statement, at=at, before=before)


def _capture(conversation: Conversation, speaker: Participant, at: datetime, words: str, **place: Any) -> Entry:
    if speaker.part == Part.EXPLORER:
        raise InsightRefused(OWN_WORDS)
    statement = Statement(
        owner=conversation.owner,
        conversation=conversation,
        speaker=speaker,
        quote=words,
        origin=Origin.EXPLORER,
        state=StatementState.CONFIRMED,
        decided_at=at,
        **place,
    )
    take_meaning(statement=statement, proposal=describe_statement(statement=statement))
    with transaction.atomic():
        statement.save()
        return record(owner=conversation.owner, verb="captured", subject=statement, at=at)


def _skills(statement: Statement, labels: Sequence[str]) -> list[dict[str, Any]]:
    """The skills as the explorer lists them; those known before keep their identity."""
    known = {skill["label"].casefold(): skill for skill in statement.skills}
    cleaned = dict.fromkeys(" ".join(label.split()) for label in labels)
    return [known.get(label.casefold(), {"label": label, "uri": None}) for label in cleaned if label]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
