"""Where somebody lives or works."""

from __future__ import annotations

from askwell.formats.contacts.vcard.lines import Line
from askwell.formats.contacts.vcard.properties import Properties, preference
from askwell.formats.contacts.vcard.values import one_line, split, unescaped

_TOWN, _COUNTRY = slice(3, 5), slice(6, 7)
_KINDS = {"home", "work"}


def place(found: Properties) -> str:
    """Return town, region and country of the preferred address, at work if none is; the rest goes to `more`."""
    lines = sorted(found.named("ADR"), key=lambda line: (preference(line), "work" not in line.types))
    town = ""
    for line in lines:
        parts = _parts(found, line)
        here = ", ".join(filter(None, parts[_TOWN] + parts[_COUNTRY]))
        whole = ", ".join(filter(None, parts)) or one_line(line.parameter("LABEL"))
        if here and not town:
            town = here
        if whole and whole != town:
            found.more.append((_heading(line), whole))
    if not lines:
        found.more.extend((_heading(line), _flat(found.text(line))) for line in found.named("LABEL") if line.value)
    return town


def _parts(found: Properties, line: Line) -> list[str]:
    """Return post box, extension, street, town, region, code and country; several of a kind are divided by commas."""
    if found.oldest or "," not in line.value:
        return [_flat(part) for part in found.parts(line)]
    return [
        ", ".join(filter(None, (_flat(unescaped(piece, line_ends=not line.quoted)) for piece in split(part, ","))))
        for part in split(line.value, ";")
    ]


def _flat(text: str) -> str:
    if "\n" not in text:
        return one_line(text)
    return ", ".join(filter(None, (one_line(line).rstrip(",") for line in text.split("\n"))))


def _heading(line: Line) -> str:
    kinds = sorted(line.types & _KINDS)
    return f"Address ({', '.join(kinds)})" if kinds else "Address"
