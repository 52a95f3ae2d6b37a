"""Connections.csv, as LinkedIn wrote it over the years and as people save it again."""

import datetime as dt

import pytest
from tests.formats.contacts.linkedin.export import ANA, BEN, CONNECTIONS, connections, part_of

from askwell.formats.contacts.linkedin.connections import LEFT, NAMELESS
from askwell.formats.contacts.model import NameParts, Stint

ROWS = CONNECTIONS.split("\n\n")[1]


def test_a_row_becomes_a_card():
    part = part_of(CONNECTIONS)

    ana, ben = part.cards
    assert ana.name == "Ana Silva"
    assert ana.parts == NameParts(given="Ana", family="Silva")
    assert ana.key == ANA
    assert ana.profiles == (ANA,)
    assert ana.emails == ("ana@silva.example",)
    assert ana.stints == (Stint(organization="School of Porto", role="Chemistry teacher", present=True),)
    assert ana.connected_on == dt.date(2024, 1, 3)
    assert ana.more == ()
    assert ana.row == 5
    assert ana.original.startswith("Ana,Silva,https")
    assert ben.stints[0].organization == "Lab, Inc."
    assert ben.emails == ()


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\n\n",
        'Notes:\n"Some words, here, with commas"\n\n',
        '"Notes:"\n"Some words, here"\n\n',
        "Notes:,,,,,,\nSome words,,,,,,\n,,,,,,\n",
        "\ufeff",
    ],
    ids=["none", "empty lines", "plain", "quoted", "saved by a spreadsheet", "a mark"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_the_notes_before_the_headings_may_have_any_form(before, end):
    part = part_of((before + ROWS).replace("\n", end))

    assert [card.name for card in part.cards] == ["Ana Silva", "Ben Okoro"]
    assert part.skipped == ()


def test_old_files_have_no_addresses():
    part = connections(
        "Ana,Silva,,School,Teacher,03 Jan 2019",
        headings="First Name,Last Name,Email Address,Company,Position,Connected On",
    )

    (ana,) = part.cards
    assert (ana.key, ana.profiles) == ("", ())
    assert ana.connected_on == dt.date(2019, 1, 3)


def test_older_files_call_company_and_position_current():
    part = connections(
        'Ana,Silva,a@x.example,School,Teacher,"1/3/17, 9:05 AM"',
        headings="First Name,Last Name,Email Address,Current Company,Current Position,Connected On",
    )

    assert part.cards[0].stints == (Stint(organization="School", role="Teacher"),)


def test_semicolons_and_other_orders_of_columns_are_read():
    part = connections("2024-01-03;Silva;Ana;School", headings="Connected On;LAST NAME; First Name ;Company")

    assert (part.cards[0].name, part.cards[0].connected_on) == ("Ana Silva", dt.date(2024, 1, 3))


@pytest.mark.parametrize("row", [",,,,,,", ",,,,,,07 Jun 2022", "LinkedIn,Member,,,,,07 Jun 2022"])
def test_a_member_who_has_left_is_skipped_and_said_so(row):
    part = connections(row, f"Ana,Silva,{ANA},,,,03 Jan 2024")

    assert [(one.reason, one.original, one.row) for one in part.skipped] == [(LEFT, row, 2)]
    assert len(part.cards) == 1


def test_a_row_with_an_address_but_no_name_is_skipped_and_not_called_after_its_address():
    part = connections(f",,{ANA},,School,,03 Jan 2024")

    assert [one.reason for one in part.skipped] == [NAMELESS]


def test_an_empty_line_is_counted_as_blank():
    part = connections("", f"Ana,Silva,{ANA},,,,03 Jan 2024", "", "  ")

    assert (len(part.cards), part.blank, part.skipped) == (1, 3, ())


def test_headings_that_stand_twice_are_skipped_and_said_so():
    part = connections("First Name,Last Name,URL,Email Address,Company,Position,Connected On", "Ana,Silva,,,,,")

    assert [one.reason for one in part.skipped] == ["it repeats the headings of the table"]
    assert len(part.cards) == 1


@pytest.mark.parametrize("date", ["soon", "31 Feb 2024", "3/4/2024", "45294"])
def test_a_date_that_cannot_be_read_for_certain_is_kept_as_it_stands(date):
    (card,) = connections(f"Ana,Silva,{ANA},,,,{date}").cards

    assert card.connected_on is None
    assert card.more == (("Connected On", date),)


def test_one_date_says_how_the_others_of_its_column_are_read():
    part = connections("Ana,Silva,,,,,3/4/2024", "Ben,Okoro,,,,,25/4/2024")

    assert [card.connected_on for card in part.cards] == [dt.date(2024, 4, 3), dt.date(2024, 4, 25)]


def test_columns_without_a_field_are_kept():
    part = connections(
        "Ana,Silva,03 Jan 2024,Choir,,a comma too many",
        headings="First Name,Last Name,Connected On,Tags,Note",
    )

    assert part.cards[0].more == (("Tags", "Choir"), ("column 6", "a comma too many"))


def test_a_short_row_is_read_as_far_as_it_goes():
    (card,) = connections("Ana").cards

    assert (card.name, card.connected_on, card.stints) == ("Ana", None, ())


@pytest.mark.parametrize(
    ("given", "family", "name"),
    [
        ("Zoë", "O’Brien-Nuñez, MBA 🚀", "Zoë O’Brien-Nuñez, MBA 🚀"),
        ("Sukarno", "", "Sukarno"),
        ("", "Björk", "Björk"),
        ("小龙", "李", "李小龙"),
        ("민수", "김", "김민수"),
        ("ジョン", "スミス", "ジョン スミス"),
        ("Mei 梅", "Li", "Mei 梅 Li"),
        ("राम", "शर्मा", "राम शर्मा"),
        ("محمد", "العلي", "محمد العلي"),
    ],
)
def test_names_stay_as_people_write_them(given, family, name):
    (card,) = connections(f'{given},"{family}",,,,,').cards

    assert card.name == name
    assert card.parts == NameParts(given=given, family=family)


def test_signs_written_as_entities_are_read_and_a_plain_ampersand_is_not():
    (card,) = connections("Ana,D&#39;Souza,,,R&amp;D &lt;Lab&gt;,Head of Sun&sect,").cards

    assert card.name == "Ana D'Souza"
    assert card.stints == (Stint(organization="R&D <Lab>", role="Head of Sun&sect"),)
    assert "&amp;" in card.original


def test_what_is_no_address_is_not_taken_for_one():
    ana, ben, chidi = connections(
        "Ana,Silva,https://silva.example/ana,ana@x.example; a@y.example,,,",
        "Ben,Okoro,none,ask him,,,",
        f"Chidi,Eze,{BEN.upper()}/?trk=x,,,,",
    ).cards

    assert (ana.key, ana.pages, ana.emails) == ("", ("https://silva.example/ana",), ("ana@x.example", "a@y.example"))
    assert (ben.key, ben.pages, ben.emails) == ("", (), ())
    assert set(ben.more) == {("URL", "none"), ("Email Address", "ask him")}
    assert chidi.key == BEN
