"""The lines of one card by what they say; the same thing said in two languages counts once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from askwell.formats.contacts.vcard.lines import Line
from askwell.formats.contacts.vcard.values import one_line, split, unescaped

# The labels that come with Apple's address book, told from what a person typed.
_STANDARD_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_LEAST = 101


class Properties:
    """The properties of one card. `more` collects what has no field, in the order it is found."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines: dict[str, list[Line]] = {}
        self._labels: dict[str, str] = {}
        self.alternatives: list[Line] = []
        self.more: list[tuple[str, str]] = []
        said: set[tuple[str, str]] = set()
        for line in _mended(lines):
            if "ALTID" in line.parameters:
                saying = (line.name, line.parameter("ALTID"))
                if saying in said:
                    self.alternatives.append(line)
                    continue
                said.add(saying)
            if line.name == "X-ABLABEL" and line.group:
                self._labels[line.group.lower()] = one_line(unescaped(line.value))
            self._lines.setdefault(line.name, []).append(line)
        self.oldest = any(line.value.strip().startswith("2") for line in self.named("VERSION"))

    def named(self, *names: str) -> list[Line]:
        """Return the lines of these names as they stand in the card."""
        if len(names) == 1:
            return self._lines.get(names[0], [])
        return [line for name in names for line in self._lines.get(name, ())]

    def preferred(self, *names: str) -> list[Line]:
        """Return the lines of these names, those a person prefers first."""
        lines = self.named(*names)
        return lines if len(lines) < 2 else sorted(lines, key=preference)

    def names(self) -> Iterable[str]:
        """Return the names of all properties, in the order they first appear."""
        return self._lines.keys()

    def text(self, line: Line) -> str:
        """Return the value of a line as text."""
        value = line.value
        return (unescaped(value, line_ends=not line.quoted) if "\\" in value else value).strip()

    def parts(self, line: Line) -> list[str]:
        """Return the parts of a value that are divided by semicolons, as text."""
        if "\\" not in line.value:
            return [part.strip() for part in line.value.split(";")]
        return [unescaped(part, line_ends=not line.quoted).strip() for part in split(line.value, ";")]

    def listed(self, line: Line, marks: str = ",") -> list[str]:
        """Return the items of a value that is a list, without empty ones."""
        items = [line.value]
        for mark in marks:
            items = [piece for item in items for piece in split(item, mark)]
        return [text for item in items if (text := unescaped(item, line_ends=not line.quoted).strip())]

    def label(self, line: Line) -> str:
        """Return the label a line's group gives it, standard or typed."""
        label = self._labels.get(line.group.lower(), "") if line.group else ""
        found = _STANDARD_LABEL.fullmatch(label)
        return found[1] if found else label

    def typed_label(self, line: Line) -> str:
        """Return the label a person typed for a line, or an empty string."""
        label = self._labels.get(line.group.lower(), "") if line.group else ""
        return "" if _STANDARD_LABEL.fullmatch(label) else label


def preference(line: Line) -> int:
    """Return the place of a line among its like: 1 comes first, what nobody prefers comes last."""
    stated = line.parameter("PREF")
    if stated.isdecimal() and len(stated) < 4:
        return int(stated)
    return 1 if "pref" in line.types else _LEAST


def _mended(lines: Iterable[Line]) -> Iterator[Line]:
    """Give back to a note the lines that some programs break it into without the blank that a fold needs."""
    note: Line | None = None
    rest: list[str] = []
    for line in lines:
        if note and not line.name:
            rest.append(line.text)
            continue
        if note:
            yield note._replace(value="\n".join((note.value, *rest)))
        note, rest = (line, []) if line.name == "NOTE" else (None, [])
        if not note:
            yield line
    if note:
        yield note._replace(value="\n".join((note.value, *rest)))
