"""The heads of a mail: encoded words, addresses, message numbers, dates, however carelessly they were written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from askwell.formats.decoding import decoded, lines_of
from askwell.formats.mail.model import Address

MOST_HEADS = 1000
_LONGEST = 20_000
_MOST_ADDRESSES = 500
_NUMBER = re.compile(r"<([^<>\s]{1,998})>")
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"'=|\\/?*@]{1,64}@[^\s<>()\[\],;:\"'=|\\/?*@]{1,250}")
_NO_ZONE = re.compile(r"[-+]0000\s*$|\b(?:UT|GMT|UTC|Z)\b")


def words_of(raw: str) -> str:
    """Return a head as a person reads it: encoded words decoded, folded lines joined, stray bytes guessed."""
    raw = _without_escapes(raw[:_LONGEST])
    try:
        chunks = decode_header(raw)
    except (HeaderParseError, ValueError):
        chunks = [(raw, None)]
    words = "".join(_chunk(data, charset) for data, charset in chunks)
    return " ".join(" ".join(lines_of(words if words.strip() else raw)).split())


def heads_of(message: Message) -> tuple[tuple[str, str], ...]:
    """Return the heads of a message in their order, names in small letters."""
    return tuple((name.lower(), words_of(raw)) for name, raw in _raw(message))


def addresses_in(message: Message, *names: str) -> tuple[Address, ...]:
    """Return the people in these heads (small letters)."""
    raw = [_without_escapes(value[:_LONGEST]) for name, value in _raw(message) if name.lower() in names]
    found = [
        Address(words_of(name), mail.strip().strip("'"))
        for name, mail in getaddresses([" ".join(value.split()) for value in raw])[:_MOST_ADDRESSES]
        if "@" in mail
    ]
    if not found:
        found = [Address("", mail) for value in raw for mail in _ADDRESS.findall(words_of(value))]
    return tuple(found[:_MOST_ADDRESSES])


def numbers_in(value: str) -> tuple[str, ...]:
    """Return the message numbers in a head, without their brackets."""
    found = _NUMBER.findall(value) or [word.strip("<>") for word in value.split() if "@" in word]
    return tuple(dict.fromkeys(found))


def moment_in(values: Sequence[str]) -> datetime | None:
    """Return the first of these moments that can be read; without a zone where the head names none."""
    for value in values:
        try:
            moment = parsedate_to_datetime(value)
        except (TypeError, ValueError, OverflowError, IndexError):
            continue
        if moment.tzinfo is None and _NO_ZONE.search(value):
            moment = moment.replace(tzinfo=UTC)
        if 1970 <= moment.year <= 9000:  # so that no zone carries it out of the calendar
            return moment
    return None


def _raw(message: Message) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in list(message.raw_items())[:MOST_HEADS]]


def _without_escapes(raw: str) -> str:
    """Return a head whose stray bytes, which the parser keeps as surrogates, are letters again."""
    try:
        return decoded(raw.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        return raw.encode("utf-8", "replace").decode()


def _chunk(data: bytes | str, charset: str | None) -> str:
    if isinstance(data, str):
        return data
    return in_letters(data, charset)


def in_letters(data: bytes, charset: str | None) -> str:
    """Return bytes as letters in the charset they claim, else by guess."""
    if not charset or charset.lower() in {"unknown-8bit", "us-ascii", "ascii"}:
        return decoded(data)
    try:
        return data.decode(charset)
    except (LookupError, UnicodeError, ValueError):
        return decoded(data)
