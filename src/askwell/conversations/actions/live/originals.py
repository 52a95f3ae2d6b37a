"""The notes of a talk as one text, where other talks have their file."""

from __future__ import annotations

import hashlib

from askwell.conversations.actions.notes import NOTES
from askwell.conversations.models import Conversation, Transcript


def write_original(*, conversation: Conversation) -> None:
    """Write down as one text what was taken in, unless the talk has a transcript of its own."""
    words = "\n".join(note.turn.text for note in conversation.notes.select_related("turn").order_by("turn__number"))
    original = words.encode("utf-8", "replace")
    # Two talks may well leave the same one line, and neither of them is refused for it.
    sha256 = hashlib.sha256(conversation.id.bytes + original).hexdigest()
    written = {"owner": conversation.owner, "source_name": NOTES, "format": NOTES}
    kept, _new = Transcript.objects.get_or_create(
        conversation=conversation, defaults=written | {"original": original, "sha256": sha256}
    )
    if kept.source_name == NOTES and kept.sha256 != sha256:
        kept.original, kept.sha256 = original, sha256
        kept.save(update_fields=["original", "sha256"])
