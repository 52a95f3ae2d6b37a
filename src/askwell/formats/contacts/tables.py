"""Text in, rows of cells out: tables as every program writes them, and as people leave them.

The csv module alone gives up on a stray quote: it takes everything up to the next one, often the rest of the file, for
one cell. So it reads only what it reads strictly, line by line; what it refuses is read by the rules below.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

DELIMITERS = ",;\t|"
# Stands for "one column": the separator of units, which no table in use is separated by.
NO_DELIMITER = "\x1f"

_SAMPLE_ROWS = 200
_SAMPLE_LETTERS = 400_000
_LONGEST_FOR_CSV = 100_000
_MANY_LINES = 20
_MOST = 0.8
_QUOTES = re.compile('"+')
_UNSOUND = re.compile("[\0\ufeff]|[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?")
_SPACE = re.compile(r"\s+")
_EXCEL_HINT = re.compile(r"\s*\"?sep=(?P<delimiter>[,;\t|])\"?\s*(?:\n|\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the 1-based line it starts on, its cells without the space around them, and its text as it stood."""

    line: int
    cells: tuple[str, ...]
    raw: str

    @property
    def blank(self) -> bool:
        return not any(self.cells)


def rows_of(text: str, *, delimiter: str | None = None) -> Iterator[Row]:
    r"""Yield every row of a table, blank ones too (an empty line has no cells at all).

    Without ``delimiter`` it is the one of comma, semicolon, tab and bar that most rows agree on. NUL and byte-order
    marks are dropped, lone surrogates become U+FFFD and every line end "\n", in ``raw`` too. Nothing is refused.

    A quoted cell ends at a quote before a delimiter or a line end; any other quote in it is a letter. Where that end
    never comes, where another quoted cell begins first, or where the cell would take in twenty lines or more that
    look like rows, the quote it began with was a letter itself and the cell ends at the next delimiter or line end.
    """
    text = sound(text)
    hint = _EXCEL_HINT.match(text)
    if delimiter is None:
        delimiter = hint["delimiter"] if hint else delimiter_of(text)
    scan = _Scan(text, delimiter)
    if hint:
        scan.position, scan.line = hint.end(), 2
    return scan.rows()


def sound(text: str) -> str:
    """Return a text that can be stored and split: one kind of line end, no NUL, no half of a letter."""
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    return _UNSOUND.sub(lambda found: "" if found[0] in "\0\ufeff" else "\ufffd", text)


def delimiter_of(text: str) -> str:
    """Return the delimiter that most of the first rows agree on, or NO_DELIMITER where no row is divided."""
    sample = text[:_SAMPLE_LETTERS]
    best, delimiter = max((_agreement(sample, mark), mark) for mark in reversed(DELIMITERS))
    return delimiter if best > 0 else NO_DELIMITER


def folded(heading: str) -> str:
    """Return a heading for comparing: one kind of letter, case and space, without the marks people put around it."""
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", heading)).casefold().strip(" \"'*:.\ufeff")


def header_at(
    rows: Sequence[Row],
    known: Collection[frozenset[str]] | Callable[[Sequence[str]], bool],
    *,
    within: int = 20,
) -> int | None:
    """Return where among the first rows the row of headings stands, below whatever preamble, or None.

    ``known`` is sets of folded headings, one of which must be all there, or a question asked of the folded cells.
    """
    for position, row in enumerate(islice(rows, within)):
        headings = [folded(cell) for cell in row.cells]
        if not any(headings):
            continue
        if known(headings) if callable(known) else any(one.issubset(headings) for one in known):
            return position
    return None


def cells_by_heading(headings: Sequence[str], row: Row) -> dict[str, tuple[str, ...]]:
    """Return the cells of a row that hold something, by the headings as given (fold them once, before).

    A heading that stands twice has both values; a cell without a heading is kept under "column 7", counted from one.
    """
    found: dict[str, tuple[str, ...]] = {}
    for position, cell in enumerate(row.cells):
        if cell:
            heading = (headings[position] if position < len(headings) else "") or f"column {position + 1}"
            found[heading] = (*found.get(heading, ()), cell)
    return found


def first_of(cells: Mapping[str, tuple[str, ...]], *headings: str) -> str:
    """Return the first value under the first of these headings that has one, else an empty string."""
    return next((cells[heading][0] for heading in headings if heading in cells), "")


def _agreement(sample: str, delimiter: str) -> float:
    """Say how many rows of a sample this delimiter divides alike; a little more where it divides them often.

    A space behind every delimiter is how people write ("Silva, Ana"), so such rows count only below headings that
    are divided too.
    """
    if delimiter not in sample:
        return 0
    rows = [row for row in islice(_Scan(sample, delimiter, 0).rows(), _SAMPLE_ROWS) if row.raw.strip()]
    written = f"{delimiter} "
    prose = not rows or len(rows[0].cells) == 1
    widths = [len(row.cells) for row in rows if not (prose and row.raw.count(written) == len(row.cells) - 1)]
    divided = Counter(width for width in widths if width > 1)
    if not divided:
        return 0
    width, alike = divided.most_common(1)[0]
    others = divided.total() - alike
    return (alike + 0.3 * others) * (1 + min(width, 50) / 100)


