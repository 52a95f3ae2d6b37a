"""A database that was there before there was a search, and other programs that open it."""

from __future__ import annotations

import importlib
import os
import sqlite3
import subprocess
import sys
from hashlib import sha256
from itertools import chain
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from askwell.search import postgresql, sqlite

sqlite_only = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its triggers through all")


def askwell(folder: Path, *words: str) -> str:
    """Run a command on the data in this folder."""
    environment = os.environ | {"ASKWELL_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "askwell.config.settings"}
    done = subprocess.run(
        [sys.executable, "-m", "askwell", *words], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def take_search_away(path: Path) -> None:
    """Make the database one of before."""
    database = sqlite3.connect(path)
    with database:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {name}")
        database.execute("DROP TABLE search_line_groups")
        database.execute("DROP TABLE search_line")
        database.execute("DELETE FROM django_migrations WHERE app = 'search'")
    database.close()


@sqlite_only
def test_an_existing_database_is_filled(tmp_path):
    askwell(tmp_path, "people", "add", "Inês Carvalho", "--employer", "Harbour Clinic")
    take_search_away(tmp_path / "askwell.sqlite3")

    assert "Inês Carvalho" in askwell(tmp_path, "search", "carvlho", "harbour")
    askwell(tmp_path, "people", "add", "Tove Lind")
    assert "Tove Lind" in askwell(tmp_path, "search", "lind")


@sqlite_only
def test_another_program_can_read_but_not_write_past_the_search(tmp_path):
    askwell(tmp_path, "people", "add", "Inês Carvalho")
    database = sqlite3.connect(tmp_path / "askwell.sqlite3")

    assert database.execute("SELECT name FROM people_person").fetchall() == [("Inês Carvalho",)]
    with pytest.raises(sqlite3.OperationalError, match="no such function: askwell_fold"):
        database.execute("UPDATE people_person SET name = 'Ines'")
    database.close()
    assert "Inês Carvalho" in askwell(tmp_path, "search", "carvalho")


def test_what_is_kept_changes_with_a_migration_only():
    """Existing databases are filled anew by a migration of `search`, be it an empty one. Its KEPT says for what."""
    (newest,) = (name for app, name in MigrationLoader(None).graph.leaf_nodes() if app == "search")
    statements = chain(sqlite.triggers(), postgresql.functions(), postgresql.triggers())
    kept = sha256("\n".join(statements).encode()).hexdigest()[:16]

    assert kept == importlib.import_module(f"askwell.search.migrations.{newest}").KEPT
