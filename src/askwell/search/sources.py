"""Which words can be found, table by table, in SQL that both databases speak.

A stage that gets words to find adds a `Source` here, and a migration to `search`, by which existing databases are
filled. `sqlite.py` and `postgresql.py` provide the functions `askwell_fold`, `askwell_fold_name` and `askwell_note`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askwell.search.rules import Field, Kind

COLUMNS = "owner_id, kind, field, subject, source, heading, day, text, folded"


@dataclass(frozen=True, slots=True)
class Source:
    """A table with words to find. In its SQL `r` is the row; a line whose text is empty or NULL is none."""

    table: str
    kind: Kind
    subject: str  # which one is found by these words
    heading: str
    lines: tuple[tuple[Field | str, str], ...]  # what they are, the words
    watched: tuple[str, ...]  # columns that the above is made of
    day: str = "''"
    # Rows of other tables whose lines tell of this row as well: table, and which rows, where `n` is this one.
    beside: tuple[tuple[str, str], ...] = ()


_PERSON_CALLED = "(SELECT p.name FROM people_person p WHERE p.id = {})"
_PERSON = _PERSON_CALLED.format("r.person_id")
_ORGANIZATION = "(SELECT o.name FROM people_organization o WHERE o.id = r.organization_id)"
_CARD_IS_FOLLOWED = "(SELECT c.followed_in_id FROM people_sourcecard c WHERE c.id = r.came_from_id) IS NOT NULL"
_KIND_OF_POSITION = (
    f"CASE WHEN r.kind = 'study' THEN {Field.STUDIED:d} "
    f"WHEN r.past OR r.until IS NOT NULL OR {_CARD_IS_FOLLOWED} THEN {Field.WORKED:d} ELSE {Field.WORK:d} END"
)
_OTHER_NAME = (
    "CASE WHEN r.merged_into_id IS NOT NULL AND "
    "(SELECT p.merged_into_id FROM people_person p WHERE p.id = r.merged_into_id) IS NULL THEN r.name ELSE '' END"
)
_DAY_OF_TALK = (
    "(SELECT coalesce(CAST(c.held_on AS text), '') FROM conversations_conversation c WHERE c.id = r.conversation_id)"
)


def _with_commas(*parts: str) -> str:
    """The filled ones of these, a comma between."""
    filled = (f"coalesce(nullif({part}, '') || ', ', '')" for part in parts)
    return f"rtrim({' || '.join(filled)}, ', ')"


SOURCES = (
    Source(
        table="people_person",
        kind=Kind.PERSON,
        subject="coalesce(r.merged_into_id, r.id)",
        heading=f"CASE WHEN r.merged_into_id IS NULL THEN r.name ELSE {_PERSON_CALLED.format('r.merged_into_id')} END",
        lines=(
            (Field.NAME, "CASE WHEN r.merged_into_id IS NULL THEN r.name ELSE '' END"),
            # Somebody found to be the same person is found by both names; but not by the names of those merged before.
            (Field.OTHER_NAME, _OTHER_NAME),
            (Field.MET, "CASE WHEN r.merged_into_id IS NULL THEN r.met ELSE '' END"),
            (Field.NOTE, "CASE WHEN r.merged_into_id IS NULL THEN r.note ELSE '' END"),
        ),
        watched=("name", "met", "note", "merged_into_id"),
        beside=(
            ("people_position", "r.person_id = n.id"),
            ("people_address", "r.person_id = n.id"),
            ("people_sourcecard", "r.person_id = n.id"),
            ("outreach_request", "r.person_id = n.id"),
            ("people_person", "r.merged_into_id = n.id"),
        ),
    ),
    Source(
        table="people_position",
        kind=Kind.PERSON,
        subject="r.person_id",
        heading=_PERSON,
        lines=((_KIND_OF_POSITION, _with_commas("r.role", _ORGANIZATION, "r.level", "r.sector", "r.region")),),
        watched=(
            *("person_id", "organization_id", "kind", "role", "level", "sector", "region"),
            *("past", "until", "came_from_id"),
        ),
    ),
    Source(
        table="people_address",
        kind=Kind.PERSON,
        subject="r.person_id",
        heading=_PERSON,
        lines=((Field.MAIL, "CASE WHEN r.kind = 'mail' THEN r.value ELSE '' END"),),
        watched=("person_id", "kind", "value"),
    ),
    Source(
        table="people_sourcecard",
        kind=Kind.PERSON,
        subject="r.person_id",
        heading=_PERSON,
        lines=((Field.CARD_NOTE, "CASE WHEN r.followed_in_id IS NULL THEN askwell_note(r.said) ELSE '' END"),),
        watched=("person_id", "said", "followed_in_id"),
        beside=(("people_position", "r.came_from_id = n.id"),),
    ),
    Source(
        table="outreach_request",
        kind=Kind.PERSON,
        subject="r.person_id",
        heading=_PERSON,
        lines=((Field.REQUEST, "r.topic"), (Field.REQUEST, "r.why_them")),
        watched=("person_id", "topic", "why_them"),
    ),
    Source(
        table="people_organization",
        kind=Kind.ORGANIZATION,
        subject="r.id",
        heading="r.name",
        lines=((Field.NAME, "r.name"),),
        watched=("name",),
        beside=(("people_position", "r.organization_id = n.id"),),
    ),
    Source(
        table="conversations_conversation",
        kind=Kind.CONVERSATION,
        subject="r.id",
        heading="r.title",
        lines=(
            (Field.NAME, "r.title"),
            (Field.ABOUT, _with_commas("r.role", "r.employer", "r.level", "r.sector", "r.region")),
            (Field.REFLECTION, "r.surprised"),
            (Field.REFLECTION, "r.changed"),
        ),
        watched=("title", "held_on", "role", "employer", "level", "sector", "region", "surprised", "changed"),
        day="coalesce(CAST(r.held_on AS text), '')",
        beside=(
            ("insights_statement", "r.conversation_id = n.id"),
            ("conversations_turn", "r.conversation_id = n.id"),
        ),
    ),
    Source(
        table="insights_statement",
        kind=Kind.QUOTE,
        subject="r.id",
        heading="(SELECT CAST(1000000 + t.number AS text) FROM conversations_turn t WHERE t.id = r.turn_id)",
        lines=((Field.SAID, "CASE WHEN r.state = 'dropped' THEN '' ELSE r.quote END"),),
        watched=("conversation_id", "turn_id", "quote", "state"),
        day=_DAY_OF_TALK,
    ),
    Source(
        table="conversations_turn",
        kind=Kind.TURN,
        subject="r.id",
        heading="CAST(1000000 + r.number AS text)",  # as many digits for each, so that they sort as numbers do
        lines=((Field.SAID, "r.text"),),
        watched=("conversation_id", "number", "text"),
        day=_DAY_OF_TALK,
    ),
)

APPS = frozenset({"search", "people", "outreach", "conversations", "insights"})
"""Whose migrations touch these tables."""

_BY_TABLE = {source.table: source for source in SOURCES}


def lines_of(source: Source, *, row: str) -> str:
    """The statement that writes the lines of the row `row` (NEW) of a trigger."""
    return _insert(source, row, "")


def lines_where(source: Source, where: str) -> str:
    """The statement that writes the lines of these rows of the table; in `where` the row is `r`."""
    return _insert(source, "r", f" FROM {source.table} r WHERE {where}")


def drop_of(source: Source, *, row: str) -> str:
    """The statement that deletes the lines of the row `row` (OLD) of a trigger."""
    return f"DELETE FROM search_line WHERE subject = {_said_of(source.subject, row)} AND source = {row}.id"


def beside(source: Source) -> Iterator[str]:
    """The statements that write those lines anew that tell of a changed row and stand in other tables."""
    for table, which in source.beside:
        other, where = _BY_TABLE[table], _said_of(which, "NEW", name="n")
        rows = f"FROM {table} r WHERE {where}"
        yield (
            f"DELETE FROM search_line WHERE subject IN (SELECT {other.subject} {rows}) "
            f"AND source IN (SELECT r.id {rows})"
        )
        yield lines_where(other, where)


def _insert(source: Source, row: str, rows: str) -> str:
    found = " UNION ALL ".join(
        f"SELECT {row}.owner_id AS owner_id, {source.kind:d} AS kind, {_field(what, row)} AS field, "
        f"{_said_of(source.subject, row)} AS subject, {row}.id AS source, {_said_of(source.heading, row)} AS heading, "
        f"{_said_of(source.day, row)} AS day, {_said_of(words, row)} AS text{rows}"
        for what, words in source.lines
    )
    return (
        f"INSERT INTO search_line ({COLUMNS}) SELECT owner_id, kind, field, subject, source, "
        f"askwell_fold(coalesce(heading, '')), coalesce(day, ''), text, "
        f"CASE WHEN field = {Field.NAME:d} THEN askwell_fold_name(text) ELSE askwell_fold(text) END "
        f"FROM ({found}) AS found WHERE text <> ''"
    )


def _field(what: Field | str, row: str) -> str:
    return _said_of(what, row) if isinstance(what, str) else f"{what:d}"


def _said_of(sql: str, row: str, *, name: str = "r") -> str:
    return re.sub(rf"\b{name}\.", f"{row}.", sql)
