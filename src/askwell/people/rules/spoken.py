"""A name taken apart, only for comparing: what is stored and shown stays as it was written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from askwell.people.rules.letters import folded, is_initial, is_latin, needs_no_spaces, plain, sound, spelt_out
from askwell.people.rules.name_marks import after_the_name, asides_apart, is_bare_name, symbols_apart, titles_before
from askwell.people.rules.name_words import AFTER_A_CJK_NAME, PARTICLES


class Piece(NamedTuple):
    """A word of a name, or a part of a hyphenated one: as folded, without accents, and with ä typed as ae."""

    written: str
    bare: str
    spelt: str
    is_ascii: bool


@dataclass(frozen=True)
class SpokenName:
    """The parts of a name, folded.

    `words` are given name, particles and family name in the order they are spoken. `asides` stood in brackets or
    behind a bar; `others` are readings that the name allows too ("Ana Silva, Coach" is hardly Coach Ana Silva).
    """

    given: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    generation: str = ""
    credentials: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    symbols: str = ""
    others: tuple[SpokenName, ...] = field(default=(), repr=False)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The words, hyphenated ones divided, apostrophes left out."""
        if all(map(str.isalpha, self.words)):
            parts: Sequence[str] = self.words
        else:
            divided = (part.replace("'", "") for word in self.words for part in _HYPHEN.split(word))
            parts = list(filter(None, divided)) or self.words
        return tuple(map(_piece, parts))

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """The pieces without accents."""
        return tuple(piece.bare for piece in self.pieces)

    @cached_property
    def joined(self) -> tuple[str, str]:
        """All letters of the name in one word: without accents, and with ä typed as ae."""
        return "".join(self.bare), "".join(piece.spelt for piece in self.pieces)

    @cached_property
    def sounds(self) -> tuple[str, ...]:
        """The pieces as they roughly sound, for finding names that may be alike."""
        return tuple(_sound(piece.written) for piece in self.pieces)

    @cached_property
    def letters(self) -> str:
        """All words written as one, where spaces mean nothing (李 伟 is 李伟); empty for other names."""
        return "".join(self.words) if self.words and all(map(needs_no_spaces, self.words)) else ""

    @property
    def is_whole(self) -> bool:
        """Whether there is more of the name than one word."""
        return len(self.words) > 1 or len(self.letters) > 1

    @property
    def readings(self) -> tuple[SpokenName, ...]:
        """This reading and the others."""
        return (self, *self.others)


_ORDINARY = re.compile(r"[^\W\d_]+(?:[ '-][^\W\d_]+)*")
_COMMA = re.compile("[,;،、]")
_HYPHEN = re.compile("[-‐‑–/]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]?")
_EDGES = "-–—_'\"“”„«»:!?*#&+~·.•"
_BORN = re.compile(r"(?:née?|nee|geb|geborene|born|född|født|roz|nata|nacida|z domu)\b\.? +(.+)")


def spoken_name(name: str) -> SpokenName:
    """Take a name apart, whatever its culture. Text without a letter is one word; only an empty name has none."""
    if _ORDINARY.fullmatch(name) and max(name) < "\u0250":
        words = tuple(folded(name).split(" "))
        if is_bare_name(words):
            return _first_name_first(words)
    return _taken_apart(name)


def _taken_apart(name: str) -> SpokenName:
    text, symbols = symbols_apart(name)
    text, asides = asides_apart(unicodedata.normalize("NFKC", text))
    parts: list[Sequence[str]] = [
        tokens for part in _COMMA.split(text) if (tokens := [t for t in part.split() if _words([t])])
    ]
    if not parts:
        whole = folded("".join(name.split()))
        return SpokenName(given=(whole,), words=(whole,)) if whole else SpokenName()
    after, parts = after_the_name(parts)
    titles, first = titles_before(parts[0])
    if len(parts) == 1:
        read = _first_name_first(_words(first))
        others = [_first_name_first(_words(after.shorter))] if after.shorter else []
    else:
        more_titles, second = titles_before(parts[1])
        titles += more_titles
        read = _family_name_first(_words(first), _words(second))
        others = [_first_name_first(_words(first))] if len(first) > 1 else []
        asides += tuple(folded(" ".join(part)) for part in parts[2:])
    read, more = _scripts_apart(read)
    others += more + _readings_of_asides(read, asides)
    return SpokenName(
        read.given, read.particles, read.family, read.words, after.generation, after.credentials, titles, asides,
        symbols, tuple(other for other in others if other.words),
    )  # fmt: skip


