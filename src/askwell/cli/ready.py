"""Making Django and the database ready for a command."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from askwell.search import sqlite

SELDOM = (50_000, 20, 50)
"""When Python looks for what nobody needs any more. As it comes it looks so often that a third of the time of reading
tens of thousands of people goes into looking through what is still needed.
"""


FIRST = "Making a place for your data, this once"


class DatabaseNotSafe(RuntimeError):
    """The database does not keep what Askwell promises; the message says which promise."""


def make_ready(*, say: Callable[[str], None] = lambda _words: None) -> None:
    """Set Django up, bring the database to today's shape and check that it keeps its promises.

    `say` is called with a sentence before what takes seconds.

    Refused (`DatabaseNotSafe`): an SQLite that cannot search in text, or does not hold WAL, full syncing and foreign
    keys.
    """
    os.umask(0o077)  # what is written from now on is for its owner's eyes
    gc.set_threshold(*SELDOM)
    django.setup()
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        say(f"{'Bringing your data to this version' if executor.loader.applied_migrations else FIRST} …")
        assert_able()
        if executor.loader.applied_migrations:
            copy_aside()
        call_command("migrate", interactive=False, verbosity=0)
        _fill_what_is_derived()
    assert_promises()


def _fill_what_is_derived() -> None:
    """A migration may have brought a column, or a list of occupations, that today's rules fill from what is here."""
    from askwell.accounts.models import Explorer  # noqa: PLC0415 -- needs Django ready
    from askwell.people.actions import key_organizations, look_up_occupations  # noqa: PLC0415 -- needs Django ready

    for explorer in Explorer.objects.all():
        look_up_occupations(owner=explorer)
        key_organizations(owner=explorer)


def assert_able() -> None:
    """Ask SQLite whether it has what finding needs, before anything is written."""
    if connection.vendor == "sqlite" and not sqlite.is_able(connection):
        raise DatabaseNotSafe(
            "This Python's SQLite cannot search in text. Askwell needs SQLite 3.34 or newer with FTS5, "
            "as current versions of Python bring it: install a newer Python and start again."
        )


def copy_aside() -> Path | None:
    """Copy the SQLite file beside itself before it is changed; other databases have their own backups."""
    if connection.vendor != "sqlite":
        return None
    source = Path(str(settings.DATABASES["default"]["NAME"]))
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = source.with_name(f"{source.stem}-before-{stamp}{source.suffix}")
    shutil.copy2(source, target)
    return target


def assert_promises() -> None:
    """Ask SQLite itself whether saved means saved."""
    if connection.vendor != "sqlite":
        return
    expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    with connection.cursor() as cursor:
        for pragma, value in expected.items():
            found = cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
            if found != value:
                raise DatabaseNotSafe(
                    f"This SQLite answers {found!r} for {pragma} where Askwell needs {value!r} to keep "
                    "every word. Move the data folder to a disk of this machine and start again."
                )
