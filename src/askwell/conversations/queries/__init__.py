"""Reading conversations."""

from askwell.conversations.queries.imports import ReadFile, import_of, read_files, unnamed_in
from askwell.conversations.queries.speakers import SpeakerRow, speaker_rows
from askwell.conversations.queries.talks import (
    SpeakerShare,
    conversation_of,
    conversations,
    shares,
    talks_with,
    turns_of,
    unfinished,
    waiting_imports,
)

__all__ = [
    "ReadFile",
    "SpeakerRow",
    "SpeakerShare",
    "conversation_of",
    "conversations",
    "import_of",
    "read_files",
    "shares",
    "speaker_rows",
    "talks_with",
    "turns_of",
    "unfinished",
    "unnamed_in",
    "waiting_imports",
]
