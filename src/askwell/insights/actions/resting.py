"""What later stages have put down about statements: they must not lose the words it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import ForeignKey

from askwell.insights.models import Statement


def rested_upon(*, statements: Iterable[Statement]) -> set[UUID]:
    """Those of the statements that a row of another stage points at. Stages that come later are not known here, so
    their tables are found by their foreign keys.
    """
    ids = [statement.id for statement in statements]
    found: set[UUID] = set()
    for relation in Statement._meta.get_fields(include_hidden=True):
        field = getattr(relation, "field", None)
        if isinstance(field, ForeignKey) and field.model._meta.app_label != Statement._meta.app_label:
            there = field.model._default_manager.filter(**{f"{field.name}__in": ids})
            found |= set(there.values_list(field.attname, flat=True))
    return found
