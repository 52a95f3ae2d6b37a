"""A small grammar of questions: sentences, the clauses in them that ask, and what kind of asking each is.

A clause asks if it begins with a question word or an auxiliary and its subject stands behind the auxiliary ("what do
you", "is the work"), if the question word is the subject ("what makes"), if it asks for a telling ("walk me through"),
or if it is a statement with a question mark. What begins like one but has the order of a statement ("when you
started,", "which is why") asks nothing, except behind a request ("tell me how you got here").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from askwell.preparation.rules.checking.asks import Ask, Kind
from askwell.preparation.rules.checking.heads import Heads
from askwell.preparation.rules.checking.lexicon import FAMILIES
from askwell.preparation.rules.checking.mending import Word, words_of
from askwell.preparation.rules.checking.phrases import phrases
from askwell.preparation.rules.checking.requests import is_telling


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its words, the mark it ends with, and the clauses in it that ask. `said` has a space after each."""

    words: tuple[Word, ...]
    ends: str
    said: str
    starts: tuple[int, ...]
    asks: tuple[Ask, ...]

    def of(self, ask: Ask) -> list[str]:
        """The words of what an ask asks."""
        return [word.said for word in self.words[ask.content : ask.last]]

    def tail(self, ask: Ask) -> str:
        """The same with a space behind each word."""
        return "".join(word + " " for word in self.of(ask))


_ENDS = frozenset("?!.…\n")
_LEAD_INS = phrases(
    """
    - ^ can|could|may|might|would i|we ask|pick|start|begin|check|come|get|have|squeeze|trouble you? a|another|one
      |two|some|something|about? ...$
    - ^ do|would you mind if i ask|asked you? a|one|something|about? ... $
    - ^ is it ok|okay|alright|all_right|fine if i ask ... $
    - ^ do|does you|that|this have_time|make_sense|sound_ok|sound_fair|mind|sound_right .. $
    - ^ are you ready|ok|okay .. $
    - ^ ready|ok|okay|shall_we|you_know|guess_what|right|yes $
    - ^ how are you|things .. $
    - ^ can|could you hear me $
    """
)


def sentences_of(question: str) -> tuple[Sentence, ...]:
    """A question taken apart. Sentences that only lead up to one ("May I ask you something?") ask nothing."""
    words = words_of(question)
    pieces = list(_split(words))
    asked = any(ends == "?" for _, ends in pieces)
    return tuple(_sentence(piece, ends, asked=asked, alone=len(pieces) == 1) for piece, ends in pieces)


def _split(words: Sequence[Word]) -> Iterator[tuple[tuple[Word, ...], str]]:
    begin = 0
    for at, word in enumerate(words):
        if word.said in _ENDS:
            if begin < at:
                marks = [each.said for each in words[at : at + 3] if each.said in _ENDS]
                yield tuple(words[begin:at]), "?" if "?" in _run(words, at) else marks[0]
            begin = at + 1
    if begin < len(words):
        yield tuple(words[begin:]), ""


def _run(words: Sequence[Word], at: int) -> str:
    marks = ""
    while at < len(words) and words[at].said in _ENDS - {"\n"}:
        marks += words[at].said
        at += 1
    return marks


def _sentence(words: tuple[Word, ...], ends: str, *, asked: bool, alone: bool) -> Sentence:
    said, starts = "", []
    for word in words:
        starts.append(len(said))
        said += word.said + " "
    if _LEAD_INS.match(said) and not alone:
        return Sentence(words, ends, said, tuple(starts), ())
    heads = list(Heads(words, said, starts).found())
    if not heads and (ends == "?" or (alone and not ends)):
        heads = [_said(words)]
    if asked and ends not in {"?", ""}:
        # Beside a real question, a sentence with a full stop asks only if it asks for a telling.
        heads = [head for head in heads if head.kind is Kind.TELL and is_telling(said, starts[head.first])]
    heads = [
        head for head, then in zip(heads, [*heads[1:], None], strict=False) if not _only_leads_to(words, head, then)
    ]
    lasts = [*(head.first - bool(head.joined) for head in heads[1:]), len(words)][: len(heads)]
    asks = [
        Ask(h.kind, h.first, min(h.content, last), last, h.joined, h.embedded)
        for h, last in zip(heads, lasts, strict=True)
    ]
    return Sentence(words, ends, said, tuple(starts), tuple(asks))


def _only_leads_to(words: tuple[Word, ...], head: Ask, then: Ask | None) -> bool:
    """Whether a clause asks nothing of its own: "tell me, do you …", "should it rain, would you …"."""
    if then is None:
        return False
    if head.kind is Kind.TELL:
        return head.content >= then.first - 1
    supposed = words[head.first].said in {"should", "had", "were"} and head.kind is Kind.POLAR and then.joined == ","
    return supposed and any(word.said in {"would", "could", "might"} for word in words[then.first : then.first + 3])


def _said(words: tuple[Word, ...]) -> Ask:
    """A statement or a few words with a question mark; a question word somewhere in it still asks."""
    at = next((at for at, word in enumerate(words) if word.said in FAMILIES["wh"] - {"when", "where", "who"}), None)
    if at is None or any(word.said in {"you", "i"} for word in words[:at]):
        return Ask(Kind.SAID, 0, 0, len(words), "")
    return Ask(Kind.WH, at, at, len(words), "")
