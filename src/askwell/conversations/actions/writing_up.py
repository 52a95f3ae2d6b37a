"""Writing a conversation up: the reflections that close it, and the short form for the corridor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import uuid4

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.conversations.actions.describing import refuse_to_come
from askwell.conversations.actions.live import TakenIn, keep_operations, take_notes_in
from askwell.conversations.actions.speakers import Speaker, name_speakers
from askwell.conversations.models import Conversation, Participant
from askwell.conversations.queries.live import notes_of
from askwell.conversations.rules import ConversationRefused, Part, State, check_transition
from askwell.conversations.rules.files import TITLE_LONGEST
from askwell.conversations.rules.live import Does, Kind, Mark
from askwell.journal.actions import record
from askwell.people.models import Person


def mark_written_up(
    *, conversation: Conversation, surprised: str, changed: str, at: datetime, ask_next: str = ""
) -> Conversation:
    """Keep what surprised the explorer, what changed for them, and what they would ask next; the conversation is then
    written up. The first two are asked for (NOTE-24), the third may stay empty.

    Written up already, only the words change. Refused (`ConversationRefused`): one of the first two is missing, or
    nobody has said yet who speaks.
    """
    if not surprised.strip() or not changed.strip():
        raise ConversationRefused("Answer both of the first two. “Nothing” is an answer too.")
    state = State(conversation.state)
    if state != State.WRITTEN_UP:
        check_transition(state, State.WRITTEN_UP)
    with transaction.atomic():
        conversation.surprised, conversation.changed = surprised.strip(), changed.strip()
        conversation.ask_next = ask_next.strip()
        conversation.state = State.WRITTEN_UP
        conversation.written_up_at = conversation.written_up_at or at
        conversation.save()
        record(owner=conversation.owner, verb="wrote up", subject=conversation, at=at)
    return conversation


def begin_from_memory(
    *, owner: Explorer, held_on: date, at: datetime, person: Person | None = None, name: str = ""
) -> Conversation:
    """Begin a talk that was held and never planned here: whom it was with, before any word of it.

    Refused (`ConversationRefused`): nobody named, a day still to come.
    """
    refuse_to_come(held_on=held_on, at=at)
    known_as = person.name if person else " ".join(name.split())
    with transaction.atomic():
        title = f"Talk with {known_as}"[:TITLE_LONGEST]
        begun = Conversation.objects.create(owner=owner, title=title, held_on=held_on, added_at=at)
        told = Participant.objects.create(owner=owner, conversation=begun, label="", place=0)
        record(owner=owner, verb="began", subject=begun, at=at)
        speaker = Speaker(participants=[told], part=Part.PROFESSIONAL, person=person, name=name)
        (held,) = name_speakers(owner=owner, speakers=[speaker], at=at)
    return held


def jot_down(*, conversation: Conversation, lines: Sequence[tuple[Kind, str]], at: datetime, name: str = "") -> TakenIn:
    """Keep a few lines right after a talk, and a name that fell in it; the rest of the write-up waits.

    They are lines of the live page, taken in at once: the talk is then held. What is kept is on disk even if it cannot
    be taken in. Refused (`ConversationRefused`): nothing written, and as `take_notes_in` refuses.
    """
    written: list[tuple[Kind, str, tuple[Mark, ...]]] = [
        (kind, " ".join(text.split()), ()) for kind, text in lines if text.strip()
    ]
    named = " ".join(name.split())
    if named:
        written.append((Kind.OBSERVED, named, (Mark.NAME,)))
    if not written:
        raise ConversationRefused("Write down one line at least, or the name.")
    keep_operations(
        owner=conversation.owner,
        conversation=conversation,
        device=uuid4(),
        operations=_typed(conversation, written, at),
        at=at,
    )
    return take_notes_in(conversation=conversation, at=at)


def _typed(
    conversation: Conversation, written: Sequence[tuple[Kind, str, Sequence[Mark]]], at: datetime
) -> list[dict[str, object]]:
    """The operations that one device would have sent."""
    notes, _serial = notes_of(conversation=conversation)
    there = notes.in_order()
    after, done = there[-1].id if there else None, list[dict[str, object]]()
    for kind, text, marks in written:
        line = str(uuid4())
        done.append({"does": Does.TEXT, "line": line, "text": text, "over": [], "after": after})
        done.append({"does": Does.SORT, "line": line, "kind": kind})
        done += [{"does": Does.MARK, "line": line, "mark": mark, "on": True} for mark in marks]
        after = line
    return [
        one | {"number": number, "tick": notes.tick + number, "at": at.isoformat()}
        for number, one in enumerate(done, 1)
    ]
