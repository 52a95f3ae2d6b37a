"""The values of properties: their escapes, their parts and their encodings."""

from __future__ import annotations

import binascii
import contextlib
import re

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "N": "\n", "\\": "\\", ";": ";", ",": ",", ":": ":", '"': '"'}
_CIRCUMFLEX = re.compile(r"\^([n^'])")
_CIRCUMFLEXED = {"n": "\n", "^": "^", "'": '"'}
_CHARSET = re.compile(
    r"(?:utf-?8|us-ascii|ascii|iso-?8859-\d+|iso-2022-\w+|latin-?\d|windows-\d+|cp\d+|koi8-\w|mac\w*|x-mac-\w+"
    r"|shift[_-]?jis|sjis|euc-?\w+|gb\w+|big5\S*|ks_c_5601\S*|tis-?620)",
    re.IGNORECASE,
)
# What calls itself one of these is in truth any of them, or UTF-8.
_LATIN = re.compile(r"(?:(?:us-)?ascii|iso-?8859-1|latin-?1|windows-1252|cp1252)", re.IGNORECASE)
_CONTROLS = dict.fromkeys((*range(9), *range(14, 32), *range(127, 133), *range(134, 160), 0xFEFF))
_LINE_ENDS = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n")
# Databases refuse some control characters.
_CLEANED = {**_CONTROLS, **_LINE_ENDS}


def decoded(raw: bytes, charset: str = "") -> str:
    r"""Return the text of bytes: in the charset they claim where that is true, else UTF-8, else the Windows code page.

    A few stray bytes in UTF-8 become U+FFFD; line ends become "\n" and other control characters are dropped.
    """
    try:
        text = _claimed(raw, charset) if charset else raw.decode()
    except UnicodeDecodeError:
        text = _damaged_or_windows(raw)
    return text if text.isprintable() else text.replace("\r\n", "\n").translate(_CLEANED)


def from_quoted_printable(raw: bytes, charset: str) -> str:
    """Return the text behind quoted-printable."""
    return decoded(binascii.a2b_qp(raw), charset)


def from_base64(raw: bytes, charset: str) -> str | None:
    """Return the text behind base64, or None where it is no text but a picture, a sound or a key."""
    try:
        data = binascii.a2b_base64(raw)
        text = data.decode(charset if _CHARSET.fullmatch(charset) else "utf-8")
    except (ValueError, LookupError):
        return None
    return None if "\0" in text else decoded(data, charset)


def unescaped(value: str, *, line_ends: bool = True) -> str:
    r"""Resolve the escapes of a value; a backslash before any other letter stays, as does \n without ``line_ends``."""
    if "\\" not in value:
        return value
    if line_ends:
        return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[0]), value)
    return _ESCAPE.sub(lambda found: found[0] if found[1] in "nN" else _ESCAPED.get(found[1], found[0]), value)


def split(value: str, mark: str) -> list[str]:
    """Split an escaped value at every mark that is not itself escaped; the pieces stay escaped."""
    if "\\" not in value:
        return value.split(mark)
    # Values hold no control characters, so two of them can stand for what is escaped.
    kept = value.replace("\\\\", "\0").replace(f"\\{mark}", "\1")
    return [piece.replace("\1", f"\\{mark}").replace("\0", "\\\\") for piece in kept.split(mark)]


def of_parameter(value: str) -> str:
    """Resolve the quotes and circumflexes (RFC 6868) of a parameter's value."""
    if value.startswith('"'):
        value = value.strip('"')
    return _CIRCUMFLEX.sub(lambda found: _CIRCUMFLEXED[found[1]], value) if "^" in value else value


def one_line(text: str) -> str:
    """Return a text on one line, with single spaces."""
    return " ".join(text.split())


def _claimed(raw: bytes, charset: str) -> str:
    latin = _LATIN.fullmatch(charset) is not None
    if not latin and _CHARSET.fullmatch(charset):
        with contextlib.suppress(UnicodeDecodeError, LookupError):
            return raw.decode(charset)
    try:
        return raw.decode()
    except UnicodeDecodeError:
        if latin:
            return raw.decode("cp1252", "replace")
        raise


def _damaged_or_windows(raw: bytes) -> str:
    """Tell UTF-8 with a stray byte, as cutting at a length leaves it, from the code page, where every one is stray."""
    text = raw.decode("utf-8", "replace")
    stray = text.count("\ufffd")
    letters_beyond_ascii = sum(letter > "\x7f" for letter in text) - stray
    return text if stray * 4 <= letters_beyond_ascii else raw.decode("cp1252", "replace")
