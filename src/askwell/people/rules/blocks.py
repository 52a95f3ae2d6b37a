"""Which pairs of thousands of people are worth comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import TypeVar

from askwell.people.rules.addresses import phone_tail
from askwell.people.rules.known import Identity
from askwell.people.rules.letters import is_initial, sound
from askwell.people.rules.short_forms import rows_of
from askwell.people.rules.spoken import SpokenName

Id = TypeVar("Id")

_LONG = 6

LARGEST = 200
"""People of one block who are compared each with each; more are first divided by where they work."""


def blocks_of(identity: Identity) -> frozenset[str]:
    """The blocks somebody is in: two people who may be one share one, and if they work together one of few people.

    A block is an address, a way of writing the name, or a word of the name at a workplace.
    """
    names = {*_name_blocks(identity.spoken), *_letter_blocks(identity.spoken)}
    narrow = {f"{house}/{name}" for house in identity.houses for name in names}
    return frozenset({*_address_blocks(identity), *names, *narrow, *_word_blocks(identity)})


def address_blocks_of(identity: Identity) -> frozenset[str]:
    """Those of the blocks that are addresses: what they have in common is more than a name. Quick to make."""
    return frozenset(_address_blocks(identity))


def candidates(people: Iterable[tuple[Id, Identity]]) -> Iterator[tuple[Id, Id]]:
    """Pairs that may be one person, each once: those who share an address, sound alike, or work together as Tom.

    The work grows with the number of people, not with its square: of more than 200 who sound alike only those of one
    workplace are paired.
    """
    listed = list(people)
    seen: set[int] = set()
    for one, other in _pairs([identity for _, identity in listed]):
        first, second = (one, other) if one < other else (other, one)
        pair = first * len(listed) + second
        if first != second and pair not in seen:
            seen.add(pair)
            yield listed[first][0], listed[second][0]


def _pairs(identities: list[Identity]) -> Iterator[tuple[int, int]]:
    alone: dict[str, int] = {}
    together: dict[str, list[int]] = {}
    for place, identity in enumerate(identities):
        for block in (*_address_blocks(identity), *_name_blocks(identity.spoken)):
            first = alone.setdefault(block, place)
            if first != place:
                together.setdefault(block, [first]).append(place)
    for places in together.values():
        for part in _parts(places, identities):
            yield from combinations(part, 2)
    yield from _abbreviated(identities)


def _abbreviated(identities: list[Identity]) -> Iterator[tuple[int, int]]:
    """Pair "J. Smith" with every Smith whose name begins so, and "Tom" with everybody at work who is a Tom."""
    short: defaultdict[str, set[int]] = defaultdict(set)
    for place, identity in enumerate(identities):
        for block in _blocks_when_short(identity):
            short[block].add(place)
    met: defaultdict[str, list[int]] = defaultdict(list)
    for place, identity in enumerate(identities):
        for block in (*_letter_blocks(identity.spoken), *_word_blocks(identity)):
            if block in short:
                met[block].append(place)
    for block, places in met.items():
        for part in _parts(places, identities):
            yield from product(short[block].intersection(part), part)


def _parts(places: list[int], identities: list[Identity]) -> Iterator[list[int]]:
    """The people of a block, divided by where they work if they are many; those still too many are left."""
    if len(places) <= LARGEST:
        yield places
        return
    houses: defaultdict[str, list[int]] = defaultdict(list)
    for place in places:
        for house in identities[place].houses or ("",):
            houses[house].append(place)
    yield from (part for part in houses.values() if len(part) <= LARGEST)


def _address_blocks(identity: Identity) -> Iterator[str]:
    for source, key in identity.entries:
        yield f"entry {source} {key}"
    for mail in identity.mailboxes:
        yield f"mail {mail}"
    for number in identity.numbers:
        yield f"phone {phone_tail(number) or number}"
    for page in identity.pages:
        yield f"page {page}"


def _name_blocks(name: SpokenName) -> Iterator[str]:
    """One for each way the name may be written: family name and first name, short or whole, or the other way round."""
    for reading in name.readings:
        sounds = reading.sounds
        if not sounds:
            continue
        yield f"name {sound(reading.joined[0])}"
        if len(sounds) > 1:
            first, last = sounds[0], sounds[-1]
            called = (first, *rows_of(reading.pieces[0].bare))
            yield from (f"name {word} {given}" for word in sounds[1:] for given in called)
            yield f"name {first} {last}"
            if len(sounds) > 2:  # Kim Min-jun, Minjun Kim
                yield f"name {first} {''.join(sounds[1:])}"
                yield f"name {last} {''.join(sounds[:-1])}"
            yield f"family {last[:3]} {first}"  # a slip further on in the family name
            if len(first) > _LONG:
                yield f"first {first[:3]} {last}"


def _letter_blocks(name: SpokenName) -> Iterator[str]:
    for reading in name.readings:
        yield from (f"letter {word} {reading.sounds[0][0]}" for word in reading.sounds[1:])


def _word_blocks(identity: Identity) -> set[str]:
    words: set[str] = set()
    for reading in identity.spoken.readings:
        if reading.sounds:
            words |= {reading.sounds[0], reading.sounds[-1], *rows_of(reading.pieces[0].bare)}
    return {f"word {house} {word}" for house in identity.houses for word in words}


def _blocks_when_short(identity: Identity) -> Iterator[str]:
    readings = [reading.bare for reading in identity.spoken.readings if reading.bare]
    if any(is_initial(bare[0]) for bare in readings):
        yield from _letter_blocks(identity.spoken)
    if any(len(bare) == 1 or is_initial(bare[-1]) for bare in readings):
        yield from _word_blocks(identity)
