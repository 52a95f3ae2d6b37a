"""However the files of an export are chosen, the same comes of them, and every row is accounted for."""

import csv
import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.contacts.linkedin.export import CONNECTIONS, FILES, MESSAGES, archive, connections, part_of

from askwell.formats.contacts.archive import opened
from askwell.formats.contacts.linkedin import NOTHING, Part, combined, kind_of, read_table
from askwell.formats.contacts.linkedin.together import TWICE
from askwell.formats.contacts.tables import rows_of

HEADINGS = [
    text.split("\n\n")[-1].split("\n")[0].replace('"', "").split(",") for text in FILES.values() if text is not MESSAGES
] + [MESSAGES.split("\n")[0].replace('"', "").split(",")]
CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["Nora Lind", "Ana", "3/4/24, 1:12 AM", "2026-09-01 10:00:00 UTC", "Yes", "OUTGOING", "SPAM", "LinkedIn Member"]
    ),
    st.sampled_from([f"https://www.linkedin.com/{path}" for path in ("in/a", "in/b,", "company/x", "in/", "pub/a/1")]),
)


def test_an_archive_and_its_files_give_the_same():
    single = combined(part_of(text, exported=name == "Skills.csv") for name, text in FILES.items())
    unpacked = combined(part_of(content.decode()) for _, content in opened(archive(FILES.items())))

    assert single == unpacked
    assert (len(unpacked.cards), len(unpacked.touches), unpacked.skipped, unpacked.blank) == (2, 5, (), 0)


def test_the_result_can_be_taken_apart():
    cards, skipped, blank, touches, oneself = combined([])

    assert (cards, skipped, blank, touches) == ((), (), 0, ())
    assert oneself.name == ""


def test_a_row_of_two_exports_is_one_card_and_a_changed_one_is_two():
    later = CONNECTIONS.replace("Researcher", "Director")
    read = combined([part_of(CONNECTIONS), part_of(later)])

    assert [card.stints[0].role for card in read.cards] == ["Chemistry teacher", "Researcher", "Director"]
    assert [one.reason for one in read.skipped] == [TWICE]


def test_two_rows_without_an_address_may_be_two_people():
    read = combined([connections("Ana,Silva,,,,,", "Ana,Silva,,,,,")])

    assert len(read.cards) == 2


def test_a_file_without_people_is_an_empty_part():
    assert read_table(NOTHING, ["Profile Summary"], iter(rows_of("I am"))) == Part(NOTHING)


@given(st.lists(st.tuples(st.sampled_from(HEADINGS), st.lists(st.lists(CELLS, max_size=14), max_size=5)), max_size=4))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_whatever_stands_in_the_cells_every_row_is_accounted_for(tables):
    parts = []
    for headings, rows in tables:
        held = io.StringIO()
        csv.writer(held).writerows(rows)
        read_rows = list(rows_of(held.getvalue(), delimiter=","))
        part = read_table(kind_of(headings, exported=True), headings, iter(read_rows))
        if part.kind in {"connections", "messages", "invitations"}:
            told = len(part.cards) + len(part.exchanges) + len(part.skipped) + part.blank
            assert told == len(read_rows)
        parts.append(part)
    random.Random(0).shuffle(parts)
    read = combined(parts)
    assert all(card.name for card in read.cards)
    assert all(touch.name or touch.profile for touch in read.touches)
    assert all(one.reason for one in read.skipped)


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_off_anywhere_is_read(name):
    text = FILES[name]
    for length in range(0, len(text), 3):
        rows = list(rows_of(text[:length]))
        for place, row in enumerate(rows):
            if kind := kind_of(row.cells, exported=True):
                combined([read_table(kind, row.cells, iter(rows[place + 1 :]))])
