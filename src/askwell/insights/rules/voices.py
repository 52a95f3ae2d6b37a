"""How many independent voices a point has: two colleagues, or two friends of one friend, may share one source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from askwell.insights.rules import PATTERN_FROM

OWN_MASTERS = frozenset({"self-employed", "self employed", "selfemployed", "freelance", "freelancer", "independent"})
"""Employers that are no employer: two freelancers do not share one."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One person who spoke, where they work, and through whom the explorer came to them."""

    person: str
    name: str
    employers: Mapping[str, str]  # key of the name: the name
    chain: tuple[tuple[str, str], ...] = ()  # (id, name) of the introducer, then of theirs, up to the first


@dataclass(frozen=True, slots=True)
class Independence:
    """How many people spoke, how many independent voices they are, and why these two numbers differ."""

    people: int
    independent: int
    reasons: tuple[str, ...] = ()


class Standing(StrEnum):
    """What a point may be called."""

    PATTERN = "pattern"
    HEARD_TWICE = "heard_twice"
    HEARD_ONCE = "heard_once"


def independent_voices(voices: Sequence[Voice]) -> Independence:
    """Count people once each, and unite those who share an employer or the first person of a chain of introductions."""
    people = list({voice.person: voice for voice in voices}.values())
    group = {voice.person: voice.person for voice in people}
    reasons = []
    for one, other in combinations(people, 2):
        reason = shared_source(one, other)
        if reason is None:
            continue
        known, joined = group[one.person], group[other.person]
        if known != joined:
            reasons.append(reason)
            group = {person: known if its == joined else its for person, its in group.items()}
    return Independence(len(people), len(set(group.values())), tuple(reasons))


def standing(found: Independence) -> Standing:
    """A pattern from three independent voices on; from two people on it was heard twice."""
    if found.independent >= PATTERN_FROM:
        return Standing.PATTERN
    return Standing.HEARD_TWICE if found.people > 1 else Standing.HEARD_ONCE


def shared_source(one: Voice, other: Voice) -> str | None:
    """Why two people may be one voice, in words; None if nothing known ties them."""
    for key, employer in one.employers.items():
        if key in other.employers and key not in OWN_MASTERS:
            return f"{one.name} and {other.name} both work at {employer}"
    if _root(one) == _root(other):
        return _introduction(one, other)
    return None


def _root(voice: Voice) -> str:
    return voice.chain[-1][0] if voice.chain else voice.person


def _introduction(one: Voice, other: Voice) -> str:
    for first, second in ((one, other), (other, one)):
        if second.chain and second.chain[0][0] == first.person:
            return f"{first.name} introduced {second.name}"
        if any(person == first.person for person, _name in second.chain):
            return f"you came to {second.name} through {first.name}"
    return f"you came to {one.name} and {other.name} through {one.chain[-1][1]}"
