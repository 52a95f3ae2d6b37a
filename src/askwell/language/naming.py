"""Plain names for what was found, taken from what was said."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from askwell.language.about import telling_words
from askwell.language.meaning import Statement
from askwell.language.needs import disputed
from askwell.language.sentences import sentence_spans

LONGEST = 22  # words of a label
SHORT = 5  # words a sentence needs to say something by itself

_HEDGES = re.compile(
    r"^(?:(?:i (?:think|guess|believe|mean|would say|feel like)|you know|like|basically|actually|honestly|again|also"
    r"|then|and|but|so)\b,?\s+)+",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"(?:it|its|it's|that|that's|this|these|those|they|he|she|them|which|because|or|so|yes|no|yeah|well|let me)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"([^.?!|]*\?)")


def label_of(saying: Sequence[Statement], beside: Sequence[Statement] = ()) -> str:
    """The sentence of what these said that has most in common with what was said beside it.

    Without hedges, and cut if it is long. A sentence that can be read alone goes before one that leans on another.
    """
    found: list[tuple[float, str]] = []
    for statement in saying:
        others = [telling_words(other.quote) for other in beside if other is not statement]
        for begin, end in sentence_spans(statement.quote):
            bare = _bare(statement.quote[begin:end])
            found.append((_shared(bare, others) * _alone(bare), bare))
    # The first of equals: statements come with the one that speaks for all before the others.
    bare = max(found, key=lambda f: f[0])[1] if found else saying[0].quote.strip()
    words = bare.split()
    if len(words) > LONGEST:
        bare = " ".join(words[:LONGEST]).rstrip(",;:–—-") + " …"
    return bare[:1].upper() + bare[1:]


def _bare(sentence: str) -> str:
    return _HEDGES.sub("", sentence).strip() or sentence.strip()


def _shared(sentence: str, others: Sequence[Mapping[str, float]]) -> float:
    """How much of the sentence's telling words the others use too; a little for having any."""
    words = telling_words(sentence)
    common = sum(weight * sum(word in other for other in others) for word, weight in words.items())
    return 0.5 + common / math.sqrt(len(words) + 1)


def _alone(sentence: str) -> float:
    """How well a sentence reads without what came before it."""
    leans = 0.6 if _LEANS.match(sentence) else 1.0
    asks = 0.4 if sentence.endswith("?") else 1.0
    short = 1.0 if len(sentence.split()) >= SHORT else 0.5
    return leans * asks * short


def question_of(one: Statement, two: Statement) -> str:
    """The question both sides answer: one that was asked, or the matter they share."""
    if label := disputed(one.quote, two.quote):
        return f"{label[:1].upper()}{label[1:]}: needed or not?"
    asked = [q for s in (one, two) if (q := _asked(s))]
    if asked:
        return min(asked, key=lambda q: (len(q), q))
    matter = _shared_matter(one, two)
    return f"What about {matter}?" if matter else "Which of the two is it?"


def _asked(statement: Statement) -> str:
    found = _QUESTION.findall(statement.context)
    question = found[0].strip() if found else ""
    whole = question[:1].isupper()  # a question cut at the front would not read as one
    return question if whole and 4 <= len(question.split()) <= LONGEST else ""


def _shared_matter(one: Statement, two: Statement) -> str:
    for matter in (one.about, two.about):
        if matter and matter.lower() in f"{one.quote} {two.quote}".lower():
            return matter
    return one.about or two.about
