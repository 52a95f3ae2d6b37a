"""A PDF: its text in paragraphs, page after page."""

from __future__ import annotations

import io
import logging
import re
from datetime import date

import pypdf

from askwell.formats.sources.model import Source, UnreadableSource

MOST_PAGES = 200
_DAMAGED = "This PDF is damaged or protected; open it, copy what matters and paste it instead."
_PICTURES = "This PDF holds pictures of text only; copy what you read and paste it instead."
_ENDS = re.compile(r"[.!?:…][\"”’')\]]*$")
_FULL_LINE = 0.75

logging.getLogger("pypdf").setLevel(logging.ERROR)  # it tells of every small fault of a file, and of what it did


def read_paper(data: bytes) -> Source:
    """The paragraphs of a PDF of at most 200 pages, its title and the day it was made.

    Refused (`UnreadableSource`): damaged or protected, too long, or pictures of text.
    """
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        pages = [] if reader.is_encrypted else list(reader.pages[: MOST_PAGES + 1])
        passages = [one for page in pages[:MOST_PAGES] for one in _paragraphs(page.extract_text())]
        title, made_on = _about(reader) if pages else ("", None)
    except Exception as error:  # pypdf, zlib and struct each raise their own on damage
        raise UnreadableSource(_DAMAGED) from error
    if not pages:
        raise UnreadableSource(_DAMAGED)
    if len(pages) > MOST_PAGES:
        raise UnreadableSource(f"This PDF has more than {MOST_PAGES} pages; copy what matters and paste it instead.")
    if not passages:
        raise UnreadableSource(_PICTURES)
    return Source(tuple(passages), title=title, published_on=made_on)


def _about(reader: pypdf.PdfReader) -> tuple[str, date | None]:
    about = reader.metadata
    if about is None:
        return "", None
    try:
        made = about.creation_date
    except ValueError:  # a day as no calendar has it
        made = None
    return " ".join((about.title or "").split())[:500], made.date() if made else None


def _paragraphs(text: str) -> list[str]:
    """Lines put together again: a paragraph ends at an empty line, or where a sentence ends on a short line."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    widest = max(map(len, lines), default=0)
    found, begun = [], ""
    for line in lines:
        if line:
            begun = begun[:-1] + line if begun.endswith("-") and line[:1].islower() else f"{begun} {line}".strip()
        if begun and (not line or (_ENDS.search(line) and len(line) < _FULL_LINE * widest)):
            found.append(begun)
            begun = ""
    return [*found, begun] if begun else found
