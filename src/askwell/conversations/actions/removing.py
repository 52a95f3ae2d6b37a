"""Taking conversations out again, with every word in them and everything that rests on those words."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.conversations.actions.thread import untell
from askwell.conversations.models import Conversation, TranscriptImport
from askwell.conversations.rules import ConversationRefused, State
from askwell.journal.actions import record
from askwell.outreach.rules.thread import What


def remove_conversation(*, conversation: Conversation, at: datetime) -> None:
    """Delete a conversation, its file and its words. The people stay. The journal keeps that it was, not what.

    That a talk was planned is taken back in the thread of its request, too.
    """
    with transaction.atomic():
        if conversation.state == State.PLANNED:
            untell(conversation=conversation, what=What.ARRANGED, at=at)
        record(owner=conversation.owner, verb="removed", subject=conversation, at=at)
        conversation.delete()


def undo_import(*, transcript_import: TranscriptImport, at: datetime) -> int:
    """Delete everything that came with one import and return how many conversations that were. People stay.

    Refused (`ConversationRefused`): it is undone already.
    """
    if transcript_import.undone_at is not None:
        raise ConversationRefused("This import is undone already.")
    with transaction.atomic():
        conversations = list(transcript_import.conversations.all())
        for conversation in conversations:
            conversation.delete()
        transcript_import.undone_at = at
        transcript_import.save(update_fields=["undone_at"])
        record(owner=transcript_import.owner, verb="undid", subject=transcript_import, at=at, files=len(conversations))
    return len(conversations)
