"""What an import would do, worked out before anything is written: who is new, who is here already, what changed.

Nothing here knows a database. The same plan is shown as the preview and carried out on confirming.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from askwell.people.rules.blocks import address_blocks_of, blocks_of
from askwell.people.rules.identity import addresses_of_several, compare
from askwell.people.rules.known import Identity
from askwell.people.rules.letters import folded, sound

_Known = tuple[str, Identity]

CROWDED = 200
"""A block of more people says nothing any more; those of one employer among them are in a narrower one too."""


class Outcome(StrEnum):
    """What becomes of one row."""

    ADDED = "added"  # somebody new
    MERGED = "merged"  # somebody who is here already, from another source or by hand
    CHANGED = "changed"  # the same source says something else than last time
    SAME = "same"  # nothing new


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as matching needs it. `digest` is of the row as it stood, `key` names it in later exports."""

    source: str
    key: str
    digest: str
    identity: Identity


@dataclass(frozen=True, slots=True)
class Here:
    """What is here already: which person each source's rows and keys belong to, and everyone's identity.

    `people` is asked for the identities only if a row is met that no source has said before.
    """

    people: Callable[[], Mapping[str, Identity]]
    digests: Mapping[str, str] = field(default_factory=dict)  # of a source's last word on somebody -> person
    keys: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """What one entry leads to. `person` is whose it becomes: an id of `Here`, or "#n", the person entry n adds."""

    outcome: Outcome
    person: str
    reasons: tuple[str, ...] = ()
    perhaps: tuple[tuple[str, tuple[str, ...]], ...] = ()  # others this may be, and why


def plan(
    entries: Sequence[Entry], here: Here, *, step: Callable[[int, int], None] = lambda _done, _total: None
) -> list[Step]:
    """One step for each entry, in their order. `step` is told how far it is, and may raise to stop."""
    index = _Index(here.people, addresses_of_several(entry.identity for entry in entries))
    keys, digests = dict(here.keys), dict(here.digests)
    found = []
    for number, entry in enumerate(entries):
        if number % 500 == 0:
            step(number, len(entries))
        taken = _step(number, entry, index, keys, digests)
        found.append(taken)
        if taken.outcome is not Outcome.SAME:
            index.add(taken.person, entry.identity)
        digests[entry.digest] = taken.person
        if entry.key:
            keys[entry.source, entry.key] = taken.person
    step(len(entries), len(entries))
    return found


def _step(
    number: int, entry: Entry, index: _Index, keys: Mapping[tuple[str, str], str], digests: Mapping[str, str]
) -> Step:
    if entry.digest in digests:
        return Step(Outcome.SAME, digests[entry.digest])
    if entry.key and (entry.source, entry.key) in keys:
        return Step(Outcome.CHANGED, keys[entry.source, entry.key])
    perhaps: dict[str, tuple[str, ...]] = {}
    for person, identity in index.near(entry.identity):
        verdict = compare(entry.identity, identity, several=index.several)
        if verdict.kind == "certain":
            return Step(Outcome.MERGED, person, verdict.reasons)
        if verdict.kind == "likely":
            perhaps.setdefault(person, verdict.reasons)
    return Step(Outcome.ADDED, f"#{number}", perhaps=tuple(sorted(perhaps.items())))


class _Index:
    """Finds who might be the same as somebody without comparing them with everybody.

    Two people with different LinkedIn addresses are two people, unless some other address says otherwise. So somebody
    who has one is looked for by name only among those who have none; of thirty thousand connections no name is
    ever taken apart.
    """

    def __init__(self, people: Callable[[], Mapping[str, Identity]], several: frozenset[str]) -> None:
        self.several = several  # addresses that prove nothing
        self._people: Callable[[], Mapping[str, Identity]] | None = people
        self._by_address: dict[str, list[_Known]] = defaultdict(list)
        self._open: dict[str, list[_Known]] = defaultdict(list)  # by name, of those without such an address
        self._settled: dict[str, list[_Known]] = defaultdict(list)  # by name, of those with one
        self._to_take_apart: list[_Known] = []  # settled people whose names nobody has asked for yet
        self._first_letters: set[str] = set()  # of the words of open people's names

    def add(self, person: str, identity: Identity) -> None:
        for block in address_blocks_of(identity):
            self._by_address[block].append((person, identity))
        if identity.pages:
            self._to_take_apart.append((person, identity))
            return
        for block in blocks_of(identity):
            self._open[block].append((person, identity))
        self._first_letters |= _first_letters(identity)

    def near(self, identity: Identity) -> Iterator[_Known]:
        """Those who share an address, an entry or a way of writing the name, each once."""
        if self._people is not None:
            here, self._people = self._people(), None
            for person, other in here.items():
                self.add(person, other)
        seen: set[int] = set()
        for known in self._near(identity):
            if id(known[1]) not in seen:
                seen.add(id(known[1]))
                yield known

    def _near(self, identity: Identity) -> Iterator[_Known]:
        for block in sorted(address_blocks_of(identity)):
            yield from self._by_address.get(block, ())
        indexes = [self._open]
        if not identity.pages:
            self._take_apart()
            indexes.append(self._settled)
        elif self._first_letters.isdisjoint(_first_letters(identity)):
            return
        for block in sorted(blocks_of(identity)):
            for index in indexes:
                others = index.get(block, [])
                if len(others) <= CROWDED:
                    yield from others

    def _take_apart(self) -> None:
        for person, identity in self._to_take_apart:
            for block in blocks_of(identity):
                self._settled[block].append((person, identity))
        self._to_take_apart.clear()


def _first_letters(identity: Identity) -> set[str]:
    """How each word begins to sound: quick to make, and what two writings of a name have in common."""
    return {_begins(word) for word in identity.name.split()}


@lru_cache(maxsize=50_000)
def _begins(word: str) -> str:
    return sound(folded(word))[:2]
