"""Where in a sentence a clause that asks begins."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.preparation.rules.checking.asks import Ask, Kind
from askwell.preparation.rules.checking.lexicon import FAMILIES
from askwell.preparation.rules.checking.mending import MARKS, Word
from askwell.preparation.rules.checking.phrases import phrases
from askwell.preparation.rules.checking.requests import request_at

_OPENERS = phrases(
    """
    - so|well|ok|okay|and|but|or|also|then|now|just|um|uh|er|erm|hmm|oh|hi|hello|hey|yes|yeah|great|right|thanks
      |cool|actually|basically|lastly|finally|first|firstly|second|secondly|next|still|anyway|honestly|frankly
      |realistically|roughly|generally|overall|personally|maybe|perhaps|because|plus|like|specifically|ultimately
      |about|exactly|alternatively|similarly|otherwise|today|nowadays|looking_back|if_so|if_not|in_general|in_turn
      |from_there|for_example|for_instance|for_you|by_the_way|first_of_all|last_but_not_least|on_that_note
      |in_short|in_practice
    - in|from|to|at|with|for|on|by|about|of|through|after !{wh} .. view|opinion|experience|perspective|eyes|mind
      |words
    - which brings|leads me to my? next|last? question
    - if i may ask?
    - if you do not mind me|my asking
    - out of curiosity
    """
)
_JOINING = frozenset("and or but so plus because then also".split())
PREPOSITIONS = frozenset("in at to with for on by about from of through under during".split())
_SUBJECTS = FAMILIES["pronoun"] | FAMILIES["determiner"] | {"quoted"}
_NOT_SUBJECTS = frozenset("to and or but as by for with from of a if when while ,".split())
_ADVERBS = frozenset(
    """not often always never still also very too so really usually sometimes just only even rather quite well better
    worse much more less most least hard easy alone good bad in at on of to for with from by as than or and been being
    done made able about up out there here now then""".split()
)
_FIXED = frozenset("you i we they he she it there people anyone anybody someone somebody everyone everybody".split())
_NOT_ASKING = phrases(
    """
    - have a|an|the|fun|you_back
    - do not worry|hesitate|mind|think|feel
    - do feel|let|come|say|bear
    - can not wait
    - i|we am|do not sure|know|certain how to put|say|ask|phrase
    - will do
    - may|might|must be
    - which|that|who is|was why|how|because|what|where|when
    - what a|an !{wh}
    - how nice|lovely|kind|great|cool|wonderful of|to
    """
)
_WH_PHRASES = frozenset("what which whom whose how".split())


class Heads:
    """Finds the clauses of one sentence that ask."""

    def __init__(self, words: tuple[Word, ...], said: str, starts: list[int]) -> None:
        self.words = [word.said for word in words]
        self.said = said
        self.starts = starts
        self.index = {start: at for at, start in enumerate(starts)}

    def found(self) -> Iterator[Ask]:
        telling, until = False, 0
        for at, joined in self._boundaries():
            if at < until:
                continue
            head = self._head(at, joined, telling=telling)
            if head is None:
                continue
            yield head
            telling = telling or head.kind is Kind.TELL or head.embedded
            until = head.content + 1

    def _boundaries(self) -> Iterator[tuple[int, str]]:
        yield self._opened(0), ""
        for at, word in enumerate(self.words[1:], 1):
            if word == "," and self.words[at + 1 : at + 2] and self.words[at + 1] in _JOINING:
                continue
            if word in MARKS or word in _JOINING:
                yield self._opened(at + 1), word

    def _opened(self, at: int) -> int:
        """Past the words that lead in, such as "so" and "in your view", and a preposition before a question word."""
        while at < len(self.words):
            found = _OPENERS.match(self.said, self.starts[at])
            if found:
                at = self._at(found.end())
            elif self.words[at] in PREPOSITIONS and self.words[at + 1 : at + 2] and self.words[at + 1] in _WH_PHRASES:
                at += 1
            else:
                break
        return at

    def _at(self, place: int) -> int:
        return self.index.get(place, len(self.words))

    def _head(self, at: int, joined: str, *, telling: bool) -> Ask | None:
        if at >= len(self.words):
            return None
        noun_told = telling and joined and self.words[at : at + 2] in (["what", "a"], ["what", "an"])
        if not noun_told and _NOT_ASKING.match(self.said, self.starts[at]):
            return None
        if (content := request_at(self.words, self.said, self.starts, at)) is not None:
            return Ask(Kind.TELL, at, content, len(self.words), joined)
        if self.words[at] in FAMILIES["wh"]:
            return self._asking_word(at, joined, telling=telling)
        whether = telling and joined in {"and", "or"} and self.words[at] in {"if", "whether"}
        if whether or self._is_polar(at, joined):
            return Ask(Kind.POLAR, at, at, len(self.words), joined, embedded=whether)
        return None

    def _asking_word(self, at: int, joined: str, *, telling: bool) -> Ask | None:
        if (paired := self._paired(at)) is not None:
            inner = self._head(paired, joined, telling=telling)
            return Ask(Kind.WH, at, paired, len(self.words), joined, inner.embedded) if inner else None
        if self._asks_with(at, joined, telling=telling):
            return Ask(Kind.WH, at, at, len(self.words), joined, embedded=telling and not self._inverted(at))
        return None

    def _paired(self, at: int) -> int | None:
        """The second of two question words that share a question: "how and why did you"."""
        between, second = self.words[at + 1 : at + 2], self.words[at + 2 : at + 3]
        return at + 2 if between in (["and"], ["or"]) and second and second[0] in FAMILIES["wh"] else None

    def _asks_with(self, at: int, joined: str, *, telling: bool) -> bool:
        word = self.words[at]
        if self._inverted(at):
            return True
        following = self.words[at + 1 : at + 2]
        if word == "why" and joined and not [each for each in self.words[at + 1 :] if each not in MARKS]:
            return True
        if telling and joined in {"and", "or", ","} and word not in {"when", "where", "who", "whom", "whose", "which"}:
            return True
        if not joined:
            return word not in {"when", "where", "whom"} and not self._stated(at)
        if word in {"what", "how", "why"} and joined in {"and", "or", "but", "so", ",", ":", "-", ";"}:
            return not self._stated(at) and bool(following)
        return word in {"who", "which"} and joined in {"and", "but", ":", "-"} and not self._stated(at)

    def _stated(self, at: int) -> bool:
        """Whether the words behind a question word have the order of a statement: "what you do"."""
        following = self.words[at + 1 : at + 3]
        return bool(following) and following[0] in _FIXED | {"your", "my", "the", "our", "their"}

    def _inverted(self, at: int) -> bool:
        """Whether an auxiliary stands behind the question word and its noun, with a subject behind it."""
        for place in range(at + 1, min(at + 9, len(self.words) - 1)):
            word = self.words[place]
            if word in MARKS or word in _FIXED or word in {"that", "to", "because"}:
                return False
            if word in FAMILIES["aux"]:
                behind = place + 2 if self.words[place + 1] == "not" else place + 1
                follows = self.words[behind] if behind < len(self.words) else ""
                return bool(follows) and not (
                    word in {"is", "are"}
                    and self.words[at] == "which"
                    and place == at + 1
                    and follows in {"why", "how", "what"}
                )
        return False

    def _is_polar(self, at: int, joined: str) -> bool:
        word = self.words[at]
        if word not in FAMILIES["aux"] or at + 1 >= len(self.words):
            return False
        then = at + 2 if self.words[at + 1] == "not" else at + 1
        subject = self.words[then] if then < len(self.words) else ""
        if not joined:
            return bool(subject) and subject not in _NOT_SUBJECTS - {"a", "working", "being"}
        if subject in _FIXED:
            return True
        if word in {"have", "has", "had"} or (
            word == "do" and subject in {"a", "an", "the", "my", "your", "this", "that", "his", "her", "their", "some"}
        ):
            return False
        if subject in _SUBJECTS - {"more", "no", "young", "junior", "senior", "new"}:
            return True
        return joined in {"and", "plus", "also"} and self._is_bare_subject(then)

    def _is_bare_subject(self, at: int) -> bool:
        """Whether a noun without an article stands behind an auxiliary, with something said of it."""
        words = self.words[at : at + 2]
        if len(words) < len(("parking", "free")) or any(word in MARKS or word in _NOT_SUBJECTS for word in words):
            return False
        told = FAMILIES["praise"] | FAMILIES["blame"] | FAMILIES["comparative"] | FAMILIES["verb"] | _ADVERBS
        return words[0] not in told and not words[0].endswith(("ly", "ed")) and words[1] not in _ADVERBS
