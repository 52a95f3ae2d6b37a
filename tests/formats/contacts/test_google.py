"""Google Contacts are read in both forms of their CSV, whatever number of columns each contact needed."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.formats.contacts import google
from askwell.formats.contacts.model import NameParts, Stint
from askwell.formats.contacts.tables import rows_of

NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,"
    "Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels"
).split(",")
OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,"
    "Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,"
    "Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership"
).split(",")


def read(columns, *people):
    """Read an export with these columns, and further ones as the people have them."""
    further = dict.fromkeys(heading for person in people for heading in person if heading not in columns)
    held = io.StringIO()
    writer = csv.DictWriter(held, [*columns, *further])
    writer.writeheader()
    writer.writerows(people)
    rows = list(rows_of(held.getvalue()))
    return google.cards(rows[0].cells, rows[1:])


def one(columns, **person):
    """Return the one card of a person; "__" in a heading stands for " - ", "_" for a space."""
    cards, skipped, blank = read(
        columns, {key.replace("__", " - ").replace("_", " "): told for key, told in person.items()}
    )
    assert (skipped, blank) == ([], 0)
    (card,) = cards
    return card


@pytest.mark.parametrize(
    "headings",
    [
        NEW,
        OLD,
        [heading for heading in OLD if heading != "Language"],
        [heading.upper() for heading in NEW],
        ["\ufeffFirst Name", "Last Name", "E-mail 1 - Value"],
        ["Name", "Phone 1 - Value"],
    ],
)
def test_an_export_is_told_by_its_headings(headings):
    assert google.reads(headings)


@pytest.mark.parametrize(
    "headings",
    [
        ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"],
        ["Title", "First Name", "Last Name", "E-mail Address", "E-mail Type", "Company"],
        ["Name", "E-mail", "Notes"],
        [],
    ],
)
def test_other_headings_are_not_taken_for_it(headings):
    assert not google.reads(headings)


def test_a_person_of_the_new_form_is_read_whole():
    card = one(
        NEW,
        First_Name="Ana",
        Middle_Name="Sofia",
        Last_Name="Silva",
        Name_Prefix="Dr.",
        Nickname="Nana",
        Organization_Name="Harbour School",
        Organization_Title="Teacher",
        Organization_Department="Sciences",
        Notes="Met at the fair,\nwants to help",
        Labels="* myContacts ::: Navy ::: * starred",
        **{
            "E-mail 1 - Label": "Home",
            "E-mail 1 - Value": "ana@example.org ::: a.silva@example.com",
            "E-mail 2 - Label": "* Work",
            "E-mail 2 - Value": "ana@school.example",
            "Phone 1 - Value": "+351 22 123 4567 ::: +351 91 000 0000",
            "Address 1 - Label": "Home",
            "Address 1 - Formatted": "Rua Azul 1\nPorto\nPT",
            "Address 1 - Street": "Rua Azul 1",
            "Address 1 - City": "Porto",
            "Address 1 - Country": "Portugal",
            "Website 1 - Value": "http://linkedin.com/in/Ana-Silva/",
            "Website 2 - Value": "https://ana.example.org",
        },
    )

    assert card.name == "Ana Sofia Silva"
    assert card.parts == NameParts("Dr.", "Ana", "Sofia", "Silva", "", "Nana")
    assert card.emails == ("ana@school.example", "ana@example.org", "a.silva@example.com")
    assert card.phones == ("+351 22 123 4567", "+351 91 000 0000")
    assert card.profiles == ("https://www.linkedin.com/in/ana-silva",)
    assert card.pages == ("https://ana.example.org",)
    assert card.stints == (Stint("Harbour School", "Teacher", "Sciences"),)
    assert card.place == "Porto, Portugal"
    assert card.note == "Met at the fair,\nwants to help"
    assert card.groups == ("Navy", "starred")
    assert card.more == (("Address 1 - Street", "Rua Azul 1"),)
    assert card.row == 2


def test_a_person_of_the_old_form_is_read_whole():
    card = one(
        OLD,
        Name="Ben Okoro",
        Given_Name="Ben",
        Family_Name="Okoro",
        Initials="BO",
        Location="Lagos",
        Sensitivity="Normal",
        Priority="Normal",
        Hobby="sailing",
        Group_Membership="* myContacts ::: * Friends",
        **{
            "Organization 1 - Type": "",
            "Organization 1 - Name": "Old Bank ::: New Bank",
            "Organization 1 - Title": "Clerk ::: Auditor",
            "Organization 1 - Job Description": "counts",
            "Organization 2 - Type": "School",
            "Organization 2 - Name": "Lagoon College",
            "E-mail 1 - Type": "*",
            "E-mail 1 - Value": "ben@example.org",
        },
    )

    assert (card.name, card.emails, card.groups, card.place) == (
        "Ben Okoro",
        ("ben@example.org",),
        ("Friends",),
        "Lagos",
    )
    assert card.stints == (Stint("Old Bank", "Clerk"), Stint("New Bank", "Auditor"))
    assert card.schools == (Stint("Lagoon College"),)
    assert card.more == (("Hobby", "sailing"), ("Organization 1 - Job Description", "counts"))


@pytest.mark.parametrize("birthday", ["1906-12-09", " --12-09"])
def test_a_birthday_is_kept_aside(birthday):
    assert one(OLD, Name="Grace Adeyemi", Birthday=birthday).more == (("Birthday", birthday.strip()),)


def test_photographs_and_gender_are_left_unread():
    card = one(OLD, Name="Ana Silva", Gender="female", Photo="https://photos.example/1")

    assert card.more == ()
    assert card.original == "Name: Ana Silva"


def test_events_relations_and_own_fields_are_kept_under_their_labels():
    card = one(
        NEW,
        First_Name="Ana",
        **{
            "Relation 1 - Label": "Spouse",
            "Relation 1 - Value": "Rui",
            "Event 1 - Label": "* Anniversary",
            "Event 1 - Value": "2010-05-01",
            "Custom Field 1 - Label": "LinkedIn",
            "Custom Field 1 - Value": "https://www.linkedin.com/in/ana-silva",
            "Custom Field 2 - Value": "left ::: right",
            "IM 1 - Type": "Home",
            "IM 1 - Service": "XMPP",
            "IM 1 - Value": "ana@chat.example",
        },
    )

    assert card.profiles == ("https://www.linkedin.com/in/ana-silva",)
    assert card.more == (
        ("Anniversary", "2010-05-01"),
        ("Spouse", "Rui"),
        ("Custom Field 2 - Value", "left"),
        ("Custom Field 2 - Value", "right"),
        ("XMPP", "ana@chat.example"),
    )


@pytest.mark.parametrize(
    ("given", "family", "name"),
    [
        ("伟", "王", "王伟"),
        ("민준", "김", "김민준"),
        ("さくら", "佐々木", "佐々木さくら"),
        ("マリア", "シルバ", "マリア シルバ"),
        ("Wei", "王", "Wei 王"),
        ("Nguyễn", "", "Nguyễn"),
        ("", "Okoro", "Okoro"),
    ],
)
def test_a_name_stands_in_the_order_of_its_script(given, family, name):
    assert one(NEW, First_Name=given, Last_Name=family, Notes="x").name == name


def test_the_whole_name_of_the_old_form_is_kept_as_it_was_written():
    assert one(OLD, Name="王 伟", Given_Name="伟", Family_Name="王").name == "王 伟"


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"Nickname": "Nana"}, "Nana"),
        ({"File As": "Silva, Ana"}, "Silva, Ana"),
        ({"Name Prefix": "Dr.", "Last Name": "Okoro"}, "Dr. Okoro"),
        ({"First Name": "Rui", "Last Name": "Silva", "Name Suffix": "Jr."}, "Rui Silva Jr."),
        ({"First Name": "Rui", "Last Name": "Silva", "Name Suffix": "MBA"}, "Rui Silva"),
        ({"E-mail 1 - Value": "rui@example.org"}, "rui@example.org"),
        ({"Website 1 - Value": "https://linkedin.com/in/rui-1"}, "https://www.linkedin.com/in/rui-1"),
    ],
)
def test_a_name_is_found_where_there_is_one(person, name):
    assert [card.name for card in read(NEW, person)[0]] == [name]


def test_a_role_without_an_employer_comes_from_the_occupation():
    assert one(OLD, Name="Ana", Occupation="Nurse").stints == (Stint(role="Nurse"),)


def test_no_row_is_lost():
    people = [
        {"First Name": "Ana"},
        {},
        {"Organization Name": "Harbour School", "Phone 1 - Value": "12345"},
        {"Notes": "who was this?"},
        dict(zip(NEW, NEW, strict=True)) | {"Phone 1 - Value": "Phone 1 - Value"},
        {"First Name": "Ben"},
    ]
    cards, skipped, blank = read(NEW, *people)

    assert [card.name for card in cards] == ["Ana", "Ben"]
    assert [(left.row, left.reason) for left in skipped] == [
        (4, "it names an organization and nobody in it"),
        (5, "it names nobody"),
        (6, "it repeats the headings"),
    ]
    assert blank == 1


def test_what_is_no_address_and_no_number_is_kept():
    card = one(
        NEW,
        First_Name="Ana",
        **{"E-mail 1 - Value": "ask her", "Phone 1 - Value": "none", "Website 1 - Value": "later"},
    )

    assert card.more == (("E-mail 1 - Value", "ask her"), ("Website 1 - Value", "later"), ("Phone 1 - Value", "none"))


def test_cells_beyond_the_headings_are_kept():
    cards, _, _ = google.cards(["First Name", "Labels"], rows_of("Ana,x,more\n"))

    assert cards[0].more == (("column 3", "more"),)


@given(
    st.lists(
        st.sampled_from([*NEW, *OLD, "E-mail 1 - Value", "E-mail 1 - Label", "Address 2 - City", "IM 1 - Value", ""])
    ),
    st.lists(st.lists(st.sampled_from(["", "Ana", "* x ::: y", ":::", "a@example.org", "www.example.org", "*", "=1"]))),
)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_every_row_below_any_headings_is_a_card_or_skipped_or_blank(headings, rows):
    listed = list(rows_of("\n".join("\t".join(row) for row in rows), delimiter="\t"))
    cards, skipped, blank = google.cards(headings, listed)

    assert len(cards) + len(skipped) + blank == len(listed)
    assert all(card.name.strip() for card in cards)
