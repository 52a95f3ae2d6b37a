"""Adding a talk from notes alone, without a file."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.conversations.actions.describing import refuse_to_come
from askwell.conversations.actions.importing import refuse_twice
from askwell.conversations.actions.keeping import keep_turns
from askwell.conversations.actions.speakers import Speaker, name_speakers
from askwell.conversations.models import Conversation, Participant, Transcript
from askwell.conversations.rules import ConversationRefused, Part
from askwell.formats.transcripts import Turn as ReadTurn
from askwell.journal.actions import record
from askwell.people.models import Person

NOTES = "notes"
OWN_LABEL = "My notes"


def add_notes(
    *,
    owner: Explorer,
    text: str,
    at: datetime,
    title: str = "",
    held_on: date | None = None,
    person: Person | None = None,
    name: str = "",
    told: bool = True,
) -> Conversation:
    """Keep notes of a talk, each line a turn, exactly as written.

    They count as what the person told, or, if not `told`, as the explorer's own thoughts about the talk.
    Refused (`ConversationRefused`): no words, nobody named, a day still to come, the same notes again.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not any(character.isalnum() for line in lines for character in line):
        raise ConversationRefused("Write down what you heard, one thought a line.")
    refuse_to_come(held_on=held_on, at=at)
    known_as = " ".join(title.split()) or f"Talk with {person.name if person else ' '.join(name.split())}"
    with transaction.atomic():
        refuse_twice(owner=owner, data=_bytes(text))
        conversation = Conversation.objects.create(owner=owner, title=known_as[:300], held_on=held_on, added_at=at)
        _keep_original(conversation, text)
        speakers = _keep_lines(conversation, lines, told=told)
        record(owner=owner, verb="noted", subject=conversation, at=at, lines=len(lines))
        professional = Speaker(participants=speakers[-1:], part=Part.PROFESSIONAL, person=person, name=name)
        mine = Speaker(participants=speakers[:-1], part=Part.EXPLORER)
        (held,) = name_speakers(owner=owner, speakers=[mine, professional], at=at)
    return held


def _keep_lines(conversation: Conversation, lines: list[str], *, told: bool) -> list[Participant]:
    """The speakers of the notes, the one who told last."""
    if told:
        return keep_turns(conversation=conversation, turns=[ReadTurn(None, line) for line in lines])
    own = keep_turns(conversation=conversation, turns=[ReadTurn(OWN_LABEL, line) for line in lines])
    listened_to = Participant.objects.create(owner=conversation.owner, conversation=conversation, label="", place=1)
    return [*own, listened_to]


def _keep_original(conversation: Conversation, text: str) -> None:
    Transcript.objects.create(
        owner=conversation.owner,
        conversation=conversation,
        source_name=NOTES,
        original=_bytes(text),
        sha256=hashlib.sha256(_bytes(text)).hexdigest(),
        format=NOTES,
    )


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
