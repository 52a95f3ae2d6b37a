"""Storing tens of thousands of rows of one table at once.

`bulk_create` builds an object for each row and prepares each of its values by itself, which is most of what an import
of a whole address book costs. Here a column is prepared once: how a UUID or a day is written is the same for all rows.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import connections, models, router
from django.db.backends.base.base import BaseDatabaseWrapper

Write = Callable[[Any], Any]

VALUES_AT_ONCE = 30_000
"""In one statement. SQLite takes 32,766 of them, PostgreSQL 65,535."""


def growing_id() -> UUID:
    """An id that stands after those made before it (RFC 9562, version 7), for rows that come in by the thousand.

    Ids by pure chance lie all over every index: with tens of thousands of rows each commit rewrites most of the file.
    """
    chance = int.from_bytes(os.urandom(10), "big")
    since_1970 = time.time_ns() // 1_000_000
    version, variant = 7 << 76, 0b10 << 62
    return UUID(int=since_1970 << 80 | version | (chance >> 68) << 64 | variant | chance & ((1 << 62) - 1))


def insert_rows(*, model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Store rows, each the values of these fields in their order (keys of other tables as UUIDs); no hooks are run.

    Fields that are not named get their default. Must be called in a transaction.
    """
    connection = connections[router.db_for_write(model)]
    fields = [model._meta.get_field(name) for name in columns]
    others = [f for f in model._meta.concrete_fields if f not in fields]
    constants = tuple(f.get_db_prep_save(f.get_default(), connection) for f in others)
    writers = [_writer(f, connection) for f in fields]
    quoted = connection.ops.quote_name
    names = ", ".join(quoted(str(f.column)) for f in (*fields, *others))  # type: ignore[union-attr]  # columns of this table
    marks = f"({', '.join(['%s'] * (len(fields) + len(others)))})"
    statement = f"INSERT INTO {quoted(model._meta.db_table)} ({names}) VALUES "  # noqa: S608 -- names of our own
    columns_written = [map(w, values) for w, values in zip(writers, zip(*rows, strict=True), strict=False)]
    written = [(*row, *constants) for row in zip(*columns_written, strict=True)]
    # Many rows in one statement: what can be found (askwell.search) is then kept once for all of them.
    at_once = VALUES_AT_ONCE // (len(fields) + len(others))
    with connection.cursor() as cursor:
        for begin in range(0, len(written), at_once):
            some = written[begin : begin + at_once]
            cursor.execute(statement + ", ".join([marks] * len(some)), [value for row in some for value in row])


def _writer(field: Any, connection: BaseDatabaseWrapper) -> Write:
    """How the values of a field are handed to the database."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(target, models.UUIDField):
        return _as_is if connection.features.has_native_uuid_field else _hex
    if isinstance(target, models.CharField | models.TextField | models.IntegerField | models.BooleanField):
        return _as_is
    prepared: dict[Any, Any] = {}

    def write(value: Any) -> Any:
        try:
            if value not in prepared:
                prepared[value] = field.get_db_prep_save(value, connection)
            return prepared[value]
        except TypeError:  # JSON is not hashable
            return field.get_db_prep_save(value, connection)

    return write


def _as_is(value: Any) -> Any:
    return value


def _hex(value: Any) -> Any:
    return value.hex if value is not None else None


def delete_rows(*, rows: models.QuerySet[Any]) -> None:
    """Delete rows that nothing refers to, in one statement; the database refuses it if something does.

    Django's own way fetches every row and looks through all tables for what refers to it, which the caller has done.
    """
    rows._raw_delete(rows.db)  # noqa: SLF001 -- the same statement Django ends with, without the search before it
