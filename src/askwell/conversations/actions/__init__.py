"""What can be done with conversations, one function per act."""

from askwell.conversations.actions.agreeing import (
    agree_on,
    call_off,
    follow_thread,
    move,
    plan_again,
    say_held,
    take_back_held,
    unfollow_thread,
)
from askwell.conversations.actions.describing import describe_conversation
from askwell.conversations.actions.importing import import_pasted, import_transcripts
from askwell.conversations.actions.inviting import end_feed, give_invitation, renew_feed, settle_answer, take_in_answer
from askwell.conversations.actions.joining import join_words
from askwell.conversations.actions.notes import add_notes
from askwell.conversations.actions.noticing import (
    change_resource,
    keep_mention,
    keep_resource,
    leave_mention,
    leave_resource,
    take_back_mention,
    undo_noticed,
)
from askwell.conversations.actions.removing import remove_conversation, undo_import
from askwell.conversations.actions.speakers import name_speakers
from askwell.conversations.actions.writing_up import begin_from_memory, jot_down, mark_written_up

__all__ = [
    "add_notes",
    "agree_on",
    "begin_from_memory",
    "call_off",
    "change_resource",
    "describe_conversation",
    "end_feed",
    "follow_thread",
    "give_invitation",
    "import_pasted",
    "import_transcripts",
    "join_words",
    "jot_down",
    "keep_mention",
    "keep_resource",
    "leave_mention",
    "leave_resource",
    "mark_written_up",
    "move",
    "name_speakers",
    "plan_again",
    "remove_conversation",
    "renew_feed",
    "say_held",
    "settle_answer",
    "take_back_held",
    "take_back_mention",
    "take_in_answer",
    "undo_import",
    "undo_noticed",
    "unfollow_thread",
]
