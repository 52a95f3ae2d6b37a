"""A question with the clause of it that another wording is built from."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.preparation.rules.checking.asks import Ask
from askwell.preparation.rules.checking.clauses import Sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as typed, with the first of its clauses that asks; `ask` is empty if none does."""

    text: str
    sentence: Sentence
    ask: Ask | None

    @property
    def said(self) -> str:
        """The mended words from the first clause on."""
        return self.sentence.said[self.sentence.starts[self.ask.first] :] if self.ask else self.sentence.said

    @property
    def words(self) -> list[str]:
        """The mended words of what is asked."""
        return self.sentence.of(self.ask) if self.ask else [word.said for word in self.sentence.words]

    def typed(self, begin: int, end: int | None = None) -> str:
        """Their own spelling of some words of what is asked, without a mark at the end."""
        first = self.ask.content if self.ask else 0
        last = self.ask.last if self.ask else len(self.sentence.words)
        chosen = self.sentence.words[first + begin : last if end is None else first + end]
        return self.text[chosen[0].begin : chosen[-1].end].strip(" ,;:-–—") if chosen else ""
