"""Writing a conversation up: the two reflections that close it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.conversations.models import Conversation
from askwell.conversations.rules import ConversationRefused, State, check_transition
from askwell.journal.actions import record


def mark_written_up(*, conversation: Conversation, surprised: str, changed: str, at: datetime) -> Conversation:
    """Keep what surprised the explorer and what changed for them; the conversation is then written up.

    Written up already, only the words change. Refused (`ConversationRefused`): a reflection is missing, or nobody has
    said yet who speaks.
    """
    if not surprised.strip() or not changed.strip():
        raise ConversationRefused("Answer both questions. “Nothing” is an answer too.")
    state = State(conversation.state)
    if state != State.WRITTEN_UP:
        check_transition(state, State.WRITTEN_UP)
    with transaction.atomic():
        conversation.surprised, conversation.changed = surprised.strip(), changed.strip()
        conversation.state = State.WRITTEN_UP
        conversation.written_up_at = conversation.written_up_at or at
        conversation.save()
        record(owner=conversation.owner, verb="wrote up", subject=conversation, at=at)
    return conversation
