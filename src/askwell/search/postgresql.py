"""Finding on PostgreSQL: groups of three letters in an index of its own kind, kept by triggers.

Neither `pg_trgm` nor `unaccent` is asked for: both are extensions that a server may lack, and what they fold is not
what SQLite folds. The owner is mixed into every group, so that the words of others are not even looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from askwell.search.rules import words
from askwell.search.sources import SOURCES, Source, beside, drop_of, lines_of, lines_where

position = "strpos"
"""The function that says where in a text another begins; 0 if it is not there."""


def holding(pieces: Sequence[str], name: str) -> tuple[str, dict[str, str]]:
    """The condition on `search_line` that a line holds at least one of these pieces of folded text, and its parameters,
    whose names begin with `name`. It may let through a few others, because the order of the groups is not kept.
    """
    names = {f"{name}_{number}": piece for number, piece in enumerate(pieces)}
    holds = (f"askwell_groups(owner_id, folded) @> askwell_groups(%(owner)s, %({one})s)" for one in names)
    return f"({' OR '.join(holds)})", names


def let_go(cursor: Any) -> None:
    """Nothing stands in the way: PostgreSQL changes tables under their triggers, which go on all the while."""


def keep(cursor: Any) -> None:
    """Fill the lines from the tables, and have them kept from now on."""
    cursor.execute("DROP INDEX IF EXISTS search_line_groups")
    for statement in (*functions(), *triggers()):
        cursor.execute(statement)
    cursor.execute("DELETE FROM search_line")
    # Compared and sorted letter by letter, as SQLite does, whatever the language of the server.
    for column in ("folded", "heading"):
        cursor.execute(f'ALTER TABLE search_line ALTER COLUMN {column} TYPE text COLLATE "C"')
    for source in SOURCES:
        cursor.execute(lines_where(source, "true"))
    cursor.execute("CREATE INDEX search_line_groups ON search_line USING gin (askwell_groups(owner_id, folded))")


def functions() -> Iterator[str]:
    """The statements that make the functions of which the triggers and the index are made."""
    capitals, small = "".join(words.SMALL), "".join(words.SMALL.values())
    spelt = "f"
    for letter, letters in words.SPELT.items():
        spelt = f"replace({spelt}, '{letter}', '{letters}')"
    yield f"""
        CREATE OR REPLACE FUNCTION askwell_fold(text text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
        DECLARE f text := translate(text, {_quoted(words.APOSTROPHES)}, '');
        BEGIN
          IF octet_length(f) <> char_length(f) THEN
            f := regexp_replace(normalize(f, NFKD), '[{words.MARKS}]', '', 'g');
            f := {spelt};
            f := regexp_replace(translate(f, '{capitals}', '{small}'), '([{words.HAN}])', ' \\1 ', 'g');
          END IF;
          RETURN '  ' || btrim(regexp_replace(lower(f COLLATE "C"), '[{words.SEPARATORS}]+', '  ', 'g')) || ' ';
        END $$"""
    yield """
        CREATE OR REPLACE FUNCTION askwell_fold_name(text text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT '^^' || substr(f, 3, 2) || f FROM askwell_fold(text) AS f $$"""
    yield """
        CREATE OR REPLACE FUNCTION askwell_groups(owner uuid, folded text) RETURNS bigint[]
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT array_agg(DISTINCT hashtextextended(substr(folded, at, 3), hashtextextended(owner::text, 0)))
          FROM generate_series(1, char_length(folded) - 2) AS at $$"""
    yield """
        CREATE OR REPLACE FUNCTION askwell_note(said jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT said ->> 'note' $$"""


def triggers() -> Iterator[str]:
    """The statements that make all triggers."""
    for source in SOURCES:
        yield from _trigger_of(source)


def _trigger_of(source: Source) -> Iterator[str]:
    name, table = f"search_{source.table}", source.table
    before, after = (", ".join(f"{row}.{column}" for column in source.watched) for row in ("OLD", "NEW"))
    others = "".join(f"{statement}; " for statement in beside(source))
    yield f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' THEN
            IF ({before}) IS NOT DISTINCT FROM ({after}) THEN RETURN NULL; END IF;
          END IF;
          IF TG_OP <> 'INSERT' THEN {drop_of(source, row="OLD")}; END IF;
          IF TG_OP <> 'DELETE' THEN {lines_of(source, row="NEW")}; END IF;
          IF TG_OP = 'UPDATE' THEN {others or "NULL; "}END IF;
          RETURN NULL;
        END $$"""
    yield f"""
        CREATE OR REPLACE TRIGGER {name} AFTER INSERT OR DELETE OR UPDATE OF {", ".join(source.watched)} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {name}()"""


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
