"""What divides two sides of a question: a known fact that is one thing on one side and another on the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

SHOWN = 2
CHANCE = "With one person on each side, that may be chance."

_HEARSAY = re.compile(
    r"\b(?:i(?:'ve| have)? (?:hear|heard|read)|they say|people say|people tell|apparently|supposedly|"
    r"(?:a|my) (?:friend|colleague|cousin|brother|sister|flatmate)\b[^.]{0,40}\b(?:said|says|told|did|does|got|works))",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:i|we|my|our|me|us|i'm|i've|i'd|we're|we've)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """Where one statement comes from. Empty or None is unknown."""

    person: str
    level: str = ""
    region: str = ""
    sector: str = ""
    employer: str = ""
    year: int | None = None
    first_hand: bool | None = None


@dataclass(frozen=True, slots=True)
class Divided:
    """One fact that separates the sides, and the sentence that says it."""

    by: str
    sentence: str


Names = tuple[str, str]
Asked = Callable[[Sequence[Told], Sequence[Told], Names], str | None]


def what_divides(
    one: Sequence[Told], other: Sequence[Told], *, names: Names = ("Those on one side", "those on the other")
) -> tuple[Divided, ...]:
    """The facts that separate the sides completely, at most two, the most telling first. Empty: unclear.

    A fact that is unknown for anybody separates nothing.
    """
    if not one or not other:
        return ()
    found = []
    for by, asked in QUESTIONS.items():
        sentence = asked(one, other, names)
        if sentence:
            found.append(Divided(by, sentence))
    return tuple(found[:SHOWN])


def by_chance(one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether there is but one person on each side, so that anything may seem to divide them."""
    return len({told.person for told in one}) == 1 == len({told.person for told in other})


def is_first_hand(quote: str) -> bool | None:
    """Whether the speaker tells of their own, by their words; None if the words do not tell."""
    if _HEARSAY.search(quote):
        return False
    return True if _OWN.search(quote) else None


def _words(field: str, first: str, second: str) -> Asked:
    def asked(one: Sequence[Told], other: Sequence[Told], names: Names) -> str | None:
        ours = _known([getattr(told, field) for told in one])
        theirs = _known([getattr(told, field) for told in other])
        if not ours or not theirs or ours.keys() & theirs.keys() or _tells_nothing(ours, theirs, one, other):
            return None
        return f"{names[0]} {first} {_listed(ours)}; {names[1]} {second} {_listed(theirs)}."

    return asked


def _tells_nothing(ours: dict[str, str], theirs: dict[str, str], one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether everybody has a value of their own: then any two sides would seem divided by it."""
    people = {told.person for told in (*one, *other)}
    return not by_chance(one, other) and len(ours) + len(theirs) >= len(people)


def _known(values: Sequence[str]) -> dict[str, str]:
    """Each value once, as first written; nothing at all if one is unknown."""
    if not all(value.strip() for value in values):
        return {}
    written = [" ".join(value.split()) for value in reversed(values)]
    return {value.casefold(): value for value in written}


def _listed(values: dict[str, str]) -> str:
    words = sorted(values.values(), key=str.casefold)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _employer(one: Sequence[Told], other: Sequence[Told], names: Names) -> str | None:
    # Two people nearly always have two employers: that tells something only when a side is more than one person.
    if by_chance(one, other):
        return None
    ours, theirs = (_known([told.employer for told in side]) for side in (one, other))
    if len(ours) != 1 and len(theirs) != 1:
        return None
    return _words("employer", "work at", "at")(one, other, names)


def _year(one: Sequence[Told], other: Sequence[Told], names: Names) -> str | None:
    ours, theirs = ([told.year for told in side if told.year is not None] for side in (one, other))
    if len(ours) < len(one) or len(theirs) < len(other):
        return None
    if max(ours) >= min(theirs) and max(theirs) >= min(ours):
        return None
    return f"{names[0]} spoke in {_years(ours)}; {names[1]} in {_years(theirs)}."


def _years(years: Sequence[int]) -> str:
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first} to {last}"


def _first_hand(one: Sequence[Told], other: Sequence[Told], names: Names) -> str | None:
    ours, theirs = ({told.first_hand for told in side} for side in (one, other))
    if ours == {True} and theirs == {False}:
        return f"{names[0]} tell what they saw themselves; {names[1]} what they heard from others."
    if ours == {False} and theirs == {True}:
        return f"{names[0]} tell what they heard from others; {names[1]} what they saw themselves."
    return None


QUESTIONS: dict[str, Asked] = {
    "region": _words("region", "work in", "in"),
    "level": _words("level", "speak as", "as"),
    "sector": _words("sector", "work in", "in"),
    "first_hand": _first_hand,
    "year": _year,
    "employer": _employer,
}
