"""What was said, and when two are to talk: conversations, who took part, the transcript as it came, its turns."""

from askwell.conversations.models.invitations import CalendarAnswer, Feed, Invitation
from askwell.conversations.models.live import Note, NoteOperation
from askwell.conversations.models.talks import (
    Conversation,
    KnownLabel,
    Participant,
    RefusedFile,
    Transcript,
    TranscriptImport,
    Turn,
)
from askwell.conversations.models.writing_up import Mention, Resource

__all__ = [
    "CalendarAnswer",
    "Conversation",
    "Feed",
    "Invitation",
    "KnownLabel",
    "Mention",
    "Note",
    "NoteOperation",
    "Participant",
    "RefusedFile",
    "Resource",
    "Transcript",
    "TranscriptImport",
    "Turn",
]
