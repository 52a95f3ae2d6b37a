"""People into a table that any program of tables opens, and none takes for formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from askwell.formats.contacts.model import FIELDS, Card, Stint

_BYTE_ORDER_MARK = "\ufeff"
# Programs of tables run what begins like this, behind spaces too, and in the wide letters of Japanese keyboards.
_LIKE_A_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")
_ONE_EACH = ("name", "prefix", "given", "middle", "family", "suffix", "nickname")
_AFTERWARDS = ("place", "sector", "note", "connected_on", "wishes", "key")
_SEVERAL = ("email", "phone", "profile", "page", "group")
_WORK = (FIELDS["organization"], FIELDS["role"], FIELDS["department"], "Since", "Until", "Still there")
_STUDY = (FIELDS["school"], FIELDS["degree"], "Faculty", "Studied since", FIELDS["school_until"], "Still studying")
_OTHER = ("More: what", "More")


def as_csv(cards: Iterable[Card]) -> bytes:
    """Write one row a person, in UTF-8 with the mark that makes Excel read it so.

    Whoever has several of a kind has further columns ("Mail address 2"). A cell that a program of tables would run is
    written behind an apostrophe; `unguarded` takes it away again.
    """
    people = list(cards)
    columns = [_columns(person) for person in people]
    headings = _headings(columns)
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow(guarded(heading) for heading in headings)
    for values in columns:
        table.writerow(guarded(values.get(heading, "")) for heading in headings)
    return f"{_BYTE_ORDER_MARK}{file.getvalue()}".encode("utf-8", "replace")


def guarded(cell: str) -> str:
    """Return a cell that no program of tables runs."""
    return f"'{cell}" if _LIKE_A_FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return what stood in a cell before it was guarded."""
    return cell[1:] if cell.startswith("'") and _LIKE_A_FORMULA.match(cell) else cell


def _columns(card: Card) -> dict[str, str]:
    """Return what is known of one person by heading."""
    parts = card.parts
    single = (card.name, parts.prefix, parts.given, parts.middle, parts.family, parts.suffix, parts.nickname)
    connected_on = card.connected_on.isoformat() if card.connected_on else ""
    afterwards = (card.place, card.sector, card.note, connected_on, card.wishes, card.key)
    found = dict(zip((FIELDS[name] for name in _ONE_EACH), single, strict=True))
    found |= zip((FIELDS[name] for name in _AFTERWARDS), afterwards, strict=True)
    several = (card.emails, card.phones, card.profiles, card.pages, card.groups)
    for name, values in zip(_SEVERAL, several, strict=True):
        found |= _numbered((FIELDS[name],), ((value,) for value in values))
    found |= _numbered(_WORK, map(_stint, card.stints))
    found |= _numbered(_STUDY, map(_stint, card.schools))
    found |= _numbered(_OTHER, card.more)
    return found


def _stint(stint: Stint) -> tuple[str, ...]:
    present = "yes" if stint.present else "no"
    return stint.organization, stint.role, stint.department, stint.since, stint.until, present


def _numbered(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(rows, 1):
        for heading, value in zip(headings, row, strict=True):
            yield heading if number == 1 else f"{heading} {number}", value


def _headings(columns: Sequence[dict[str, str]]) -> list[str]:
    """Return the headings, the same first ones for every list, with as many of a kind as somebody has."""
    used = {heading for values in columns for heading in values}
    groups: list[Sequence[str]] = [(FIELDS[name],) for name in (*_ONE_EACH, *_SEVERAL[:-1])]
    groups += [_WORK, _STUDY, (FIELDS["group"],), *((FIELDS[name],) for name in _AFTERWARDS), _OTHER]
    headings: list[str] = []
    for group in groups:
        headings += group
        number = 2
        while f"{group[0]} {number}" in used:
            headings += [f"{heading} {number}" for heading in group]
            number += 1
    return headings
