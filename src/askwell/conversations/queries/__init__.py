"""Reading conversations."""

from askwell.conversations.queries.imports import ReadFile, import_of, read_files, unnamed_in
from askwell.conversations.queries.speakers import SpeakerRow, speaker_rows
from askwell.conversations.queries.talks import (
    SpeakerShare,
    Talked,
    conversation_of,
    conversations,
    partners,
    shares,
    talked_with,
    talks_with,
    turns,
    turns_of,
    unfinished,
    waiting_imports,
)

__all__ = [
    "ReadFile",
    "SpeakerRow",
    "SpeakerShare",
    "Talked",
    "conversation_of",
    "conversations",
    "import_of",
    "partners",
    "read_files",
    "shares",
    "speaker_rows",
    "talked_with",
    "talks_with",
    "turns",
    "turns_of",
    "unfinished",
    "unnamed_in",
    "waiting_imports",
]
