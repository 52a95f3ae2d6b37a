"""What was typed during a talk.

`notes_of` and `operations_since` are for the live page alone: lines off the record are in them. Everything else reads
`lines_on_record` or `marks_of`, in which there are none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db.models import Max, QuerySet

from askwell.conversations.models import Conversation, Note, NoteOperation
from askwell.conversations.rules.live import Does, Kind, Line, Mark, Notes, Operation, fold

MOST_AT_ONCE = 1000
"""Operations of other devices in one answer; the page asks for the rest at once."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A line on the record: what was written, as what, and what for. `at` is the writer's clock, ISO 8601."""

    line: UUID
    text: str
    kind: Kind
    marks: frozenset[Mark]
    at: str


def notes_of(*, conversation: Conversation) -> tuple[Notes, int]:
    """All that was typed, lines off the record too, and the serial number up to which that is. For the live page."""
    rows = list(_rows(conversation).order_by("serial"))
    return fold(map(operation_of, rows)), rows[-1].serial if rows else 0


def operations_since(*, conversation: Conversation, serial: int, besides: UUID) -> Sequence[NoteOperation]:
    """What other devices did after this serial number, in order, at most `MOST_AT_ONCE`. For the live page."""
    later = _rows(conversation).filter(serial__gt=serial).exclude(device=besides)
    return list(later.order_by("serial")[:MOST_AT_ONCE])


def highest_serial(*, conversation: Conversation) -> int:
    """The serial number of what was kept last; 0 if nothing was."""
    return _rows(conversation).aggregate(highest=Max("serial"))["highest"] or 0


def lines_on_record(*, conversation: Conversation) -> list[Noted]:
    """What was noted, from top to bottom, as far as it may leave the live page: nothing off the record, no blank lines.

    A line that was written on two devices at once comes twice, one after the other.
    """
    notes, _serial = notes_of(conversation=conversation)
    return [one for line in notes.in_order() if Mark.OFF_THE_RECORD not in line.marked for one in _noted(line)]


def marks_of(*, conversation: Conversation) -> dict[UUID, frozenset[Mark]]:
    """For each turn that came from a marked note, what it was marked for; the write-up puts these first."""
    found = Note.objects.filter(conversation=conversation).exclude(marks=[])
    return {turn: frozenset(map(Mark, marks)) for turn, marks in found.values_list("turn", "marks")}


def kinds_of(*, conversation: Conversation) -> dict[UUID, Kind]:
    """For each turn that came from a note, whether it was said, observed, inferred, felt, or came up as a question."""
    found = Note.objects.filter(conversation=conversation)
    return {turn: Kind(kind) for turn, kind in found.values_list("turn", "kind")}


def operation_of(row: NoteOperation) -> Operation:
    """A kept operation as the rules read it."""
    return Operation(str(row.device), row.number, row.tick, row.at, Does(row.does), row.said)


def _rows(conversation: Conversation) -> QuerySet[NoteOperation]:
    return NoteOperation.objects.filter(conversation=conversation, owner_id=conversation.owner_id)


def _noted(line: Line) -> list[Noted]:
    texts = [line.text, *line.beside]
    at = line.place.at if line.place else ""
    return [
        # The second text has a name of its own, the same whenever it is asked for.
        Noted(uuid5(UUID(line.id), text) if place else UUID(line.id), text.strip(), line.sort, line.marked, at)
        for place, text in enumerate(texts)
        if text.strip()
    ]
