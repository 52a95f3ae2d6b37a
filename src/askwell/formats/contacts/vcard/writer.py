"""People into a file of cards that other address books read."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Iterator
from typing import Literal

from askwell.formats.contacts.model import Card, Stint

Version = Literal["3.0", "4.0"]

_LONGEST_LINE = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CIRCUMFLEXES = str.maketrans({"^": "^^", '"': "^'", "\n": "^n"})
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)))
_URI = re.compile(r"[a-z][a-z0-9+.-]*:\S+", re.IGNORECASE)


def as_vcards(cards: Iterable[Card], *, version: Version = "3.0") -> bytes:
    """Write people as cards, 3.0 unless asked for 4.0, which some phones still misread.

    A card holds name, addresses, numbers, profiles, pages, today's work, place, note, groups and key; there is no
    property that others read for past work, schools, sector, wishes and the day of connecting.
    """
    return b"".join(_folded(line) for card in cards for line in _lines(card, version))


def _lines(card: Card, version: Version) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield "PRODID:-//Askwell//EN"
    if card.key:
        yield _uid(card.key, version)
    yield _name(card)
    yield f"FN:{_text(card.name)}"
    if card.parts.nickname:
        yield f"NICKNAME:{_text(card.parts.nickname)}"
    yield from _jobs([stint for stint in card.stints if stint.present])
    email, phone = ("EMAIL;TYPE=INTERNET", "TEL;TYPE=VOICE") if version == "3.0" else ("EMAIL", "TEL;TYPE=voice")
    yield from (f"{email}:{_text(address)}" for address in card.emails)
    yield from (f"{phone}:{_text(number)}" for number in card.phones)
    yield from (f"URL:{_address(page)}" for page in card.pages)
    yield from (f"X-SOCIALPROFILE;TYPE=linkedin:{_address(profile)}" for profile in card.profiles)
    if card.place:
        label = f';LABEL="{_clean(card.place).translate(_CIRCUMFLEXES)}"' if version == "4.0" else ""
        yield f"ADR{label}:;;;{_text(card.place)};;;"
    if card.note:
        yield f"NOTE:{_text(card.note)}"
    if card.groups:
        yield f"CATEGORIES:{','.join(map(_text, card.groups))}"
    yield "END:VCARD"


def _name(card: Card) -> str:
    parts = card.parts
    ordered = [parts.family, parts.given, parts.middle, parts.prefix, parts.suffix]
    if not any(ordered) and " " in card.name:
        # Address books that look at nothing else would show nobody.
        ordered[1] = card.name
    return f"N:{';'.join(map(_text, ordered))}"


def _uid(key: str, version: Version) -> str:
    if version == "3.0":
        return f"UID:{_text(key)}"
    try:
        # 4.0 takes an identifier for an address unless it is told that it is text.
        return f"UID:urn:uuid:{key}" if str(uuid.UUID(key)) == key.lower() else f"UID;VALUE=text:{_text(key)}"
    except ValueError:
        return f"UID:{_address(key)}" if _URI.fullmatch(key) else f"UID;VALUE=text:{_text(key)}"


def _jobs(stints: list[Stint]) -> Iterator[str]:
    """Write the work of one person; several employers are held together with what is done there by groups."""
    for number, stint in enumerate(stints, 1):
        group = f"item{number}." if len(stints) > 1 else ""
        department = f";{_text(stint.department)}" if stint.department else ""
        if stint.organization or department or group:
            yield f"{group}ORG:{_text(stint.organization)}{department}"
        if stint.role or group:
            yield f"{group}TITLE:{_text(stint.role)}"


def _text(value: str) -> str:
    return _clean(value).translate(_ESCAPES)


def _address(value: str) -> str:
    """Return a web address as it may stand in a card, where commas and semicolons need no escape."""
    return "".join(_clean(value).split()).replace("\\", "\\\\")


def _clean(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)


def _folded(line: str) -> bytes:
    """Return a line in pieces of at most 75 bytes, none of which ends inside a character."""
    data = line.encode("utf-8", "replace")
    pieces = []
    start, room = 0, _LONGEST_LINE
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start, room = end, _LONGEST_LINE - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces) + b"\r\n"
