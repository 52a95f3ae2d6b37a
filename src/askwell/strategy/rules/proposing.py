"""Questions for one person, each with the reason in words: what they of all people could tell.

Nothing is guessed. A question is proposed because something that is written down here leaves it open: two answers that
do not go together, a point that rests on two voices, a step the person took, a matter nobody has spoken of yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Literal

from askwell.preparation.rules.bank.purposes import Purpose
from askwell.strategy.rules.facts import Question, Reason
from askwell.strategy.rules.telling import number
from askwell.strategy.rules.values import nothing_known, question_on

Rests = Literal["contradiction", "pattern", "reading", ""]

SHOWN = 110
"""Letters of somebody's words that a question repeats; more cannot be said in one breath."""
MOST = 12
OF_A_KIND = 4
OF_VALUES = 2
"""Empty cells asked about at once: they stand for nearly everybody, and would crowd out what only this person knows."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A question to put to somebody, how much it matters, and why them. `rests_on` and its id lead to the grounds."""

    text: str
    purpose: str
    weight: Literal["must", "should", "could"]
    reason: str
    rests_on: Rests = ""
    rests_on_id: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """The two sides of an open question, in the words of those who spoke."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Settling:
    """An open question, its two sides, and why this person could say more; no `why`: nothing is known that says so."""

    question: Question
    sides: Side
    why: str = ""


@dataclass(frozen=True, slots=True)
class ThirdVoice:
    """A point that two made, on which this person would be a third who shares no source with them."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class OwnStep:
    """Something the person did or wrote, where it is known from, and whether that may be old."""

    id: str
    words: str
    source: str
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class Unasked:
    """A question of the bank that nobody of one kind was asked: of how many people it was asked elsewhere."""

    text: str
    purpose: str
    segment: str
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Silent:
    """A matter of which nobody has spoken for a path, and a question of the bank that asks for it."""

    text: str
    purpose: str
    topic: str
    path: str


@dataclass(frozen=True, slots=True)
class EmptyCell:
    """A value of which nobody has told yet what a path does for it, both in the explorer's own words."""

    value: str
    path: str


@dataclass(frozen=True)
class Grounds:
    """Everything that leaves something open for this person."""

    settling: Sequence[Settling] = ()
    thin: Sequence[ThirdVoice] = ()
    steps: Sequence[OwnStep] = ()
    unasked: Sequence[Unasked] = ()
    silent: Sequence[Silent] = ()
    moved: Sequence[Reason] = field(default_factory=tuple)
    empty: Sequence[EmptyCell] = ()  # the most important value first


def proposals(grounds: Grounds) -> list[Proposed]:
    """At most twelve questions, the most telling first, each wording once."""
    found = [
        *_settling(grounds.settling),
        *_steps(grounds.steps),
        *_moved(grounds.moved),
        *_third(grounds.thin),
        *_silent(grounds.silent),
        *_empty(grounds.empty),
        *_unasked(grounds.unasked),
    ]
    return list({one.text: one for one in reversed(found)}.values())[::-1][:MOST]


def _settling(open_ones: Sequence[Settling]) -> Iterable[Proposed]:
    told = sorted(open_ones, key=lambda one: not one.why)  # those with a reason first, else as strong as they are
    for one in told[:OF_A_KIND]:
        text = (
            f"I have heard “{_said(one.sides.one)}”, and also “{_said(one.sides.other)}”. What have you seen yourself?"
        )
        why = one.why or f"You have heard two answers to “{one.question.words}”, and they have not spoken on it."
        weight: Literal["must", "should"] = "must" if one.why else "should"
        yield Proposed(text, "contrast", weight, why, "contradiction", one.question.id)


def _steps(steps: Sequence[OwnStep]) -> Iterable[Proposed]:
    for step in [one for one in steps if not one.is_stale][:OF_A_KIND]:
        text = f"I read this of you: “{_said(step.words)}”. How did that come about?"
        reason = f"Only they can tell. You read it in {shorten(step.source, 80, placeholder=' …')}."
        yield Proposed(text, "critical_incident", "should", reason, "reading", step.id)


def _moved(moved: Sequence[Reason]) -> Iterable[Proposed]:
    for reason in list(moved)[:1]:
        text = "What has changed for you since we talked last?"
        yield Proposed(text, "trends", "should", reason.sentence)


def _third(thin: Sequence[ThirdVoice]) -> Iterable[Proposed]:
    for point in list(thin)[:OF_A_KIND]:
        text = f"Somebody told me: “{_said(point.words)}”. How has that been for you?"
        why = "Two people told you this. A third from somewhere else would tell whether it holds."
        yield Proposed(text, "disconfirming", "should", why, "pattern", point.id)


def _silent(silent: Sequence[Silent]) -> Iterable[Proposed]:
    for one in list(silent)[:OF_A_KIND]:
        reason = f"Nothing you kept on “{one.path}” is about: {one.topic[0].lower()}{one.topic[1:]}."
        yield Proposed(one.text, one.purpose, "should", reason)


def _empty(empty: Sequence[EmptyCell]) -> Iterable[Proposed]:
    first: dict[str, EmptyCell] = {}  # one question for a value, on however many paths it is not known
    for one in empty:
        first.setdefault(one.value, one)
    for one in list(first.values())[:OF_VALUES]:
        yield Proposed(question_on(one.value), Purpose.VALUES, "should", nothing_known(one.value, one.path))


def _unasked(unasked: Sequence[Unasked]) -> Iterable[Proposed]:
    for one in list(unasked)[:OF_A_KIND]:
        if one.elsewhere:
            people = "one person" if one.elsewhere == 1 else f"{number(one.elsewhere)} people"
            reason = f"You have asked it of {people}, but of nobody {one.segment}."
        else:
            reason = "No talk so far shows that you asked this."
        yield Proposed(one.text, one.purpose, "could", reason)


def _said(words: str) -> str:
    """Somebody's words, short enough to be repeated in a question."""
    return shorten(
        words.removesuffix(" …").strip().rstrip(".").replace("“", "‘").replace("”", "’"), SHOWN, placeholder=" …"
    )
