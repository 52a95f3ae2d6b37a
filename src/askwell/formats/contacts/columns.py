"""Any table of people: where its headings stand, and what each of its columns seems to hold."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from askwell.formats.contacts.cells import is_phone, leads_to_profile, links_in, mails_in, plain, profile_of, year_in
from askwell.formats.contacts.headings import BARE_NAMES, TITLES, field_of, words_of
from askwell.formats.contacts.model import Columns
from askwell.formats.contacts.tables import Row, folded

_WITHIN = 20
_LOOKED_AT = 300
_SAMPLE = 5
_MOST = 0.6
_FEW = 0.2
# No cell of a person reads so; "Mentor", "Family" or "email" may be a label, and need others beside them.
_TELLING = re.compile(r"(?:name|nome|nom|nombre|naam|apellido|sobrenome|cognome)n?s?\b")
_HONORIFIC = re.compile(
    r"(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev|hon|herr|frau|m|mme|mlle|sr|sra|srta|don|doña|dott|dott\.ssa|sig"
    r"|sig\.ra|dhr|mevr|drs|ing|dipl|pd|professor|doctor|doutor|doutora|dra|profa)\b\.?[\s-]*)+",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(r"y|yes|n|no|true|false|x|✓|ja|nein|nee|oui|non|s[ií]|sim|não|n/a|0|1", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][^\d_@/<>{}\[\]=:;?!*]{1,60}")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of people taken apart. ``written`` is its headings as they stand, none where it has no such row.

    ``headings`` names every column: "column 3" where nothing stands over it, in a table without headings everywhere.
    ``above`` is the rows before the headings, blank ones too; ``rows`` everything below.
    """

    written: tuple[str, ...]
    headings: tuple[str, ...]
    above: tuple[Row, ...]
    rows: tuple[Row, ...]


def table_of(rows: Iterable[Row], *, headed: bool | None = None) -> Table:
    """Take a table apart. Every row given is in ``above`` or ``rows`` afterwards, but the one of headings.

    The headings are the row, among the first twenty, with the most words that are known to head a column. Where there
    is none, the first row below the list's title is the headings if what it says differs in kind from what stands
    below (a word over mail addresses); else it is a person already, and the columns get names of our own. ``headed``
    settles it: true for headings in the first row that is not blank, false for none at all.
    """
    listed = tuple(rows)
    head = (_first_row(listed) if headed else None) if headed is not None else _heading_row(listed)
    written = listed[head].cells if head is not None else ()
    below = listed[head + 1 :] if head is not None else listed
    width = max(len(written), _usual_width(below))
    cells = (*written, *[""] * (width - len(written)))
    named = [" ".join(cell.split()) or f"column {position}" for position, cell in enumerate(cells, 1)]
    return Table(written, tuple(named), listed[:head] if head else (), below)


def columns_of(rows: Iterable[Row] | Table) -> Columns:
    """Return what the columns of a table seem to hold, by their headings and, where these say nothing, by their values.

    Grades, gender, origin, dates of birth, cards and passwords are guessed "leave". ``signature`` is of the headings
    alone, whatever rows stand below; of a table without headings it is of what its columns hold.
    """
    table = rows if isinstance(rows, Table) else table_of(rows)
    filled = [row for row in islice(table.rows, _LOOKED_AT) if not row.blank]
    values = [
        [value for row in filled if position < len(row.cells) and (value := plain(row.cells[position]))]
        for position in range(len(table.headings))
    ]
    guess = [
        _guess(heading if table.written else "", held) for heading, held in zip(table.headings, values, strict=True)
    ]
    _settle_titles(table.headings, values, guess)
    _settle_names(table.headings, filled, values, guess)
    signed = [folded(heading) for heading in table.written] or ["", *guess]
    return Columns(
        headings=table.headings,
        guess=tuple(guess),
        sample=tuple(_fitted(row, len(table.headings)) for row in filled[:_SAMPLE]),
        rows=sum(not row.blank for row in table.rows),
        signature=hashlib.sha256("\n".join(signed).rstrip("\n").encode()).hexdigest()[:32],
    )


def _heading_row(rows: Sequence[Row]) -> int | None:
    best, place = 0, None
    for position, row in enumerate(rows[:_WITHIN]):
        known, telling = _known_headings(row)
        if telling:
            return position
        if known > best:
            best, place = known, position
    if place is not None:
        return place
    for position, row in enumerate(rows[:_WITHIN]):
        if not row.blank and _differs(row, rows[position + 1 : position + 1 + _LOOKED_AT]):
            return position
        if not row.blank and (sum(map(bool, row.cells)) > 1 or _usual_width(rows) < 2):
            return None  # no title of the list, which stands alone in its row, but somebody in it
    return None


def _first_row(rows: Sequence[Row]) -> int | None:
    return next((position for position, row in enumerate(rows) if not row.blank), None)


def _known_headings(row: Row) -> tuple[int, bool]:
    """Return how many cells of a row are known headings, and whether one alone is enough to tell.

    A row that is more likely a person, or a sentence, has none.
    """
    filled = [cell for cell in row.cells if cell]
    if any(_is_value(cell) or len(cell) > 80 for cell in filled):
        return 0, False
    meant = [(cell, meaning) for cell in filled if (meaning := field_of(cell)) is not None]
    telling = any(meaning in {"name", "given", "family"} and _TELLING.search(words_of(cell)) for cell, meaning in meant)
    return len(meant) if len(meant) > 1 and len(meant) * 2 >= len(filled) else 0, telling


