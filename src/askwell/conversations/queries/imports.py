"""What an import brought: each file that was read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, Max, QuerySet
from django.db.models.functions import Coalesce, Greatest

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, TranscriptImport
from askwell.conversations.rules import State


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file that became a conversation, and what was found in it."""

    conversation: Conversation
    turns: int
    minutes: int | None
    speakers: tuple[str, ...]


def import_of(*, explorer: Explorer, import_id: UUID) -> TranscriptImport | None:
    """One import with the files it refused, if it is the explorer's."""
    return TranscriptImport.objects.of(explorer).prefetch_related("refused_files").filter(id=import_id).first()


def read_files(*, transcript_import: TranscriptImport) -> list[ReadFile]:
    """Each file that was read, in the order of the day of the talk."""
    last = Greatest(Coalesce(Max("turns__start"), 0.0), Coalesce(Max("turns__end"), 0.0))
    rows = (
        transcript_import.conversations.select_related("transcript")
        .defer("transcript__original")
        .annotate(turn_count=Count("turns"), last_second=last)
        .prefetch_related("participants")
        .order_by(F("held_on").asc(nulls_last=True), "title", "id")
    )
    return [
        ReadFile(
            conversation=row,
            turns=row.turn_count,
            minutes=max(1, round(row.last_second / 60)) if row.last_second else None,
            speakers=tuple(p.label for p in sorted(row.participants.all(), key=lambda p: p.place) if p.label),
        )
        for row in rows
    ]


def unnamed_in(*, transcript_import: TranscriptImport) -> QuerySet[Conversation]:
    """The talks of an import in which nobody has said yet who is speaking."""
    return transcript_import.conversations.filter(state=State.IMPORTED)
