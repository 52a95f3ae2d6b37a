"""What can be done with people, one function per act."""

from askwell.people.actions.filters import remove_filter, save_filter
from askwell.people.actions.importing import (
    bring_in,
    confirm_import,
    leave_import,
    look_at,
    stop_import,
)
from askwell.people.actions.looking import Looked, look_through, rows_in_words
from askwell.people.actions.merging import keep_apart, merge_people, undo_merge
from askwell.people.actions.occupations import look_up_occupations
from askwell.people.actions.organizations import key_organizations, know_apart, know_as_one
from askwell.people.actions.people import add_person, change_person
from askwell.people.actions.preferences import leave_in_peace, set_preferences
from askwell.people.actions.undoing import undo_import

__all__ = [
    "Looked",
    "add_person",
    "bring_in",
    "change_person",
    "confirm_import",
    "keep_apart",
    "key_organizations",
    "know_apart",
    "know_as_one",
    "leave_import",
    "leave_in_peace",
    "look_at",
    "look_through",
    "look_up_occupations",
    "merge_people",
    "remove_filter",
    "rows_in_words",
    "save_filter",
    "set_preferences",
    "stop_import",
    "undo_import",
    "undo_merge",
]
