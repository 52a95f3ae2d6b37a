"""The paragraphs of a Word document, read with python-docx behind guards.

A document is a zip of XML. Both can be made to unfold into far more than they weigh, so the declared sizes are capped
before anything is unpacked (zipfile never unpacks more than declared) and XML that defines entities is refused.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn

from askwell.formats.transcripts.model import UnreadableTranscript
from askwell.formats.transcripts.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement

SIGNATURE = b"PK\x03\x04"

_MOST_ENTRIES = 2_000
_LARGEST_TOTAL = 64 * 1024 * 1024
_LARGEST_XML = 24 * 1024 * 1024
_DAMAGED = (
    "This Word document is damaged or protected; "
    "please open it in Word, save it again as .docx without a password, and try once more."
)
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
_TEXT, _PARAGRAPH, _DELETED = qn("w:t"), qn("w:p"), qn("w:del")
# The same text box once more, for programs that cannot draw the first.
_REPEATED = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def lines_of_document(data: bytes) -> list[str]:
    """Return the lines of a .docx, soft breaks as line ends and an empty line between paragraphs.

    A zip that is no Word document, a damaged one and one that would unfold beyond all measure are refused.
    """
    try:
        _guard(data)
        body = docx.Document(io.BytesIO(data)).element.body
    except UnreadableTranscript:
        raise
    except Exception as error:  # zipfile, zlib, lxml and python-docx each raise their own on damage
        raise UnreadableTranscript(_DAMAGED) from error
    lines: list[str] = []
    for paragraph in body.iter(_PARAGRAPH):
        if any(parent.tag == _REPEATED for parent in paragraph.iterancestors()):
            continue
        lines += "".join(_text(paragraph)).split("\n")
        lines.append("")
    return lines


def _guard(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        if not any(name.startswith("word/") for name in names):
            raise refusal(_kind_of_zip(names))
        _guard_sizes(entries)
        for entry in entries:
            # No further than it says it is long, and refused by zipfile if that is a lie: `archive.read` would first
            # unfold all there is.
            with archive.open(entry) as part:
                content = part.read(entry.file_size + 1)
            if _may_be_xml(entry) and b"<!DOCTYPE" in content.replace(b"\0", b""):
                raise UnreadableTranscript(_DAMAGED)


def _kind_of_zip(names: set[str]) -> str:
    if any(name.startswith("xl/") for name in names):
        return "an Excel workbook"
    if any(name.startswith("ppt/") for name in names):
        return "a PowerPoint presentation"
    if "META-INF/manifest.xml" in names or "content.xml" in names:
        return "an OpenDocument file"
    return "a zip archive"


def _guard_sizes(entries: list[zipfile.ZipInfo]) -> None:
    xml = sum(entry.file_size for entry in filter(_may_be_xml, entries))
    total = sum(entry.file_size for entry in entries)
    if len(entries) > _MOST_ENTRIES or total > _LARGEST_TOTAL or xml > _LARGEST_XML:
        raise UnreadableTranscript(
            "This Word document unfolds to more than a transcript can hold; "
            "please copy the conversation into a new document and try again."
        )


def _may_be_xml(entry: zipfile.ZipInfo) -> bool:
    return not entry.filename.startswith(("word/media/", "word/fonts/", "word/embeddings/"))


def _text(element: BaseOxmlElement) -> Iterator[str]:
    """Yield the text of a paragraph in order, tracked insertions and fields too, but not what was deleted.

    python-docx's own ``paragraph.text`` leaves out whatever stands inside an insertion, a field or a control.
    """
    for child in element.iterchildren():
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in {_PARAGRAPH, _DELETED, _REPEATED}:
            yield from _text(child)
