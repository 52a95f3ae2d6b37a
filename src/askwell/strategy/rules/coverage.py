"""Which questions were asked of whom: what was never asked, and what only of one kind of people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from askwell.strategy.rules.alike import alike, said
from askwell.strategy.rules.facts import Fact, Known

LEAST = 2
"""People asked from which on it can be said that they are all of one kind."""

ONLY: dict[Fact, str] = {
    "employer": "only of people at {}",
    "level": "only of people at the level “{}”",
    "sector": "only of people in the field “{}”",
    "region": "only of people in {}",
}


@dataclass(frozen=True, slots=True)
class AskedOf:
    """Somebody who was asked: when, and whether a transcript shows it rather than the explorer's own mark."""

    known: Known
    on: date | None
    heard_so: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One question with whom it was asked of; `only` says in words of which one kind of people, if it is one."""

    text: str
    purpose: str
    asked: tuple[AskedOf, ...]
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every question that was asked, those most people were asked first; those planned and never asked."""

    rows: tuple[Row, ...]
    never: tuple[Row, ...]
    purposes_never: tuple[str, ...]
    people: int


def coverage(
    questions: Mapping[str, str],
    asked: Mapping[str, Sequence[AskedOf]],
    heard: Sequence[Known],
    *,
    planned: Sequence[str],
    purposes: Sequence[str],
) -> Coverage:
    """`questions` with what each is for; `asked` of whom; `heard` is everybody one has talked with; `planned` those
    questions that stand in a plan; `purposes` all there are.
    """
    rows = [
        Row(text, questions[text], tuple(sorted(told, key=_when)), _only(told, heard))
        for text, told in asked.items()
        if told
    ]
    rows.sort(key=lambda row: (-len(row.asked), row.text))
    asked_for = {row.purpose for row in rows}
    return Coverage(
        rows=tuple(rows),
        never=tuple(Row(text, questions[text], ()) for text in planned if not asked.get(text)),
        purposes_never=tuple(purpose for purpose in purposes if purpose not in asked_for),
        people=len({one.person for one in heard}),
    )


def _when(told: AskedOf) -> tuple[date, str]:
    return told.on or date.min, told.known.name.casefold()


def _only(told: Sequence[AskedOf], heard: Sequence[Known]) -> tuple[str, ...]:
    """In what those who were asked are all alike while others one has talked with are not."""
    people = {one.known.person: one.known for one in told}
    if len(people) < LEAST:
        return ()
    found = []
    for fact, words in ONLY.items():
        values = [said(known, fact) for known in people.values()]
        others = [said(known, fact) for known in heard if known.person not in people]
        one_kind = all(values) and all(alike(fact, values[0], value) for value in values[1:])
        if one_kind and any(other and not alike(fact, values[0], other) for other in others):
            found.append(words.format(values[0]))
    return tuple(found)
