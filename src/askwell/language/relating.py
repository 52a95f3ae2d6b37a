"""How two statements relate: the judge sees both, each beside what made it clear."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.language.meaning import Judgement, Progress, Statement
from askwell.language.models import model

LONGEST = 96  # word pieces of both together: on real talk as good as 128, and a quarter quicker
JUDGED = slice(0, 4)
MAKES_POINT, UNDERMINES, CONTRADICTS = 4, 5, 6
"""What the model says of a pair, in columns: the judge's four; how surely the first text makes the point that is the
second; how surely the second undermines the first; and contradicts it. The last three were learnt from public debates
and captions.
"""


def judge(pairs: Sequence[tuple[Statement, Statement]], *, progress: Progress | None = None) -> list[Judgement]:
    """One judgement for each pair, the same whichever of the two comes first.

    They are always shown in the same order, so that no pair is judged in two ways.
    """
    texts = []
    for one, two in pairs:
        a, b = (one, two) if one.order <= two.order else (two, one)
        texts.append((shown(a.context, a.quote), shown(b.context, b.quote)))
    return _judged(texts, progress)


def judge_words(pairs: Sequence[tuple[str, str, str]], *, progress: Progress | None = None) -> list[Judgement]:
    """One judgement for each (words, other words, question both answer or nothing), whichever words come first."""
    texts = []
    for one, two, question in pairs:
        a, b = sorted((one, two))
        texts.append((shown(question, a), shown(question, b)))
    return _judged(texts, progress)


def _judged(texts: Sequence[tuple[str, str]], progress: Progress | None) -> list[Judgement]:
    rows = model("relate", longest=LONGEST).run(texts, progress=progress)[:, JUDGED]
    return [Judgement(*(round(float(p), 4) for p in row)) for row in rows]


def shown(context: str, quote: str) -> str:
    """A statement as the judge sees it: what made it clear, then the words."""
    return f"{context} | {quote}" if context else quote
