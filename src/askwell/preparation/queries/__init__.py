"""Reading plans, their questions, and what was read up."""

from askwell.preparation.queries.checks import checked
from askwell.preparation.queries.feeds import feeds, items
from askwell.preparation.queries.plans import (
    asked_of,
    open_plan_for,
    plan_of,
    plans,
    question_of,
    questions_of,
    removed_last,
    with_questions,
)
from askwell.preparation.queries.reading import Fact, days_of, facts_on, readings, topics

__all__ = [
    "Fact",
    "asked_of",
    "checked",
    "days_of",
    "facts_on",
    "feeds",
    "items",
    "open_plan_for",
    "plan_of",
    "plans",
    "question_of",
    "questions_of",
    "readings",
    "removed_last",
    "topics",
    "with_questions",
]
