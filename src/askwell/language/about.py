"""What a statement is about, in its own words: the rarest short phrase that says something."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from tokenizers import Tokenizer

from askwell.language.models import FOLDER

# Words that join or fill; a phrase ends where one of them stands.
_FILL = frozenset(
    """
        a about above actually after again all almost already also always am an and any anybody anyone
        anything are as ask asked at away back bad basically be became because become been before being best
        better between big bit both but by call called came can cannot come comes could day days definitely
        did different do does doing don done down each easy either else end especially even ever every
        everybody everyone everything exactly example far feel few find first for from full get gets getting
        give go goes going gone good got great guess guys had happen happened hard has have having he help
        her here hers herself him himself his how however i if important in instead interesting into is it
        its itself just keep kind know knew last later least less let like likely little long look lot lots
        made main make makes making many may maybe me mean means might mine more most mostly much must my
        myself need needed needs never new next nice no nobody none nor not nothing now obviously of off
        often oh ok okay on once one ones only or other others our ours out over own part people perhaps
        person place please point possible pretty probably put quite rather real really right said same saw
        say saying says see seem seems seen self several she should show since so some somebody someone
        something sometimes somewhere sort start started starts still stuff such sure take takes talk
        talking tell than thank thanks that the their theirs them themselves then there these they thing
        things think thinking this those though thought three through time times to today together told too
        took tried true try trying two under understand until up upon us use used useful using usually
        various very want wanted was way ways we well went were what whatever when where whether which while
        who whole whom whose why will with within without won wonder word words work worked working works
        worth would wow year years yeah yes yet you your yours yourself ve ll re nt im id
    """.split()
)
_WORD = re.compile(r"[^\W\d_][\w+#/&.’'-]*[\w+#]|[^\W\d_]")
_LONGEST = 3
_STEM = 6


@cache
def _ranks() -> dict[str, int]:
    """How common a word is: the tokenizer's vocabulary is sorted by frequency."""
    return Tokenizer.from_file(str(FOLDER / "tokenizer.json")).get_vocab()


def _weight(word: str) -> float:
    rank = _ranks().get(word, 30_000)
    return math.log(max(rank, 1_500) / 1_000)


@lru_cache(maxsize=20_000)
def telling_words(text: str) -> Mapping[str, float]:
    """The words of a text that say something, without their endings, and how rare each is."""
    return {_stem(word): _weight(word) for word in _words(text)}


def _stem(word: str) -> str:
    """Cut so that "registered" and "registration" are one word; rough, and good enough to see what is shared."""
    return word[:_STEM] if len(word) > _STEM else word.removesuffix("s")


def matter_of(quote: str, question: str = "") -> str:
    """One to three words of the quote that name its matter; of the question if the quote names none."""
    phrases = _phrases(quote)
    asked = set(_words(question))
    if not phrases:
        phrases = _phrases(question)
    if not phrases:
        return ""

    def value(phrase: tuple[str, ...]) -> float:
        weights = [_weight(w.lower()) * (1.3 if w.lower() in asked else 1.0) for w in phrase]
        return sum(weights) / (1 + 0.35 * (len(weights) - 1))

    best = max(range(len(phrases)), key=lambda i: (round(value(phrases[i]), 6), -i))
    return " ".join(phrases[best])


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text) if w.lower() not in _FILL]


def _phrases(text: str) -> list[tuple[str, ...]]:
    """Runs of telling words, at most three long, in order."""
    found: list[tuple[str, ...]] = []
    run: list[str] = []
    last_end = -1
    for match in _WORD.finditer(text):
        word = match.group()
        bare = re.sub(r"['’](?:s|re|ve|ll|d|m|t)$", "", word)
        broken = text[last_end : match.start()].strip() if last_end >= 0 else ""
        if broken or bare.lower() in _FILL or len(bare) < 2:
            _close(run, found)
            run = []
        if bare.lower() not in _FILL and len(bare) >= 2 and not bare.lower().endswith("n't"):
            run.append(bare)
        last_end = match.end()
    _close(run, found)
    return found


def _close(run: list[str], found: list[tuple[str, ...]]) -> None:
    if run:
        found.append(tuple(run[-_LONGEST:]))
