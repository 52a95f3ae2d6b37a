"""Text as it can stand in a calendar and come back the same from every program that reads it."""

from __future__ import annotations

import re

from icalendar import vText, vUri

_LINE_ENDS = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029), "\n")
_CONTROLS = dict.fromkeys((*range(9), *range(14, 28), 0x1F, *range(127, 133), *range(134, 160), 0xFEFF))
_CLEANED = {**_CONTROLS, **_LINE_ENDS}
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
# Names stand in parameters, where no two programs agree on how these would have to be escaped.
_NAME = str.maketrans({'"': "'", "^": "ˆ", "\\": "/"})
# Some programs end an address at a comma, or resolve a backslash in it.
_NOT_IN_ADDRESSES = re.compile(r'[\s,\\"<>^`{|}]')
_MAILBOX = re.compile(r'[^\s@,;:<>()\[\]"\\]+@[^\s@,;:<>()\[\]"\\]+')


class Text(vText):
    r"""A text with its escapes; the library's own makes a new line of the two letters \N."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        """Return the bytes that stand behind the colon."""
        return self.translate(_ESCAPES).encode()


def text(value: str) -> Text:
    """Return a text without what no calendar can hold: control characters, blanks around it, half characters."""
    whole = value.replace("\r\n", "\n").encode("utf-8", "replace").decode()
    return Text(whole.translate(_CLEANED).strip())


def name(value: str) -> str:
    r"""Return somebody's name as it may stand in a calendar: on one line, with ' for ", ˆ for ^ and / for \."""
    return " ".join(text(value).translate(_NAME).split())


def address(link: str) -> vUri:
    """Return a web address, with what would end it too early written as percent signs."""
    return vUri(_NOT_IN_ADDRESSES.sub(_percent, text(link)))


def mailto(email: str) -> str:
    """Return a mail address as calendars write it; a ValueError if it is none."""
    if not _MAILBOX.fullmatch(email):
        raise ValueError(f"“{email}” is no mail address; please correct it before inviting.")
    return f"mailto:{email}"


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
