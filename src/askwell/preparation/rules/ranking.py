"""Which questions to take into a talk, and in which order.

Q-NUM: four to six for twenty minutes, never more than seven. Q-INC: one of them about something that happened.
Q-REF: the question whom else to talk to stands last. All three are what practitioners agree on (grade C).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from askwell.preparation.rules.bank.purposes import Purpose

MINUTES = 20  # a talk of this length has room for `FEWEST` to `MOST` questions
FEWEST, MOST, AT_MOST = 4, 6, 7
T = TypeVar("T", bound=Hashable)
# How early in a talk a purpose fits: what is general and easy first, what one thinks of it all later.
_EARLY = (
    Purpose.GRAND_TOUR,
    Purpose.ENTRY,
    Purpose.NATIVE_WORDS,
    Purpose.SKILLS,
    Purpose.CRITICAL_INCIDENT,
    Purpose.CONTRAST,
    Purpose.VALUES,
    Purpose.DISCONFIRMING,
    Purpose.TRENDS,
    Purpose.ADVICE,
    Purpose.REFERRAL,
)


class Weight(StrEnum):
    """How much a question matters in this talk."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


@dataclass(frozen=True, slots=True)
class Ranked(Generic[T]):
    """A question with its weight; `question` is whatever names it."""

    question: T
    weight: Weight


@dataclass(frozen=True, slots=True)
class Room:
    """How many questions a talk has room for."""

    fewest: int
    most: int


def room_for(minutes: int) -> Room:
    """How many questions fit: four to six in twenty minutes, in proportion, two at least and seven at most."""
    return Room(
        fewest=max(2, min(FEWEST * minutes // MINUTES, AT_MOST - 1)),
        most=max(2, min(MOST * minutes // MINUTES, AT_MOST)),
    )


def ranked(wanted: Sequence[tuple[T, Purpose]], *, minutes: int = MINUTES) -> list[Ranked[T]]:
    """The questions in the order to ask them, each with its weight.

    `wanted` is in the order of how much the explorer wants each; the first are a must, up to the fewest that fit, then
    come those that should be asked, up to the most that fit, and the rest could be. The first question about something
    that happened and the first that asks whom else to talk to are a must whatever their place, and the latter are last.
    Within a weight the general comes before the particular. Nothing is left out, and an empty list gives one.
    """
    room = room_for(minutes)
    first = {purpose: next((each for each, p in wanted if p is purpose), None) for purpose in _PROMISED}
    kept = [each for each in first.values() if each is not None]
    order = [*kept, *(each for each, _ in wanted if each not in kept)]
    weights = {each: _weight(place, room) for place, each in enumerate(order)}
    purposes = dict(wanted)
    in_order = sorted(
        order,
        key=lambda each: (
            purposes[each] is Purpose.REFERRAL,
            tuple(Weight).index(weights[each]),
            _EARLY.index(purposes[each]),
        ),
    )
    return [Ranked(each, weights[each]) for each in in_order]


_PROMISED = (Purpose.CRITICAL_INCIDENT, Purpose.REFERRAL)


def _weight(place: int, room: Room) -> Weight:
    if place < room.fewest:
        return Weight.MUST
    return Weight.SHOULD if place < room.most else Weight.COULD


def missing(purposes: Sequence[Purpose]) -> tuple[Purpose, ...]:
    """What a list still lacks: something that happened, and whom else to talk to."""
    return tuple(purpose for purpose in _PROMISED if purpose not in purposes)


def proposed(
    bank: Sequence[tuple[T, Purpose]], *, minutes: int = MINUTES, chosen: Sequence[tuple[T, Purpose]] = ()
) -> list[Ranked[T]]:
    """A list that fills the room of a talk: what was chosen, then one of the bank for each purpose not there yet.

    What was chosen beyond the room stays, as what could be asked. The bank is taken in its order.
    """
    most = room_for(minutes).most
    filled = dict.fromkeys(chosen)
    for purpose in (*missing([p for _, p in chosen]), *_EARLY):
        if any(p is purpose for _, p in filled) or (len(filled) >= most and purpose not in _PROMISED):
            continue
        found = next((each for each in bank if each[1] is purpose and each not in filled), None)
        if found is not None:
            filled[found] = None
    return ranked(list(filled), minutes=minutes)
