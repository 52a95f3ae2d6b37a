"""What to write about, from facts the explorer chose: five places, each with a question and their own notes.

No sentence of a letter is made here. Letters written by a machine sound like everybody's, and people notice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Slot(StrEnum):
    """The five things a request says, in the order in which they are best said."""

    CONNECTION = "connection"
    REASON = "reason"
    LEARN = "learn"
    ASK = "ask"
    EASY_NO = "easy no"


@dataclass(frozen=True, slots=True)
class ChosenFacts:
    """The facts that the explorer wants to build on. Empty is not chosen.

    `met` is where or how the two met; `reasons` what this person did, wrote or said; `learn` what the explorer would
    like to know; `medium` how to talk; `windows` the times to offer, in words.
    """

    name: str = ""
    role: str = ""
    employer: str = ""
    school: str = ""
    referrer: str = ""
    met: str = ""
    reasons: tuple[str, ...] = ()
    learn: tuple[str, ...] = ()
    minutes: int | None = None
    medium: str = ""
    windows: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the letter: a question that helps to write it, and the notes there are, perhaps none."""

    slot: Slot
    question: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scaffold:
    """The places of a letter in order."""

    places: tuple[Place, ...]

    @property
    def missing(self) -> tuple[Slot, ...]:
        """The places for which no fact was chosen; an easy no needs none."""
        return tuple(place.slot for place in self.places if not place.notes and place.slot is not Slot.EASY_NO)


def scaffold(facts: ChosenFacts) -> Scaffold:
    """The places of a request with a question and the chosen facts as notes for each."""
    they = facts.name or "this person"
    return Scaffold(
        (
            Place(Slot.CONNECTION, _about_connection(facts, they), tuple(_connection(facts))),
            Place(Slot.REASON, _about_reason(facts, they), tuple(_reason(facts))),
            Place(Slot.LEARN, _about_learning(facts, they), facts.learn),
            Place(Slot.ASK, "How little do you ask: how many minutes, how, and when?", tuple(_ask(facts))),
            Place(Slot.EASY_NO, f"How can {they} say no without having to explain it?", ()),
        )
    )


def _about_connection(facts: ChosenFacts, they: str) -> str:
    if facts.referrer:
        return f"What did {facts.referrer} say of {they}, and may you use their name?"
    if facts.met:
        return f"What would {they} remember of when you met?"
    if facts.school:
        return f"What do you and {they} share from {facts.school}?"
    return f"What ties you and {they} together, be it only how you came across them?"


def _connection(facts: ChosenFacts) -> Iterator[str]:
    if facts.referrer:
        yield f"Gave you the name: {facts.referrer}"
    if facts.met:
        yield f"How you met: {facts.met}"
    if facts.school:
        yield f"School of both: {facts.school}"


def _about_reason(facts: ChosenFacts, they: str) -> str:
    if facts.reasons:
        return "What did that change for you, in one sentence?"
    return f"What did {they} do, write or say that nobody else did?"


def _reason(facts: ChosenFacts) -> Iterator[str]:
    yield from facts.reasons
    if facts.role or facts.employer:
        yield "What they do: " + " at ".join(part for part in (facts.role, facts.employer) if part)


def _about_learning(facts: ChosenFacts, they: str) -> str:
    if facts.learn:
        return f"Which of these can {they} answer and no search can?"
    return f"What is the one thing you would like to know from {they} that no search can tell?"


def _ask(facts: ChosenFacts) -> Iterator[str]:
    if facts.minutes:
        yield f"{facts.minutes} minutes"
    if facts.medium:
        yield facts.medium
    if facts.windows:
        yield facts.windows
