"""Reading imports of people."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.people.models import ColumnMapping, LeftOutRow, PeopleImport


def imports(*, explorer: Explorer) -> QuerySet[PeopleImport]:
    """The imports that were confirmed, newest first, without the files themselves."""
    done = PeopleImport.objects.of(explorer).filter(confirmed_at__isnull=False)
    return done.defer("original").order_by("-confirmed_at", "-id")


def import_of(*, explorer: Explorer, import_id: UUID) -> PeopleImport | None:
    """One import of the explorer's own."""
    return PeopleImport.objects.of(explorer).defer("original").filter(id=import_id).first()


def remembered_mapping(*, explorer: Explorer, signature: str) -> list[str] | None:
    """What the columns of a table with these headings held last time, if the explorer has said so."""
    found = ColumnMapping.objects.of(explorer).filter(signature=signature).first()
    return list(found.mapping) if found else None


def left_out(*, people_import: PeopleImport, reason: str) -> QuerySet[LeftOutRow]:
    """The rows of an import that became nobody for this reason, as they stood."""
    return people_import.left_out.filter(reason=reason).order_by("row", "id")
