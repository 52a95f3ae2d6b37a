"""Finding the statements worth keeping in a talk, as a careful reader would underline them.

A small model scores each sentence beside its context (worth keeping? does it go on with the sentence
before?); rules join sentences to spans that stand alone; of each whole span it is then told what kind it is and
which stance it takes (kinds.py).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from askwell.language.about import matter_of, telling_words
from askwell.language.context import Sentence, context_of, sentences_of
from askwell.language.embedding import embed
from askwell.language.kinds import STANCE, kinds_and_stances
from askwell.language.meaning import Progress, Proposal, Talk
from askwell.language.models import Text, model
from askwell.language.skills import find_skills

WORTH = 0
GOES_ON = 1
ADVICE = STANCE.stop
"""What the model says of a sentence, in columns: worth keeping, goes on, kinds and stances (kinds.py), is advice."""

WORTH_FROM = 0.04  # below this a sentence opens no statement
JOINED_FROM = 0.08  # below this it is not taken into one
JOIN_FROM = 0.35  # how sure the model must be that a sentence goes on with the one before
LONGEST = 48  # words of a statement: more is a paragraph, not a statement
SHORTEST = 5
TERSE, BRIEF = 3, 7  # words of a sentence that may be the bare answer which the next one explains
FOREMOST = 8  # statements that even a short talk may put forward
FOREMOST_PER_1000_WORDS = 8
MOST_PER_1000_WORDS = 18  # what is kept at all; pages show the best of it first

# How the certainty of the model is weighed with what it does not see: chosen on thirteen annotated talks.
FULL_LENGTH = 30  # words from which a span counts as long enough to stand alone
LENGTH_COUNTS = 1.0
CUE_COUNTS = 0.3  # each of at most two words in which advice is given
EDGE_COUNTS = 1.0  # against greetings and farewells: the first and last turns of a talk
QUESTION_COUNTS = 1.0  # against spans that end in a question

_CUE = re.compile(
    r"\b(?:should|shouldn't|need to|have to|must|important|better|best|recommend|advice|suggest|try to|learn|don't"
    r"|never|always|helps?|useful|hard|difficult|easier|skills?|experience|matters?|people|companies|company)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:yeah|yes|yep|no|so|well|okay|ok|right|um|uh|hmm|oh|exactly|sure|absolutely|and|but|because)\b[,.–—-]*\s+)+",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"^(?:and|but|or|so|because|then|also|that|this|these|those|it|they|he|she|which|otherwise|instead)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Scored:
    sentence: Sentence
    row: NDArray[np.float32]

    @property
    def worth(self) -> float:
        return float(self.row[WORTH])


def read_talk(talk: Talk, *, progress: Progress | None = None) -> tuple[Proposal, ...]:
    """The statements worth keeping, in the order they were said.

    Only turns marked professional are searched. What is found depends on this talk alone. `score` is
    the model's certainty, 0 to 1. `progress` is told sentences done and in all, and may raise to stop.
    """
    everything = sentences_of(talk)
    sentences = [s for s in everything if len(s.text.split()) >= SHORTEST]
    rows = _look(sentences, progress)
    spans = _spans([_Scored(s, row) for s, row in zip(sentences, rows, strict=True)])
    return _proposals(talk, _best(talk, spans), _bare_answers(everything, spans))


def surest(talk: Talk, proposals: Sequence[Proposal]) -> list[int]:
    """Which proposals are put forward: the surest for the length of the talk, in the order they were said.

    As many as a careful reader keeps (about 55 of an hour). Only these are compared with what others said.
    """
    most = FOREMOST + round(_words_told(talk) * FOREMOST_PER_1000_WORDS / 1000)
    ranked = sorted(range(len(proposals)), key=lambda n: (-proposals[n].score, n))
    return sorted(ranked[:most])


def describe(talk: Talk, *, turn: int, begins: int, ends: int) -> Proposal:
    """The meaning of a span that the explorer marked, wherever it stands. Score 1: it is theirs."""
    text = talk.turns[turn].text
    everyone = replace(
        talk, turns=tuple(replace(t, professional=i == turn or t.professional) for i, t in enumerate(talk.turns))
    )
    near = [s for s in sentences_of(everyone) if s.turn == turn and s.begin <= begins]
    question, before = (near[-1].question, near[-1].before) if near else ("", "")
    sentence = Sentence(turn, begins, ends, text[begins:ends], question, before, 0)
    unasked = np.zeros(ADVICE + 1, np.float32)  # how worth keeping it is, the explorer has said
    (found,) = _proposals(talk, [[_Scored(sentence, unasked)]], {})
    return replace(found, score=1.0, begins=begins, ends=ends, quote=text[begins:ends])


def seen(sentence: Sentence) -> Text:
    """A sentence as the model sees it: context first, then the words."""
    return context_of(sentence.question, sentence.before) or ".", sentence.text


def _look(sentences: Sequence[Sentence], progress: Progress | None) -> NDArray[np.float32]:
    return model("read").run([seen(s) for s in sentences], progress=progress)


def _bare_answers(sentences: Sequence[Sentence], spans: list[list[_Scored]]) -> dict[tuple[int, int], Sentence]:
    """Brief sentences at the beginning of a turn that no span holds ("You need a degree."), by turn and place.

    The model passes over most of them for their brevity, but what explains one cannot be understood without it.
    """
    held = {(s.sentence.turn, s.sentence.place) for span in spans for s in span}
    return {
        (s.turn, s.place): s
        for s in sentences
        if s.place < 2 and (s.turn, s.place) not in held
        if TERSE <= len(s.text.split()) <= BRIEF and not s.text.endswith("?") and telling_words(s.text)
    }


def _spans(scored: Sequence[_Scored]) -> list[list[_Scored]]:
    """Runs of sentences that make one statement together."""
    spans: list[list[_Scored]] = []
    for one in scored:
        if spans and _belongs(spans[-1], one):
            spans[-1].append(one)
        elif one.worth >= WORTH_FROM:
            spans.append([one])
    return spans


def _belongs(span: list[_Scored], one: _Scored) -> bool:
    last, words = span[-1].sentence, sum(len(s.sentence.text.split()) for s in span)
    if one.sentence.turn != last.turn or one.sentence.place != last.place + 1:
        return False
    if words + len(one.sentence.text.split()) > LONGEST or one.worth < JOINED_FROM:
        return False
    goes_on = float(one.row[GOES_ON])
    return goes_on >= JOIN_FROM or (goes_on >= JOIN_FROM / 2 and bool(_LEANS.match(one.sentence.text)))


def _best(talk: Talk, spans: list[list[_Scored]]) -> list[list[_Scored]]:
    most = 2 * FOREMOST + round(_words_told(talk) * MOST_PER_1000_WORDS / 1000)
    ranked = sorted(range(len(spans)), key=lambda i: (-_standing(talk, spans[i]), i))
    return [spans[i] for i in sorted(ranked[:most])]


def _standing(talk: Talk, span: list[_Scored]) -> float:
    """How sure it is that a careful reader would keep this span, 0 to 1."""
    words = " ".join(s.sentence.text for s in span)
    doubt = math.prod(1 - s.worth for s in span)
    place = span[0].sentence.turn / max(1, len(talk.turns))
    sure = math.log(max(1 - doubt, 1e-4) / max(doubt, 1e-4))
    sure += LENGTH_COUNTS * min(len(words.split()), FULL_LENGTH) / FULL_LENGTH
    sure += CUE_COUNTS * min(2, len(_CUE.findall(words)))
    sure -= EDGE_COUNTS * (not 0.06 <= place <= 0.97)
    sure -= QUESTION_COUNTS * words.endswith("?")
    return round(1 / (1 + math.exp(-sure)), 4)


def _words_told(talk: Talk) -> int:
    return sum(len(t.text.split()) for t in talk.turns if t.professional)


def _proposals(
    talk: Talk, spans: list[list[_Scored]], bare: Mapping[tuple[int, int], Sentence]
) -> tuple[Proposal, ...]:
    told = [_told(talk, span, bare) for span in spans]
    if not told:
        return ()
    # As they will be after a stay in the database, so that stored and fresh statements compare alike.
    vectors = (
        embed([(context_of(one.question, one.before), one.text) for one in told]).astype(np.float16).astype(np.float32)
    )
    # Kind and stance are those of the whole: a sentence of it alone is told less surely than all of it at once.
    meant = kinds_and_stances(_look(told, None), vectors)
    found = [_proposal(talk, *each) for each in zip(spans, told, meant, strict=True)]
    for n in surest(talk, found):
        found[n] = replace(found[n], vector=vectors[n])
    return tuple(found)


def _told(talk: Talk, span: list[_Scored], bare: Mapping[tuple[int, int], Sentence]) -> Sentence:
    """The words of a span as one, from the bare answer they explain on, and without a "Yeah, so" before them."""
    first, last = span[0].sentence, span[-1].sentence
    text = talk.turns[first.turn].text
    # The bare answer that what follows explains belongs to it: without it nobody knows what "every hospital asks for".
    first = bare.get((first.turn, first.place - 1), first)
    opening = _OPENING.match(text[first.begin : first.end])
    begins = first.begin + (opening.end() if opening and opening.end() < 24 else 0)
    return replace(first, begin=begins, end=last.end, text=text[begins : last.end])


def _proposal(talk: Talk, span: list[_Scored], told: Sentence, meant: tuple[str, str]) -> Proposal:
    kind, stance = meant
    return Proposal(
        turn=told.turn,
        begins=told.begin,
        ends=told.end,
        quote=told.text,
        context=context_of(told.question, told.before),
        kind=kind,
        stance=stance,
        about=matter_of(told.text, told.question),
        skills=find_skills(told.text),
        asked=_asked(talk, told),
        score=_standing(talk, span),
        vector=np.zeros(0, np.float32),
    )


def _asked(talk: Talk, sentence: Sentence) -> bool | None:
    """Whether this answers a question; unknown when nobody else speaks in the talk."""
    if all(t.professional for t in talk.turns):
        return None
    before = talk.turns[sentence.turn - 1] if sentence.turn else None
    return before is not None and not before.professional and "?" in before.text
