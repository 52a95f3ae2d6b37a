"""When a word that could be a skill is one: pure rules on the words around it.

Words come as they were said, with "." for the end of a sentence and "," for any pause in it.
Each rule takes a `Place` and says whether the words there name the skill.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from askwell.language.skill_words import (
    AFTER_DEGREE,
    AFTER_LETTER,
    AFTER_TONGUE,
    AFTER_TOOL,
    BEFORE_DEGREE,
    BEFORE_LETTER,
    BEFORE_MASTERS,
    BEFORE_SMALL,
    BEFORE_TONGUE,
    BEFORE_TOOL,
    BESIDE_TONGUE,
    DETERMINERS,
    ENDS,
    LANGUAGES,
    LETTERS,
    LISTED,
    ORGANISED,
    STUDIED,
    STUDIED_AFTER,
)


class Place(NamedTuple):
    """The words of a statement, the same in small letters, and where in them the skill may stand."""

    said: list[str]
    low: list[str]
    begins: int
    ends: int
    spelled: tuple[str, ...]

    def before(self, distance: int = 1) -> str:
        at = self.begins - distance
        return self.low[at] if at >= 0 else "."

    def after(self, distance: int = 1) -> str:
        at = self.ends + distance - 1
        return self.low[at] if at < len(self.low) else "."

    def as_spelled(self) -> bool:
        return tuple(self.said[self.begins : self.ends]) == self.spelled

    def opens(self) -> bool:
        """Whether a sentence begins here, where a capital says nothing."""
        return self.before() == "."


def holds(rule: str, place: Place) -> bool:
    """Whether the words at this place name a skill, by the rule of that name."""
    return RULES[rule](place)


def _any(_place: Place) -> bool:
    return True


def _field(place: Place) -> bool:
    """Communication, but not the communication department."""
    return place.after() not in ORGANISED


def _study(place: Place) -> bool:
    """Biology where it was studied, learned or asked for."""
    return _near(place.before, 3, STUDIED) or _near(place.after, 2, STUDIED_AFTER)


def _near(side: Callable[[int], str], reach: int, words: frozenset[str]) -> bool:
    for distance in range(1, reach + 1):
        word = side(distance)
        if word == ".":
            return False
        if word in words:
            return True
    return False


def _name(place: Place) -> bool:
    """Excel, but not "excel at what you do": a capital inside the sentence, or a tool's company."""
    if place.before() in BEFORE_SMALL and place.after() in ENDS:
        return True
    return place.as_spelled() and (not place.opens() or place.after() in AFTER_TOOL)


def _tool(place: Place) -> bool:
    """Teams, Access, Rust: a capital and a tool's company."""
    if not place.as_spelled():
        return False
    if place.opens():
        return place.after() in AFTER_TOOL - LISTED
    return place.before() in BEFORE_TOOL | LISTED or place.after() in AFTER_TOOL


def _letter(place: Place) -> bool:
    """R, C, Go: as spelled, in the company of other languages, and no list of letters."""
    around = {place.before(), place.before(2), place.after(), place.after(2)}
    if not place.as_spelled() or around & LETTERS or place.low[place.begins] in around:
        return False
    if place.before() in LISTED and place.before(2) in LANGUAGES:
        return place.after() in ENDS
    if place.after() in LISTED and place.after(2) in LANGUAGES:
        return True
    if place.after() in AFTER_LETTER:
        return True
    return place.before() in BEFORE_LETTER and place.after() in ENDS


def _tongue(place: Place) -> bool:
    """German where it is spoken, not where it is a company's home."""
    if not place.said[place.begins][0].isupper():
        return False
    if place.after() in AFTER_TONGUE or place.before() in BEFORE_TONGUE:
        return True
    return place.before() in BESIDE_TONGUE and place.after() in ENDS


def _degree(place: Place) -> bool:
    """A degree, but not some degree of luck."""
    if place.after() in AFTER_DEGREE or place.before() in BEFORE_DEGREE:
        return False
    if (place.after(), place.after(2)) == ("to", "which"):
        return False
    return (place.before(2), place.before()) != ("to", "a")


def _masters(place: Place) -> bool:
    return place.before() not in BEFORE_MASTERS and place.after() not in {"the", "his", "her", "it"}


def _noun(place: Place) -> bool:
    return place.before() in DETERMINERS


RULES: dict[str, Callable[[Place], bool]] = {
    "any": _any,
    "case": Place.as_spelled,
    "degree": _degree,
    "field": _field,
    "letter": _letter,
    "name": _name,
    "noun": _noun,
    "study": _study,
    "tongue": _tongue,
    "tool": _tool,
    "verbless": _masters,
}
