"""A ZIP of anybody's making, opened so that it can do no harm.

Nothing is written to a disk, so a name in the archive is a label and never a path. Nothing is unpacked before it is
asked for, so that what should not be read is not read.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from askwell.formats.contacts.model import UnreadableContacts

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")  # the second begins an archive without entries

# A complete export has some forty entries and one for each article; a cloud drive's has a folder more.
MOST_ENTRIES = 5_000
# Two hundred thousand messages of the usual length.
LARGEST_ENTRY = 64 * 1024 * 1024
# What one process may unfold for one request; entries that share their bytes count each time.
LARGEST_TOTAL = 256 * 1024 * 1024

_DIRECTORY_ENTRY = b"PK\x01\x02"
_LOCKED = 0x1
# bzip2 and LZMA unfold a block at once, however little of it is asked for; no program exports people in them.
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_SYSTEM_NAMES = {"__macosx", "thumbs.db", "desktop.ini"}
_DRIVE = re.compile(r"[A-Za-z]:")
_DAMAGED = "This archive is damaged; please download it once more, or unpack it and choose the files in it."
_CROWDED = (
    "This archive holds more files than any export of contacts; please unpack it and choose the files with people."
)
_BOUNDLESS = (
    "This archive unfolds to more than a list of people can hold; please unpack it and choose the files with people."
)
_PROTECTED = "This archive is locked with a password; please unpack it and choose the files in it."


class UnreadableEntry(ValueError):
    """One entry cannot be unpacked, the others may; the message finishes the sentence "It was left unread: …"."""


@dataclass(slots=True)
class _Opened:
    archive: zipfile.ZipFile
    left: int = LARGEST_TOTAL

    def read(self, entry: zipfile.ZipInfo) -> bytes:
        """Unpack one entry, at most as far as it declares.

        The size is asked for by number: a plain ``read()`` unfolds everything first, and cuts it to that size then.
        """
        if entry.flag_bits & _LOCKED:
            raise UnreadableEntry("it is locked with a password")
        if entry.compress_type not in _METHODS:
            raise UnreadableEntry("it is packed in a way Askwell does not unpack")
        if entry.file_size > LARGEST_ENTRY:
            raise UnreadableEntry("it is larger than any list of people")
        if entry.file_size > self.left:
            raise UnreadableContacts(_BOUNDLESS)
        self.left -= entry.file_size
        try:
            with self.archive.open(entry) as packed:
                data = packed.read(entry.file_size)
        except Exception as error:  # zipfile, zlib and struct each raise their own on damage
            raise UnreadableEntry("it is damaged") from error
        if len(data) < entry.file_size:
            raise UnreadableEntry("it is damaged")
        return data


@dataclass(frozen=True, slots=True)
class Entry:
    """One file in an archive: its name with the folders before it, "/" between them, and its size once unpacked."""

    name: str
    size: int
    _info: zipfile.ZipInfo = field(repr=False)
    _opened: _Opened = field(repr=False)

    def read(self) -> bytes:
        """Unpack it now. Raises ``UnreadableEntry``, and ``UnreadableContacts`` once the whole archive is too much."""
        return self._opened.read(self._info)


@dataclass(frozen=True, slots=True)
class Archive:
    """The files in an archive, in its order, and the names of those that point out of it and are not opened."""

    entries: tuple[Entry, ...]
    astray: tuple[str, ...]

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Unpack one file after the other. ``UnreadableEntry`` ends it: to go on behind one, read the entries."""
        return ((entry.name, entry.read()) for entry in self.entries)


def opened(data: bytes) -> Archive:
    """List the files of a ZIP without unpacking any; folders, dot files and what systems add are not listed.

    Two files of one name are both listed. Refused with ``UnreadableContacts``: what is damaged or no ZIP at all, what
    holds more than MOST_ENTRIES, and an archive in which every file is locked.
    """
    # Counted before zipfile builds its list, which takes seconds and much memory for millions.
    if data.count(_DIRECTORY_ENTRY) > MOST_ENTRIES:
        raise UnreadableContacts(_CROWDED)
    try:
        held = _Opened(zipfile.ZipFile(io.BytesIO(data)))
        files = [(info, _name(info)) for info in held.archive.infolist() if not info.is_dir()]
    except Exception as error:  # as above
        raise UnreadableContacts(_DAMAGED) from error
    wanted = [(info, name) for info, name in files if not _of_the_system(name)]
    if wanted and all(info.flag_bits & _LOCKED for info, _ in wanted):
        raise UnreadableContacts(_PROTECTED)
    return Archive(
        entries=tuple(Entry(name, info.file_size, info, held) for info, name in wanted if not _leads_out(name)),
        astray=tuple(name for _, name in wanted if _leads_out(name)),
    )


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name with one kind of stroke; some Windows programs write the other, against the standard."""
    return info.filename.replace("\\", "/")


def _of_the_system(name: str) -> bool:
    parts = name.casefold().split("/")
    return any(part in _SYSTEM_NAMES or (part.startswith(".") and part.strip(".")) for part in parts)


def _leads_out(name: str) -> bool:
    return name.startswith("/") or _DRIVE.match(name) is not None or ".." in name.split("/")