def _differs(first: Row, below: Sequence[Row]) -> bool:
    if any(_is_value(cell) for cell in first.cells):
        return False
    for position, cell in enumerate(first.cells):
        held = [row.cells[position] for row in below if position < len(row.cells) and row.cells[position]]
        if cell and _share(held, _is_value) >= _MOST:
            return True
    return False


def _is_value(cell: str) -> bool:
    """Tell a cell that no heading is: an address, a number."""
    return bool(mails_in(cell)) or "://" in cell or is_phone(cell) or cell.replace(".", "").isdecimal()


def _usual_width(rows: Sequence[Row]) -> int:
    """Return the width that at least half of the rows fill."""
    widths = sorted(
        max((position for position, cell in enumerate(row.cells, 1) if cell), default=0)
        for row in islice(rows, _LOOKED_AT)
        if not row.blank
    )
    return widths[len(widths) // 2] if widths else 0


def _guess(heading: str, values: Sequence[str]) -> str:
    meant = field_of(heading) if heading else None
    if meant is None:
        return _by_values(values)
    if not values or meant == "leave":
        return meant
    refuted = _REFUTED.get(meant)
    return _by_values(values) if refuted and refuted(values) else meant


def _by_values(values: Sequence[str]) -> str:
    tests: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("profile", leads_to_profile),
        ("email", mails_in),
        ("page", lambda value: "." in value and " " not in value and links_in(value)[1]),
        ("phone", is_phone),
    )
    return next((key for key, test in tests if _share(values, test) >= _MOST), "")


def _share(values: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(1 for value in values if test(value)) / len(values) if values else 0


# When the values under a heading say that it cannot mean what its words say.
_REFUTED: dict[str, Callable[[Sequence[str]], bool]] = {
    "email": lambda values: _share(values, mails_in) < _FEW,
    "phone": lambda values: _share(values, lambda value: sum(map(str.isdigit, value)) > 4) < _FEW,
    "profile": lambda values: _share(values, lambda value: leads_to_profile(value) or profile_of(value)) < _FEW,
    "page": lambda values: (
        _share(values, leads_to_profile) >= _MOST or _share(values, lambda value: "." in value) < _FEW
    ),
    "school_until": lambda values: _share(values, year_in) < _MOST,
    "name": lambda values: _share(values, _cannot_be_a_name) > _MOST,
    "organization": lambda values: _share(values, _YES_OR_NO.fullmatch) > _MOST,
    "school": lambda values: _share(values, _YES_OR_NO.fullmatch) > _MOST,
}


def _cannot_be_a_name(value: str) -> bool:
    return bool(_YES_OR_NO.fullmatch(value)) or _is_value(value)


def _settle_titles(headings: Sequence[str], values: Sequence[Sequence[str]], guess: list[str]) -> None:
    """Tell "Title" over Dr. and Mrs. from "Title" over jobs."""
    for position, heading in enumerate(headings):
        titled = guess[position] == "role" and words_of(heading) in TITLES
        if titled and _share(values[position], _HONORIFIC.fullmatch) >= _MOST:
            guess[position] = "prefix"


def _settle_names(
    headings: Sequence[str], rows: Sequence[Row], values: Sequence[Sequence[str]], guess: list[str]
) -> None:
    """Give "Name" beside "Vorname" the family name, keep one whole name, and look for one where no heading names it."""
    bare = [
        place for place, heading in enumerate(headings) if guess[place] == "name" and words_of(heading) in BARE_NAMES
    ]
    halves = [meant for meant in ("given", "family") if meant in guess]
    if bare and len(halves) == 1 and not _takes_in(rows, bare[0], guess.index(halves[0])):
        guess[bare[0]] = "family" if halves == ["given"] else "given"
    wholes = [place for place, meant in enumerate(guess) if meant == "name"]
    kept = next((place for place in wholes if place in bare), wholes[0] if wholes else None)
    for place in wholes:
        if place != kept:
            guess[place] = ""
    if not {"name", "given", "family"} & set(guess):
        found = next((place for place, meant in enumerate(guess) if not meant and _are_names(values[place])), None)
        if found is not None:
            guess[found] = "name"


def _takes_in(rows: Sequence[Row], whole: int, half: int) -> bool:
    """Tell whether most names in one column have the one in the other in them: then it holds whole names."""
    both = [(row.cells[whole], row.cells[half]) for row in rows if len(row.cells) > max(whole, half)]
    both = [(name, part) for name, part in both if name and part]
    return sum(f" {part} " in f" {name} ".replace(",", " ") for name, part in both) > _MOST * len(both)


def _are_names(values: Sequence[str]) -> bool:
    """Tell a column of names: mostly of one to five words in letters, with capitals where the script has them."""
    return bool(values) and len(set(values)) * 2 > len(values) and _share(values, _is_name) >= _MOST


def _is_name(value: str) -> bool:
    if not _NAME.fullmatch(value):
        return False
    words = value.replace(",", " ").split()
    return (len(words) > 1 or not value.isascii()) and len(words) <= 5 and not words[0][0].islower()


def _fitted(row: Row, width: int) -> tuple[str, ...]:
    return (*row.cells[:width], *[""] * (width - len(row.cells)))
