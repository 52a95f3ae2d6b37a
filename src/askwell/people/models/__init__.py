"""Whom to learn from: people, the organizations they work for, and where what is known of them comes from."""

from askwell.people.models.filters import SavedFilter
from askwell.people.models.imports import ColumnMapping, LeftOutRow, OwnStint, PeopleImport, PriorContact, SourceCard
from askwell.people.models.people import Address, Organization, Person, Position
from askwell.people.models.same import Merge, PerhapsSame

__all__ = [
    "Address",
    "ColumnMapping",
    "LeftOutRow",
    "Merge",
    "Organization",
    "OwnStint",
    "PeopleImport",
    "PerhapsSame",
    "Person",
    "Position",
    "PriorContact",
    "SavedFilter",
    "SourceCard",
]
