"""What is done on the live page, and what makes it part of the talk."""

from askwell.conversations.actions.live.keeping import Kept, keep_operations, note_lines
from askwell.conversations.actions.live.taking_in import TakenIn, take_notes_in

__all__ = ["Kept", "TakenIn", "keep_operations", "note_lines", "take_notes_in"]
