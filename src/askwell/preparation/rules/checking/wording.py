"""What is said to somebody about their question: the reason in one sentence, and another wording.

A wording is built from their own words where that can be done. Several are tried in turn, and only one that is itself
open and without a fault is offered; a fitting question of its class stands at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from askwell.preparation.rules.checking.asked import Asked
from askwell.preparation.rules.checking.finding import QuestionClass
from askwell.preparation.rules.checking.phrases import phrases
from askwell.preparation.rules.checking.rephrasing import rephrased

_C = QuestionClass
REASONS: dict[QuestionClass, str] = {
    _C.CLOSED: "It can be answered with a yes, a no or one fact, and then the talk stops.",
    _C.LEADING: "It tells them which answer you hope for, so you will not learn what they think.",
    _C.DOUBLE: "It asks two things at once, and one of them will stay unanswered.",
    _C.GOOGLEABLE: "You can look this up; their time is better spent on what only they can tell you.",
    _C.JOB_ASK: "It asks for work or for a push towards it, and they agreed to a talk about what they know.",
    _C.ACCUSING: "It can sound like blame, and people then defend themselves instead of telling you how it was.",
    _C.PAY_OF_YOU: (
        "It is about their own money, which most people keep to themselves; ranges in the field are fine to ask."
    ),
}
_FINE = "It is open, asks one thing and leaves the answer to them."
_CONFIRMS = "A yes or a no is all you need here, so it is fine for making sure of something."
# The gravest first: it decides what the one sentence speaks of, and how the question is put better.
_GRAVITY = (_C.JOB_ASK, _C.PAY_OF_YOU, _C.ACCUSING, _C.GOOGLEABLE, _C.DOUBLE, _C.LEADING, _C.CLOSED)
_PERMISSION = phrases(
    """
    - ^ may|can|could i|we .. use|mention|record|take_notes|quote|write|say|name|keep|contact|call|come_back
    - ^ would|do|is you|it .. mind|object|ok|okay|fine|all_right if i .. use|mention|record|took|take|recorded
      |used|mentioned
    """
)
# For what nothing can be built from.
_FITTING: dict[QuestionClass, tuple[tuple[str, str], ...]] = {
    _C.JOB_ASK: (
        ("cv cvs resume portfolio application letter", "When you read an application, what makes you read on?"),
        ("team company firm studio lab department office", "How do people usually come to a team like yours?"),
        ("", "How do people usually find their way into this field?"),
    ),
    _C.PAY_OF_YOU: (
        (
            "savings saved save rent mortgage afford live loans debt",
            "How do people in this field manage in the first years?",
        ),
        ("", "What range could somebody starting out in this field expect?"),
    ),
    _C.ACCUSING: (("", "What was going on around you at the time?"),),
    _C.GOOGLEABLE: (
        (
            "salary salaries earn wage wages pay income paid",
            "How do people in the field talk about pay when they weigh up an offer?",
        ),
        (
            "degree licence license qualify qualification qualifications exam exams training course masters become",
            "What did your own training really prepare you for?",
        ),
        ("history founded established", "What has changed there since you came?"),
        ("", "What about this looks different from the inside?"),
    ),
    _C.DOUBLE: (("", "Which of the two would you like to tell me about?"),),
    _C.LEADING: (("", "How do you see that yourself?"),),
    _C.CLOSED: (("", "Tell me about the last time that came up."),),
}


def reason_for(classes: Sequence[QuestionClass], said: str) -> str:
    """One sentence on the gravest thing about a question, or on what is good about it."""
    if classes == (_C.CLOSED,) and _PERMISSION.match(said):
        return _CONFIRMS
    return next((REASONS[kind] for kind in _GRAVITY if kind in classes), _FINE)


def worded_better(asked: Asked, classes: Sequence[QuestionClass], is_fine: Callable[[str], bool]) -> str:
    """Another wording for a question that is closed or has a fault; empty for one that is fine.

    `is_fine` tells whether a wording is open and without a fault; it is asked of what is built from their words.
    """
    kind = next((each for each in _GRAVITY if each in classes), None)
    if kind is None:
        return ""
    if kind is _C.CLOSED and _PERMISSION.match(asked.said):
        return "How would you like me to use what you tell me?"
    return next(filter(is_fine, _built(asked, kind, classes)), None) or _fitting(asked, kind)


def _built(asked: Asked, kind: QuestionClass, classes: Sequence[QuestionClass]) -> Iterator[str]:
    """Wordings from their own words, the nearest first."""
    if kind not in {_C.JOB_ASK, _C.PAY_OF_YOU}:
        yield from rephrased(asked, kind)
        if kind is _C.DOUBLE:
            yield from rephrased(asked, _C.LEADING if _C.LEADING in classes else _C.CLOSED)


def _fitting(asked: Asked, kind: QuestionClass) -> str:
    """A question of ours that fits the class, by the words it is about."""
    words = set(asked.said.split())
    return next(wording for sign, wording in _FITTING[kind] if not sign or words & set(sign.split()))
