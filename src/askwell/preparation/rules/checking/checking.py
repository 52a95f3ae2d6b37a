"""All checks of a question together, quick enough to run as one types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from askwell.preparation.rules.checking.accusing import accusing_places
from askwell.preparation.rules.checking.asked import Asked
from askwell.preparation.rules.checking.asks import Ask, Kind
from askwell.preparation.rules.checking.charges import answer_for_it
from askwell.preparation.rules.checking.clauses import Sentence, sentences_of
from askwell.preparation.rules.checking.double import second_questions, two_in_one
from askwell.preparation.rules.checking.finding import FAULTS, RULES, Checked, Finding, QuestionClass, Span
from askwell.preparation.rules.checking.form import is_open
from askwell.preparation.rules.checking.heads import PREPOSITIONS
from askwell.preparation.rules.checking.jobs import job_places
from askwell.preparation.rules.checking.leading import is_tag, leading_places
from askwell.preparation.rules.checking.pay import pay_places
from askwell.preparation.rules.checking.phrases import phrases
from askwell.preparation.rules.checking.public import public_places
from askwell.preparation.rules.checking.seeking import offer_beside
from askwell.preparation.rules.checking.weighing import Sense, is_so, nothing_sensed
from askwell.preparation.rules.checking.wording import REASONS, reason_for, worded_better

Place = tuple[int, int]


@lru_cache(maxsize=512)
def check(question: str, sense: Sense = nothing_sensed) -> Checked:
    """What kind of question this is, what is wrong with it, and how it could be asked better. What the rules find is
    weighed against what is sensed in it (`rules.checking.weighing`).

    Nothing is refused: an empty text and words that ask nothing are closed and have no fault.
    """
    sentences = sentences_of(question)
    classes, findings = _judged(question, sentences, sense)
    asked = _asked(question, sentences)
    if asked is None:
        return Checked(classes, "There is nothing to ask in it yet.", "", findings)
    better = worded_better(asked, classes, partial(_is_fine, sense=sense))
    return Checked(classes, reason_for(classes, asked.said), better, findings)


def _judged(
    question: str, sentences: Sequence[Sentence], sense: Sense
) -> tuple[tuple[QuestionClass, ...], tuple[Finding, ...]]:
    if not sentences:
        return (QuestionClass.CLOSED,), ()
    sensed, found = sense(question), list(_found(sentences))
    by_rule = {finding.kind for finding in found}
    kinds = [kind for kind in FAULTS if is_so(kind, by_rule=kind in by_rule, sensed=sensed)]
    findings = [finding for finding in found if finding.kind in kinds]
    whole = _asking_span(sentences)
    findings += [_finding(kind, whole) for kind in kinds if kind not in by_rule]
    asks = "?" in question or any(sentence.asks for sentence in sentences)
    is_open = asks and is_so(QuestionClass.OPEN, by_rule=_is_open(sentences), sensed=sensed)
    if not is_open:
        findings.append(_finding(QuestionClass.CLOSED, whole))
    findings.sort(key=lambda each: (each.span.begin, each.rule))
    return (QuestionClass.OPEN if is_open else QuestionClass.CLOSED, *kinds), tuple(findings)


def _is_fine(wording: str, sense: Sense) -> bool:
    return _judged(wording, sentences_of(wording), sense)[0] == (QuestionClass.OPEN,)


def _asked(question: str, sentences: Sequence[Sentence]) -> Asked | None:
    """The first clause that asks; of a text that asks nothing its last sentence."""
    for sentence in sentences:
        for ask in sentence.asks:
            return Asked(question, sentence, ask)
    return Asked(question, sentences[-1], None) if sentences else None


def _is_open(sentences: Sequence[Sentence]) -> bool:
    return any(is_open(sentence, ask) for sentence in sentences for ask in sentence.asks)


def _asking_span(sentences: Sequence[Sentence]) -> Span:
    """The first clause that asks; all of it where none does."""
    for sentence in sentences:
        for ask in sentence.asks:
            return Span(sentence.words[ask.first].begin, sentence.words[ask.last - 1].end)
    return Span(sentences[0].words[0].begin, sentences[-1].words[-1].end)


def _found(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    for sentence, ask in second_questions(sentences):
        yield _finding(QuestionClass.DOUBLE, Span(sentence.words[ask.first].begin, sentence.words[ask.last - 1].end))
    nothing_asked = not any(sentence.asks for sentence in sentences)
    all_said = [sentence.said for sentence in sentences]
    for at, sentence in enumerate(sentences):
        yield from _first(QuestionClass.LEADING, sentence, leading_places(sentence, alone=nothing_asked))
        if answer_for_it(all_said, at):
            yield from _first(QuestionClass.ACCUSING, sentence, [(0, len(sentence.said))])
        yield from _first(QuestionClass.ACCUSING, sentence, accusing_places(sentence.said))
        yield from _first(QuestionClass.JOB_ASK, sentence, job_places(sentence.said))
        others = [other.said for other in sentences if other is not sentence and other.asks]
        yield from _first(QuestionClass.JOB_ASK, sentence, offer_beside(sentence.said, others))
        if sentence.asks or nothing_asked:
            yield from _first(QuestionClass.PAY_OF_YOU, sentence, pay_places(sentence.said))
        for ask in sentence.asks:
            yield from _first(QuestionClass.GOOGLEABLE, sentence, _public(sentence, ask))
            if place := two_in_one(sentence, ask):
                yield from _first(QuestionClass.DOUBLE, sentence, [place])


_LISTED = phrases("define|list|enumerate !your|you|three_things|for_me_your")
_SEEN_BY_THEM = phrases(
    """
    - in|from|to your own? words|view|opinion|experience|eyes|mind|time|day
    - as you see|know|understand it
    - from what you|your
    """
)


def _public(sentence: Sentence, ask: Ask) -> list[Place]:
    """What of a clause could be looked up; of "they need a licence, don't they?" that is what comes before it."""
    begin = ask.content
    if _SEEN_BY_THEM.search(sentence.said):
        return []
    if ask.kind is Kind.TELL and (listed := _LISTED.match(sentence.said, sentence.starts[ask.first])):
        return [listed.span()]
    if begin >= ask.last and begin:
        return public_places(sentence.said)
    if begin and ask.joined and ask.kind is Kind.POLAR and is_tag(sentence, ask):
        begin = 0
    elif begin and sentence.words[begin - 1].said in PREPOSITIONS:
        begin -= 1
    if pay_places(sentence.tail(ask)) or begin >= len(sentence.words):
        return []
    at, end = (
        sentence.starts[begin],
        sentence.starts[ask.last] if ask.last < len(sentence.words) else len(sentence.said),
    )
    said = [sentence.said[at:end]]
    if begin != ask.content and begin:
        said.append(sentence.tail(ask))
    return [(at + one, at + other) for each in said for one, other in public_places(each)]


def _first(kind: QuestionClass, sentence: Sentence, places: Iterable[Place]) -> Iterator[Finding]:
    for begin, end in list(places)[:1]:
        inside = [word for word, start in zip(sentence.words, sentence.starts, strict=True) if begin <= start < end]
        if inside:
            yield _finding(kind, Span(inside[0].begin, inside[-1].end))


def _finding(kind: QuestionClass, span: Span) -> Finding:
    return Finding(RULES[kind], kind, span, REASONS[kind])
