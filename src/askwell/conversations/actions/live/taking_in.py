"""Making what was noted part of the talk, so that everything follows from notes that follows from a transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from askwell.conversations.actions.agreeing import say_held
from askwell.conversations.actions.live.originals import write_original
from askwell.conversations.actions.notes import OWN_LABEL
from askwell.conversations.models import Conversation, Note, Participant, Turn
from askwell.conversations.queries.live import Noted, lines_on_record, notes_of
from askwell.conversations.queries.planned import clocks_of
from askwell.conversations.rules import ConversationRefused, Part, State
from askwell.conversations.rules.live import Kind
from askwell.journal.actions import record


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many lines became turns, and how many taken in before were changed on the live page since."""

    added: int
    changed: int


def take_notes_in(*, conversation: Conversation, at: datetime) -> TakenIn:
    """Make each line on the record a turn; the talk is then held.

    What they said is theirs, everything else the explorer's own. Lines taken in before stay as they were then, because
    what was made of them rests on their words; their marks follow. New lines are added at the end.
    Refused (`ConversationRefused`): nothing was noted, nobody is named whom it was with, or the talk was called off.
    """
    with transaction.atomic():
        conversation = (
            Conversation.objects.select_for_update(of=("self",)).select_related("owner").get(id=conversation.id)
        )
        _refuse_unready(conversation)
        lines = lines_on_record(conversation=conversation)
        known = {note.line: note for note in conversation.notes.select_related("turn")}
        if not lines and not known:
            raise ConversationRefused("There is nothing to take in yet: write down at least one line.")
        changed = sum(_follow(known[line.line], line) for line in lines if line.line in known)
        added = [line for line in lines if line.line not in known]
        _keep(conversation, added)
        write_original(conversation=conversation)
        _hold(conversation, at)
        record(owner=conversation.owner, verb="took notes in", subject=conversation, at=at, lines=len(added))
    return TakenIn(added=len(added), changed=changed)


def _refuse_unready(conversation: Conversation) -> None:
    if conversation.state == State.CALLED_OFF:
        raise ConversationRefused("This talk was called off. Plan it anew first, then take in what you noted.")
    if conversation.state == State.IMPORTED:
        raise ConversationRefused("Say first who is speaking in this talk, then take in what you noted.")


def _follow(note: Note, line: Noted) -> bool:
    """Let the marks and the kind of a turn follow its line; whether its words are other ones now."""
    marks = sorted(line.marks)
    if (note.marks, note.kind) != (marks, line.kind):
        note.marks, note.kind = marks, line.kind
        note.save(update_fields=["marks", "kind"])
    return note.turn.text != line.text


def _keep(conversation: Conversation, lines: Sequence[Noted]) -> None:
    last = conversation.turns.aggregate(number=Max("number"))["number"]
    theirs, mine = _professional(conversation), _explorer(conversation)
    begun_at = notes_of(conversation=conversation)[0].begun_at
    turns = Turn.objects.bulk_create(
        Turn(
            owner=conversation.owner,
            conversation=conversation,
            participant=theirs if line.kind == Kind.SAID else mine,
            number=number,
            text=line.text,
            start=_seconds(begun_at, line.at),
        )
        for number, line in enumerate(lines, 0 if last is None else last + 1)
    )
    Note.objects.bulk_create(
        Note(
            owner=conversation.owner,
            conversation=conversation,
            turn=turn,
            line=line.line,
            kind=line.kind,
            marks=sorted(line.marks),
        )
        for turn, line in zip(turns, lines, strict=True)
    )


def _seconds(begun_at: str | None, at: str) -> float | None:
    """How far into the talk; None if nobody pressed the clock, or it was written before."""
    if begun_at is None or not at:
        return None
    seconds = (datetime.fromisoformat(at) - datetime.fromisoformat(begun_at)).total_seconds()
    return seconds if seconds >= 0 else None


def _professional(conversation: Conversation) -> Participant:
    """Whose words the notes are: the one named in the talk, else the one who was asked for it."""
    found = conversation.participants.filter(part=Part.PROFESSIONAL).order_by("place").first()
    if found is not None:
        return found
    if conversation.request is None:
        raise ConversationRefused("Say first with whom this talk was, then take in what you noted.")
    return Participant.objects.create(
        owner=conversation.owner,
        conversation=conversation,
        label="",
        place=_next_place(conversation),
        part=Part.PROFESSIONAL,
        person=conversation.request.person,
    )


def _explorer(conversation: Conversation) -> Participant:
    own = Participant.objects.filter(conversation=conversation, part=Part.EXPLORER).order_by("place").first()
    return own or Participant.objects.create(
        owner=conversation.owner,
        conversation=conversation,
        label=OWN_LABEL,
        place=_next_place(conversation),
        part=Part.EXPLORER,
    )


def _next_place(conversation: Conversation) -> int:
    last = conversation.participants.aggregate(place=Max("place"))["place"]
    return 0 if last is None else last + 1


def _hold(conversation: Conversation, at: datetime) -> None:
    own = clocks_of(conversation).own
    begun_at = notes_of(conversation=conversation)[0].begun_at
    began = datetime.fromisoformat(begun_at) if begun_at else conversation.begins_at or at
    day = min(began, at).astimezone(own).date()  # a device whose clock is ahead is not believed
    if conversation.state == State.PLANNED:
        say_held(conversation=conversation, at=at, held_on=day)
        return
    conversation.held_on = conversation.held_on or day
    conversation.save(update_fields=["held_on"])
