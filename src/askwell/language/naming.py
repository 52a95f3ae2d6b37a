"""Plain names for what was found, taken from what was said."""

from __future__ import annotations

import re

from askwell.language.meaning import Statement
from askwell.language.sentences import sentence_spans

LONGEST = 22  # words of a label

_HEDGES = re.compile(
    r"^(?:(?:i (?:think|guess|believe|mean|would say|feel like)|you know|like|basically|actually|honestly|again|also"
    r"|then|and|but|so)\b,?\s+)+",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"([^.?!|]*\?)")


def label_of(statement: Statement) -> str:
    """The first telling sentence of the quote, without hedges, cut at a clause if it is long."""
    spans = [statement.quote[b:e] for b, e in sentence_spans(statement.quote)]
    sentence = next((s for s in spans if len(s.split()) >= 5), statement.quote.strip())
    bare = _HEDGES.sub("", sentence).strip() or sentence
    words = bare.split()
    if len(words) > LONGEST:
        bare = " ".join(words[:LONGEST]).rstrip(",;:–—-") + " …"
    return bare[:1].upper() + bare[1:]


def question_of(one: Statement, two: Statement) -> str:
    """The question both sides answer: one that was asked, or the matter they share."""
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
