"""What a file is, told from its content, and its passages."""

from __future__ import annotations

import re

from askwell.formats.decoding import control_share, decoded, lines_of
from askwell.formats.signatures import recognised
from askwell.formats.sources.model import LARGEST, Source, UnreadableSource

_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_ZIP = b"PK\x03\x04"
_UNDERSTOOD = "Askwell reads saved web pages (.html), PDF, Word documents (.docx) and text"
_MOST_CONTROLS = 0.02


def read_source(data: bytes) -> Source:
    """The passages of one file: a saved page, a PDF, a Word document or text.

    Refused (`UnreadableSource`): anything else, what is damaged or larger than 20 MB, and what holds no words.
    """
    if len(data) > LARGEST:
        raise UnreadableSource("This file has more than 20 MB; copy what matters and paste it instead.")
    source = _read(data)
    if not source.passages:
        raise UnreadableSource("There are no words in this file; copy what you read and paste it instead.")
    return source


def _read(data: bytes) -> Source:
    if data.startswith(b"%PDF-"):
        from askwell.formats.sources.paper import read_paper  # noqa: PLC0415 -- only where there is one

        return read_paper(data)
    if data.startswith(_ZIP):
        return _document(data)
    if found := recognised(data):
        raise UnreadableSource(f"This is {found}; {_UNDERSTOOD}.")
    text = decoded(data)
    if control_share(text) > _MOST_CONTROLS:
        raise UnreadableSource(f"This is no text; {_UNDERSTOOD}.")
    if _MARKUP.match(text):
        from askwell.formats.sources.page import read_page  # noqa: PLC0415 -- only where there is one

        return read_page(text)
    return Source(tuple(paragraphs("\n".join(lines_of(text)))))


def _document(data: bytes) -> Source:
    from askwell.formats.transcripts import UnreadableTranscript  # noqa: PLC0415 -- only where there is one
    from askwell.formats.transcripts.docx import lines_of_document  # noqa: PLC0415 -- python-docx is slow to load

    try:
        lines = lines_of_document(data)
    except UnreadableTranscript as refusal:
        raise UnreadableSource(f"This is no Word document that can be read; {_UNDERSTOOD}.") from refusal
    return Source(tuple(paragraphs("\n".join(lines))))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each in one line."""
    found = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return [part for part in found if part]
