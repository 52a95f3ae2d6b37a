"""What somebody is called."""

from __future__ import annotations

import re
from dataclasses import replace

from askwell.formats.contacts.model import NameParts
from askwell.formats.contacts.vcard.lines import Line
from askwell.formats.contacts.vcard.properties import Properties
from askwell.formats.contacts.vcard.values import one_line, split, unescaped

_WITHOUT_SPACES = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+")
_ORDER = ("family", "given", "middle", "prefix", "suffix")


def name_parts(found: Properties, whole: str) -> NameParts:
    """Return the parts of a name; none where the card puts the ``whole`` of it into one of them."""
    line = next(iter(found.preferred("N")), None)
    values = dict(zip(_ORDER, _parts(found, line), strict=False)) if line else {}
    filled = [value for value in values.values() if value]
    if len(filled) == 1 and filled[0] == whole and " " in whole:
        values = {}
    nicknames = [one_line(item) for line in found.preferred("NICKNAME") for item in found.listed(line)]
    return NameParts(**values, nickname=", ".join(dict.fromkeys(nicknames)))


def whole_name(found: Properties) -> str:
    """Return the name as the card writes it in one piece, or an empty string; further ones go to `more`."""
    names = [name for line in found.preferred("FN") if (name := one_line(found.text(line)))]
    found.more.extend(("Name", other) for other in dict.fromkeys(names[1:]) if other != names[0])
    return names[0] if names else ""


def readable_name(whole: str, parts: NameParts) -> str:
    """Return the name as a person would write it: in one piece as given, built from the parts where that is missing."""
    in_a_register = bool(parts.family and parts.given) and whole == f"{parts.family}, {parts.given}"
    return whole if whole and not in_a_register else _built(parts)


def _built(parts: NameParts) -> str:
    names = [parts.given, parts.middle, parts.family]
    if all(_WITHOUT_SPACES.fullmatch(name) for name in names if name):
        names = [f"{parts.family}{parts.middle}{parts.given}"]
    return " ".join(filter(None, [parts.prefix, *names, parts.suffix]))


def _parts(found: Properties, line: Line) -> list[str]:
    """Return family, given, middle, prefix, suffix; a comma divides several names of one kind, but not in 2.1."""
    if found.oldest or "," not in line.value:
        return [one_line(part) for part in found.parts(line)]
    values = []
    for kind, part in zip(_ORDER, split(line.value, ";"), strict=False):
        pieces = [one_line(unescaped(piece, line_ends=not line.quoted)) for piece in split(part, ",")]
        values.append((", " if kind in {"prefix", "suffix"} else " ").join(filter(None, pieces)))
    return values


def with_nickname(parts: NameParts, nickname: str) -> NameParts:
    """Return the parts with a nickname that stood elsewhere, where they have none."""
    return parts if parts.nickname or not nickname else replace(parts, nickname=nickname)
