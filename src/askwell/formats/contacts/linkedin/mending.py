"""Text that some program on the way took for Windows text and encoded once more ("JosÃ©")."""

from __future__ import annotations

import re

# Windows has no letter for five of the 256 values; programs that encode twice let them through as controls.
_UNASSIGNED = {chr(value): bytes([value]) for value in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


def mended(text: str) -> str:
    """Return the text of a whole file with a second encoding undone, or unchanged where that is not certain.

    Certain means that everything in the file beyond ASCII, without one exception, was encoded twice. "Ã©" in a file
    that also holds a plain "é" may be what somebody wrote, and stays.
    """
    try:
        return _BEYOND_ASCII.sub(_once_encoded, text)
    except UnicodeError:
        return text


def _once_encoded(found: re.Match[str]) -> str:
    """Return a run of letters beyond ASCII decoded again. No byte of it is ASCII in UTF-8, so it stands alone."""
    return b"".join(_UNASSIGNED.get(letter) or letter.encode("cp1252") for letter in found[0]).decode()
