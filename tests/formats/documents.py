"""Word documents built in memory."""

import io
import zipfile

import docx


def document(*paragraphs: str) -> bytes:
    """Return a .docx with these paragraphs; a line end inside one becomes a soft break."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    return saved(made)


def saved(made) -> bytes:
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def zipped(**parts: bytes | str) -> bytes:
    """Return a zip with these entries; "__" in a name stands for "/", "_dot_" for "."."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return held.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """Return a document with one of its parts replaced."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, content if entry.filename == name else old.read(entry))
        if name not in old.namelist():
            new.writestr(name, content)
    return held.getvalue()
