"""What is typed during a talk: operations, the notes they add up to, the clock, whatever the database."""

from askwell.conversations.rules.live.folding import Heard, Line, Notes, Text, fold
from askwell.conversations.rules.live.operations import (
    MOST_OPERATIONS,
    TEXT_LONGEST,
    Clock,
    Does,
    Kind,
    Mark,
    Operation,
    Talking,
    read_operation,
)
from askwell.conversations.rules.live.timing import balance, ends_at

__all__ = [
    "MOST_OPERATIONS",
    "TEXT_LONGEST",
    "Clock",
    "Does",
    "Heard",
    "Kind",
    "Line",
    "Mark",
    "Notes",
    "Operation",
    "Talking",
    "Text",
    "balance",
    "ends_at",
    "fold",
    "read_operation",
]
