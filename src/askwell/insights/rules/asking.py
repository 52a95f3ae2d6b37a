"""Whom to ask next about one point: those met who said nothing on it, and those not talked to yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from askwell.insights.rules.divide import Told

NAMED = 3
"""People named as able to settle a question: more would be a list, not a suggestion."""

WORDS = {"region": "works in {}", "level": "level: {}", "sector": "field: {}"}


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody the explorer knows here, and what is known of their work."""

    person: str
    name: str
    met: bool
    region: str = ""
    level: str = ""
    sector: str = ""


@dataclass(frozen=True, slots=True)
class Unasked:
    """Who said nothing on a point: of those met, and of those not talked to yet."""

    met: tuple[Known, ...] = ()
    not_met: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody to ask, and why them, in words; empty if nothing but their silence speaks for them."""

    known: Known
    why: str


def not_asked(everyone: Iterable[Known], spoke: Collection[str]) -> Unasked:
    """Everyone who did not speak on it, by name."""
    silent = sorted(
        (known for known in everyone if known.person not in spoke), key=lambda k: (k.name.casefold(), k.person)
    )
    return Unasked(tuple(k for k in silent if k.met), tuple(k for k in silent if not k.met))


def could_settle(
    unasked: Unasked, sides: tuple[Sequence[Told], Sequence[Told]], divided_by: Sequence[str]
) -> tuple[Suggestion, ...]:
    """At most three people who could say more: first those who share what divides the sides, or their field."""
    facts = [fact for fact in divided_by if fact in WORDS] or ["sector", "level"]
    told = [*sides[0], *sides[1]]
    found = [Suggestion(known, _why(known, told, facts)) for known in (*unasked.met, *unasked.not_met)]
    return tuple(sorted(found, key=lambda suggestion: not suggestion.why)[:NAMED])


def _why(known: Known, told: Sequence[Told], facts: Sequence[str]) -> str:
    for fact in facts:
        theirs = str(getattr(known, fact)).strip()
        if theirs and theirs.casefold() in {str(getattr(one, fact)).strip().casefold() for one in told}:
            return WORDS[fact].format(theirs)
    return ""
