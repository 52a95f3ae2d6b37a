"""Contacts from Outlook are read from every program of that name, in the languages it writes its headings in."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.formats.contacts import outlook
from askwell.formats.contacts.model import NameParts, Stint
from askwell.formats.contacts.tables import rows_of
from askwell.formats.decoding import decoded

DESKTOP = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,"
    "Business Country/Region,Home City,Home Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,"
    "Company Main Phone,Mobile Phone,Anniversary,Assistant's Name,Birthday,Categories,E-mail Address,E-mail Type,"
    "E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,Gender,Government ID Number,Initials,Location,"
    "Notes,Priority,Private,Profession,Sensitivity,User 1,Web Page"
).split(",")
UNSET = {
    "Gender": "Unspecified",
    "Birthday": "0/0/00",
    "Anniversary": "0/0/00",
    "Priority": "Normal",
    "Private": "False",
    "Sensitivity": "Normal",
    "Initials": "A.S.",
}
PEOPLE = (
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,"
    "E-mail 3 Address,Home Phone,Business Phone,IMAddress,Job Title,Department,Company,Office Location,Personal Web Page,"
    "Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes"
).split(",")
GOOGLES = (
    "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,"
    "Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,Primary Phone,Job Title,Department,Company,Categories"
).split(",")


def written(columns, *people, encoding="utf-8"):
    held = io.StringIO()
    writer = csv.DictWriter(held, columns)
    writer.writeheader()
    writer.writerows(people)
    return decoded(held.getvalue().encode(encoding))


def read(columns, *people, **how):
    rows = list(rows_of(written(columns, *people, **how)))
    assert outlook.reads(rows[0].cells)
    return outlook.cards(rows[0].cells, rows[1:])


def one(columns, person, **how):
    cards, skipped, blank = read(columns, person, **how)
    assert (skipped, blank) == ([], 0)
    (card,) = cards
    return card


def test_a_person_of_the_desktop_program_is_read_whole():
    card = one(
        DESKTOP,
        UNSET
        | {
            "Title": "Dr.",
            "First Name": "Zoë",
            "Last Name": "Müller",
            "Company": "Hafenschule",
            "Department": "Physik",
            "Job Title": "Lehrerin",
            "Profession": "Physikerin",
            "Business Street": "Am Hafen 1",
            "Business City": "Hamburg",
            "Business Country/Region": "Germany",
            "Home City": "Kiel",
            "Assistant's Phone": "+49 40 999999",
            "Business Phone": "+49 40 123456",
            "Business Phone 2": "+49 40 123457",
            "Mobile Phone": "+49 170 1234567",
            "Categories": "Alumni;Mentors, Friends",
            "E-mail Address": "zoe@example.org",
            "E-mail Type": "SMTP",
            "E-mail Display Name": "Zoë Müller (zoe@example.org)",
            "Notes": "two\nlines",
            "Web Page": "https://www.linkedin.com/in/zoe-mueller",
        },
        encoding="cp1252",
    )

    assert card.name == "Zoë Müller"
    assert card.parts == NameParts(prefix="Dr.", given="Zoë", family="Müller")
    assert card.emails == ("zoe@example.org",)
    assert card.phones == ("+49 40 123456", "+49 40 123457", "+49 170 1234567")
    assert card.profiles == ("https://www.linkedin.com/in/zoe-mueller",)
    assert card.stints == (Stint("Hafenschule", "Lehrerin", "Physik"),)
    assert card.place == "Hamburg, Germany"
    assert card.groups == ("Alumni", "Mentors", "Friends")
    assert card.note == "two\nlines"
    assert card.more == (
        ("Business Street", "Am Hafen 1"),
        ("Assistant's Phone", "+49 40 999999"),
        ("Profession", "Physikerin"),
        ("Home City", "Kiel"),
    )


def test_settings_nobody_chose_are_passed_over_and_gender_is_left_unread():
    card = one(
        DESKTOP,
        UNSET | {"First Name": "Ana", "Gender": "Female", "Government ID Number": "123", "Birthday": "12/9/1976"},
    )

    assert card.more == (("Birthday", "12/9/1976"),)
    assert "Female" not in card.original
    assert "123" not in card.original


@pytest.mark.parametrize(
    ("address", "kind", "shown", "emails"),
    [
        ("/o=Firm/ou=Site/cn=Recipients/cn=ana", "EX", "Ana Silva", ()),
        ("/o=Firm/ou=Site/cn=Recipients/cn=ana", "", "Ana Silva", ()),
        ("ana@firm", "EX", "Ana Silva (ana@example.org)", ("ana@example.org",)),
        ("ana@example.org", "SMTP", "", ("ana@example.org",)),
        ("ana@example.org; a2@example.org", "SMTP", "", ("ana@example.org", "a2@example.org")),
    ],
)
def test_a_mailbox_within_a_company_is_no_address(address, kind, shown, emails):
    card = one(
        DESKTOP,
        {"First Name": "Ana", "E-mail Address": address, "E-mail Type": kind, "E-mail Display Name": shown},
    )

    assert (card.emails, card.more) == (emails, ())


def test_the_kind_belongs_to_the_address_of_its_number():
    card = one(
        DESKTOP,
        {
            "First Name": "Ana",
            "E-mail Address": "/o=Firm/cn=ana",
            "E-mail Type": "EX",
            "E-mail 2 Address": "ana@example.org",
            "E-mail 2 Type": "SMTP",
        },
    )

    assert card.emails == ("ana@example.org",)


def test_a_person_without_a_name_is_called_as_their_mail_shows_them():
    person = {"E-mail Address": "ana@example.org", "E-mail Display Name": "'Ana Silva' (ana@example.org)"}

    assert one(DESKTOP, person).name == "Ana Silva"


def test_people_of_the_web_are_read():
    card = one(
        PEOPLE,
        {
            "First Name": "Ben",
            "Last Name": "Okoro",
            "Nickname": "Benny",
            "E-mail Address": "ben@example.org",
            "E-mail 3 Address": "b3@example.org",
            "Home Phone": "0171 123456",
            "Job Title": "Nurse",
            "Company": "Clinic",
            "Schools": "Lagoon College",
            "Location": "Lagos",
            "Personal Web Page": "ben.example.org",
            "Spouse": "Ada",
        },
    )

    assert (card.name, card.parts.nickname) == ("Ben Okoro", "Benny")
    assert card.emails == ("ben@example.org", "b3@example.org")
    assert card.schools == (Stint("Lagoon College"),)
    assert (card.place, card.pages, card.more) == ("Lagos", ("ben.example.org",), (("Spouse", "Ada"),))


def test_what_google_calls_outlook_csv_is_read():
    card = one(GOOGLES, {"First Name": "Ana", "Initials": "A", "Gender": "x", "Categories": "myContacts;starred"})

    assert (card.name, card.groups, card.more) == ("Ana", ("starred",), ())


LOCALISED = {
    "German": (
        "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,"
        "Telefon geschäftlich,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,Geschlecht,Privat,Kategorien"
    ),
    "French": (
        "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),Ville (bureau),Téléphone (bureau),"
        "Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie,Sexe,Privé,Catégories"
    ),
    "Spanish": (
        "Title,Nombre,Segundo nombre,Apellidos,Suffix,Organización,Department,Puesto,Calle del trabajo,Ciudad de trabajo,"
        "Teléfono del trabajo,E-mail Address,E-mail Type,Nombre de pantalla de correo electrónico,Género,Privado,Categorías"
    ),
    "Dutch": (
        '"Titel","Voornaam","Middelste naam","Achternaam","Achtervoegsel","Bedrijf","Afdeling","Functie",'
        '"Werkadres, straat","Werkadres, plaats","Telefoon op werk","E-mailadres","E-mailtype","Weergavenaam voor e-mail",'
        '"Geslacht","Privé","Categorieën"'
    ),
}


@pytest.mark.parametrize("language", LOCALISED)
def test_headings_in_other_languages_are_known(language):
    person = (
        "Dr.,Ana,Sofia,Silva,Jr.,Hafen AG,Einkauf,Leiterin,Am Hafen 1,Kiel,0431 123456,/o=Hafen/cn=ana,EX,"
        "Ana (ana@example.org),F,False,Alumni\n"
    )
    rows = list(rows_of(decoded(f"{LOCALISED[language]}\n{person}".encode("cp1252"))))
    assert outlook.reads(rows[0].cells)
    (card,), skipped, blank = outlook.cards(rows[0].cells, rows[1:])

    assert (skipped, blank) == ([], 0)
    assert card.parts == NameParts("Dr.", "Ana", "Sofia", "Silva", "Jr.")
    assert card.stints == (Stint("Hafen AG", "Leiterin", "Einkauf"),)
    assert (card.emails, card.phones, card.place) == (("ana@example.org",), ("0431 123456",), "Kiel")
    assert card.groups == ("Alumni",)
    assert card.more == ((rows[0].cells[8], "Am Hafen 1"),)


def test_no_row_is_lost():
    rows = list(
        rows_of(written(DESKTOP, {"First Name": "Ana"}, {}, {"Company": "Firm"}, {"Notes": "?"}, {"First Name": "Ben"}))
    )
    cards, skipped, blank = outlook.cards(rows[0].cells, [*rows[1:], rows[0]])

    assert [(card.row, card.name) for card in cards] == [(2, "Ana"), (6, "Ben")]
    assert [(left.row, left.reason) for left in skipped] == [
        (4, "it names an organization and nobody in it"),
        (5, "it names nobody"),
        (1, "it repeats the headings"),
    ]
    assert blank == 1


@pytest.mark.parametrize(
    "headings",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "First Name,Last Name,Email,Job Title,Class Year",
        "Vorname,Nachname,E-Mail,Firma",
        "Name,Given Name,Family Name,E-mail 1 - Value",
    ],
)
def test_other_lists_are_not_taken_for_it(headings):
    assert not outlook.reads(headings.split(","))


@given(
    st.lists(st.sampled_from([*DESKTOP, *PEOPLE, "Titre", "Téléphone (bureau)", "E-Mail 2: Adresse", ""])),
    st.lists(st.lists(st.sampled_from(["", "Ana", "x;y,", ";", "a@example.org", "EX", "/o=x", "0/0/00", "=1", "(a)"]))),
)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_every_row_below_any_headings_is_a_card_or_skipped_or_blank(headings, rows):
    listed = list(rows_of("\n".join("\t".join(row) for row in rows), delimiter="\t"))
    cards, skipped, blank = outlook.cards(headings, listed)

    assert len(cards) + len(skipped) + blank == len(listed)
    assert all(card.name.strip() for card in cards)
