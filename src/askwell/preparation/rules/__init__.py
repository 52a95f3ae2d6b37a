"""What is true of preparing a talk whatever the database: questions, what one reads up, and the refusal."""

from __future__ import annotations

from askwell.preparation.rules.plan import (
    MINUTES_MOST,
    QUESTION_LONGEST,
    QUESTIONS_MOST,
    REASON_LONGEST,
    PreparationRefused,
    clean_minutes,
    clean_question,
)
from askwell.preparation.rules.ranking import Weight

__all__ = [
    "MINUTES_MOST",
    "QUESTIONS_MOST",
    "QUESTION_LONGEST",
    "REASON_LONGEST",
    "PreparationRefused",
    "Weight",
    "clean_minutes",
    "clean_question",
]
