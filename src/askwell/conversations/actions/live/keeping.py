"""Keeping what is typed. What is said to be kept is on disk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Max

from askwell.accounts.models import Explorer
from askwell.conversations.actions.live.originals import write_original
from askwell.conversations.models import Conversation, Note, NoteOperation, Turn
from askwell.conversations.queries.live import notes_of, operation_of
from askwell.conversations.rules import Consent, ConversationRefused
from askwell.conversations.rules.live import MOST_OPERATIONS, Does, Kind, Mark, Operation, read_operation
from askwell.journal.actions import record
from askwell.preparation.actions.questions import mark_asked
from askwell.preparation.models import PlannedQuestion


@dataclass(frozen=True, slots=True)
class Kept:
    """Up to which number a device's operations are on disk, and from which on it sent other ones than those kept."""

    number: int
    disputed_from: int | None = None


def keep_operations(
    *, owner: Explorer, conversation: Conversation, device: UUID, operations: Sequence[object], at: datetime
) -> Kept:
    """Keep a batch of operations of one device and return, after the commit, up to which number they are kept.

    Those that are there already are passed over; after a gap nothing is kept, and the number says where to go on. A
    device whose memory was put back to an earlier day sends different operations under the same numbers: nothing is
    kept then either, and it has to go on under another name.
    Refused (`ConversationRefused`), all or nothing: somebody else's conversation, what is no operation, too many.
    """
    if conversation.owner_id != owner.id:
        raise ConversationRefused("Write in your own talks.")
    if len(operations) > MOST_OPERATIONS:
        raise ConversationRefused(f"Send at most {MOST_OPERATIONS} operations at a time.")
    read = sorted((read_operation(str(device), raw) for raw in operations), key=lambda operation: operation.number)
    # Durable: were this within somebody's transaction, the answer would go out before the commit.
    with transaction.atomic(durable=True):
        # On PostgreSQL the lock lets batches take turns; on SQLite the transaction itself does.
        Conversation.objects.select_for_update().of(owner).only("id").get(id=conversation.id)
        rows = NoteOperation.objects.of(owner).filter(conversation=conversation)
        have = rows.filter(device=device).aggregate(number=Max("number"))["number"] or 0
        disputed_from = _disputed_from(device, conversation, [one for one in read if one.number <= have])
        if disputed_from is not None:
            return Kept(have, disputed_from)
        fresh = _without_gap(read, have)
        if fresh:
            serial = rows.aggregate(serial=Max("serial"))["serial"] or 0
            NoteOperation.objects.bulk_create(
                _row(owner, conversation, operation, serial + place, at) for place, operation in enumerate(fresh, 1)
            )
            _follow(conversation, fresh, at)
    return Kept(have + len(fresh))


def note_lines(*, owner: Explorer, conversation: Conversation, text: str, kind: Kind, at: datetime) -> int:
    """Add lines at the end, as the form does that needs no JavaScript, and return how many.

    Refused (`ConversationRefused`): no words in it, or too many lines.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        raise ConversationRefused("Write down at least one line.")
    notes, _serial = notes_of(conversation=conversation)
    there = notes.in_order()
    after, tick, operations = there[-1].id if there else None, notes.tick, []
    for place, line in enumerate(lines):
        name, number = str(uuid4()), 2 * place + 1
        common = {"line": name, "at": at.isoformat()}
        words: dict[str, object] = {"does": Does.TEXT, "text": line, "over": [], "after": after}
        operations += [
            common | words | {"number": number, "tick": tick + number},
            common | {"does": Does.SORT, "kind": kind, "number": number + 1, "tick": tick + number + 1},
        ]
        after = name
    keep_operations(owner=owner, conversation=conversation, device=uuid4(), operations=operations, at=at)
    return len(lines)


def _disputed_from(device: UUID, conversation: Conversation, known: Sequence[Operation]) -> int | None:
    """The first number under which something else is kept than is sent now."""
    if not known:
        return None
    numbers = [operation.number for operation in known]
    kept = NoteOperation.objects.filter(conversation=conversation, device=device, number__in=numbers)
    there = {row.number: operation_of(row) for row in kept}
    return next((operation.number for operation in known if there[operation.number] != operation), None)


def _without_gap(operations: Sequence[Operation], have: int) -> list[Operation]:
    fresh: list[Operation] = []
    for operation in operations:
        if operation.number == have + len(fresh) + 1:
            fresh.append(operation)
    return fresh


def _row(owner: Explorer, conversation: Conversation, operation: Operation, serial: int, at: datetime) -> NoteOperation:
    return NoteOperation(
        owner=owner,
        conversation=conversation,
        serial=serial,
        device=UUID(operation.device),
        number=operation.number,
        tick=operation.tick,
        at=operation.at,
        does=operation.does,
        said=dict(operation.said),
        kept_at=at,
    )


def _follow(conversation: Conversation, fresh: Sequence[Operation], at: datetime) -> None:
    """What has to happen at once: consent is a dated fact of the talk, and what is off the record leaves it."""
    if any(operation.does == Does.CONSENT for operation in fresh):
        _note_consent(conversation, at)
    asked = {operation.said["question"] for operation in fresh if operation.does == Does.ASKED}
    if asked:
        _note_asked(conversation, asked)
    off = [
        operation.said["line"]
        for operation in fresh
        if operation.does == Does.MARK and operation.said["mark"] == Mark.OFF_THE_RECORD and operation.said["on"]
    ]
    if off:
        turns = Note.objects.filter(conversation=conversation, line__in=off).values("turn")
        if Turn.objects.filter(id__in=turns).delete()[0]:
            write_original(conversation=conversation)


def _note_consent(conversation: Conversation, at: datetime) -> None:
    notes, _serial = notes_of(conversation=conversation)
    if notes.consent is None:
        return
    consent = Consent(notes.consent.value)
    said_at = None if consent == Consent.NOT_ASKED else datetime.fromisoformat(notes.consent.at)
    Conversation.objects.filter(id=conversation.id).update(consent=consent, consent_at=said_at)
    record(owner=conversation.owner, verb="asked consent", subject=conversation, at=at, consent=consent.value)


def _note_asked(conversation: Conversation, questions: Collection[str]) -> None:
    """Those that were prepared know from now on whether they were asked, and when; lines of the notes are no others."""
    asked = notes_of(conversation=conversation)[0].asked
    for question in PlannedQuestion.objects.of(conversation.owner).filter(id__in=questions):
        heard = asked[str(question.id)]
        mark_asked(question=question, asked=heard.value, at=datetime.fromisoformat(heard.at))
