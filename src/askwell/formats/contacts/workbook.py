"""The rows of an Excel workbook, read with calamine behind guards.

A workbook is a zip of XML and can be made to unfold into far more than it weighs, in three ways: by compression, by two
cells in opposite corners of a sheet (everything between them is laid out), and by one long text that thousands of cells
point to. Memory that runs out inside the library ends the whole program, so each is measured before the library is
asked; a list of people stays far below all three limits. The library is then given a new archive with the measured
parts only, because two programs that read zips may find different things in one.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import python_calamine

from askwell.formats.contacts.model import UnreadableContacts
from askwell.formats.contacts.tables import Row, sound

SIGNATURE = b"PK\x03\x04"
OLD_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_MOST_ENTRIES = 2_000
_LARGEST_ENTRY = 64 * 1024 * 1024
_LARGEST_TOTAL = 128 * 1024 * 1024
_MOST_CELLS = 8_000_000
_MOST_TEXT = 256 * 1024 * 1024
_XML = (".xml", ".rels")
_ROW = re.compile(rb"<(?:\w+:)?row[\s>/]")
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
# Where a cell or a row says that it stands: as every program writes it, and in whatever other way the library would
# understand. The second is looked for everywhere, so that no odd way of writing a tag hides one.
_PLAIN_COLUMN = re.compile(rb'<c r="([A-Za-z]{1,9})')
_PLAIN_LINE = re.compile(rb' r="[A-Za-z]{0,9}(\d{1,12})')
_COLUMN = re.compile(rb"\br\s*=\s*[\"']\$?([A-Za-z]{1,9})")
_LINE = re.compile(rb"\br\s*=\s*[\"']\$?[A-Za-z]{0,9}\$?(\d{1,12})")
_SHARED_TEXT_END = re.compile(rb"</(?:\w+:)?si>|<(?:\w+:)?si\s*/>")
_SHORT_TEXT = re.compile(rb">([^<>]{1,40})<")

_DAMAGED = (
    "This Excel workbook is damaged or protected; "
    "please open it in Excel, save it again as .xlsx without a password, and try once more."
)
_TOO_LARGE = (
    "This Excel workbook unfolds to more than a list of people can hold; "
    "please copy the list into a new workbook, or save it as CSV, and try again."
)
_EMPTY = "There is no list in this Excel workbook; please choose the one that holds the people."
_OLD = (
    "This is an old Excel workbook (.xls), or one with a password; "
    "please open it, save it as .xlsx or CSV without a password, and try again."
)


@dataclass(frozen=True, slots=True)
class Workbook:
    """The first sheet of a workbook that holds a table, its rows, and the names of the other sheets with content."""

    sheet: str
    rows: tuple[Row, ...]
    unread: tuple[str, ...]


def read_workbook(data: bytes) -> Workbook:
    """Return the rows of the first visible sheet on which two rows of several cells stand, else of the first not empty.

    Dates become ISO ("2024-01-03"), whole numbers have no ".0", a formula is what Excel last computed, and nothing
    where that was an error. ``line`` is the row's number in the sheet; ``raw`` its cells with tabs between. Refused
    with ``UnreadableContacts``: what is no .xlsx, one that is damaged, protected or empty, and one that would unfold
    beyond all measure.
    """
    if data.startswith(OLD_SIGNATURE):
        raise UnreadableContacts(_OLD)
    sheets = [(name, rows) for name, rows in _sheets(_measured(data)) if any(not row.blank for row in rows)]
    if not sheets:
        raise UnreadableContacts(_EMPTY)
    chosen = next((place for place, (_, rows) in enumerate(sheets) if _is_table(rows)), 0)
    name, rows = sheets.pop(chosen)
    return Workbook(name, rows, tuple(other for other, _ in sheets))


def is_workbook(data: bytes) -> bool:
    """Tell an .xlsx from any other zip."""
    if not data.startswith(SIGNATURE):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.startswith("xl/") for name in archive.namelist())
    except Exception:  # noqa: BLE001  zipfile raises its own and others' errors on damage; the answer is the same
        return False


def _measured(data: bytes) -> bytes:
    """Return the workbook as a plain archive of nothing but its XML, each part of which has been measured."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse_others({entry.filename for entry in entries})
            _refuse_sizes(entries)
            parts = {entry.filename: archive.read(entry) for entry in entries if entry.filename.lower().endswith(_XML)}
    except UnreadableContacts:
        raise
    except Exception as error:  # zipfile and zlib each raise their own on damage
        raise UnreadableContacts(_DAMAGED) from error
    _refuse_content(list(parts.values()))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def _refuse_others(names: set[str]) -> None:
    if "xl/workbook.bin" in names:
        found = "an Excel workbook in the binary form (.xlsb)"
    elif any(name.startswith("xl/") for name in names):
        return
    elif "content.xml" in names:
        found = "an OpenDocument file"
    elif any(name.startswith("Index/") for name in names):
        found = "a Numbers document"
    else:
        found = "a zip archive without a workbook in it"
    raise UnreadableContacts(
        f"This is {found}; please save or export the list as an Excel workbook (.xlsx) or as CSV, and try again."
    )


