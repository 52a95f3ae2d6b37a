"""Finding on SQLite: groups of three letters in FTS5, kept by triggers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper

from askwell.search.rules.words import fold, fold_name
from askwell.search.sources import SOURCES, Source, beside, drop_of, lines_of, lines_where

position = "instr"
"""The function that says where in a text another begins; 0 if it is not there."""


def holding(pieces: Sequence[str], name: str) -> tuple[str, dict[str, str]]:
    """The condition on `search_line` that a line holds at least one of these pieces of folded text, and its parameters,
    whose names begin with `name`. It may let through a few others, because the order of the groups is not kept.
    """
    sql = f"id IN (SELECT rowid FROM search_line_groups WHERE search_line_groups MATCH %({name})s)"
    return sql, {name: _either(pieces)}


def lend_words(connection: BaseDatabaseWrapper) -> None:
    """Give a connection the functions that the triggers call, and leave to call them where SQLite is built not to."""
    connection.connection.execute("PRAGMA trusted_schema = ON")
    connection.connection.create_function("askwell_fold", 1, fold, deterministic=True)
    connection.connection.create_function("askwell_fold_name", 1, fold_name, deterministic=True)
    connection.connection.create_function("askwell_note", 1, _note, deterministic=True)


def is_able(connection: BaseDatabaseWrapper) -> bool:
    """Whether this SQLite can search in text: some lack FTS5, and before 3.34 it kept no groups of letters."""
    with connection.cursor() as cursor:
        try:
            cursor.execute("CREATE VIRTUAL TABLE temp.able USING fts5(folded, tokenize='trigram')")
        except OperationalError:
            return False
        cursor.execute("DROP TABLE temp.able")
    return True


def let_go(cursor: Any) -> None:
    """Take the triggers away. SQLite cannot change the shape of a table that a trigger mentions."""
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search\\_%' ESCAPE '\\'")
    for (name,) in cursor.fetchall():
        cursor.execute(f"DROP TRIGGER {name}")


def keep(cursor: Any) -> None:
    """Fill the lines from the tables, and have them kept from now on."""
    let_go(cursor)
    cursor.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS search_line_groups USING fts5("
        "folded, content='search_line', content_rowid='id', tokenize='trigram', detail='none', columnsize=0)"
    )
    cursor.execute("DELETE FROM search_line")
    for source in SOURCES:
        cursor.execute(lines_where(source, "1 = 1"))
    cursor.execute("INSERT INTO search_line_groups(search_line_groups) VALUES ('rebuild')")
    for statement in triggers():
        cursor.execute(statement)


def triggers() -> Iterator[str]:
    """The statements that make all triggers."""
    yield (
        "CREATE TRIGGER search_line_in AFTER INSERT ON search_line BEGIN "
        "INSERT INTO search_line_groups(rowid, folded) VALUES (NEW.id, NEW.folded); END"
    )
    yield (
        "CREATE TRIGGER search_line_out AFTER DELETE ON search_line BEGIN "
        "INSERT INTO search_line_groups(search_line_groups, rowid, folded) VALUES ('delete', OLD.id, OLD.folded); END"
    )
    for source in SOURCES:
        yield from _triggers_of(source)


def _triggers_of(source: Source) -> Iterator[str]:
    name, table = f"search_{source.table}", source.table
    out, in_, others = drop_of(source, row="OLD"), lines_of(source, row="NEW"), list(beside(source))
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in source.watched)
    columns = ", ".join(source.watched)
    yield f"CREATE TRIGGER {name}_in AFTER INSERT ON {table} BEGIN {in_}; END"
    yield f"CREATE TRIGGER {name}_out AFTER DELETE ON {table} BEGIN {out}; END"
    yield (
        f"CREATE TRIGGER {name}_anew AFTER UPDATE OF {columns} ON {table} WHEN {changed} "
        f"BEGIN {'; '.join((out, in_, *others))}; END"
    )


def _either(pieces: Sequence[str]) -> str:
    return " OR ".join(f"({' AND '.join(_groups(piece))})" for piece in pieces)


def _groups(piece: str) -> list[str]:
    """The groups of three letters of a piece, as FTS5 wants them asked for. Folded text holds no quotation mark."""
    return list(dict.fromkeys(f'"{piece[at : at + 3]}"' for at in range(len(piece) - 2)))


def _note(said: str | None) -> str:
    """What a source's card says as a note; `said` is the JSON as it is stored."""
    return json.loads(said).get("note", "") if said and '"note"' in said else ""
