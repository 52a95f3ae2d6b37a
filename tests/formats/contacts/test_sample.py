"""What the mapper of columns shows: the first people as a mapping reads them, below a title or without one."""

import pytest

from askwell.formats.contacts import cards_of_sample, columns_in, read_contacts

EVENT = (
    "UX Porto 2026: who came,,,\n"
    "Who,Does what,Write to,Table\n"
    "Ana Silva,Designer,ana@b.example,T1\n"
    "Ben Okoro,Nurse,ben@b.example,T2\n"
)


def test_unknown_headings_below_a_title_are_headings_and_nobody_in_the_list():
    columns = columns_in(EVENT.encode())

    assert columns.headings == ("Who", "Does what", "Write to", "Table")
    (contacts,) = read_contacts(EVENT.encode())
    assert [card.name for card in contacts.cards] == ["Ana Silva", "Ben Okoro"]
    assert [(row.row, row.reason) for row in contacts.skipped] == [(1, "it stands above the headings")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Silva,Designer,Lab\nBen Okoro,Nurse,Bank\n",  # two people, no headings
        "ana@b.example\nBen\nben@b.example\ncy@b.example\n",  # one column: a word among addresses heads nothing
    ],
)
def test_somebody_in_the_first_row_stays_somebody(text):
    columns = columns_in(text.encode())

    assert columns.rows == text.count("\n")
    assert all(heading.startswith("column ") for heading in columns.headings)


def test_the_first_rows_read_as_the_mapping_says():
    columns = columns_in(EVENT.encode())
    ana, ben = cards_of_sample(columns, ["name", "role", "email", ""])

    assert (ana.name, ana.stints[0].role, ana.emails, ana.more) == (
        "Ana Silva",
        "Designer",
        ("ana@b.example",),
        (("Table", "T1"),),
    )
    assert ben.name == "Ben Okoro"


def test_a_mapping_without_a_name_shows_nobody():
    assert cards_of_sample(columns_in(EVENT.encode()), ["leave", "role", "leave", ""]) == []


def test_the_sample_reads_as_the_whole_list_does():
    columns = columns_in(EVENT.encode())
    (contacts,) = read_contacts(EVENT.encode(), mapping=columns.guess)

    assert [(c.name, c.emails, c.more) for c in cards_of_sample(columns, columns.guess)] == [
        (c.name, c.emails, c.more) for c in contacts.cards
    ]
