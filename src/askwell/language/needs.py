"""What a statement says is needed, or is not: "you need a Master's", "nobody asks for a degree".

Neither nearness nor the judge tells these two apart reliably, and they are what explorers ask about most. So where
both of two statements name the same skill or credential, and say of it in plain words whether it is needed, the
words decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from askwell.language.sentences import sentence_spans
from askwell.language.skills import find_skills

_CLAUSE = re.compile(r"[;:,—–]|\b(?:but|because|although|though|whereas|while|so)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|unless|when|depends|depending|except|only for|either|instead of|maybe|perhaps)\b|\?|[“”\"]", re.IGNORECASE
)
_VERY = r"(?:\s+(?:really|actually|even|necessarily|always|strictly|exactly|honestly))*\s+"
_NOT = r"(?:(?:do|does|did|wo|would)n['’]?t|(?:do|does|did|would|will)\s+not|never|nobody|no\s+one)"
# Each with the thing behind it: "needs a Master's", "asked me for a degree".
_NEEDS = r"(?:needs?|needed|requires?|must\s+have|ha(?:ve|s)\s+to\s+have)"
_BEHIND = re.compile(
    rf"""\b(?:
      (?P<no>{_NOT}{_VERY}(?:(?:think|believe)\s+(?:that\s+)?(?:you|they|we|one|people)\s+)?
             (?:{_NEEDS}|care[sd]?\s+(?:about|for)|ask(?:s|ed)?(?:\s+me)?\s+for)
           | no\s+need\s+(?:for|of) | without)
    | (?P<yes>{_NEEDS})
    )\b(?!\s+to\s+(?!know\b|have\b|learn\b))""",
    re.IGNORECASE | re.VERBOSE,
)
# Each with the thing before it: "a degree is required".
_BEFORE = re.compile(
    rf"""\b(?:
      (?P<no>(?:is|was|are|were)(?:n['’]t|\s+not){_VERY}?(?:necessary|needed|required|essential|mandatory))
    | (?P<yes>(?:is|are)(?:\s+(?:really|absolutely))?\s+(?:necessary|needed|required|essential|mandatory|a\s+must))
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_REACH = 42  # letters between such words and the thing: "need a good grasp of statistics" is near enough
_CANNOT_WITHOUT = re.compile(r"\b(?:can['’]?t|cannot|never|no|nobody)\b.*\bwithout\b", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def needs_in(quote: str) -> Mapping[str, bool]:
    """Each skill or credential that the quote says is needed (True) or is not (False), by its label.

    What is said under a condition, asked, quoted from others, or said both ways is left out.
    """
    found: dict[str, bool] = {}
    both: set[str] = set()
    for begin, end in sentence_spans(quote):
        sentence = quote[begin:end]
        if _CONDITION.search(sentence):
            continue
        for label, needed in _said(sentence):
            if found.setdefault(label, needed) != needed:
                both.add(label)
    return {label: needed for label, needed in found.items() if label not in both}


def disputed(one: str, two: str) -> str:
    """The label of what one quote says is needed and the other says is not; empty if there is nothing of the kind."""
    first, second = needs_in(one), needs_in(two)
    return min((label for label in first.keys() & second.keys() if first[label] != second[label]), default="")


def _said(sentence: str) -> Iterator[tuple[str, bool]]:
    for clause in _CLAUSE.split(sentence):
        for frames, behind in ((_BEHIND, True), (_BEFORE, False)):
            for frame in frames.finditer(clause):
                near = clause[frame.end() :][:_REACH] if behind else clause[: frame.start()][-_REACH:]
                needed = frame["no"] is None or bool(_CANNOT_WITHOUT.search(clause))
                yield from ((skill.label, needed) for skill in find_skills(near))
