"""What stands beside the people of a file is said, whichever program wrote it."""

import pytest
from tests.formats.contacts.test_workbook import PEOPLE, words, workbook

from askwell.formats.contacts import read_contacts

GOOGLE = "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value\nAna,Silva,Work,ana@mail.example\n"
OUTLOOK = '"First Name","Last Name","E-mail Address","Company"\n"Ana","Silva","ana@mail.example","Figma"\n'


def test_a_second_sheet_with_content_is_named_as_not_read():
    found = read_contacts(workbook(People=PEOPLE, Board=words(["Name", "Email"], ["Cy Diaz", "cy@mail.example"])))

    assert [card.name for part in found for card in part.cards] == ["Ana Silva", "Ben Okoro"]
    assert [name for part in found for name in part.unread] == ["the sheet Board"]


@pytest.mark.parametrize("table", [GOOGLE, OUTLOOK])
def test_rows_above_the_headings_are_left_out_with_their_words(table):
    (found,) = read_contacts(f"Exported for the spring party\n\n{table}".encode())

    assert [card.name for card in found.cards] == ["Ana Silva"]
    assert [(row.reason, row.original) for row in found.skipped] == [
        ("it stands above the headings", "Exported for the spring party")
    ]
    assert found.blank == 1
