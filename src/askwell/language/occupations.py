"""Which occupation a job title names, and how close two occupations are.

Titles and closeness come from O*NET and ESCO; data/occupations.tsv is built by training/occupations.py. A title is
looked up as a whole, then without what says how high or where, then by its last words, where nearly all known titles
that end so are of one occupation. Where that leaves several, nothing is said: none is better than a wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from askwell.language.activities import agents_of, asked_for
from askwell.language.role_words import (
    NOT_NOW,
    OVERSEEING,
    Words,
    before_bound,
    first_of_several,
    parts_of,
    roles_in,
    turned_round,
    without_seniority,
    words_of,
)

TABLE = Path(__file__).parent / "data" / "occupations.tsv"
NONE = "-"
"""The code under which the table keeps titles that name no work, such as Founder and Manager."""
SEVERAL = "?"
"""The same for titles that may mean one occupation or another."""
UNNAMED = frozenset({NONE, SEVERAL})

Closeness = Literal["the same work", "closely related work", "work of the same family", ""]
ALIKE: frozenset[Closeness] = frozenset({"the same work", "closely related work"})
CATCH_ALL = frozenset({"11-9", "13-1", "25-9", "31-9", "33-9", "35-9", "39-9", "41-9", "43-9", "49-9", "51-9", "53-6"})
"""Groups of the classification that hold what fits nowhere else: being in one is no kinship."""


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation of O*NET, or a family of them: then the code is the part that all of them share ("25-2")."""

    code: str
    title: str

    @property
    def is_family(self) -> bool:
        return "." not in self.code


@dataclass(slots=True)
class _Table:
    titles: dict[str, str] = field(default_factory=dict)
    close: dict[str, frozenset[str]] = field(default_factory=dict)
    kin: dict[str, frozenset[str]] = field(default_factory=dict)
    whole: dict[str, str] = field(default_factory=dict)
    ends: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=65_536)
def occupation_of(role: str) -> Occupation | None:
    """The occupation that a job title names, None when it names none, or might name one of several.

    Roles beside each other ("Nurse | Midwife") must agree, and of three or more half must be understood. What somebody
    did, studies or wants to do is not what they do.
    """
    roles = roles_in(role)
    found = [occupation for one in roles if (occupation := _of_role(one)) is not None]
    if not found or 2 * len(found) < len(roles):
        return None
    return found[0] if all(closeness(found[0], other) in ALIKE for other in found[1:]) else None


@lru_cache(maxsize=1024)
def path_of(words: str) -> Occupation | None:
    """The occupation that somebody means who writes "user research", "become an OT" or "teaching biology"."""
    for form in agents_of(asked_for(words_of(words))):
        found = _occupation(_look_up(form))
        if found is not None:
            return found
    return None


def occupation_with(code: str) -> Occupation | None:
    """The occupation, or family, of this code, if there is one."""
    return Occupation(code, _table().titles[code]) if code in _table().titles else None


def closeness(one: Occupation, other: Occupation) -> Closeness:
    """How close two occupations are: by O*NET's related occupations, and by the groups of the classification.

    The same whichever comes first. A family is closely related to each of its occupations.
    """
    if one.code == other.code:
        return "the same work"
    return _between(min(one.code, other.code), max(one.code, other.code))


@lru_cache(maxsize=256)
def codes_close_to(occupation: Occupation) -> Mapping[str, Closeness]:
    """Every code that is close to an occupation in some way, its own included, and in which."""
    others = (Occupation(code, title) for code, title in _table().titles.items())
    return MappingProxyType({other.code: close for other in others if (close := closeness(occupation, other))})


def _between(one: str, other: str) -> Closeness:
    """How close two different codes are, the lower one first."""
    table, detailed = _table(), one.split(".", maxsplit=1)[0]
    if "." not in one and other.startswith(one):
        return "closely related work"
    # What one detailed code of the classification holds is alike, except where it holds what was left over.
    if detailed == other.split(".", maxsplit=1)[0] and not detailed.endswith("9"):
        return "closely related work"
    if other in table.close.get(one, ()):
        return "closely related work"
    if other in table.kin.get(one, ()) or (one[:4] == other[:4] and one[:4] not in CATCH_ALL):
        return "work of the same family"
    return ""


def _of_role(role: str) -> Occupation | None:
    main, *rest = parts_of(role) or [""]
    words = words_of(main)
    if not words or not NOT_NOW.isdisjoint(words):
        return None
    if rest:
        together = _table().whole.get(" ".join(without_seniority(words_of(rest[0]) + words)))
        if together is not None:
            return _occupation(together)
    said = [_look_up(words), *(_look_up(words_of(way)) for way in first_of_several(main))]
    if not any(said):
        said = [_look_up(words_of(way)) for way in rest]
    return next(filter(None, map(_occupation, said)), None)


def _look_up(words: Words) -> str | None:
    """The code of these words; NONE or SEVERAL if they are known and name no occupation; None if they are not known."""
    whole = _table().whole
    several = whole.get(" ".join(words))
    if several not in {None, SEVERAL}:
        return several
    for form in _forms(without_seniority(words)):
        code = whole.get(" ".join(form)) or _by_end(form)
        if code == SEVERAL:
            several = code
        elif code is not None:
            return code
    return several or _by_doing(words)


def _forms(bare: Words) -> Iterator[Words]:
    """The ways to say a title, the nearest to what is written first."""
    yield bare
    turned = turned_round(bare)
    if turned != bare:
        yield turned
    if len(turned) > 1 and turned[-1] in OVERSEEING:
        yield (*turned[:-1], "manager")
        yield from agents_of(turned[:-1])


def _by_doing(words: Words) -> str | None:
    """Where seniority stands behind what is done, and no title is left: a software engineering intern."""
    bare = without_seniority(words)
    if bare[-1:] == words[-1:]:
        return None
    return next((code for form in agents_of(bare) if (code := _table().whole.get(" ".join(form)))), None)


def _by_end(words: Words) -> str | None:
    """What the last words say of the whole. Whoever assists somebody does not do their work."""
    head, ends = before_bound(words), _table().ends
    for begin in range(1, len(head)):
        code = ends.get(" ".join(head[begin:]))
        if code is not None:
            return SEVERAL if "assistant" in head[:begin] else code
    return None


def _occupation(code: str | None) -> Occupation | None:
    return None if code is None or code in UNNAMED else Occupation(code, _table().titles[code])


@cache
def _table() -> _Table:
    table = _Table()
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, title, close, kin, whole, ends = line.split("\t")
        if code not in UNNAMED:
            table.titles[code] = title
            table.close[code], table.kin[code] = frozenset(close.split()), frozenset(kin.split())
        table.whole.update(dict.fromkeys(whole.split("|"), code))
        table.ends.update(dict.fromkeys(ends.split("|"), code))
    table.whole = table.ends | table.whole
    for titles in (table.whole, table.ends):
        titles.pop("", None)  # a row without such titles
    return table
