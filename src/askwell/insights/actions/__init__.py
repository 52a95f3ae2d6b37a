"""What the explorer does with what was said. The background's part is in `insights.tasks`."""

from askwell.insights.actions.groups import (
    dismiss_contradiction,
    dismiss_pattern,
    join_patterns,
    relabel_pattern,
    rename_question,
    reopen_contradiction,
    reopen_pattern,
    settle_contradiction,
    split_from_pattern,
)
from askwell.insights.actions.statements import (
    capture_statement,
    confirm_statement,
    drop_statement,
    edit_statement,
    note_statement,
    restore_statement,
)
from askwell.insights.actions.understanding import (
    UnderstandingStopped,
    stop_understanding,
    understand,
)
from askwell.insights.actions.undoing import undo

__all__ = [
    "UnderstandingStopped",
    "capture_statement",
    "confirm_statement",
    "dismiss_contradiction",
    "dismiss_pattern",
    "drop_statement",
    "edit_statement",
    "join_patterns",
    "note_statement",
    "relabel_pattern",
    "rename_question",
    "reopen_contradiction",
    "reopen_pattern",
    "restore_statement",
    "settle_contradiction",
    "split_from_pattern",
    "stop_understanding",
    "understand",
    "undo",
]
