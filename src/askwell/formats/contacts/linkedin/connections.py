"""Connections.csv: one card for each member the explorer is connected to."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from askwell.formats.contacts.linkedin.addresses import person_address
from askwell.formats.contacts.linkedin.dates import day_first_in, day_of
from askwell.formats.contacts.linkedin.fields import Fields
from askwell.formats.contacts.linkedin.names import has_left, unescaped, whole_name
from askwell.formats.contacts.linkedin.part import Part
from askwell.formats.contacts.model import Card, NameParts, Skipped, Stint
from askwell.formats.contacts.tables import Row

LEFT = "the member has closed their LinkedIn account, so no name is left"
NAMELESS = "LinkedIn gives no name for it"
_HEADINGS_AGAIN = "it repeats the headings of the table"

_NAMES = {
    "given": ("first name",),
    "family": ("last name",),
    "address": ("url", "profile url", "public profile url"),
    "email": ("email address", "e-mail address", "email"),
    "company": ("company", "current company"),
    "position": ("position", "current position"),
    "connected": ("connected on",),
}
_BETWEEN_ADDRESSES = re.compile(r"[\s,;]+")
_More = list[tuple[str, str]]


class _Days:
    """The days of one column, each read once: most of them stand many times."""

    def __init__(self, written: Iterable[str]) -> None:
        self._day_first = day_first_in(written)
        self._read: dict[str, dt.date | None] = {"": None}

    def of(self, text: str) -> dt.date | None:
        if text not in self._read:
            self._read[text] = day_of(text, day_first=self._day_first)
        return self._read[text]


def read(headings: Sequence[str], rows: Iterable[Row]) -> Part:
    """Read the rows below the headings, in any order and of any year of the export.

    A row without a name is skipped. What has no field, and a date that cannot be read, goes to ``more`` of the card.
    """
    held = list(rows)
    table = Fields(headings, _NAMES)
    days = _Days(table.column("connected", (row.cells for row in held)))
    cards: list[Card] = []
    skipped: list[Skipped] = []
    blank = 0
    for row in held:
        if row.blank and len(row.cells) < 2:
            blank += 1
            continue
        read_row = _card(table, days, row)
        if isinstance(read_row, Card):
            cards.append(read_row)
        else:
            skipped.append(read_row)
    return Part("connections", cards=tuple(cards), skipped=tuple(skipped), blank=blank)


def _card(table: Fields, days: _Days, row: Row) -> Card | Skipped:
    fields, more = table.of(row.cells), table.besides(row.cells)
    parts = NameParts(given=unescaped(fields["given"]), family=unescaped(fields["family"]))
    name = whole_name(parts.given, parts.family)
    if reason := _no_person(name, fields, more):
        return Skipped(row.line, reason, row.raw)
    profile = person_address(fields["address"])
    connected_on = days.of(fields["connected"])
    if fields["connected"] and not connected_on:
        more.append((table.heading("connected"), fields["connected"]))
    return Card(
        name=name,
        row=row.line,
        original=row.raw,
        key=profile,
        parts=parts,
        emails=_emails(table, fields["email"], more),
        profiles=(profile,) if profile else (),
        pages=() if profile else _pages(table, fields["address"], more),
        stints=_stints(unescaped(fields["company"]), unescaped(fields["position"])),
        connected_on=connected_on,
        more=tuple(more),
    )


def _no_person(name: str, fields: dict[str, str], more: _More) -> str:
    """Return why a row is nobody's card, or "" where it is somebody's."""
    if not name:
        told = more or any(value for field, value in fields.items() if field != "connected")
        return NAMELESS if told else LEFT
    if name.casefold() == "first name last name":
        return _HEADINGS_AGAIN
    return LEFT if has_left(name) else ""


def _pages(table: Fields, written: str, more: _More) -> tuple[str, ...]:
    """Return an address that is no member's profile; a word that is no address at all stays with the rest."""
    if "." in written:
        return (written,)
    if written:
        more.append((table.heading("address"), written))
    return ()


def _emails(table: Fields, written: str, more: _More) -> tuple[str, ...]:
    """Return the mail addresses; a cell that holds anything else stays with the rest of the row too."""
    if not written:
        return ()
    parts = [part for part in _BETWEEN_ADDRESSES.split(written) if part]
    if any("@" not in part for part in parts):
        more.append((table.heading("email"), written))
    return tuple(dict.fromkeys(part for part in parts if "@" in part))


def _stints(company: str, position: str) -> tuple[Stint, ...]:
    return (Stint(organization=company, role=position),) if company or position else ()
