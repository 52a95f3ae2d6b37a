"""Reading what was heard, for any door."""

from askwell.insights.queries.again import HeardAgain, heard_again
from askwell.insights.queries.groups import Heard, HeardContradiction, HeardPattern, heard
from askwell.insights.queries.news import LastTalk, last_talks
from askwell.insights.queries.runs import latest_run, not_read_yet
from askwell.insights.queries.statements import (
    MarkedTurn,
    last_decision,
    marked_turns,
    of_conversation,
    said_by,
    statements_of,
)

__all__ = [
    "Heard",
    "HeardAgain",
    "HeardContradiction",
    "HeardPattern",
    "LastTalk",
    "MarkedTurn",
    "heard",
    "heard_again",
    "last_decision",
    "last_talks",
    "latest_run",
    "marked_turns",
    "not_read_yet",
    "of_conversation",
    "said_by",
    "statements_of",
]
