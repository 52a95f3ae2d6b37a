"""What can be done with paths, with what matters, and with the words that speak for or against it."""

from askwell.strategy.actions.evidence import attach, detach
from askwell.strategy.actions.paths import add_path, remove_path
from askwell.strategy.actions.values import (
    add_value,
    add_values,
    rank_value,
    remove_value,
    rename_value,
    restore_value,
)

__all__ = [
    "add_path",
    "add_value",
    "add_values",
    "attach",
    "detach",
    "rank_value",
    "remove_path",
    "remove_value",
    "rename_value",
    "restore_value",
]
