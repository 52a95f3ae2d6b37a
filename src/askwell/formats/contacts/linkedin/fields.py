"""The fields of a table, found under its headings once and not again for each of thirty thousand rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from askwell.formats.contacts.tables import folded


class Fields:
    """Where the fields of a table stand. ``names`` gives each the headings it had over the years, folded.

    A field stands under the first of its headings there is, and is empty in every row where there is none.
    """

    def __init__(self, headings: Sequence[str], names: Mapping[str, Sequence[str]]) -> None:
        given = [folded(heading) for heading in headings]
        self._headings = headings
        self._places = {
            field: next((given.index(name) for name in known if name in given), len(given))
            for field, known in names.items()
        }
        self._others = sorted(set(range(len(given))) - set(self._places.values()))

    def of(self, cells: Sequence[str]) -> dict[str, str]:
        """Return the fields of a row, which may be shorter or longer than the headings."""
        width = len(self._headings)
        padded = [*cells[:width], *[""] * (width + 1 - min(len(cells), width))]
        return {field: padded[place] for field, place in self._places.items()}

    def besides(self, cells: Sequence[str]) -> list[tuple[str, str]]:
        """Return what a row holds outside the fields, each with its heading; without one it is "column 7"."""
        width = len(self._headings)
        return [
            *((self._headings[place], cells[place]) for place in self._others if place < len(cells) and cells[place]),
            *((f"column {place}", cell) for place, cell in enumerate(cells[width:], width + 1) if cell),
        ]

    def heading(self, field: str) -> str:
        """Return the heading of a field as the table has it."""
        return self._headings[self._places[field]]

    def column(self, field: str, rows: Iterable[Sequence[str]]) -> Iterable[str]:
        """Return the cells of one field, of the rows that are long enough to have it."""
        place = self._places[field]
        return (cells[place] for cells in rows if len(cells) > place)
