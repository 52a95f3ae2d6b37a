"""What makes a spoken sentence clear: the question it answers and the sentence before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from askwell.language.meaning import Talk
from askwell.language.sentences import sentence_spans

WORDS_KEPT = 16
NOD = 8  # turns shorter than this, without a question, only say that one listens
Span = tuple[int, int]

_GREETING = re.compile(r"\b(how are you|welcome|thank(s| you)|nice to (meet|see))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a professional's turn with what came before it."""

    turn: int
    begin: int
    end: int
    text: str
    question: str
    before: str
    place: int  # how many sentences of the turn come before


def sentences_of(talk: Talk) -> list[Sentence]:
    """Every sentence of the professional turns, in order, each with its context.

    The question of a turn is the last thing that somebody else asked or said before it.
    """
    found: list[Sentence] = []
    prompts: dict[str, str] = {}  # speaker -> their last prompt, the latest speaker at the end
    for number, turn in enumerate(talk.turns):
        spans = list(sentence_spans(turn.text))
        if turn.professional:
            question = next((q for who, q in reversed(prompts.items()) if who != turn.speaker), "")
            found.extend(_with_context(number, turn.text, spans, question))
        if prompt := prompt_in(turn.text, spans):
            prompts.pop(turn.speaker, None)
            prompts[turn.speaker] = prompt
    return found


def prompt_in(text: str, spans: Sequence[Span]) -> str:
    """What a turn asks: its last real question, else its last sentence if it is more than a nod."""
    if question := asked_in(text, spans):
        return question
    last = text[spans[-1][0] : spans[-1][1]] if spans else ""
    return tail(last) if len(text.split()) >= NOD else ""


def asked_in(text: str, spans: Sequence[Span]) -> str:
    """The last real question of a turn, or nothing if none was asked."""
    questions = [text[b:e] for b, e in spans if text[b:e].rstrip("\"'”’)").endswith("?")]
    real = [q for q in questions if len(q.split()) >= 3 and not _GREETING.search(q)]
    return tail(real[-1]) if real else ""


def context_of(question: str, before: str) -> str:
    """Question and sentence before as one short line: what the models see beside the words."""
    return " ".join(part for part in (question, before) if part)


def tail(text: str) -> str:
    """The last words of a text, where the point of a long question stands."""
    return " ".join(text.split()[-WORDS_KEPT:])


def _with_context(number: int, text: str, spans: list[Span], question: str) -> list[Sentence]:
    return [
        Sentence(
            turn=number,
            begin=begin,
            end=end,
            text=text[begin:end],
            question=question,
            before=tail(text[spans[place - 1][0] : spans[place - 1][1]]) if place else "",
            place=place,
        )
        for place, (begin, end) in enumerate(spans)
    ]
