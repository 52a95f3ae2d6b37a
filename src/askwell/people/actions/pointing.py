"""What points at a person, in every stage, found without knowing the stages.

A merge has to move it and an undo has to respect it. Asking Django which tables refer to `Person` keeps the arrows of
the story: `people` need not know that there are talks.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models

from askwell.people.models import Person


@dataclass(frozen=True, slots=True)
class Pointer:
    """A column that refers to people."""

    model: type[models.Model]
    column: str

    @property
    def name(self) -> str:
        return f"{self.model._meta.label}.{self.column}"

    @property
    def rows(self) -> models.QuerySet[Any]:
        return self.model._default_manager.all()


def pointers() -> list[Pointer]:
    """Every column of every table that refers to `Person`, those that give `Person` no way back included."""
    relations = (f for f in Person._meta.get_fields(include_hidden=True) if f.one_to_many or f.one_to_one)
    found = []
    for relation in relations:
        table = relation.related_model
        if relation.auto_created and isinstance(table, type) and issubclass(table, models.Model):
            found.append(Pointer(table, relation.field.name))  # type: ignore[union-attr]  # a relation made by the other side's column
    return found


def pointing_at(*, pointer: Pointer, people: Collection[UUID]) -> set[UUID]:
    """Those of these people whom a row of this column refers to."""
    column = f"{pointer.column}_id"
    return set(pointer.rows.filter(**{f"{column}__in": list(people)}).values_list(column, flat=True))
