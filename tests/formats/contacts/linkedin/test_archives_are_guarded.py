"""An archive of anybody's making does no harm: it is listed without being unpacked, and unpacked within limits."""

import contextlib
import io
import struct
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.contacts.linkedin.export import FILES, archive

from askwell.formats.contacts import archive as archives
from askwell.formats.contacts.archive import UnreadableEntry, opened
from askwell.formats.contacts.model import UnreadableContacts

WHOLE = archive(FILES.items())


def declared(data, size):
    """Return an archive of one entry that says it unfolds to this size."""
    changed = bytearray(data)
    at = changed.rfind(b"PK\x01\x02")
    changed[at + 24 : at + 28] = changed[22:26] = struct.pack("<I", size)
    return bytes(changed)


def locked(data, *, every=True):
    """Return an archive with the flag of a password on its entries, or on the first."""
    changed = bytearray(data)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 8] |= 1
        at = changed.find(b"PK\x01\x02", at + 1) if every else -1
    return bytes(changed)


def test_files_are_listed_in_order_and_unpacked_one_by_one():
    read = opened(WHOLE)

    assert [entry.name for entry in read.entries] == list(FILES)
    assert dict(read) == {name: text.encode() for name, text in FILES.items()}
    assert read.entries[0].size == len(FILES["Connections.csv"].encode())
    assert read.astray == ()


def test_nothing_is_unpacked_before_it_is_asked_for():
    data = bytearray(WHOLE)
    data[60:90] = bytes(30)

    entries = opened(bytes(data)).entries
    iterator = iter(opened(bytes(data)))

    assert entries[1].read().startswith(b'"CONVERSATION ID"')
    with pytest.raises(UnreadableEntry):
        next(iterator)


def test_folders_are_fine_and_what_systems_add_is_not_listed():
    names = [
        "Basic_LinkedInDataExport/",
        "Basic_LinkedInDataExport/Positions.csv",
        "Basic_LinkedInDataExport/a/b/c/Skills.csv",
        "./Profile.csv",
        "old\\Education.csv",
        "__MACOSX/._Positions.csv",
        "Basic_LinkedInDataExport/.DS_Store",
        ".git/config",
        "Thumbs.db",
    ]

    assert [entry.name for entry in opened(archive([(name, "x") for name in names])).entries] == [
        "Basic_LinkedInDataExport/Positions.csv",
        "Basic_LinkedInDataExport/a/b/c/Skills.csv",
        "./Profile.csv",
        "old/Education.csv",
    ]


@pytest.mark.parametrize(
    "name", ["../Connections.csv", "a/../../b.csv", "/etc/passwd", "C:\\b.csv", "..\\b.csv", "\\\\server\\b.csv"]
)
def test_names_that_lead_out_of_the_archive_are_listed_apart_and_not_opened(name):
    read = opened(archive([(name, "x"), ("Skills.csv", "Name\n")]))

    assert [entry.name for entry in read.entries] == ["Skills.csv"]
    assert read.astray == (name.replace("\\", "/"),)


def test_two_files_of_one_name_are_both_read():
    with pytest.warns(UserWarning, match="Duplicate"):
        data = archive([("Skills.csv", "one"), ("Skills.csv", "two")])

    assert [content for _, content in opened(data)] == [b"one", b"two"]


def test_an_archive_in_an_archive_is_a_file_like_others():
    ((name, content),) = opened(archive([("inner.zip", WHOLE)], method=zipfile.ZIP_STORED))

    assert (name, content) == ("inner.zip", WHOLE)


def test_a_file_larger_than_the_limit_is_left_unread(monkeypatch):
    monkeypatch.setattr(archives, "LARGEST_ENTRY", 1000)
    large, small = opened(archive([("large.csv", "x" * 1001), ("small.csv", "x" * 1000)])).entries

    with pytest.raises(UnreadableEntry, match="larger than any list of people"):
        large.read()
    assert len(small.read()) == 1000


def test_files_that_are_too_much_together_are_refused():
    read = opened(archive([(f"{number}.csv", "x" * 1000) for number in range(5)]))
    read.entries[0]._opened.left = 2500

    assert [len(entry.read()) for entry in read.entries[:2]] == [1000, 1000]
    with pytest.raises(UnreadableContacts, match="unfolds to more"):
        read.entries[2].read()


def test_an_entry_that_lies_about_its_size_unfolds_no_further_than_it_says():
    (entry,) = opened(declared(archive([("a.csv", b"0" * 20_000_000)]), 10)).entries

    tracemalloc.start()
    with pytest.raises(UnreadableEntry, match="damaged"):
        entry.read()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_an_entry_shorter_than_it_says_is_damaged():
    (entry,) = opened(declared(archive([("a.csv", b"abc")]), 10_000)).entries

    with pytest.raises(UnreadableEntry, match="damaged"):
        entry.read()


def test_more_files_than_any_export_are_refused(monkeypatch):
    monkeypatch.setattr(archives, "MOST_ENTRIES", 7)

    with pytest.raises(UnreadableContacts, match="holds more files"):
        opened(WHOLE)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_of_packing_that_unfold_without_measure_are_left_unread(method):
    (entry,) = opened(archive([("a.csv", "x")], method=method)).entries

    with pytest.raises(UnreadableEntry, match="does not unpack"):
        entry.read()


def test_a_locked_file_is_left_unread_and_a_locked_archive_is_refused():
    with pytest.raises(UnreadableContacts, match="locked with a password; please unpack it"):
        opened(locked(WHOLE))

    first, second, *_ = opened(locked(WHOLE, every=False)).entries
    with pytest.raises(UnreadableEntry, match="locked with a password"):
        first.read()
    assert second.read()


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04", WHOLE[:-30], WHOLE[:200], b"Name\nAna\n"])
def test_what_is_damaged_or_no_archive_is_refused(data):
    with pytest.raises(UnreadableContacts, match="damaged; please download it once more"):
        opened(data)


def test_an_empty_archive_has_no_files():
    assert opened(archive([])).entries == ()
    assert archive([]).startswith(archives.SIGNATURES[1])


def read_or_refused(data):
    with contextlib.suppress(UnreadableContacts):
        for entry in opened(data).entries:
            with contextlib.suppress(UnreadableEntry):
                assert len(entry.read()) == entry.size


@given(st.binary(max_size=300), st.booleans())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_random_bytes_are_read_or_refused(data, signed):
    read_or_refused(b"PK\x03\x04" + data if signed else data)


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 255))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_an_archive_cut_off_or_damaged_anywhere_is_read_or_refused(cut, flipped, bits):
    read_or_refused(WHOLE[: int(cut * len(WHOLE))])
    data = bytearray(WHOLE)
    data[int(flipped * (len(data) - 1))] ^= bits
    read_or_refused(bytes(data))


def test_a_directory_that_claims_anything_is_read_or_refused():
    start = WHOLE.find(b"PK\x01\x02")
    for at in range(start, len(WHOLE)):
        data = bytearray(WHOLE)
        data[at] = 0xFF
        read_or_refused(bytes(data))


def test_saved_by_the_zip_program_of_a_stream_is_read():
    held = io.BytesIO()

    class Stream(io.RawIOBase):
        def writable(self):
            return True

        def write(self, data):
            return held.write(data)

    with zipfile.ZipFile(Stream(), "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("Skills.csv", "Name\nChess\n")

    assert dict(opened(held.getvalue())) == {"Skills.csv": b"Name\nChess\n"}
