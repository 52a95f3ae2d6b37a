"""What a file is that is neither text nor a Word document, told from its first bytes."""

from __future__ import annotations

# (first bytes, at which offset, what it is)
_SIGNATURES: tuple[tuple[bytes, int, str], ...] = (
    (b"%PDF-", 0, "a PDF document"),
    (b"{\\rtf", 0, "a rich text document (RTF)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "an old Word document (.doc)"),
    (b"WAVE", 8, "a sound recording"),
    (b"AVI ", 8, "a video"),
    (b"WEBP", 8, "a picture"),
    (b"ftyphei", 4, "a picture"),
    (b"ftypM4A", 4, "a sound recording"),
    (b"ftyp", 4, "a video or sound recording"),
    (b"ID3\x02", 0, "a sound recording"),
    (b"ID3\x03", 0, "a sound recording"),
    (b"ID3\x04", 0, "a sound recording"),
    (b"\xff\xfb", 0, "a sound recording"),
    (b"\xff\xf3", 0, "a sound recording"),
    (b"\xff\xf2", 0, "a sound recording"),
    (b"\xff\xf1", 0, "a sound recording"),
    (b"OggS\x00", 0, "a sound recording"),
    (b"fLaC\x00", 0, "a sound recording"),
    (b"#!AMR", 0, "a sound recording"),
    (b"\x1a\x45\xdf\xa3", 0, "a video"),
    (b"\x89PNG", 0, "a picture"),
    (b"\xff\xd8\xff", 0, "a picture"),
    (b"GIF87a", 0, "a picture"),
    (b"GIF89a", 0, "a picture"),
    (b"II*\x00", 0, "a picture"),
    (b"MM\x00*", 0, "a picture"),
    (b"\x1f\x8b\x08", 0, "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", 0, "a compressed file"),
    (b"Rar!\x1a\x07", 0, "a compressed file"),
)


def recognised(data: bytes) -> str:
    """Return what these bytes are ("a PDF document"), or an empty string where their beginning says nothing."""
    return next((found for signature, offset, found in _SIGNATURES if data.startswith(signature, offset)), "")
