"""What was said, and when two are to talk: conversations, who took part, the transcript as it came, its turns."""

from askwell.conversations.models.talks import (
    Conversation,
    KnownLabel,
    Participant,
    RefusedFile,
    Transcript,
    TranscriptImport,
    Turn,
)

__all__ = ["Conversation", "KnownLabel", "Participant", "RefusedFile", "Transcript", "TranscriptImport", "Turn"]
