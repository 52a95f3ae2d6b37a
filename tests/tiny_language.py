"""A tiny understanding of hand-made conversations: a few key words instead of models."""

from __future__ import annotations

import datetime as dt
import hashlib
import re

import numpy as np

from askwell import language
from askwell.conversations.models import Conversation, Participant, Transcript, Turn
from askwell.conversations.rules import Part, State
from askwell.people.actions import add_person

KEYS = ("portfolio", "degree", "rota", "certificate", "salary")
AGAINST = re.compile(r"\b(?:not|never|no|don't)\b", re.IGNORECASE)
AT = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)


def held(owner, who, *said, on=dt.date(2026, 11, 2), introduced_by=None, **segment):
    """A conversation with one person: the explorer asks, they answer, turn by turn. `who` is a name or a person."""
    person = add_person(owner=owner, name=who, at=AT, introduced_by=introduced_by) if isinstance(who, str) else who
    conversation = Conversation.objects.create(
        owner=owner, title=f"A talk with {person.name}", held_on=on, state=State.HELD, added_at=AT, **segment
    )
    words = "\n".join(said).encode()
    Transcript.objects.create(
        owner=owner,
        conversation=conversation,
        source_name="talk.txt",
        original=words,
        sha256=hashlib.sha256(words + str(conversation.id).encode()).hexdigest(),
        format="plain",
    )
    explorer = _participant(conversation, "Nora", 0, part=Part.EXPLORER)
    professional = _participant(conversation, person.name, 1, part=Part.PROFESSIONAL, person=person)
    for number, text in enumerate(said):
        for place, (speaker, words) in enumerate(((explorer, f"What about {number}?"), (professional, text))):
            Turn.objects.create(
                owner=owner,
                conversation=conversation,
                participant=speaker,
                number=2 * number + place,
                text=words,
                start=30.0 * number,
            )
    return conversation


def _participant(conversation, label, place, **parts):
    return Participant.objects.create(
        owner=conversation.owner, conversation=conversation, label=label, place=place, **parts
    )


def read_talk(talk, *, progress=None):
    """Every sentence of a professional that has a key word."""
    if progress is not None:
        progress(0, len(talk.turns))
    return tuple(
        describe(talk, turn=number, begins=found.start(), ends=found.end())
        for number, turn in enumerate(talk.turns)
        if turn.professional
        for found in re.finditer(r"[^\s.?][^.?]*[.?]", turn.text)
        if any(key in found.group().lower() for key in KEYS)
    )


def describe(talk, *, turn, begins, ends):
    """Advice about the first key word; against it if the sentence says no."""
    quote = talk.turns[turn].text[begins:ends]
    key = next((key for key in KEYS if key in quote.lower()), "")
    vector = np.zeros(384, np.float32)
    vector[KEYS.index(key) if key else 383] = 1
    return language.Proposal(
        turn=turn,
        begins=begins,
        ends=ends,
        quote=quote,
        context=talk.turns[max(0, turn - 1)].text,
        kind="advice",
        stance="against" if AGAINST.search(quote) else "for",
        about=key,
        skills=(),
        asked=True,
        score=0.8,
        vector=vector,
    )


def embed(texts, *, progress=None):
    """The direction of the first key word of each quote, as `describe` has it."""
    found = np.zeros((len(texts), 384), np.float32)
    for row, (_context, quote) in enumerate(texts):
        found[row, next((place for place, key in enumerate(KEYS) if key in quote.lower()), 383)] = 1
    return found


def likely_pairs(statements):
    """All pairs of different people about one key word."""
    return frozenset(
        (one.id, other.id)
        for one in statements
        for other in statements
        if one.id < other.id and one.person != other.person and one.about == other.about
    )


def judge(pairs, *, progress=None):
    """Opposed if one is for it and the other against, else the same."""
    if progress is not None:
        progress(len(pairs), len(pairs))
    return [
        language.Judgement(same=0.05, opposed=0.9, scope=0.0, neither=0.05)
        if (one.stance == "against") != (other.stance == "against")
        else language.Judgement(same=0.9, opposed=0.0, scope=0.0, neither=0.1)
        for one, other in pairs
    ]


TINY = {
    "read_talk": read_talk,
    "describe": describe,
    "embed": embed,
    "likely_pairs": likely_pairs,
    "judge": judge,
}
