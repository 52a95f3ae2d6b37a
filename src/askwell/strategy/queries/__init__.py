"""Reading paths, and whom to ask next."""

from askwell.strategy.queries.asking import (
    WhomToAsk,
    whom_to_ask_on_path,
    whom_to_ask_on_question,
    whom_to_ask_on_words,
)
from askwell.strategy.queries.paths import called, paths, work_of
from askwell.strategy.queries.questions import OpenQuestion, open_questions

__all__ = [
    "OpenQuestion",
    "WhomToAsk",
    "called",
    "open_questions",
    "paths",
    "whom_to_ask_on_path",
    "whom_to_ask_on_question",
    "whom_to_ask_on_words",
    "work_of",
]
