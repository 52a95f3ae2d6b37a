"""Google Contacts as CSV, in the form written since 2024 and in the one before.

Each thing that can occur more than once has columns of its own, numbered, as many as the fullest contact needs; and one
cell holds several values all the same, with " ::: " between them. A star marks the first choice ("* Work") and the
groups Google makes ("* myContacts").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from askwell.formats.contacts.cells import links_in, plain
from askwell.formats.contacts.entries import Entry, as_it_stood, cards_of
from askwell.formats.contacts.model import Card, Skipped, Stint
from askwell.formats.contacts.tables import Row, folded

_SIGNATURES = (
    frozenset({"first name", "last name", "name prefix", "labels"}),
    frozenset({"given name", "family name", "group membership"}),
    frozenset({"name", "given name", "family name", "yomi name"}),
)
_NUMBERED = re.compile(r"(?P<kind>[a-z][a-z -]*?) (?P<number>\d+) - (?P<part>[a-z][a-z -]*)")
_NAMED = frozenset({"name", "first name", "given name"})
_FIELDS = {
    "name": "name",
    "first name": "given",
    "given name": "given",
    "middle name": "middle",
    "additional name": "middle",
    "last name": "family",
    "family name": "family",
    "name prefix": "prefix",
    "name suffix": "suffix",
    "nickname": "nickname",
    "notes": "note",
    "labels": "group",
    "group membership": "group",
}
# The newer form has one employer, without a number.
_EMPLOYER = {"organization name": "name", "organization title": "title", "organization department": "department"}
_VALUES = {"e-mail": "email", "phone": "phone", "website": "page"}
_CALLED = "file as"
_LEFT = frozenset({"photo", "gender"})
# Google makes them up from the name.
_DERIVED = frozenset({"initials", "short name"})
_SETTINGS = frozenset({"priority", "sensitivity", "normal", ""})
_WHERE = ("city", "region", "country")
_WHERE_AGAIN = frozenset({"formatted"})
_BETWEEN = ":::"
_STUDY = frozenset({"school", "university", "education"})

Group = dict[str, tuple[str, str]]  # part of a numbered group: its heading and its value


def reads(headings: Sequence[str]) -> bool:
    """Tell the headings of a Google Contacts export, by columns no other program writes."""
    named = {folded(heading) for heading in headings}
    if any(signature <= named for signature in _SIGNATURES):
        return True
    numbered = any((found := _NUMBERED.fullmatch(heading)) and found["part"] in {"value", "label"} for heading in named)
    return numbered and not _NAMED.isdisjoint(named)


def cards(headings: Sequence[str], rows: Iterable[Row]) -> tuple[list[Card], list[Skipped], int]:
    """Return the cards below these headings, the rows that became none, and how many rows are blank.

    Birthdays, events, relations and fields of one's own are kept in ``more``; photographs and gender are left unread.
    """
    layout = _Layout(tuple(headings))
    return cards_of(rows, layout.written, lambda row: _entry(row, layout))


@dataclass(slots=True)
class _Layout:
    written: tuple[str, ...]
    columns: list[tuple[str, str, str, str]] = field(init=False)  # heading, kind, number, part

    def __post_init__(self) -> None:
        self.columns = [self._column(heading, place) for place, heading in enumerate(self.written, 1)]

    @staticmethod
    def _column(heading: str, place: int) -> tuple[str, str, str, str]:
        name = folded(heading)
        heading = heading or f"column {place}"
        if found := _NUMBERED.fullmatch(name):
            return heading, found["kind"], found["number"], found["part"]
        if name in _EMPLOYER:
            return heading, "organization", "0", _EMPLOYER[name]
        return heading, name, "", ""


@dataclass(slots=True)
class _Told:
    """A row, with its numbered groups put together."""

    entry: Entry
    groups: dict[tuple[str, str], Group] = field(default_factory=dict)
    occupation: str = ""
    location: str = ""


def _entry(row: Row, layout: _Layout) -> Entry:
    told = _Told(Entry(row.line, ""))
    stood: list[tuple[str, str]] = []
    known = len(layout.columns)
    for place, cell in enumerate(row.cells):
        if not cell or not (value := plain(cell)):
            continue
        heading, kind, number, part = layout.columns[place] if place < known else (f"column {place + 1}", "", "", "")
        if kind in _LEFT:
            continue
        stood.append((heading, cell))
        if number:
            told.groups.setdefault((kind, number), {})[part] = heading, value
        else:
            _alone(told, kind, heading, value)
    told.entry.original = as_it_stood(stood)
    _grouped(told)
    return told.entry


def _alone(told: _Told, kind: str, heading: str, cell: str) -> None:
    entry = told.entry
    if kind in _FIELDS:
        entry.hold(_FIELDS[kind], heading, cell)
    elif kind == _CALLED:
        entry.called = cell
    elif kind == "occupation":
        told.occupation = cell
    elif kind == "location":
        told.location = cell
    elif kind not in _DERIVED and not (kind in _SETTINGS and cell.casefold() in _SETTINGS):
        entry.more.append((heading, cell))


def _grouped(told: _Told) -> None:
    entry = told.entry
    for (kind, _), group in sorted(told.groups.items(), key=lambda item: not _is_first_choice(item[1])):
        if kind in _VALUES:
            _values(entry, _VALUES[kind], group)
        else:
            {"organization": _organization, "address": _address}.get(kind, _other)(entry, group)
    if told.occupation and any(stint.role for stint in entry.stints):
        entry.more.append(("Occupation", told.occupation))
    elif told.occupation:
        entry.stints.append(Stint(role=told.occupation))
    if told.location and "place" in entry.held:
        entry.more.append(("Location", told.location))
    elif told.location:
        entry.hold("place", "Location", told.location)


def _is_first_choice(group: Group) -> bool:
    return any(group[part][1].startswith("*") for part in ("type", "label") if part in group)


def _values(entry: Entry, key: str, group: Group) -> None:
    """Take every value of a group; its label ("Work") stays in the entry as it stood."""
    for part, (heading, cell) in group.items():
        if part in {"value", "address"}:
            for value in _several(cell):
                entry.hold(key, heading, value)
        elif part not in {"type", "label"}:
            entry.more.append((heading, cell))


def _organization(entry: Entry, group: Group) -> None:
    """Take employers, each with the role and the department at the same turn; a school is told by its label."""
    turns = [_several(group[part][1]) if part in group else [] for part in ("name", "title", "department")]
    labels = {group[part][1].strip("* ").casefold() for part in ("type", "label") if part in group}
    for name, title, department in zip_longest(*turns, fillvalue=""):
        if not (name or title or department):
            continue
        if labels & _STUDY:
            entry.schools.append(Stint(organization=name, role=title, department=department))
        else:
            entry.stints.append(Stint(organization=name, role=title, department=department))
    entry.more += [told for part, told in group.items() if part not in {"name", "title", "department", "type", "label"}]


def _address(entry: Entry, group: Group) -> None:
    """Take town, region and country of the first address that has them; the rest of it is kept as it is."""
    where = ", ".join(_several(group[part][1])[0] for part in _WHERE if part in group)
    taken = bool(where) and "place" not in entry.held
    if taken:
        entry.hold("place", group[next(part for part in _WHERE if part in group)][0], where)
    repeated = _WHERE_AGAIN if len(group.keys() - {"formatted", "label", "type"}) else frozenset()
    left = {*repeated, "label", "type", *(_WHERE if taken else ())}
    entry.more += [told for part, told in group.items() if part not in left]


def _other(entry: Entry, group: Group) -> None:
    """Keep an event, a relation, a field of one's own under the label it was given; a profile in one is a profile."""
    label = next((group[part][1].strip("* ") for part in ("service", "label", "type") if part in group), "")
    for part, (heading, cell) in group.items():
        if part == "value":
            for value in _several(cell):
                if links_in(value)[0]:
                    entry.hold("profile", label or heading, value)
                else:
                    entry.more.append((label or heading, value))
        elif part not in {"label", "type", "service"}:
            entry.more.append((heading, cell))


def _several(cell: str) -> list[str]:
    return [value.strip() for value in cell.split(_BETWEEN)]
