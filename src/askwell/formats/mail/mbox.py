"""The mails of a box (mbox), one after the other: a box of many gigabytes needs the room of its largest mail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from askwell.formats.mail.message import MOST_BYTES, TOO_LARGE, heads_alone, read_message
from askwell.formats.mail.model import Heads, Mail, Unread, UnreadableMail

_LONGEST_LINE = 1_000_000
_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
# "From ana@x Thu Oct 22 12:00:00 2026", with a zone before or behind the year, or none.
_BEGINS = re.compile(
    rb"From (?:.{0,320} )?" + _DAY + rb",?\s+(?:" + _MONTH + rb"\s+\d{1,2}|\d{1,2}\s+" + _MONTH + rb")\s+"
    rb"(?:\d{4}\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s+\S{1,8}){0,2}(?:\s+\d{4})?(?:\s+\S{1,8})?\s*$"
)
_HEAD = re.compile(rb"[!-9;-~]{1,80}:|>From |From ")
_ESCAPED = re.compile(rb"(>+)From ")
_MARKS = re.compile(rb">*")


def begins_box(data: bytes) -> bool:
    """Tell a box by its first line."""
    return bool(_BEGINS.match(data[:1000].split(b"\n", 1)[0]))


def read_box(stream: BinaryIO, wanted: Callable[[Heads], bool] | None = None) -> Iterator[Mail | Unread]:
    """Give the mails of a box in their order; of those not `wanted` nothing but the heads is read.

    A mail that cannot be read is given as `Unread`, and the next one follows.
    """
    for position, data in enumerate(_messages(stream), 1):
        if data is None:
            yield Unread(position, TOO_LARGE)
            continue
        try:
            if wanted is None or wanted(heads_alone(data)):
                yield read_message(data)
        except UnreadableMail as refusal:
            yield Unread(position, str(refusal))


def _messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """Give the bytes of each message; None for one that is too large."""
    lines: list[bytes] = []
    size = 0
    for line, begins in _lines(stream):
        if begins and size:
            yield _unescaped(lines) if size <= MOST_BYTES else None
        if begins:
            lines, size = [], 0
        else:
            size += len(line)
            if size <= MOST_BYTES:
                lines.append(line)
            else:
                lines.clear()
    if size:
        yield _unescaped(lines) if size <= MOST_BYTES else None


def _lines(stream: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Give each line, and whether a mail begins with it: it looks so, and heads follow."""
    waiting = b""
    for line in iter(lambda: stream.readline(_LONGEST_LINE), b""):
        if waiting:
            yield waiting, bool(_HEAD.match(line) or not line.strip())
        waiting = b""
        if _BEGINS.match(line):
            waiting = line
        else:
            yield line, False
    if waiting:
        yield waiting, False


def _unescaped(lines: list[bytes]) -> bytes:
    """Take away the mark that boxes put before a line beginning with "From ".

    Some programs mark only bare lines, some also quoted ones. Where the lines beside it are quoted as deeply, the mark
    is a quotation and stays.
    """
    for i, line in enumerate(lines):
        if found := _ESCAPED.match(line):
            beside = [_depth(lines[j]) for j in (i - 1, i + 1) if 0 <= j < len(lines) and lines[j].strip()]
            if not beside or set(beside) != {len(found[1])}:
                lines[i] = line[1:]
    return b"".join(lines)


def _depth(line: bytes) -> int:
    found = _MARKS.match(line.replace(b"> ", b">"))
    return len(found[0]) if found else 0
