"""The explorer's own phrases, from letters they sent before, for the place of a letter they are writing.

Only their own words: mails they answered, and what they quoted, are left out. What was about somebody else is marked,
not carried over: names, houses, days.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from askwell.outreach.rules.writing.asking import asks_for_a_talk, speaks_of_learning
from askwell.outreach.rules.writing.draft import Known, Letter
from askwell.outreach.rules.writing.durations import durations
from askwell.outreach.rules.writing.lengths import EASY_NO
from askwell.outreach.rules.writing.likeness import likeness
from askwell.outreach.rules.writing.offers import DAY
from askwell.outreach.rules.writing.reading import read
from askwell.outreach.rules.writing.reasons import reasons_in
from askwell.outreach.rules.writing.scaffold import Slot
from askwell.outreach.rules.writing.tongue import words_of

MARK = "[…]"
"""What stands where a name, a house or a day of an earlier letter stood."""

_NOBODY = Known()
_CONNECTION = re.compile(
    r"\b(?:gave\s+me|referred|introduced|suggested|told\s+me|mentioned|recommended|we\s+(?:both|met|sat"
    r"|spoke|share)|fellow|alumn|"
    r"same\s+(?:school|course)|found\s+your\s+name|directory)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*)*")
_ALWAYS_LARGE = re.compile(r"I(?:['’]\w+)?|English|German|French|Spanish|Zoom|Teams|Skype|LinkedIn|CV|PhD|MBA|OK")
_LEAST_WORDS, _MOST_WORDS = 4, 45


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of one's own, with `MARK` in place of what was about somebody else, and the letter it is from."""

    words: str
    letter: int


def own_phrases(earlier: Sequence[Letter], slot: Slot, *, own: Known = _NOBODY, most: int = 5) -> tuple[Phrase, ...]:
    """Sentences of one's own earlier letters that fit a place, in the order of the letters, each manner of speech once.

    `earlier` are bodies the explorer sent, with what is known of whom they went to; `own` what may stay, as one's own
    school. A sentence that quotes somebody is left out.
    """
    found: list[Phrase] = []
    for at, letter in enumerate(earlier):
        for words in _fitting(letter, slot, own):
            if len(found) == most:
                return tuple(found)
            if not any(_same(words, other.words) for other in found):
                found.append(Phrase(words, at))
    return tuple(found)


@lru_cache(maxsize=1024)
def _fitting(letter: Letter, slot: Slot, own: Known) -> tuple[str, ...]:
    """The sentences of one letter that fit a place; remembered, for each page with a letter on it asks for the same."""
    fits = (sentence for sentence in _own_sentences(letter) if _FITS[slot](sentence, letter.about))
    return tuple(_marked(sentence, letter.about, own) for sentence in fits)


def _own_sentences(letter: Letter) -> Iterator[str]:
    reading = read(letter.body)
    for begin, end in reading.sentences:
        sentence = " ".join(reading.own[begin:end].split())
        quotes = reading.own[begin:end] != reading.said[begin:end]
        if not quotes and _LEAST_WORDS <= len(sentence.split()) <= _MOST_WORDS:
            yield sentence


def _marked(sentence: str, about: Known, own: Known) -> str:
    """The sentence with a mark for every name that is not one's own, and for days."""
    kept = words_of(own)
    words = sentence
    for fact in (about.name, about.employer, about.school, about.referrer, about.role, *about.facts):
        if fact and not kept.issuperset(fact.lower().split()):
            words = re.sub(rf"(?<!\w){re.escape(fact)}(?!\w)", MARK, words, flags=re.IGNORECASE)
    words = DAY.sub(MARK, words)
    theirs = words_of(about)
    words = _NAME.sub(lambda found: _kept_or_mark(found, words, kept, theirs), words)
    return re.sub(rf"{re.escape(MARK)}(?:(?:\s+|,\s+|['’]s\s+){re.escape(MARK)})+", MARK, words)


def _kept_or_mark(found: re.Match[str], words: str, kept: frozenset[str], theirs: frozenset[str]) -> str:
    def shown(name: str, at: int) -> str:
        plain = name.lower().removesuffix("'s").removesuffix("’s")
        opens = at == 0 or words[:at].rstrip()[-1:] in {":", "—", "–"}
        if (
            _ALWAYS_LARGE.fullmatch(name)
            or plain in kept
            or (opens and plain not in theirs and _OPENERS.fullmatch(plain))
        ):
            return name
        return MARK

    pieces = [shown(each.group(), found.start() + each.start()) for each in re.finditer(r"\S+", found.group())]
    return " ".join(pieces)


# Words with which sentences open; another one with a capital may be a name.
_OPENERS = re.compile(
    "a|an|and|any|are|as|at|because|before|both|but|by|can|could|do|during|each|either|even|every|feel|for|from|had|has|have|he|"
    "her|here|how|if|in|is|it|it's|its|just|last|later|like|may|maybe|might|my|no|not|now|of|on|once|one|or|our|perhaps|please|"
    "reading|seeing|she|should|since|so|some|that|that's|the|their|then|there|these|they|this|those|though|three|to|today|two|until|"
    "was|we|were|what|when|where|whether|which|while|who|why|will|with|would|you|your|you're|i|thank|thanks|should|after"
)


def _same(one: str, other: str) -> bool:
    return one == other or likeness(Letter(one), Letter(other)) >= _ALIKE


_ALIKE = 0.8

_FITS: dict[Slot, Callable[[str, Known], bool]] = {
    Slot.CONNECTION: lambda words, _: bool(_CONNECTION.search(words)),
    Slot.REASON: lambda words, about: any(reasons_in(words, about)) and not _CONNECTION.search(words),
    Slot.LEARN: lambda words, _: speaks_of_learning(words),
    Slot.ASK: lambda words, _: asks_for_a_talk(words) and any(durations(words)),
    Slot.EASY_NO: lambda words, _: bool(EASY_NO.search(words)),
}
