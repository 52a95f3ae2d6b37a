"""Questions as the pages look at them: by the rules, and by what the model hears in them."""

from __future__ import annotations

from askwell import language
from askwell.preparation.rules.checking import Checked, QuestionClass, check


def checked(question: str) -> Checked:
    """What kind of question this is, what is wrong with it, and how it could be asked better. Nothing is refused."""
    return check(question, _sensed)


def _sensed(question: str) -> dict[QuestionClass, float]:
    (found,) = language.sense([question])
    return {QuestionClass(kind): share for kind, share in found.items()}
