"""A small notation for what people say, over mended words rather than letters.

A phrase is written as it is spoken. `one|other` stands for either, `{family}` for any word of a family in the lexicon,
`word?` for a word that may be missing, `!word` for a word that must not follow, `put_in` for two words in one place,
`my_{family}` for each of a family of a module's own, `..` for up to three words in between and `...` for up to seven;
no gap leaps over a comma. `^` is the beginning of what is searched, `$` the end of a clause. Several phrases are a list
with hyphens; how its lines are broken does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache, partial

from askwell.preparation.rules.checking.lexicon import FAMILIES

_GAPS = {"..": r"(?:[^\s,;:()-]+ ){0,3}?", "...": r"(?:[^\s,;:()-]+ ){0,7}?"}
_ENDS = {"^": r"(?<![\s\S])", "$": r"(?![^\s,;:()-])"}
_FAMILY = re.compile(r"\{(\w+)\}")
_HYPHEN = re.compile(r"(?:^|\n)\s*- ")
_BROKEN = re.compile(r"\s*\n\s*\|")
# Said in most questions, so that looking for them tells little.
_COMMON = frozenset(
    """a an the you your i me my it is are was were do does did have has had can could will would should what how why
    when who which where to in on at for of with from by and or not that this be there as if up out about""".split()
)
Found = re.Match[str]


class Phrases:
    """Several phrases, each looked for only where all the words it cannot do without are said.

    They are prepared when they are first looked for, so that Askwell starts as quickly without them.
    """

    def __init__(self, *spoken: str) -> None:
        self._spoken = spoken
        self._compiled: dict[int, re.Pattern[str]] = {}

    @cached_property
    def _needed(self) -> list[tuple[frozenset[str], ...]]:
        return [_needed(phrase) for phrase in self._spoken]

    @cached_property
    def _always(self) -> list[int]:
        return [number for number, needed in enumerate(self._needed) if not needed]

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """For each word, the phrases that could be said with it: a phrase is found by its rarest word."""
        found: dict[str, list[int]] = {}
        for number, needed in enumerate(self._needed):
            for word in needed[0] if needed else ():
                found.setdefault(word, []).append(number)
        return found

    def search(self, said: str) -> Found | None:
        """The first place where one of them stands in words that are each followed by one space."""
        return min(self.finditer(said), key=Found.start, default=None)

    def match(self, said: str, at: int = 0) -> Found | None:
        """The same at one place only; the first phrase that fits there."""
        return next((found for each in self._likely(said) if (found := each.match(said, at))), None)

    def finditer(self, said: str) -> Iterator[Found]:
        """Every place, phrase by phrase."""
        for each in self._likely(said):
            yield from each.finditer(said)

    def _likely(self, said: str) -> Iterator[re.Pattern[str]]:
        words = _words(said)
        numbers = {number for word in words & self._by_word.keys() for number in self._by_word[word]}
        for number in sorted(numbers.union(self._always)):
            if not any(choice.isdisjoint(words) for choice in self._needed[number][1:]):
                yield self._pattern(number)

    def _pattern(self, number: int) -> re.Pattern[str]:
        if number not in self._compiled:
            self._compiled[number] = re.compile(r"(?<!\S)" + _spelled(self._spoken[number]))
        return self._compiled[number]


def phrases(written: str, own: Mapping[str, str] | None = None) -> Phrases:
    """Phrases written in the notation above; `own` are families of their own, which may hold several pieces."""
    return Phrases(*listed(written, own))


def listed(written: str, own: Mapping[str, str] | None = None) -> list[str]:
    """The phrases of a list, one by one; a text that is no list is one phrase."""
    for name, meaning in reversed(list((own or {}).items())):
        if f"{{{name}}}" in written:
            written = re.sub(rf"(\b\w+_)?\{{{name}\}}", partial(_each_with, choices=meaning.split("|")), written)
    plain = _BROKEN.sub("|", written)
    return [" ".join(each.split()) for each in _HYPHEN.split(plain) if each.strip()]


def _each_with(found: re.Match[str], choices: list[str]) -> str:
    before = found.group(1) or ""
    return "|".join(before + choice for choice in choices)


def macros(written: str) -> dict[str, str]:
    """Families that one module has for itself, from a list of `name: words`. One may use those before it."""
    named = [each.partition(": ") for each in listed(written)]
    return {name: meaning for name, _, meaning in named}


@lru_cache(maxsize=256)
def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


def _needed(phrase: str) -> tuple[frozenset[str], ...]:
    """For each piece that may not be missing, the first words of its choices; the rarest first."""
    pieces = [
        piece
        for piece in phrase.split()
        if piece[0] not in "!^$." and not (piece[-1] == "?" and piece != "?") and "$" not in piece.split("|")
    ]
    firsts = (frozenset(each.split()[0] for each in _choices(piece)) for piece in pieces)
    return tuple(sorted(firsts, key=lambda words: (not words.isdisjoint(_COMMON), len(words))))


def _spelled(phrase: str) -> str:
    return "".join(map(_piece, phrase.split()))


def _piece(piece: str) -> str:
    if (gap := piece.removesuffix("?")) in _GAPS:
        return _GAPS[gap]
    if piece in _ENDS:
        return _ENDS[piece]
    if piece.startswith("!"):
        return f"(?!{_choice(piece[1:])} )"
    missing = piece.endswith("?") and len(piece) > 1
    choice = _choice(piece.removesuffix("?"))
    if "$" in _choices(piece):
        return f"(?:{choice} |{_ENDS['$']})"
    return f"(?:{choice} )" + ("?" if missing else "")


def _choice(piece: str) -> str:
    return "(?:" + "|".join(re.escape(each) for each in _choices(piece) if each != "$") + ")"


def _choices(piece: str) -> list[str]:
    named = _FAMILY.sub(lambda family: "|".join(sorted(FAMILIES[family.group(1)])), piece)
    return [each.replace("_", " ") for each in named.split("|")]
