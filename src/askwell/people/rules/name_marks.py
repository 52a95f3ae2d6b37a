"""What is written about a name and is none of it: symbols, brackets, titles, degrees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from askwell.people.rules.letters import folded
from askwell.people.rules.name_words import (
    AFTER_A_TITLE,
    CREDENTIALS,
    CREDENTIALS_OR_NAMES,
    GENERATIONS,
    GENERATIONS_OR_NAMES,
    PRONOUNS,
    TITLES,
    TITLES_WITH_STOP,
)

_ORDINARY = re.compile(r"[\w\s.,'()\-]*")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ´`ʻ′ʿʾ＇‛"), "'")
_BRACKETED = re.compile(
    r"\(([^()]*)\)|\[([^\[\]]*)\]|\{([^{}]*)\}|（([^（）]*)）|[\"“”„]([^\"“”„]*)[\"“”]|«([^«»]*)»|(?<!\w)'([^']+)'(?!\w)"
)
_BEHIND_A_BAR = re.compile(r"\s*[|•·–—]\s+(.*)|\s+[|•·–—]\s*(.+)|\|(.*)|\s+-\s+(.+)", re.DOTALL)
_MAY_HOLD_AN_ASIDE = re.compile(r"[()\[\]{}\"“”„«»（）'|•·–—]|\s-|\s(?:n|geb|f)", re.IGNORECASE)
_LEFT_OPEN = re.compile(r"[()\[\]{}\"“”„«»（）]")
_BORN = re.compile(r"\s((?:née|né|geb\.|geborene|født|född)\s.+)", re.IGNORECASE)
_BORN_WORDS = frozenset({"née", "né", "geborene", "född", "født"})
_STOP_WITHIN = re.compile(r"\b(Prof|Dr|Mr|Mrs|Ms|Ing|Dra)\.(?=\w)", re.IGNORECASE)
_DOCTORATE = re.compile(r"\bPh\.?\s+D\b", re.IGNORECASE)
_LONGEST_DEGREE = 9
_BEHIND = CREDENTIALS | CREDENTIALS_OR_NAMES | GENERATIONS.keys()


@dataclass(frozen=True, slots=True)
class AfterTheName:
    """What followed a name, and the name without a last word that might be a degree ("Ana Silva MA")."""

    generation: str = ""
    credentials: tuple[str, ...] = ()
    shorter: tuple[str, ...] = ()


def symbols_apart(text: str) -> tuple[str, str]:
    """The text with one kind of apostrophe and no symbols, and the symbols; what cannot be seen is left out."""
    if text.isascii() and _ORDINARY.fullmatch(text):
        return text, ""
    kept, symbols = [], []
    for letter in text.translate(_APOSTROPHES):
        kind = unicodedata.category(letter)
        if kind in {"So", "Sc", "Sm", "Sk", "Co"} and letter != "|":
            symbols.append(letter)
            kept.append(" ")
        elif kind not in {"Cf", "Cn", "Cs", "Me"} and not "\ufe00" <= letter <= "\ufe0f":
            kept.append(" " if kind == "Cc" or letter in "・･" else letter)
    return "".join(kept), "".join(symbols)


def asides_apart(text: str) -> tuple[str, tuple[str, ...]]:
    """The name without what stands in brackets, in quotation marks or behind a bar, and that, folded.

    Pronouns and degrees are dropped from the asides. A name wholly in brackets is no aside.
    """
    rest = _DOCTORATE.sub("PhD", text) if "Ph" in text else text
    rest = _STOP_WITHIN.sub(r"\1. ", rest) if "." in rest else rest
    if not _MAY_HOLD_AN_ASIDE.search(rest):
        return rest, ()
    asides: list[str] = []
    for mark in (_BRACKETED, _BEHIND_A_BAR, _BORN):
        left = mark.sub(" ", rest)
        if any(map(str.isalnum, left)):
            asides += [next(filter(None, found.groups()), "") for found in mark.finditer(rest)]
            rest = left
    told = (folded(" ".join(aside.split())) for aside in asides)
    return _LEFT_OPEN.sub(" ", rest), tuple(aside for aside in told if _tells(aside))


def is_bare_name(words: Sequence[str]) -> bool:
    """Tell whether folded words are all of the name itself: no title before them, no degree behind."""
    first, last = words[0], words[-1]
    return first not in TITLES and len(last) > 1 and last not in _BEHIND and _BORN_WORDS.isdisjoint(words)


def is_degree(word: str) -> bool:
    """Tell whether a word between commas behind a name is a degree, or Jr."""
    return _follows(word, doubtful=True)


def titles_before(tokens: Sequence[str]) -> tuple[tuple[str, ...], Sequence[str]]:
    """The titles that a name begins with, and the rest, which is never empty."""
    begin = 0
    while begin < len(tokens) - 1 and _is_title(tokens[begin], after_another=begin > 0):
        begin += 1
    return tuple(_bare(token) for token in tokens[:begin]), tokens[begin:]


def after_the_name(parts: Sequence[Sequence[str]]) -> tuple[AfterTheName, list[Sequence[str]]]:
    """What follows the name, and the parts (between commas) without it; at least one word is left."""
    several = len(titles_before(parts[0])[1]) > 1
    shouted = " ".join(parts[0]).isupper()
    taken: list[str] = []
    left = [list(parts[0])]
    for part in parts[1:]:
        if all(_follows(word, doubtful=several) or (several and not shouted and _may_be_degree(word)) for word in part):
            taken += part
        else:
            left.append(list(part))
    for part in left[:2]:
        while len(part) > 1 and _follows(part[-1], doubtful="." in part[-1][:-1]) and _leaves_enough(part):
            taken.append(part.pop())
    bare = list(map(_bare, taken))
    generation = next((GENERATIONS[word] for word in bare if word in GENERATIONS), "")
    credentials = tuple(sorted(word for word in bare if word not in GENERATIONS))
    return AfterTheName(generation, credentials, _shorter(left, shouted=shouted)), [*left]


def _tells(aside: str) -> bool:
    words = [word.strip(".,") for word in re.split(r"[\s/,]+", aside)]
    return any(word and word not in PRONOUNS and word not in CREDENTIALS and word != "&" for word in words)


def _is_title(token: str, *, after_another: bool) -> bool:
    bare = _bare(token)
    if bare in TITLES:
        return True
    return "." in token and (bare in TITLES_WITH_STOP or (after_another and bare in AFTER_A_TITLE))


def _follows(token: str, *, doubtful: bool) -> bool:
    """Tell whether a word may stand behind a name; `doubtful` counts in Ma and Do, which are names too."""
    bare = _bare(token)
    return bare in GENERATIONS or bare in CREDENTIALS or (doubtful and bare in CREDENTIALS_OR_NAMES)


def _leaves_enough(tokens: Sequence[str]) -> bool:
    """Keep Carlos Junior and Maria Neto whole, and the M. A. of "Smith, M.A."."""
    return len(titles_before(tokens)[1]) > 2 or _bare(tokens[-1]) not in GENERATIONS_OR_NAMES | CREDENTIALS_OR_NAMES


def _may_be_degree(token: str) -> bool:
    return token.isupper() and 1 < len(token.strip(".,")) <= _LONGEST_DEGREE


def _shorter(parts: Sequence[Sequence[str]], *, shouted: bool) -> tuple[str, ...]:
    tokens = titles_before(parts[0])[1]
    if shouted or len(parts) > 1 or len(tokens) < 3 or not tokens[-1].isupper():
        return ()
    return tuple(tokens[:-1]) if _bare(tokens[-1]) in CREDENTIALS_OR_NAMES else ()


def _bare(token: str) -> str:
    return folded(token).replace(".", "").strip(",;:-")
