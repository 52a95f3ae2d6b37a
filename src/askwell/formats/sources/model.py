"""A source as it was read: its passages, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LARGEST = 20 * 1024 * 1024


class UnreadableSource(ValueError):
    """A file or feed cannot be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Source:
    """The passages of a source in their order. Title, address and day are empty or None where it does not say them."""

    passages: tuple[str, ...]
    title: str = ""
    address: str = ""
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed as text without markup. `key` tells it apart from the others of its feed."""

    key: str
    title: str
    summary: str = ""
    link: str = ""
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: what it calls itself, and its entries in its own order."""

    title: str
    entries: tuple[Entry, ...]
