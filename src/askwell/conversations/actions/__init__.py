"""What can be done with conversations, one function per act."""

from askwell.conversations.actions.describing import describe_conversation
from askwell.conversations.actions.importing import import_pasted, import_transcripts
from askwell.conversations.actions.notes import add_notes
from askwell.conversations.actions.removing import remove_conversation, undo_import
from askwell.conversations.actions.speakers import name_speakers
from askwell.conversations.actions.writing_up import mark_written_up

__all__ = [
    "add_notes",
    "describe_conversation",
    "import_pasted",
    "import_transcripts",
    "mark_written_up",
    "name_speakers",
    "remove_conversation",
    "undo_import",
]
