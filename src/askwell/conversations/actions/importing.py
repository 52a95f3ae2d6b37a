"""Taking transcripts in: every file for itself, nothing by halves, nothing twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePath

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.conversations.actions.keeping import keep_turns
from askwell.conversations.models import Conversation, RefusedFile, Transcript, TranscriptImport
from askwell.conversations.rules import ConversationRefused
from askwell.conversations.rules.files import TITLE_LONGEST, title_from_name
from askwell.formats import transcripts
from askwell.formats.transcripts import UnreadableTranscript
from askwell.formats.transcripts.dates import find_date
from askwell.journal.actions import record

PASTED = "pasted text"


def import_transcripts(*, owner: Explorer, files: Iterable[tuple[str, bytes]], at: datetime) -> TranscriptImport:
    """Read each file into a conversation of its own; say of the others why not (`RefusedFile`).

    A file that was imported before, byte for byte, is not imported again.
    """
    begun = TranscriptImport.objects.create(owner=owner, begun_at=at)
    for name, data in files:
        known_as = _file_name(name)
        try:
            _import(begun=begun, name=known_as, data=data, read=transcripts.read_transcript(data), at=at)
        except (UnreadableTranscript, ConversationRefused) as refusal:
            RefusedFile.objects.create(owner=owner, came_with=begun, source_name=known_as, reason=str(refusal)[:500])
    _finish(begun, at)
    return begun


def import_pasted(*, owner: Explorer, text: str, at: datetime) -> TranscriptImport:
    """Read text that was pasted as if it were a file.

    Refused (`ConversationRefused`): nothing to read in it, or imported before.
    """
    try:
        read = transcripts.read_pasted(text)
    except UnreadableTranscript as refusal:
        raise ConversationRefused(str(refusal).replace("file", "text")) from refusal
    with transaction.atomic():
        begun = TranscriptImport.objects.create(owner=owner, begun_at=at)
        _import(begun=begun, name=PASTED, data=text.encode("utf-8", "replace"), read=read, at=at)
        _finish(begun, at)
    return begun


def _import(
    *, begun: TranscriptImport, name: str, data: bytes, read: transcripts.Transcript, at: datetime
) -> Conversation:
    with transaction.atomic():
        owner = Explorer.objects.select_for_update().get(id=begun.owner_id)  # two uploads of one file take turns
        refuse_twice(owner=owner, data=data)
        conversation = Conversation.objects.create(
            owner=owner,
            title=(read.title or title_from_name(name))[:TITLE_LONGEST],
            held_on=read.date or find_date(PurePath(name).stem.replace("_", " ")),
            added_at=at,
            came_with=begun,
        )
        keep_turns(conversation=conversation, turns=read.turns)
        Transcript.objects.create(
            owner=owner,
            conversation=conversation,
            source_name=name,
            original=data,
            sha256=hashlib.sha256(data).hexdigest(),
            format=read.format[:30],
            tool=(read.tool or "")[:60],
            summary=read.summary or "",
            channels_collapsed=read.channels_collapsed,
        )
        record(owner=owner, verb="imported", subject=conversation, at=at, turns=len(read.turns))
    return conversation


def refuse_twice(*, owner: Explorer, data: bytes) -> None:
    """Refuse what is already here, byte for byte (`ConversationRefused`)."""
    digest = hashlib.sha256(data).hexdigest()
    known = Transcript.objects.of(owner).filter(sha256=digest).select_related("conversation").first()
    if known is not None:
        raise ConversationRefused(f"You already have this one: it is “{known.conversation.title[:200]}”.")


def _finish(begun: TranscriptImport, at: datetime) -> None:
    begun.finished_at = at
    begun.save(update_fields=["finished_at"])
    files = begun.conversations.count()
    record(owner=begun.owner, verb="imported", subject=begun, at=at, files=files)


def _file_name(name: str) -> str:
    """The name without its folder, as every database takes it."""
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    return bare.encode("utf-8", "replace").decode().replace("\x00", "")[-300:] or "a file without a name"
