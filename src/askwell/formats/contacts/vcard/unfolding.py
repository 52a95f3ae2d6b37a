"""The bytes of a file into whole lines, before anything is decoded: a fold may stand in the middle of a character.

Three ways of breaking a line are in use: a line end and a blank (3.0, 4.0), a soft break "=" of quoted-printable
(2.1), and base64 that simply goes on until an empty line (2.1).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from enum import Enum

_WIDE = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"B\0E\0G\0I\0N\0", "utf-16-le"),
    (b"\0B\0E\0G\0I\0N", "utf-16-be"),
)
_LINE_END = re.compile(rb"\r+\n?")
# Programs that join files write no line end between one card and the next.
_GLUE = (b"VCARDBEGIN:", b"VCARDVERSION:")
_GLUED = re.compile(rb"^((?:END|BEGIN):VCARD)(?=BEGIN:|VERSION:)", re.IGNORECASE | re.MULTILINE)
_MORE_BASE64 = re.compile(rb"[A-Za-z0-9+/]*={0,2}\s*")
# Some phones end quoted-printable with a soft break that nothing follows.
_NEXT_PROPERTY = re.compile(
    rb"(?:BEGIN|END):VCARD|(?:item\d+\.)?(?:N|FN|NICKNAME|ORG|TITLE|TEL|EMAIL|ADR|LABEL|URL|NOTE|BDAY|PHOTO|UID|REV"
    rb"|CATEGORIES|X-[A-Z-]+)(?:;[A-Z0-9=;,_-]+)?:"
)
_CODED = (b"QUOTED-PRINTABLE", b"BASE64", b"ENCODING=B")
_FOLD = re.compile(rb"\n[ \t]")
_LONGEST_HEAD = 20


class _Coding(Enum):
    """How the value of a line is written, as far as it matters for finding its end."""

    PLAIN = 0
    QUOTED = 1
    BASE64 = 2


def unfolded(data: bytes) -> Iterator[bytes]:
    """Yield the lines of a file, each in one piece and none of them blank."""
    data = _one_line_end(data)
    capitals = data.upper()
    if any(mark in capitals for mark in _GLUE):
        data = _GLUED.sub(rb"\1\n", data)
    if any(mark in capitals for mark in _CODED):
        yield from _unfolded_by_coding(data.split(b"\n"))
    else:
        yield from filter(bytes.strip, _FOLD.sub(b"", data).split(b"\n"))


def _unfolded_by_coding(lines: Iterable[bytes]) -> Iterator[bytes]:
    parts: list[bytes] = []
    coding = _Coding.PLAIN
    for line in lines:
        if coding is not _Coding.PLAIN and _goes_on(parts, coding, line):
            parts.append(line)
        elif parts and line[:1] in {b" ", b"\t"}:
            parts.append(line if coding is _Coding.QUOTED else line[1:])
            if len(parts) < _LONGEST_HEAD and b":" not in parts[0]:
                coding = _coding_of(b"".join(parts))
        else:
            if parts:
                yield _joined(parts, coding)
            parts = [line] if line.strip() else []
            coding = _coding_of(line) if b";" in line else _Coding.PLAIN
    if parts:
        yield _joined(parts, coding)


def _coding_of(line: bytes) -> _Coding:
    head = line.partition(b":")[0].upper()
    if b"QUOTED-PRINTABLE" in head:
        return _Coding.QUOTED
    if b"BASE64" in head or b"ENCODING=B" in head:
        return _Coding.BASE64
    return _Coding.PLAIN


def _goes_on(parts: list[bytes], coding: _Coding, line: bytes) -> bool:
    """Tell whether a line without a blank before it belongs to the one above."""
    if coding is _Coding.QUOTED:
        return parts[-1].rstrip(b" \t").endswith(b"=") and not _NEXT_PROPERTY.match(line)
    return bool(line.strip()) and _MORE_BASE64.fullmatch(line) is not None


def _one_line_end(data: bytes) -> bytes:
    for beginning, encoding in _WIDE:
        if data.startswith(beginning):
            data = data.decode(encoding, "replace").encode("utf-8", "replace")
            break
    data = data.replace(codecs.BOM_UTF8, b"").replace(b"\r\n", b"\n")
    return _LINE_END.sub(b"\n", data) if b"\r" in data else data


def _joined(parts: list[bytes], coding: _Coding) -> bytes:
    """Join a line; the blank before a quoted-printable piece is a fold only where all the other pieces have one too."""
    if coding is not _Coding.QUOTED or len(parts) == 1:
        return b"".join(parts)
    first, *rest = parts
    if all(part[:1] in {b" ", b"\t", b""} for part in rest):
        rest = [part[1:] for part in rest]
    return b"".join(map(_without_soft_break, (first, *rest[:-1]))) + rest[-1]


def _without_soft_break(part: bytes) -> bytes:
    stripped = part.rstrip(b" \t")
    return stripped[:-1] if stripped.endswith(b"=") else part
