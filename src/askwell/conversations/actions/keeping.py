"""Writing the turns of a conversation down, and who speaks in it."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.conversations.models import Conversation, Participant, Turn
from askwell.formats.transcripts import Turn as ReadTurn

LABEL_LONGEST = 200


def keep_turns(*, conversation: Conversation, turns: Sequence[ReadTurn]) -> list[Participant]:
    """Keep every turn with its speaker; the speakers in the order in which they first speak.

    A conversation always has somebody in it, so that it can be said whom it was with.
    """
    labels = dict.fromkeys((turn.speaker or "")[:LABEL_LONGEST] for turn in turns) or {"": None}
    participants = Participant.objects.bulk_create(
        Participant(owner=conversation.owner, conversation=conversation, label=label, place=place)
        for place, label in enumerate(labels)
    )
    by_label = {participant.label: participant for participant in participants}
    Turn.objects.bulk_create(
        Turn(
            owner=conversation.owner,
            conversation=conversation,
            participant=by_label[(turn.speaker or "")[:LABEL_LONGEST]],
            number=number,
            text=turn.text,
            start=turn.start,
            end=turn.end,
            marks=[list(mark) for mark in turn.marks],
        )
        for number, turn in enumerate(turns)
    )
    return participants
