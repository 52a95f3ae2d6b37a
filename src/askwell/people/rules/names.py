"""Whether two writings of a name may name one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from askwell.people.rules.letters import is_initial, is_latin, is_romanised, sound
from askwell.people.rules.short_forms import may_stand_for
from askwell.people.rules.spoken import Piece, SpokenName, spoken_name

__all__ = ["Likeness", "SpokenName", "alike", "alike_spoken", "first_names_agree", "spoken_name"]

Likeness = Literal["same", "like", "no"]

_LONG_FAMILY, _LONG_GIVEN = 7, 8
_WOMEN_S = (("skaya", "sky"), ("skaia", "ski"), ("ska", "ski"), ("cka", "cki"), ("dzka", "dzki"), ("ova", "ov"),
            ("eva", "ev"), ("ina", "in"), ("ова", "ов"), ("ева", "ев"), ("ина", "ин"), ("ская", "скии"))  # fmt: skip


def alike(a: str, b: str) -> Likeness:
    """Compare two names as written.

    "same": every word agrees, apart from case, encoding, titles, degrees, symbols and "Last, First".
    "like": one may be another writing of the other: an initial, a short form, a middle or second family name left
    out, accents, another alphabet, a hyphen, the order, one letter mistyped in a long word, Jr on one of them only.
    "no": anything else, as different family names, or father and son.
    """
    return alike_spoken(spoken_name(a), spoken_name(b))


def alike_spoken(a: SpokenName, b: SpokenName) -> Likeness:
    """Compare two names already taken apart; see `alike`."""
    if not a.words or not b.words or _generations_apart(a.generation, b.generation):
        return "no"
    if a.words == b.words or (a.letters and a.letters == b.letters):
        told_apart = a.asides and b.asides and set(a.asides).isdisjoint(b.asides)
        return "like" if told_apart or a.generation != b.generation else "same"
    if a.others or b.others:
        return "like" if any(_like(one, other) for one in a.readings for other in b.readings) else "no"
    return "like" if _like(a, b) else "no"


def first_names_agree(a: SpokenName, b: SpokenName) -> bool:
    """Whether the first names may be one whatever the rest, as when somebody married."""
    return bool(a.pieces and b.pieces) and _stands_for(a.pieces[0], b.pieces[0])


def _generations_apart(one: str, other: str) -> bool:
    return bool(one and other) and one != other and {one, other} != {"jr", "ii"}


def _like(a: SpokenName, b: SpokenName) -> bool:
    if len(a.pieces) > len(b.pieces):
        a, b = b, a
    short, long = a.pieces, b.pieces
    if not short:
        return False
    if _joined(a, b):
        return True
    if len(short) == 1:
        return _called(short[0], long[0]) or _is(short[0], long[-1], family=True)
    return _left_out(short, long) or _turned(a.bare, b.bare) or _mistyped(short, long)


def _joined(one: SpokenName, other: SpokenName) -> bool:
    """Anne-Marie, Anne Marie and Annemarie: the same letters, divided in one of them only."""
    if one.joined[0] == other.joined[0]:
        ends = [set(accumulate(map(len, name.bare))) for name in (one, other)]
    elif one.joined[1] == other.joined[1]:
        ends = [set(accumulate(len(piece.spelt) for piece in name.pieces)) for name in (one, other)]
    else:
        return False
    return ends[0] <= ends[1] or ends[1] <= ends[0]


def _left_out(short: Sequence[Piece], long: Sequence[Piece]) -> bool:
    """Whether the longer name is the shorter one with words between or behind: the first words agree."""
    if not _stands_for(short[0], long[0]):
        return False
    whole = len(short[0].bare) > 1 and len(long[0].bare) > 1
    rest = enumerate(long[1:], 2)
    for place, piece in enumerate(short[1:], 2):
        met = _next_for(piece, rest, last_of=(place == len(short), len(long)))
        if met is None:
            return False
        whole = whole or (len(met.bare) > 1 and len(piece.bare) > 1)
    return whole


def _next_for(piece: Piece, rest: Iterator[tuple[int, Piece]], last_of: tuple[bool, int]) -> Piece | None:
    last, length = last_of
    for place, other in rest:
        family = last and place == length
        if _is(piece, other, family=family) or _abbreviates(piece, other):
            return other
        if not last and may_stand_for(piece.bare, other.bare):
            return other
    return None


def _turned(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Li Wei and Wei Li; Kim Min-jun and Minjun Kim; An Nguyen and Nguyen Van An: the family name before, or behind."""
    if len(short) == len(long):
        return set(short) == set(long) and sorted(short) == sorted(long)
    within = len(set(short)) == len(short) and set(short) <= set(long)
    if short[-1] == long[0]:
        return within or "".join(short[:-1]) == "".join(long[1:])
    return short[0] == long[-1] and (within or "".join(short[1:]) == "".join(long[:-1]))


def _mistyped(short: Sequence[Piece], long: Sequence[Piece]) -> bool:
    """Whether one long word has one letter more, less, other or out of place, and all else agrees.

    Neither its first letter nor its last: Hansen and Jansen, Fernando and Fernanda are not slips.
    """
    if len(short) != len(long):
        return False
    differing = [place for place, (a, b) in enumerate(zip(short, long, strict=True)) if a.bare != b.bare]
    if len(differing) > 1:
        differing = [place for place in differing if not _is(short[place], long[place])]
    if len(differing) != 1:
        return False
    a, b = short[differing[0]].bare, long[differing[0]].bare
    shortest = _LONG_FAMILY if differing[0] == len(short) - 1 else _LONG_GIVEN
    return max(len(a), len(b)) >= shortest and is_latin(a) and a[0] == b[0] and a[-1] == b[-1] and _one_slip(a, b)


def _one_slip(a: str, b: str) -> bool:
    if len(a) > len(b):
        a, b = b, a
    at = next((place for place, letter in enumerate(a) if letter != b[place]), len(a))
    if len(a) != len(b):
        return len(b) - len(a) == 1 and a[at:] == b[at + 1 :]
    return a[at + 1 :] == b[at + 1 :] or (a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :])


def _stands_for(a: Piece, b: Piece) -> bool:
    return _called(a, b) or _abbreviates(a, b)


def _called(a: Piece, b: Piece) -> bool:
    return _is(a, b) or may_stand_for(a.bare, b.bare)


def _is(a: Piece, b: Piece, *, family: bool = False) -> bool:
    if a.bare == b.bare:
        return True
    if family and a.bare[0] == b.bare[0] and _man_s(a.bare) == _man_s(b.bare):
        return True
    if a.is_ascii and b.is_ascii:
        return False
    if b.spelt in {a.spelt, a.bare} or a.spelt == b.bare:
        return True
    return is_romanised(a.written) != is_romanised(b.written) and sound(a.written) == sound(b.written)


def _abbreviates(a: Piece, b: Piece) -> bool:
    return a.bare[0] == b.bare[0] and (is_initial(a.bare) or is_initial(b.bare))


def _man_s(family: str) -> str:
    """Ivanov for Ivanova: one family name, written as a man of the family writes it."""
    for hers, his in _WOMEN_S:
        if family.endswith(hers) and len(family) > len(hers) + 2:
            return family.removesuffix(hers) + his
    return family
