"""The speakers to be named, each once for all files, with a guess who they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Length, Substr

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, KnownLabel, Participant, Turn
from askwell.conversations.rules import Part
from askwell.conversations.rules.speakers import Heard, guess_parts, is_a_name, is_self, only_voices
from askwell.people.models import Person
from askwell.people.rules import name_key

SAMPLE_LONGEST = 180


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker to be named: the same name in several files is one, "Speaker 1" is another one in each.

    A name that is one of several voices in some files and the only one in others has a row for each of the two: one
    answer for both would leave talks in which nobody told anything, and nothing of it could be saved.
    """

    key: str
    label: str
    participants: tuple[Participant, ...]
    turns: int
    sample: str
    part: Part
    person: Person | None

    @property
    def conversations(self) -> list[Conversation]:
        """The talks this speaker is heard in."""
        return [participant.conversation for participant in self.participants]

    @property
    def is_a_name(self) -> bool:
        """Whether the label can serve as the person's name."""
        return is_a_name(self.label)


def speaker_rows(*, explorer: Explorer, conversations: QuerySet[Conversation]) -> list[SpeakerRow]:
    """Who is to be named in these talks: as named already, else as remembered, else as guessed."""
    participants = list(_counted(conversations))
    known = _known(explorer, participants)
    named = _people_named(explorer, participants)
    only = only_voices((str(participant.conversation_id), participant.label) for participant in participants)
    alone = {p.id for p in participants if only.get(str(p.conversation_id)) == p.label}
    parts = _parts(explorer, participants, known)
    return [_row(group, known, named, parts) for group in _grouped(participants, alone)]


def _counted(conversations: QuerySet[Conversation]) -> QuerySet[Participant]:
    spoken = Turn.objects.filter(participant=OuterRef("id"))
    telling = spoken.annotate(length=Length("text")).filter(length__gte=40).order_by("number")
    sample = Substr("text", 1, SAMPLE_LONGEST)
    return (
        Participant.objects.filter(conversation__in=conversations)
        .select_related("conversation", "person")
        .annotate(
            turn_count=Count("turns"),
            asking=Count("turns", filter=Q(turns__text__contains="?")),
            sample=Subquery(telling.annotate(words=sample).values("words")[:1]),
            first_words=Subquery(spoken.order_by("number").annotate(words=sample).values("words")[:1]),
        )
        .order_by(F("conversation__held_on").asc(nulls_last=True), "conversation__title", "conversation", "place")
    )


def _known(explorer: Explorer, participants: Sequence[Participant]) -> dict[str, KnownLabel]:
    keys = {name_key(participant.label) for participant in participants}
    rows = KnownLabel.objects.of(explorer).filter(key__in=keys).select_related("person")
    return {row.key: row for row in rows}


def _people_named(explorer: Explorer, participants: Sequence[Participant]) -> dict[str, Person]:
    keys = {name_key(participant.label) for participant in participants if participant.label}
    people = Person.objects.of(explorer).filter(key__in=keys).order_by("-added_at", "id")
    return {person.key: person for person in people}  # of two with one name the one known longer


def _parts(explorer: Explorer, participants: Sequence[Participant], known: dict[str, KnownLabel]) -> dict[UUID, Part]:
    guessed = guess_parts([_heard(p, known) for p in participants], explorer_name=explorer.name)
    return {p.id: part for p, part in zip(participants, guessed, strict=True)}


def _heard(participant: Participant, known: dict[str, KnownLabel]) -> Heard:
    remembered = known.get(name_key(participant.label)) if participant.label else None
    return Heard(
        conversation=str(participant.conversation_id),
        label=participant.label,
        turns=getattr(participant, "turn_count", 0),
        asking=getattr(participant, "asking", 0),
        remembered=Part(remembered.part) if remembered else None,
    )


def _grouped(participants: Sequence[Participant], alone: set[UUID]) -> list[list[Participant]]:
    groups: dict[tuple[str, bool], list[Participant]] = {}
    for participant in participants:
        shared = is_a_name(participant.label) or is_self(participant.label)
        key = name_key(participant.label) if shared else str(participant.id)
        groups.setdefault((key, participant.id in alone), []).append(participant)
    return list(groups.values())


def _row(
    group: list[Participant],
    known: dict[str, KnownLabel],
    named: dict[str, Person],
    parts: dict[UUID, Part],
) -> SpeakerRow:
    first = group[0]
    remembered = known.get(name_key(first.label)) if first.label else None
    said = next((p for p in group if p.part != Part.UNKNOWN), None)
    guessed = remembered.person if remembered and remembered.person else named.get(name_key(first.label))
    return SpeakerRow(
        key=first.id.hex,
        label=first.label,
        participants=tuple(group),
        turns=sum(getattr(p, "turn_count", 0) for p in group),
        sample=next((s for p in group if (s := getattr(p, "sample", None) or getattr(p, "first_words", None))), ""),
        part=Part(said.part) if said else _most_common([parts[p.id] for p in group]),
        person=said.person if said else guessed,
    )


def _most_common(parts: list[Part]) -> Part:
    return max(parts, key=parts.count)
