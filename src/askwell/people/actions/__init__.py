"""What can be done with people, one function per act."""

from askwell.people.actions.importing import (
    bring_in,
    confirm_import,
    leave_import,
    look_at,
    rows_of_import,
    stop_import,
)
from askwell.people.actions.merging import keep_apart, merge_people, undo_merge
from askwell.people.actions.people import add_person, change_person
from askwell.people.actions.undoing import undo_import

__all__ = [
    "add_person",
    "bring_in",
    "change_person",
    "confirm_import",
    "keep_apart",
    "leave_import",
    "look_at",
    "merge_people",
    "rows_of_import",
    "stop_import",
    "undo_import",
    "undo_merge",
]
