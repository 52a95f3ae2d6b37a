"""Finding what was typed among everything the explorer knows here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.people.models import Person
from askwell.search.queries.hits import Hit, hits_of
from askwell.search.queries.matching import Asked, Matched, matches, nearly
from askwell.search.rules import FEW, Kind, Reach
from askwell.search.rules.marks import Sought
from askwell.search.rules.words import is_short, words_of


@dataclass(frozen=True, slots=True)
class OfKind:
    """What was found of one kind: how many in all, and some of them."""

    kind: Kind
    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of what was typed. `words` is empty if nothing was typed that could be looked for."""

    typed: str
    words: tuple[str, ...]
    kinds: tuple[OfKind, ...] = ()

    @property
    def total(self) -> int:
        return sum(one.total for one in self.kinds)


def find(
    *, explorer: Explorer, typed: str, kinds: Sequence[Kind] = tuple(Kind), begin: int = 0, most: int = FEW
) -> Found:
    """Everything in which every word typed is found, in whichever of its lines; of each kind those from `begin` on.

    Words are found where words begin so. Only if that finds few are they looked for inside of words, and then words
    that are nearly the same; one or two letters are looked for in names first.
    """
    return _find(explorer, typed, kinds, None, begin, most)


def find_people(
    *, explorer: Explorer, typed: str, within: QuerySet[Person] | None = None, begin: int = 0, most: int = FEW
) -> OfKind:
    """The people in whom every word typed is found, of those `within`."""
    found = _find(explorer, typed, [Kind.PERSON], within, begin, most)
    return next(iter(found.kinds), OfKind(Kind.PERSON, 0, ()))


def _find(
    explorer: Explorer, typed: str, kinds: Sequence[Kind], within: QuerySet[Any] | None, begin: int, most: int
) -> Found:
    words = words_of(typed)
    if not words:
        return Found(typed, ())
    found: dict[Kind, Matched] = {}
    for asked in _further(Asked(explorer, tuple(kinds), tuple(map(Sought, words)), Reach.WORDS, within)):
        found = matches(asked=asked, begin=begin, end=begin + most)
        if sum(one.total for one in found.values()) >= FEW:
            break
    shown = (
        OfKind(
            kind, one.total, tuple(hits_of(explorer=explorer, kind=kind, subjects=one.subjects, sought=asked.sought))
        )
        for kind, one in found.items()
    )
    return Found(typed, words, tuple(shown))


def _further(asked: Asked) -> Iterator[Asked]:
    """The same question, going further each time."""
    words = [one.typed for one in asked.sought]
    short = all(map(is_short, words))
    if short:
        if len(words) == 1:
            yield replace(asked, reach=Reach.BEGINS)
        yield replace(asked, reach=Reach.NAMES)
    yield asked
    if short:
        return
    inside = replace(asked, reach=Reach.INSIDE)
    yield inside
    loose = nearly(asked=inside)
    if any(one.nearly for one in loose.sought):
        yield loose
