"""RSS and Atom feeds, read by feedparser. It is given bytes and never an address, so nothing is fetched here."""

from __future__ import annotations

import io
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import feedparser
from lxml import etree, html

from askwell.formats.sources.model import LARGEST, Entry, Feed, UnreadableSource

MOST_ENTRIES = 200
_TITLE, _SUMMARY = 500, 1000


def read_feed(data: bytes) -> Feed:
    """The entries of a feed as text, at most 200, each key once.

    Refused (`UnreadableSource`): what is no feed, and what is larger than 20 MB.
    """
    if len(data) > LARGEST:
        raise UnreadableSource("This feed has more than 20 MB; that is no list of news.")
    found = feedparser.parse(io.BytesIO(data))
    if not found.get("version") and not found.entries:
        raise UnreadableSource("There is no feed at this address. Look for a link called RSS, Atom or feed.")
    entries: dict[str, Entry] = {}
    for entry in _entries(found.entries[:MOST_ENTRIES]):
        entries.setdefault(entry.key, entry)
    return Feed(_plain(found.feed.get("title", ""))[:_TITLE], tuple(entries.values()))


def _entries(entries: list[Any]) -> Iterator[Entry]:
    for one in entries:
        title, link = _plain(one.get("title", "")), str(one.get("link", ""))
        summary = _plain(one.get("summary", ""))
        told = title or summary[:80]
        if told:
            key = sha256(str(one.get("id") or link or f"{title}\n{summary}").encode("utf-8", "replace")).hexdigest()
            safe = link if link.startswith(("https://", "http://")) else ""
            yield Entry(key, told[:_TITLE], summary[:_SUMMARY], safe[:_TITLE], _day(one))


def _day(entry: Any) -> date | None:
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC).date() if parsed else None
    except (ValueError, OverflowError, OSError):
        return None


def _plain(text: str) -> str:
    """Text without markup."""
    if "<" in text or "&" in text:
        try:
            text = html.fromstring(f"<div>{text}</div>").text_content()
        except (etree.ParserError, ValueError):
            return ""
    return " ".join(text.split())
