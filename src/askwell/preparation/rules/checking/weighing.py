"""What the rules find in a question, weighed against what a model senses in it.

The rules know why, and which words; they miss what none of their words name. The model (`language.questions`) has read
thousands of questions and cannot say why. Either alone is believed when it is sure, and less when the other says no.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from askwell.preparation.rules.checking.finding import QuestionClass

Sense = Callable[[str], Mapping[QuestionClass, float]]
"""Takes a question; gives how surely it is open and has each fault, from 0 to 1, or nothing."""

ALONE = 0.6
SURER: Mapping[QuestionClass, float] = {QuestionClass.PAY_OF_YOU: 0.8}
"""From here on the model is believed where no rule finds the class: of money the rules miss little, and the model
is soon sure. Chosen on the questions of three writers whom it had not read.
"""
WITH_RULE = 0.25
"""From here on a rule that finds the class is believed."""


def nothing_sensed(_question: str) -> Mapping[QuestionClass, float]:
    """No model: the rules decide alone."""
    return {}


def is_so(kind: QuestionClass, *, by_rule: bool, sensed: Mapping[QuestionClass, float]) -> bool:
    """Whether a question is of this class (OPEN or a fault), given what the rules found and what was sensed."""
    if kind not in sensed:
        return by_rule
    return sensed[kind] >= (WITH_RULE if by_rule else SURER.get(kind, ALONE))
