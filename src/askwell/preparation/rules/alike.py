"""Whether two wordings are one question: asked of two people, a question seldom keeps all its words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

ALIKE = 0.75
"""The share of telling words that two wordings of one question have in common. Rather missed than made up."""
LEAST_WORDS = 2

_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset(
    """a an and as at be been but by can could did do does for from had has have how i if in into is it its me my of on
    one or our please perhaps really she he so some such than that the their them then there these they this those to
    too us was we were what when where which who whom whose why will with would you your yourself yours tell about
    like well also just very am are not""".split()
)


def telling_words(question: str) -> frozenset[str]:
    """The words that carry a question, the ends of plurals cut."""
    words = _WORD.findall(question.casefold().replace("’", "'"))
    return frozenset(word.removesuffix("s") for word in words if word not in _EMPTY and len(word) > 1)


class Catalogue:
    """Questions by their telling words, to find the one that a spoken sentence was."""

    def __init__(self, questions: Sequence[str]) -> None:
        self.questions = questions
        self._words = [telling_words(question) for question in questions]
        self._with: defaultdict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for word in words:
                self._with[word].append(number)

    def match(self, sentence: str) -> int | None:
        """The number of the question that these words nearly are; None if they are none of them, or too few to tell."""
        said = telling_words(sentence)
        if len(said) < LEAST_WORDS:
            return None
        shared = Counter(number for word in said for number in self._with.get(word, ()))
        best, alike = None, 0.0
        for number, count in shared.items():
            share = count / len(said | self._words[number])
            if share > alike:
                best, alike = number, share
        return best if alike >= ALIKE else None
