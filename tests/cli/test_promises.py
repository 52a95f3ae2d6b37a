"""Saved means on disk: what the database must answer at every start, and the copy before a change."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys

import pytest
from django.db import connection

from askwell.cli import ready

sqlite_only = pytest.mark.skipif("ASKWELL_DATABASE_URL" in os.environ, reason="about SQLite's own promises")


@sqlite_only
@pytest.mark.django_db(transaction=True)
def test_the_database_keeps_its_promises_as_it_is_opened():
    ready.assert_promises()


@sqlite_only
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("PRAGMA synchronous=NORMAL", "PRAGMA synchronous=FULL"),
        ("PRAGMA foreign_keys=OFF", "PRAGMA foreign_keys=ON"),
    ],
)
def test_a_database_that_breaks_a_promise_is_not_used(broken, whole):
    with connection.cursor() as cursor:
        cursor.execute(broken)
    try:
        with pytest.raises(ready.DatabaseNotSafe):
            ready.assert_promises()
    finally:
        with connection.cursor() as cursor:
            cursor.execute(whole)


def askwell(tmp_path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "ASKWELL_DATABASE_URL"}
    environment |= {
        "ASKWELL_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "askwell.config.settings",
    }
    return subprocess.run(
        [sys.executable, "-m", "askwell", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@sqlite_only
def test_the_file_is_copied_aside_before_a_migration_and_only_then(tmp_path):
    assert askwell(tmp_path, "people", "add", "Inês").returncode == 0
    assert list(tmp_path.glob("askwell-before-*")) == []
    database = sqlite3.connect(tmp_path / "askwell.sqlite3")
    with database:
        database.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
        database.execute("DROP TABLE django_session")
    database.close()

    assert askwell(tmp_path, "people", "add", "Tove").returncode == 0

    (copy,) = tmp_path.glob("askwell-before-*.sqlite3")
    names = sqlite3.connect(copy).execute("SELECT name FROM people_person").fetchall()
    assert names == [("Inês",)]


def test_a_wrong_setting_is_refused_in_one_sentence(tmp_path):
    environment = os.environ | {
        "ASKWELL_DATA": str(tmp_path),
        "ASKWELL_HOSTED": "maybe",
        "DJANGO_SETTINGS_MODULE": "askwell.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-m", "askwell", "people", "add", "X"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr == "ASKWELL_HOSTED is 'maybe'. Set it to 1 or 0.\n"
