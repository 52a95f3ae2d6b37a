"""The people of any table become cards by a mapping of its columns, and no row is lost."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.formats.contacts.columns import columns_of, table_of
from askwell.formats.contacts.model import FIELDS, NameParts, Stint
from askwell.formats.contacts.table import cards_from_table
from askwell.formats.contacts.tables import rows_of


def read(text, mapping=None):
    return cards_from_table(rows_of(text), mapping)


def cards(text, mapping=None):
    made, skipped, _ = read(text, mapping)
    assert skipped == []
    return made


def test_a_list_of_alumni_is_read_by_the_guess():
    (card,) = cards(
        "Member ID,Prefix,First Name,Last Name,Email,Phone,Employer,Job Title,Department,School,Major,Class Year,City,Country,"
        "Industry,Willing to mentor,Max contacts,LinkedIn,Tags,GPA,Shoe size\n"
        "17,Dr.,Ana,Silva,ana@example.org,+351 22 123456,Lab,Chemist,Research,Harbour School,Chemistry,Class of 2012,Porto,PT,"
        "Health,Yes,3,linkedin.com/in/Ana-Silva,Mentor; Speaker,3.9,38\n"
    )

    assert (card.name, card.key, card.row) == ("Ana Silva", "17", 2)
    assert card.parts == NameParts(prefix="Dr.", given="Ana", family="Silva")
    assert (card.emails, card.phones) == (("ana@example.org",), ("+351 22 123456",))
    assert card.profiles == ("https://www.linkedin.com/in/ana-silva",)
    assert card.stints == (Stint("Lab", "Chemist", "Research"),)
    assert card.schools == (Stint("Harbour School", "Chemistry", until="2012", present=False),)
    assert (card.place, card.sector, card.groups) == ("Porto, PT", "Health", ("Mentor", "Speaker"))
    assert card.wishes == "Willing to mentor: Yes; Max contacts: 3"
    assert card.more == (("Shoe size", "38"),)
    assert "3.9" not in card.original
    assert "Employer: Lab\nJob Title: Chemist" in card.original


@pytest.mark.parametrize(
    "mapping",
    [
        {0: "name", 1: "organization", 2: "leave"},
        ["name", "organization", "leave", ""],
        ("name", "organization", "leave"),
    ],
)
def test_a_mapping_of_ones_own_is_followed(mapping):
    table = table_of(rows_of("A,B,C,D\nAna Silva,Lab,secret,rest\n"), headed=True)
    ((card,), skipped, blank) = cards_from_table(table, mapping)

    assert (card.name, card.stints, card.more) == ("Ana Silva", (Stint("Lab"),), (("D", "rest"),))
    assert card.original == "A: Ana Silva\nB: Lab\nD: rest"
    assert (skipped, blank) == ([], 0)


def test_columns_with_one_meaning_are_taken_together():
    (card,) = cards(
        "Name,Email,Email 2,Notes,Comments,City,Country\nAna Silva,a@example.org;b@example.org,A@EXAMPLE.ORG c@example.org,one,two,Porto,PT\n"
    )

    assert card.emails == ("a@example.org", "b@example.org", "c@example.org")
    assert (card.note, card.place) == ("one\ntwo", "Porto, PT")


def test_employers_go_with_the_role_at_the_same_turn():
    text = "Name,Employer 1,Title 1,Employer 2,Title 2\nAna Silva,Lab,,Bank,Auditor\nBen Okoro,,,School,Teacher\n"

    assert [card.stints for card in cards(text, ["name", "organization", "role", "organization", "role"])] == [
        (Stint("Lab"), Stint("Bank", "Auditor")),
        (Stint("School", "Teacher"),),
    ]


def test_a_role_that_belongs_to_no_employer_is_kept():
    (card,) = cards("Name,Company,Job Title,Headline\nAna Silva,Lab,Chemist,I like chemistry\n")

    assert card.stints == (Stint("Lab", "Chemist"),)
    assert card.more == (("Headline", "I like chemistry"),)


class TestNames:
    def test_a_column_of_last_names_first_is_turned_round(self):
        made = cards('Name\n"Silva, Ana"\n"van der Berg, Jan, PhD"\nMadonna\n"Okoro, Ben"\n')

        assert [card.name for card in made] == ["Ana Silva", "Jan van der Berg", "Madonna", "Ben Okoro"]
        assert made[1].parts == NameParts(given="Jan", family="van der Berg", suffix="PhD")

    @pytest.mark.parametrize(
        "names", [["Ana Silva", "Ben Okoro", "Silva, Rui"], ["Ana Silva, MBA", "Ben Okoro, Ph.D.", "Cy, Jr."]]
    )
    def test_a_column_in_order_is_left_as_it_is(self, names):
        assert [card.name for card in cards("Name\n" + "".join(f'"{name}"\n' for name in names))] == names

    def test_capitals_are_no_credentials(self):
        assert [card.name for card in cards('Name\n"SILVA, ANA"\n"LI, MA"\n')] == ["ANA SILVA", "MA LI"]

    @pytest.mark.parametrize(
        ("row", "name"),
        [
            ("Dr.,Ana,Sofia,Silva,PhD,", "Ana Sofia Silva"),
            ("Dr.,,,Okoro,,", "Dr. Okoro"),
            (",Rui,,Silva,III,", "Rui Silva III"),
            (",,,,,Nana", "Nana"),
            (",伟,,王,,", "王伟"),
            (",  Jean  Luc ,,O’Neill,,", "Jean Luc O’Neill"),
        ],
    )
    def test_a_name_is_put_together_from_its_parts(self, row, name):
        text = f"Prefix,First name,Middle name,Last name,Suffix,Nickname,Notes\n{row},x\n"

        assert [card.name for card in cards(text)] == [name]

    def test_two_family_names_stand_side_by_side(self):
        assert [card.name for card in cards("Nombres,Primer apellido,Segundo apellido\nLucía,García,López\n")] == [
            "Lucía García López"
        ]


def test_no_row_is_lost():
    made, skipped, blank = read(
        "Harbour School alumni\n\nName,Email,Company\nAna Silva,ana@example.org,Lab\n\n,,\n,ben@example.org,\n,,Bank\n,nobody,\n"
        "Name,Email,Company\nCy Reis,,,extra\n"
    )

    assert [(card.row, card.name) for card in made] == [(4, "Ana Silva"), (7, "ben@example.org"), (11, "Cy Reis")]
    assert [(left.row, left.reason) for left in skipped] == [
        (1, "it stands above the headings"),
        (8, "it names an organization and nobody in it"),
        (9, "it names nobody"),
        (10, "it repeats the headings"),
    ]
    assert blank == 3
    assert made[-1].more == (("column 4", "extra"),)


def test_a_person_with_a_profile_only_is_called_by_its_address():
    (card,) = cards("Name,LinkedIn\n,https://linkedin.com/in/ana-silva\n")

    assert (card.name, card.key) == ("https://www.linkedin.com/in/ana-silva",) * 2


def test_a_table_without_headings_loses_nobody():
    made = cards("Ana Silva,ana@example.org\nBen Okoro,ben@example.org\n")

    assert [(card.name, card.emails) for card in made] == [
        ("Ana Silva", ("ana@example.org",)),
        ("Ben Okoro", ("ben@example.org",)),
    ]


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("email", "ask me", ("ask me",)),
        ("phone", "n/a", ("n/a",)),
        ("profile", "Yes", ("Yes",)),
        ("page", "soon", ("soon",)),
        ("connected_on", "last summer", ("last summer",)),
        ("school_until", "soon", ("soon",)),
    ],
)
def test_what_does_not_fit_its_field_is_kept(field, value, kept):
    (card,) = cards(f"Name,What\nAna Silva,{value}\n", ["name", field])

    assert card.more == tuple(("What", told) for told in kept)


@pytest.mark.parametrize(
    ("written", "addresses"),
    [
        ("ana@example.org", ["ana@example.org"]),
        ("Ana Silva <ana@example.org>; b@example.org", ["ana@example.org", "b@example.org"]),
        ("mailto:ana@example.org?subject=hi", ["ana@example.org"]),
        ("a@example.org / b@example.org | c@example.org", ["a@example.org", "b@example.org", "c@example.org"]),
        ("jo.o'neill+x@mail.example.co.uk.", ["jo.o'neill+x@mail.example.co.uk"]),
        ("josé@exämple.org", ["josé@exämple.org"]),
        ("'ana@example.org'", ["ana@example.org"]),
    ],
)
def test_mail_addresses_are_found_in_a_cell(written, addresses):
    (card,) = cards(f'Name,Email\nAna Silva,"{written}"\n', ["name", "email"])

    assert card.emails == tuple(addresses)


@pytest.mark.parametrize(
    ("written", "profiles", "pages"),
    [
        ("https://de.linkedin.com/in/Ana-Silva?trk=x", ["ana-silva"], []),
        ("linkedin.com/in/ana", ["ana"], []),
        ("in/ana", ["ana"], []),
        ("ana-silva-17", ["ana-silva-17"], []),
        ('=HYPERLINK(""https://www.linkedin.com/in/ana"",""Ana"")', ["ana"], []),
        ("https://www.linkedin.com/company/lab", [], ["https://www.linkedin.com/company/lab"]),
        ("www.example.org/ana, https://linkedin.com/in/ana", ["ana"], ["www.example.org/ana"]),
    ],
)
def test_addresses_of_the_web_are_told_apart(written, profiles, pages):
    (card,) = cards(f'Name,Where\nAna Silva,"{written}"\n', ["name", "profile"])

    assert card.profiles == tuple(f"https://www.linkedin.com/in/{slug}" for slug in profiles)
    assert card.pages == tuple(pages)


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("+44 20 7946 0000 ext. 5; 0171/123456", ["+44 20 7946 0000 ext. 5", "0171/123456"]),
        ("(020) 7946 0000 / 0171 123456", ["(020) 7946 0000", "0171 123456"]),
        ('=""0171123456""', ["0171123456"]),
        ("'+351 22 123456", ["+351 22 123456"]),
    ],
)
def test_phone_numbers_are_found_in_a_cell(written, numbers):
    (card,) = cards(f'Name,Phone\nAna Silva,"{written}"\n', ["name", "phone"])

    assert card.phones == tuple(numbers)


def test_formulas_are_text():
    (card,) = cards('Name,Note\n=1+2,"=HYPERLINK(""https://example.org"",""x"")"\n')

    assert (card.name, card.note) == ("=1+2", '=HYPERLINK("https://example.org","x")')


def test_days_are_read_in_the_order_of_their_column():
    assert [card.connected_on for card in cards("Name,Connected on\nAna,3/4/2024\nBen,25/12/2023\n")] == [
        dt.date(2024, 4, 3),
        dt.date(2023, 12, 25),
    ]
    (card,) = cards("Name,Connected on\nAna,3/4/2024\n")
    assert (card.connected_on, card.more) == (None, (("Connected on", "3/4/2024"),))


@pytest.mark.parametrize(
    ("written", "until"),
    [
        ("2012", "2012"),
        ("Class of 2012", "2012"),
        ("May 2012", "2012-05"),
        ("2012-05-31", "2012-05-31"),
        ("SS 2012/13", "2012"),
    ],
)
def test_years_of_finishing_are_read(written, until):
    (card,) = cards(f"Name,Class year\nAna Silva,{written}\n", ["name", "school_until"])

    assert card.schools == (Stint(until=until, present=False),)


def test_a_school_without_a_year_is_kept():
    (card,) = cards("Name,School\nAna Silva,Harbour School\n")

    assert card.schools == (Stint("Harbour School"),)


def test_the_word_for_emptying_a_field_is_nothing():
    (card,) = cards("first_name,last_name,middle_name,primary_education:college_name\nAna,Silva,**CLEAR**,**CLEAR**\n")

    assert (card.name, card.schools, card.more) == ("Ana Silva", (), ())


@pytest.mark.parametrize(
    "cell", ["x" * 100_000 + "@", " " * 100_000 + "5", "-" * 100_000 + ".", "a." * 50_000, "1" * 100_000, "(" * 100_000]
)
@pytest.mark.parametrize(
    "field", ["name", "email", "phone", "profile", "page", "group", "connected_on", "school_until"]
)
def test_no_cell_takes_long(cell, field):
    (made, skipped, _) = read(f"Name,What\n|,{cell}|\n", ["", field])

    assert len(made) + len(skipped) == 1


CELLS = st.sampled_from(
    ["", "Ana Silva", "a@example.org", "2012", "Silva, Ana", "x", "Name", "Email", "é", "+49 30 12345", '"', ",", "=1"]
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=8), st.lists(st.sampled_from([*FIELDS]), max_size=4))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_row_of_any_table_is_a_card_or_skipped_or_blank(rows, mapping):
    listed = list(rows_of("\n".join("\t".join(row) for row in rows), delimiter="\t"))
    headings = columns_of(listed).headings

    for chosen in (None, mapping):
        made, skipped, blank = cards_from_table(listed, chosen)
        with_headings = len(listed) - len(made) - len(skipped) - blank
        assert with_headings in {0, 1}
        assert with_headings == 0 or headings
        assert all(card.name.strip() for card in made)


@given(st.text(st.characters(exclude_categories=[]), max_size=200))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_text_is_read(text):
    for card in read(text)[0]:
        card.original.encode()
