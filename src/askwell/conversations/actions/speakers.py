"""Saying who speaks: what turns an imported file into a conversation that was held."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, KnownLabel, Participant
from askwell.conversations.rules import ConversationRefused, Part, State, check_transition
from askwell.conversations.rules.speakers import is_a_name, is_self, only_voices
from askwell.journal.actions import record
from askwell.people.actions import add_person
from askwell.people.models import Person, Position
from askwell.people.rules import PersonRefused, name_key

SEGMENT = ("role", "level", "sector", "region")


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """Who one or more participants are: a person already known, or a new one by name."""

    participants: Sequence[Participant]
    part: Part
    person: Person | None = None
    name: str = ""


def name_speakers(*, owner: Explorer, speakers: Sequence[Speaker], at: datetime) -> list[Conversation]:
    """Say who is who. A conversation in which everybody is named then counts as held.

    Names are remembered for the next file. The professional's present position fills the empty parts of the segment.
    Refused (`ConversationRefused`), all or nothing: somebody else's people or talks, nobody named, no professional.
    """
    _refuse_foreign(owner, speakers)
    with transaction.atomic():
        new_people: dict[str, Person] = {}
        by_label: dict[str, list[Participant]] = defaultdict(list)
        for speaker in speakers:
            person = _person(owner, speaker, new_people, at)
            for participant in speaker.participants:
                participant.part, participant.person = speaker.part, person
                participant.save(update_fields=["part", "person"])
                by_label[name_key(participant.label)].append(participant)
        ids = {participant.conversation_id for speaker in speakers for participant in speaker.participants}
        named = list(Conversation.objects.of(owner).filter(id__in=ids).order_by("added_at", "id"))
        only = _only_voices(named)
        for named_so in by_label.values():
            _remember(owner, [p for p in named_so if only.get(str(p.conversation_id)) != p.label], named_so[0])
        for conversation in named:
            _hold(conversation, at)
    return named


def fill_segment(*, conversation: Conversation, person: Person) -> None:
    """Take what is empty in the segment from the person's present position."""
    present = Position.objects.filter(person=person, until__isnull=True).select_related("organization")
    position = present.order_by("-since", "id").first()
    if position is None:
        return
    for field in SEGMENT:
        setattr(conversation, field, getattr(conversation, field) or getattr(position, field))
    conversation.employer = conversation.employer or (position.organization.name if position.organization else "")


def _refuse_foreign(owner: Explorer, speakers: Sequence[Speaker]) -> None:
    for speaker in speakers:
        if speaker.person is not None and speaker.person.owner_id != owner.id:
            raise ConversationRefused("Choose somebody from your own people.")
        if any(participant.owner_id != owner.id for participant in speaker.participants):
            raise ConversationRefused("Name the speakers of your own talks.")


def _person(owner: Explorer, speaker: Speaker, new_people: dict[str, Person], at: datetime) -> Person | None:
    """The person meant; somebody new is added once, however often they are named here."""
    if speaker.part != Part.PROFESSIONAL:
        return None
    if speaker.person is not None:
        return speaker.person
    key = name_key(speaker.name)
    if key not in new_people:
        try:
            new_people[key] = add_person(owner=owner, name=speaker.name, at=at)
        except PersonRefused as refusal:
            raise ConversationRefused(str(refusal)) from refusal
    return new_people[key]


def _only_voices(conversations: Sequence[Conversation]) -> dict[str, str]:
    heard = Participant.objects.filter(conversation__in=conversations).values_list("conversation_id", "label")
    return only_voices((str(conversation), label) for conversation, label in heard)


def _remember(owner: Explorer, among_others: Sequence[Participant], alone: Participant) -> None:
    """What a label stood for in most of the talks in which it is not the only voice; if there is none, what it stood
    for `alone`, unless it is remembered for another part: who asks everywhere else does not become one who tells.
    """
    parts = Counter(p.part for p in among_others)
    participant = next((p for p in among_others if p.part == parts.most_common(1)[0][0]), alone)
    # "Speaker 1" is somebody else in the next file; "Me" is the explorer in every file of one program.
    own = is_self(participant.label) and participant.part == Part.EXPLORER
    if not (is_a_name(participant.label) or own):
        return
    key = name_key(participant.label)
    if not among_others and KnownLabel.objects.of(owner).filter(key=key).exclude(part=participant.part).exists():
        return
    KnownLabel.objects.update_or_create(
        owner=owner, key=key, defaults={"part": participant.part, "person": participant.person}
    )


def _hold(conversation: Conversation, at: datetime) -> None:
    participants = list(conversation.participants.select_related("person").order_by("place"))
    if any(participant.part == Part.UNKNOWN for participant in participants):
        return
    professionals = [p.person for p in participants if p.part == Part.PROFESSIONAL and p.person is not None]
    if not professionals:
        raise ConversationRefused(f"Say who told you something in “{conversation.title}”: nobody is named there yet.")
    if conversation.state == State.IMPORTED:
        check_transition(State.IMPORTED, State.HELD)
        conversation.state = State.HELD
    fill_segment(conversation=conversation, person=professionals[0])
    conversation.save()
    record(owner=conversation.owner, verb="named", subject=conversation, at=at, speakers=len(participants))
