"""The talks, one talk, and who spoke how much in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Max, Min, Prefetch, Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, Participant, TranscriptImport, Turn
from askwell.conversations.rules import NOT_HELD, Part, State
from askwell.formats import transcripts
from askwell.people.models import Person


@dataclass(frozen=True, slots=True)
class SpeakerShare:
    """How much of the talk was one speaker's, from 0 to 1, and how many questions they asked."""

    speaker: Participant
    share: float
    questions: int


@dataclass(frozen=True, slots=True)
class Talked:
    """How often one talked with somebody, and when first and last as far as the talks have their day."""

    talks: int
    first: date | None
    last: date | None


def conversations(*, explorer: Explorer) -> QuerySet[Conversation]:
    """All talks that took place, the latest first, those without a day last; who took part at hand."""
    return (
        Conversation.objects.of(explorer)
        .exclude(state__in=NOT_HELD)
        .prefetch_related(_participants())
        .order_by(F("held_on").desc(nulls_last=True), "-added_at", "title", "id")
    )


def conversation_of(*, explorer: Explorer, conversation_id: UUID) -> Conversation | None:
    """One talk with its file and who took part, if it is the explorer's."""
    found = Conversation.objects.of(explorer).filter(id=conversation_id)
    return (
        found.select_related("owner", "transcript", "came_with")
        .defer("transcript__original")
        .prefetch_related(_participants())
        .first()
    )


def turns_of(*, conversation: Conversation) -> QuerySet[Turn]:
    """The words, turn by turn."""
    return conversation.turns.select_related("participant__person").order_by("number")


def turns(*, explorer: Explorer) -> QuerySet[Turn]:
    """Everything said in all talks, with who said it and in which talk."""
    return Turn.objects.of(explorer).select_related("participant__person", "conversation")


def talks_with(*, person: Person) -> QuerySet[Conversation]:
    """The talks this person took part in, the latest first."""
    return (
        Conversation.objects.filter(owner_id=person.owner_id, participants__person=person)
        .exclude(state__in=NOT_HELD)
        .distinct()
        .order_by(F("held_on").desc(nulls_last=True), "-added_at", "id")
    )


def talked_with(*, explorer: Explorer, people: Collection[UUID]) -> dict[UUID, Talked]:
    """Those of these people with whom there was a talk. One query, however many they are."""
    talks = _who_talked(explorer).filter(person__in=people).values("person")
    day = "conversation__held_on"
    found = talks.annotate(talks=Count("conversation", distinct=True), first=Min(day), last=Max(day))
    return {person: Talked(*talked) for person, *talked in found.values_list("person", "talks", "first", "last")}


def partners(*, explorer: Explorer) -> QuerySet[Participant, Any]:
    """The ids of everybody with whom there was a talk, to be looked up within."""
    return _who_talked(explorer).filter(person__isnull=False).values("person")


def told(*, explorer: Explorer) -> QuerySet[Participant]:
    """Everybody known by person who told something in a talk that took place, once for each talk."""
    return _who_talked(explorer).filter(part=Part.PROFESSIONAL, person__isnull=False)


def waiting_imports(*, explorer: Explorer) -> QuerySet[TranscriptImport]:
    """Imports with talks in which nobody has said yet who is speaking, with the number of these talks."""
    unnamed = Count("conversations", filter=Q(conversations__state=State.IMPORTED))
    return (
        TranscriptImport.objects.of(explorer)
        .annotate(unnamed=unnamed)
        .filter(unnamed__gt=0)
        .order_by("-begun_at", "id")
    )


def unfinished(*, explorer: Explorer) -> QuerySet[Conversation]:
    """Talks held and not written up, the latest first."""
    return conversations(explorer=explorer).filter(state=State.HELD)


def shares(*, conversation: Conversation, turns: Sequence[Turn]) -> list[SpeakerShare]:
    """Who spoke how much and asked how often; empty where it cannot be told who spoke."""
    if conversation.state == State.IMPORTED or not turns or conversation.notes.exists():  # who noted is not who spoke
        return []
    read = _as_read(conversation, turns)
    talked, asked = transcripts.talk_share(read), transcripts.question_count(read)
    if talked is None or asked is None:
        return []
    by_label = {speaker.label: speaker for speaker in conversation.participants.all()}
    return [SpeakerShare(by_label[label], share, asked[label]) for label, share in talked.items()]


def _who_talked(explorer: Explorer) -> QuerySet[Participant]:
    return Participant.objects.of(explorer).exclude(conversation__state__in=NOT_HELD)


def _as_read(conversation: Conversation, turns: Sequence[Turn]) -> transcripts.Transcript:
    labels = {speaker.id: speaker.label for speaker in conversation.participants.all()}
    return transcripts.Transcript(
        turns=tuple(
            transcripts.Turn(labels[turn.participant_id] or None, turn.text, turn.start, turn.end) for turn in turns
        ),
        format="",
        tool=None,
        title=None,
        date=None,
        speakers=tuple(label for label in labels.values() if label),
        summary=None,
        channels_collapsed=conversation.transcript.channels_collapsed,
        sha256="",
    )


def _participants() -> Prefetch[str, QuerySet[Participant], str]:
    queryset = Participant.objects.select_related("person").order_by("place")
    return Prefetch("participants", queryset=queryset)
