"""The names that calendars know Askwell's meetings by, and the way back from a name to the meeting."""

from __future__ import annotations

import re
from uuid import UUID

_OURS = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@askwell", re.IGNORECASE)
# Exchange keeps a name of another program inside one of its own: MS-OXCICAL, "vCal-Uid" and four bytes before it.
_EXCHANGE = re.compile(
    r"040000008200E00074C5B7101A82E008[0-9A-F]{48}7643616C2D55696401000000((?:[0-9A-F]{2})+)", re.IGNORECASE
)


def uid_of(key: UUID) -> str:
    """Return the UID of what has this id in Askwell: the same for every version of it."""
    return f"{key}@askwell"


def key_of(uid: str) -> UUID | None:
    """Return the id in Askwell behind a UID, also where a calendar changed its case; None if it is not one of ours."""
    found = _OURS.fullmatch(uid.strip())
    return UUID(found[1]) if found else None


def unwrapped(uid: str) -> str:
    """Return the UID as its own program wrote it, where Exchange put it inside one of its own."""
    if not (found := _EXCHANGE.fullmatch(uid)):
        return uid
    inner = bytes.fromhex(found[1]).rstrip(b"\0")
    try:
        return inner.decode("ascii") or uid
    except UnicodeDecodeError:
        return uid
