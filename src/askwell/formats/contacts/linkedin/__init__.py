"""The export LinkedIn makes for its members: the archive's files, each alone or all together.

``kind_of`` says which file a table is, ``read_table`` reads one, ``combined`` puts them together; an archive and its
files chosen one by one give the same. ``is_sensitive`` names those that are not opened, and ``mended`` undoes a
second encoding before a file is divided into rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from askwell.formats.contacts.linkedin import connections, invitations, messages, oneself
from askwell.formats.contacts.linkedin.addresses import person_address
from askwell.formats.contacts.linkedin.kinds import NOTHING, kind_of
from askwell.formats.contacts.linkedin.mending import mended
from askwell.formats.contacts.linkedin.part import Part
from askwell.formats.contacts.linkedin.sensitive import is_sensitive
from askwell.formats.contacts.linkedin.together import Combined, combined
from askwell.formats.contacts.tables import Row

__all__ = [
    "NOTHING",
    "Combined",
    "Part",
    "combined",
    "is_sensitive",
    "kind_of",
    "mended",
    "person_address",
    "read_table",
]

_READERS = {"connections": connections.read, "messages": messages.read, "invitations": invitations.read}


def read_table(kind: str, headings: Sequence[str], rows: Iterable[Row]) -> Part:
    """Read the rows below the headings of a table of this kind (from ``kind_of``); nothing is refused.

    A file of the kind NOTHING is an empty part, and its rows are not looked at.
    """
    read = _READERS.get(kind) or oneself.reader_of(kind)
    return read(headings, rows) if read else Part(kind)
