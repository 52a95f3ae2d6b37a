"""The people in any table, once it is known what each of its columns holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from askwell.formats.contacts.cells import plain, year_in
from askwell.formats.contacts.columns import Table, columns_of, table_of
from askwell.formats.contacts.entries import Entry, as_it_stood, cards_of, last_name_first
from askwell.formats.contacts.linkedin.dates import day_first_in, day_of, period_of
from askwell.formats.contacts.model import Card, Columns, Skipped, Stint
from askwell.formats.contacts.tables import Row

_WORK = ("organization", "role", "department")
_STUDY = ("school", "degree", "school_until")
_TAKEN_APART = frozenset({*_WORK, *_STUDY, "connected_on", "name"})


def cards_from_table(
    rows: Iterable[Row] | Table, mapping: Mapping[int, str] | Sequence[str] | None = None
) -> tuple[list[Card], list[Skipped], int]:
    """Return the cards of a table, the rows that became none, and how many rows are blank.

    ``mapping`` says for each column, by its place, which key of FIELDS it holds; a place it leaves out is kept as it
    is, and without any mapping the guess of ``columns_of`` is followed. Columns with the same key are taken together:
    several addresses, notes one below the other, parts of a family name side by side, employers each with the role at
    the same turn. Nothing that a row says is lost but what is mapped to "leave": what has no field, or does not fit
    the one it was given, is kept in ``more``. Every row but the one of headings is in what is returned.
    """
    table = rows if isinstance(rows, Table) else table_of(rows)
    layout = _layout(table, columns_of(table).guess if mapping is None else mapping)
    cards, skipped, blank = cards_of(table.rows, table.written, lambda row: _entry(row, layout))
    above = above_headings(table.above)
    return cards, above + skipped, blank + len(table.above) - len(above)


def above_headings(rows: Sequence[Row]) -> list[Skipped]:
    """What stands above the headings of a table and tells of nobody, as it stood; blank rows left out."""
    above = (row for row in rows if not row.blank)
    return [Skipped(row.line, "it stands above the headings", "\n".join(filter(None, row.cells))) for row in above]


def cards_of_sample(columns: Columns, mapping: Sequence[str]) -> list[Card]:
    """Return the people that the first rows of a table become with a mapping; rows that name nobody are passed over.

    It costs the same for every table. Names and days are read as these few rows write them, which is not always how
    the whole column does.
    """
    rows = tuple(Row(number, cells, "") for number, cells in enumerate(columns.sample, 1))
    return cards_from_table(Table(columns.headings, columns.headings, (), rows), mapping)[0]


@dataclass(slots=True)
class _Layout:
    headings: tuple[str, ...]
    keys: tuple[str, ...]
    places: dict[str, list[int]] = field(default_factory=dict)
    # How this table writes names and days; asked of the whole column, because one cell alone can be read both ways.
    last_name_first: bool = False
    day_first: bool | None = None


def _layout(table: Table, mapping: Mapping[int, str] | Sequence[str]) -> _Layout:
    count = len(table.headings)
    given = mapping if isinstance(mapping, Mapping) else dict(enumerate(mapping))
    layout = _Layout(table.headings, tuple(given.get(place, "") for place in range(count)))
    layout.places = {key: [] for key in (*_WORK, *_STUDY)}
    for place, key in enumerate(layout.keys):
        layout.places.setdefault(key, []).append(place)
    layout.day_first = day_first_in(_column(table, layout, "connected_on"))
    names = _column(table, layout, "name")
    layout.last_name_first = sum(last_name_first(name) is not None for name in names) * 2 > len(names)
    return layout


def _column(table: Table, layout: _Layout, key: str) -> list[str]:
    places = layout.places.get(key, ())
    return [row.cells[place] for row in table.rows for place in places if place < len(row.cells) and row.cells[place]]


def _entry(row: Row, layout: _Layout) -> Entry:
    entry = Entry(row.line, "")
    keys, count = layout.keys, len(layout.keys)
    values = [plain(cell) for cell in row.cells]
    values += [""] * (count - len(values))
    told: list[tuple[str, str]] = []
    for place, value in enumerate(values):
        key = keys[place] if place < count else ""
        if not value or key == "leave":
            continue
        heading = layout.headings[place] if place < count else f"column {place + 1}"
        told.append((heading, value))
        if not key:
            entry.more.append((heading, value))
        elif key not in _TAKEN_APART:
            entry.hold(key, heading, value)
    entry.original = as_it_stood(told)
    _name(entry, values, layout)
    _connected(entry, values, layout)
    entry.stints = [Stint(*stint) for stint in _turns(entry, values, layout, _WORK)]
    entry.schools = [_school(entry, layout, *stint) for stint in _turns(entry, values, layout, _STUDY)]
    return entry


def _name(entry: Entry, values: list[str], layout: _Layout) -> None:
    """Take the whole name, turned round where most of the column is written "Silva, Ana"."""
    for place in layout.places.get("name", ()):
        value = values[place]
        turned = last_name_first(value) if layout.last_name_first else None
        if turned:
            family, given, suffix = turned
            entry.hold("name", layout.headings[place], f"{given} {family}")
            for key, part in (("family", family), ("given", given), ("suffix", suffix)):
                if part and key not in entry.held:
                    entry.hold(key, layout.headings[place], part)
        elif value:
            entry.hold("name", layout.headings[place], value)


def _connected(entry: Entry, values: list[str], layout: _Layout) -> None:
    for place in layout.places.get("connected_on", ()):
        if value := values[place]:
            day = day_of(value, day_first=layout.day_first)
            if day is None or entry.connected_on is not None:
                entry.more.append((layout.headings[place], value))
            else:
                entry.connected_on = day


def _turns(entry: Entry, values: list[str], layout: _Layout, keys: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """Return employer, role and department (or school, degree and year) that stand at the same turn in a row.

    A second role beside one employer ("Title; Headline") belongs to no other, and is kept in ``more``.
    """
    columns = [layout.places[key] for key in keys]
    turns = max(len(columns[0]), 1)
    found = []
    for turn in range(turns):
        first, second, third = [values[column[turn]] if turn < len(column) else "" for column in columns]
        if first or second or third:
            found.append((first, second, third))
    for column in columns:
        entry.more += [(layout.headings[place], values[place]) for place in column[turns:] if values[place]]
    return found


def _school(entry: Entry, layout: _Layout, school: str, degree: str, finished: str) -> Stint:
    until = _finished(finished)
    if finished and not until:
        entry.more.append((layout.headings[layout.places["school_until"][0]], finished))
    return Stint(organization=school, role=degree, until=until, present=not until)


@lru_cache(maxsize=4096)
def _finished(text: str) -> str:
    return period_of(text) or year_in(text)