def _refuse_sizes(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse by declared sizes; zipfile never unpacks more than declared, and refuses what differs."""
    sizes = [entry.file_size for entry in entries]
    if len(sizes) > _MOST_ENTRIES or max(sizes) > _LARGEST_ENTRY or sum(sizes) > _LARGEST_TOTAL:
        raise UnreadableContacts(_TOO_LARGE)


def _refuse_content(parts: list[bytes]) -> None:
    """Refuse what Excel never writes (another encoding, entities, marked sections) and what would not fit in memory."""
    if any(mark in part for part in parts for mark in (b"\0", b"<!DOCTYPE", b"<![CDATA[")):
        raise UnreadableContacts(_DAMAGED)
    sheets = [part for part in parts if _ROW.search(part)]
    extents = [_extent(sheet) for sheet in sheets]
    if sum(rows * columns for rows, columns, _ in extents) > _MOST_CELLS:
        raise UnreadableContacts(_TOO_LARGE)
    lengths = max((_lengths_of_shared_texts(part) for part in parts), key=len, default=[])
    longest, cells = max(lengths, default=0), sum(written for _, _, written in extents)
    if longest * cells > _MOST_TEXT and _text_pointed_to(sheets, lengths, longest) > _MOST_TEXT:
        raise UnreadableContacts(_TOO_LARGE)


def _extent(sheet: bytes) -> tuple[int, int, int]:
    """Return how many rows and columns a sheet may be laid out to, and how many cells are written in it."""
    rows, cells = len(_ROW.findall(sheet)), len(_CELL.findall(sheet))
    plain = sheet.count(b'<row r="') == rows and sheet.count(b'<c r="') == cells
    columns, lines = (_PLAIN_COLUMN, _PLAIN_LINE) if plain else (_COLUMN, _LINE)
    lowest = max(map(int, set(lines.findall(sheet))), default=0)
    rightmost = max(map(_column_number, set(columns.findall(sheet))), default=0)
    if plain:
        return lowest, rightmost, cells
    # Rows and cells that do not say where they stand follow the one before.
    starts = [found.start() for found in _ROW.finditer(sheet)]
    within = zip(starts, [*starts[1:], len(sheet)], strict=True)
    return lowest + rows, rightmost + max(len(_CELL.findall(sheet, *span)) for span in within), cells


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _lengths_of_shared_texts(part: bytes) -> list[int]:
    if b"<si" not in part and b":si" not in part:
        return []
    ends = [found.end() for found in _SHARED_TEXT_END.finditer(part)]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _text_pointed_to(sheets: list[bytes], lengths: list[int], longest: int) -> int:
    """Return at least how much text the cells hold together; every short number may be one that points to a text."""
    total = 0
    for sheet in sheets:
        for text in _SHORT_TEXT.findall(sheet):
            if text.strip().isdigit():
                number = int(text)
                total += lengths[number] if number < len(lengths) else 0
            elif b"&" in text:
                total += longest
    return total


def _sheets(data: bytes) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield every sheet of rows by name, hidden ones last."""
    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            kinds = [one for one in book.sheets_metadata if one.typ == python_calamine.SheetTypeEnum.WorkSheet]
            visible = python_calamine.SheetVisibleEnum.Visible
            for one in sorted(kinds, key=lambda one: one.visible != visible):
                yield one.name, _rows(book.get_sheet_by_name(one.name))
    except BaseException as error:
        # calamine raises errors of its own on damage; where its code gives up, it is a PanicException, no Exception.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise UnreadableContacts(_DAMAGED) from error
        raise


def _rows(sheet: python_calamine.CalamineSheet) -> tuple[Row, ...]:
    rows = []
    for line, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        cells = [_text(value) for value in values]
        rows.append(Row(line, tuple(cells) if any(cells) else (), "\t".join(cells).rstrip("\t")))
    return tuple(rows)


def _text(value: object) -> str:
    if type(value) is str:
        return _written(value) if value else ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "seconds")
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else str(value)


def _written(text: str) -> str:
    if "\r" in text or "\0" in text or "_x" in text:
        text = sound(text.replace("_x000D_", "\r"))
    return text.strip()


def _is_table(rows: tuple[Row, ...]) -> bool:
    return sum(sum(map(bool, row.cells)) > 1 for row in rows) > 1
