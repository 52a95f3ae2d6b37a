"""Bytes in, people out: what kind of list a file holds is told from its content, never from its name."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from askwell.formats.contacts import google, linkedin, outlook, vcard
from askwell.formats.contacts.archive import SIGNATURES as ZIP
from askwell.formats.contacts.archive import UnreadableEntry, opened
from askwell.formats.contacts.columns import columns_of, table_of
from askwell.formats.contacts.model import Columns, Contacts, UnreadableContacts
from askwell.formats.contacts.table import above_headings, cards_from_table
from askwell.formats.contacts.tables import Row, header_at, rows_of
from askwell.formats.contacts.workbook import OLD_SIGNATURE, is_workbook, read_workbook
from askwell.formats.decoding import control_share, decoded
from askwell.formats.signatures import recognised

_UNDERSTOOD = "Askwell reads LinkedIn exports (.zip), address books (.vcf) and lists (.csv, .xlsx)"
_MOST_CONTROLS = 0.02  # of a text's beginning: what is beyond is no text
_CHOSEN = b"files chosen together"  # a ZIP's comment, where the explorer chose its files one by one


def read_contacts(data: bytes, *, mapping: Sequence[str] | None = None) -> tuple[Contacts, ...]:
    """Return everyone a file tells of, one `Contacts` for each source in it.

    `mapping` says what the columns of a table of no known program hold (keys of FIELDS, in their order); without it
    the guess of `columns_in` is followed. Refused with `UnreadableContacts`: what holds no list of people, or nobody.
    """
    if data.startswith(ZIP) and not is_workbook(data):
        found = _of_archive(data)
    else:
        held = _Held()
        _sort(data, held)
        found = _parts(held, data, mapping)
    if not any(part.cards or part.skipped or part.touches for part in found):
        raise UnreadableContacts(f"There is nobody in this file. {_UNDERSTOOD}; please choose the one with the people.")
    return found


def columns_in(data: bytes) -> Columns | None:
    """Return the columns of a table that no known program wrote, for the column mapper; None for everything else."""
    if data.startswith(ZIP) and not is_workbook(data):
        return None
    held = _Held()
    try:
        _sort(data, held)
    except UnreadableContacts:
        return None
    return columns_of(table_of(held.tables[0])) if held.tables else None


def together(files: Sequence[tuple[str, bytes]]) -> bytes:
    """Return several files (name, content) as one archive, so that they are read as one; a single one as it is."""
    if len(files) == 1:
        return files[0][1]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        archive.comment = _CHOSEN
        for number, (name, data) in enumerate(files, 1):
            # Numbered, because two chosen files may have one name.
            archive.writestr(f"{number}/{name.replace('/', ' ')}", data)
    return held.getvalue()


class _Headed(NamedTuple):
    """A table whose headings are known: what stands above them, them, and the rows below."""

    above: list[Row]
    headings: Sequence[str]
    rows: list[Row]


@dataclass(slots=True)
class _Held:
    """What a file, or the files of an archive, were sorted into; still to be read."""

    linkedin: list[_Headed] = field(default_factory=list)
    google: list[_Headed] = field(default_factory=list)
    outlook: list[_Headed] = field(default_factory=list)
    vcards: list[bytes] = field(default_factory=list)
    tables: list[list[Row]] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def _sort(data: bytes, held: _Held) -> None:
    """Put a file where it will be read. Refused: what is no list of anything."""
    if data.startswith(OLD_SIGNATURE) or is_workbook(data):
        workbook = read_workbook(data)
        held.unread += [f"the sheet {name}" for name in workbook.unread]
        _sort_rows(list(workbook.rows), held)
        return
    if found := recognised(data):
        raise UnreadableContacts(f"This is {found}; {_UNDERSTOOD}, so please export the list as one of those.")
    if vcard.reads(data):
        held.vcards.append(data)
        return
    text = decoded(data)
    if control_share(text) > _MOST_CONTROLS:
        raise UnreadableContacts(f"This file is no text Askwell knows; {_UNDERSTOOD}.")
    if text.lstrip()[:1] in {"<", "{", "["}:
        raise UnreadableContacts(f"This is a web page or a data file; {_UNDERSTOOD}, so please export the list again.")
    _sort_rows(list(rows_of(linkedin.mended(text))), held)


def _sort_rows(rows: list[Row], held: _Held) -> None:
    for reads, place in (
        (lambda headings: linkedin.kind_of(headings) is not None, held.linkedin),
        (google.reads, held.google),
        (outlook.reads, held.outlook),
    ):
        head = header_at(rows, reads)
        if head is not None:
            place.append(_Headed(rows[:head], rows[head].cells, rows[head + 1 :]))
            return
    if any(len([cell for cell in row.cells if cell]) > 1 or "@" in row.raw for row in rows):
        held.tables.append(rows)
    elif any(not row.blank for row in rows):
        raise UnreadableContacts(
            f"This is text without columns; {_UNDERSTOOD}, so please save the list as one of those."
        )


def _parts(
    held: _Held,
    data: bytes,
    mapping: Sequence[str] | None = None,
    unread: Sequence[str] = (),
    sensitive: Sequence[str] = (),
) -> tuple[Contacts, ...]:
    """Read what was sorted."""
    digest = hashlib.sha256(data).hexdigest()
    found = []
    if held.linkedin:
        kinds = [(linkedin.kind_of(one.headings, exported=True), one) for one in held.linkedin]
        read = [linkedin.read_table(kind, one.headings, one.rows) for kind, one in kinds if kind]
        export = linkedin.combined(read)
        found.append(Contacts("linkedin", digest, **export._asdict()))
    for source, files, reader in (
        ("google", held.google, google.cards),
        ("outlook", held.outlook, outlook.cards),
    ):
        for one in files:
            cards, skipped, blank = reader(one.headings, one.rows)
            above = above_headings(one.above)
            blank += len(one.above) - len(above)
            found.append(Contacts(source, digest, tuple(cards), (*above, *skipped), blank=blank))
    for card_file in held.vcards:
        cards, skipped = vcard.cards(card_file)
        found.append(Contacts("vcard", digest, tuple(cards), tuple(skipped)))
    for rows in held.tables:
        cards, skipped, blank = cards_from_table(table_of(rows), mapping)
        found.append(Contacts("table", digest, tuple(cards), tuple(skipped), blank=blank))
    unread = (*held.unread, *unread)
    if unread or sensitive:
        found.append(
            Contacts(found[0].source if found else "archive", digest, unread=unread, sensitive=tuple(sensitive))
        )
    return tuple(found)


def _of_archive(data: bytes) -> tuple[Contacts, ...]:
    archive = opened(data)
    chosen = zipfile.ZipFile(io.BytesIO(data)).comment == _CHOSEN
    held, unread, sensitive = _Held(), list(archive.astray), []
    for entry in archive.entries:
        name = entry.name.split("/", 1)[1] if chosen else entry.name
        if linkedin.is_sensitive(name):
            sensitive.append(name)
            continue
        try:
            _sort(entry.read(), held)
        except (UnreadableEntry, UnreadableContacts):
            unread.append(name)
    if held.linkedin and not chosen:
        # What else is a table in an export is about adverts and the like, not people.
        held.tables.clear()
    return _parts(held, data, None, unread, sensitive)