@dataclass(slots=True)
class _Scan:
    text: str
    delimiter: str
    width: int | None = None
    position: int = 0
    line: int = 1
    ends: re.Pattern[str] = field(init=False)
    stops: re.Pattern[str] = field(init=False)
    # Up to here no quote ends a cell, as an earlier attempt has found: asking again for each would be quadratic.
    unclosed_to: int = 0

    def __post_init__(self) -> None:
        mark = re.escape(self.delimiter)
        space = "[ ]*" if self.delimiter == "\t" else "[ \t]*"
        self.ends = re.compile(rf"{space}(?:{mark}|\n|\Z)")
        self.stops = re.compile(rf"{mark}|\n|\Z")
        if self.width is None:
            head = islice(_Scan(self.text[:_SAMPLE_LETTERS], self.delimiter, 0).rows(), _SAMPLE_ROWS)
            widths = Counter(len(row.cells) for row in head if row.cells)
            self.width = widths.most_common(1)[0][0] if widths else 0

    def rows(self) -> Iterator[Row]:
        text, delimiter = self.text, self.delimiter
        while self.position < len(text):
            start = self.position
            raw = text[start : self._line_end(start)]
            cells = raw.split(delimiter) if '"' not in raw else self._strictly(raw)
            if cells is None:
                raw, cells = self._over_lines(start, raw)
            if cells is None:
                cells = self._by_hand()
                raw = text[start : self.position].removesuffix("\n")
            self.position = start + len(raw) + 1
            yield Row(self.line, tuple([cell.strip() for cell in cells]) if raw else (), raw)
            self.line += 1 + raw.count("\n")

    def _line_end(self, start: int) -> int:
        end = self.text.find("\n", start)
        return len(self.text) if end < 0 else end

    def _strictly(self, row: str) -> list[str] | None:
        if len(row) > _LONGEST_FOR_CSV:
            return None
        try:
            return next(csv.reader([row], delimiter=self.delimiter, skipinitialspace=True, strict=True))
        except csv.Error:
            return None

    def _over_lines(self, start: int, row: str) -> tuple[str, list[str] | None]:
        """Read a row of a few lines the quick way, where its quotes are as they should be."""
        for _ in range(_MANY_LINES):
            end = start + len(row)
            if end >= len(self.text):
                break
            row = self.text[start : self._line_end(end + 1)]
            if row.count('"') % 2 == 0:
                return row, self._strictly(row)
        return row, None

    def _by_hand(self) -> list[str]:
        """Read one row from the position on, and move behind its line end."""
        cells: list[str] = []
        while True:
            cell, end = self._cell(self.position)
            cells.append(cell)
            self.position = end + 1
            if end >= len(self.text) or self.text[end] == "\n":
                return cells

    def _cell(self, start: int) -> tuple[str, int]:
        """Return the cell that starts here, and where the delimiter or line end behind it stands."""
        opening = start
        while self.text.startswith(" ", opening):
            opening += 1
        closing = self._closing(opening) if self.text.startswith('"', opening) else None
        if closing is None:
            end = self._found(self.stops, start).start()
            return self.text[start:end], end
        end = self._found(self.stops, closing + 1).start()
        return self.text[opening + 1 : closing].replace('""', '"'), end

    def _found(self, pattern: re.Pattern[str], start: int) -> re.Match[str]:
        found = pattern.search(self.text, start)
        assert found is not None  # noqa: S101  both patterns end at the end of the text
        return found

    def _closing(self, opening: int) -> int | None:
        """Return where the quote stands that ends the cell opened here, or None where the opening one is a letter."""
        first = self._found(_QUOTES, opening).end()
        if (first - opening) % 2 == 0 and self.ends.match(self.text, first):
            return first - 1
        if opening < self.unclosed_to:
            return None
        for run in _QUOTES.finditer(self.text, first):
            if len(run[0]) % 2 == 0:
                continue
            if self.ends.match(self.text, run.end()):
                self.unclosed_to = run.start()
                return None if self._takes_in_rows(opening, run.end()) else run.end() - 1
            if self.text[run.start() - 1] in {"\n", self.delimiter}:
                self.unclosed_to = run.start()
                return None
        self.unclosed_to = len(self.text)
        return None

    def _takes_in_rows(self, opening: int, closing: int) -> bool:
        """Tell a cell that swallowed rows from a long note."""
        if not self.width or self.width < 3 or self.text.count("\n", opening, closing) <= _MANY_LINES:
            return False
        inner = [line for line in self.text[opening:closing].split("\n")[1:-1] if line.strip()]
        divided = sum(line.count(self.delimiter) >= self.width - 1 for line in inner)
        return divided >= _MOST * len(inner)
