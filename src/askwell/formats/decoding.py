"""Bytes into text, whatever program saved them."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_STRAY_BYTES = 1000
_SAMPLE = 200_000
_CONTROLS = dict.fromkeys((*range(9), *range(14, 32), *range(127, 133), *range(134, 160)))
_LINE_ENDS = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n")
# Databases refuse some control characters, and a byte-order mark in the middle of a file is no letter.
_CLEANED = {**_CONTROLS, **_LINE_ENDS, 0xFEFF: None}


def decoded(data: bytes) -> str:
    """Return the text of a file: by its byte-order mark, else UTF-8, else the Windows code page.

    A file cut off in the middle of a character loses that character only; a few stray bytes in UTF-8 become U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data, final=False)
    except UnicodeDecodeError:
        return _damaged_or_windows(data)


def control_share(text: str) -> float:
    """Return how much of the beginning of a text is control characters, which no transcript has."""
    sample = text[:_SAMPLE]
    return (len(sample) - len(sample.translate(_CONTROLS))) / max(len(sample), 1)


def lines_of(text: str) -> list[str]:
    """Split a text at every kind of line end and drop control characters."""
    return text.replace("\r\n", "\n").translate(_CLEANED).split("\n")


def _damaged_or_windows(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    stray = text.count("\ufffd")
    letters_beyond_ascii = len(data) - len(text) + stray
    if stray <= _MOST_STRAY_BYTES and stray * 4 <= letters_beyond_ascii:
        return text
    return data.decode("cp1252", "replace")