@lru_cache(maxsize=16_384)
def _piece(word: str) -> Piece:
    if word.isascii():
        return Piece(word, word, word, is_ascii=True)
    return Piece(word, plain(word) or word, spelt_out(word) or word, is_ascii=False)


@lru_cache(maxsize=16_384)
def _sound(word: str) -> str:
    return sound(word) or word


def _words(tokens: Sequence[str]) -> tuple[str, ...]:
    words: list[str] = []
    for token in tokens:
        if token.isalpha():
            words.append(folded(token))
        elif "." in token and _INITIALS.fullmatch(token):
            words += folded(token).replace(".", "").replace("-", "")
        elif word := folded(token).strip(_EDGES):
            words.append(word)
    if len(words) > 1 or (words and not words[0].isascii()):
        words = [short for word in words if (short := _without_address(word))] or words
    return tuple(words)


def _without_address(word: str) -> str:
    """Leave さん and 先生 out, which are written behind names as titles are before them."""
    if word.isascii():
        return word
    ending = next((e for e in AFTER_A_CJK_NAME if word.endswith(e)), "")
    left = word.removesuffix(ending)
    return left if len(left) != 1 or not ending else word


def _first_name_first(words: tuple[str, ...]) -> SpokenName:
    if len(words) < 2:
        return SpokenName(given=words, words=words)
    if all(map(needs_no_spaces, words)):
        return SpokenName(given=words[1:], family=words[:1], words=words)
    begin = len(words) - 1
    for place in range(1, len(words) - 1):
        if words[place] in PARTICLES and not is_initial(words[place]):
            begin = place
            break
    return _parted(words[:begin], words[begin:])


def _family_name_first(family: tuple[str, ...], given: tuple[str, ...]) -> SpokenName:
    if all(map(needs_no_spaces, family + given)):
        return SpokenName(given=given, family=family, words=family + given)
    return _parted(given, family)


def _parted(given: tuple[str, ...], family: tuple[str, ...]) -> SpokenName:
    if len(family) == 1 and family[0].isalpha():
        return SpokenName(given=given, family=family, words=given + family)
    particles = tuple(word for word in family if word in PARTICLES)
    elided = tuple(word[:2] for word in family if word[1:2] == "'" and len(word) > 2)
    names = tuple(word for word in family if word not in PARTICLES) or family
    return SpokenName(given=given, particles=particles + elided, family=names, words=given + family)


def _scripts_apart(read: SpokenName) -> tuple[SpokenName, list[SpokenName]]:
    """Read "李伟 Wei Li" as Wei Li, or else 李伟: one name written twice. Anna Иванова is one name, written once."""
    latin = tuple(filter(is_latin, read.words))
    own = _first_name_first(tuple(word for word in read.words if not is_latin(word)))
    if len(latin) < 2 or not own.is_whole:
        return read, []
    return _first_name_first(latin), [own]


def _readings_of_asides(read: SpokenName, asides: Sequence[str]) -> list[SpokenName]:
    """Read what brackets say of the name itself: a name before marriage, the same name in another script."""
    found = []
    for aside in asides:
        words = _words(aside.split())
        if born := _BORN.fullmatch(aside):
            found.append(_parted(read.given or read.words, _words(born[1].split())))
        elif words and is_latin(read.words[0]) != is_latin(words[0]):
            found.append(_first_name_first(words))
        elif len(words) == 1 and read.family:
            found.append(_parted(words, read.words[len(read.given) :]))
    return found
