"""What the columns of any table hold is guessed from their headings and from their values."""

import pytest

from askwell.formats.contacts.columns import columns_of, table_of
from askwell.formats.contacts.headings import SYNONYMS, field_of
from askwell.formats.contacts.model import FIELDS
from askwell.formats.contacts.tables import rows_of


def guess(text):
    columns = columns_of(rows_of(text))
    return dict(zip(columns.headings, columns.guess, strict=True))


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("First Name,Last Name,Email,Company,Job Title,City,Class Year,Industry,Notes",
         "given family email organization role place school_until sector note"),
        ("Vorname,Nachname,E-Mail-Adresse,Arbeitgeber,Funktion,Wohnort,Abschlussjahr,Branche,Bemerkungen",
         "given family email organization role place school_until sector note"),
        ("Prénom,Nom,Courriel,Entreprise,Fonction,Ville,Année de diplôme,Secteur d’activité,Remarques",
         "given family email organization role place school_until sector note"),
        ("Nombre,Apellidos,Correo electrónico,Empresa,Puesto,Ciudad,Año de graduación,Sector,Notas",
         "given family email organization role place school_until sector note"),
        ("Nome,Sobrenome,Endereço de e-mail,Empresa,Cargo,Cidade,Ano de conclusão,Setor,Observações",
         "given family email organization role place school_until sector note"),
        ("Nome,Cognome,Indirizzo email,Azienda,Ruolo,Città,Anno di laurea,Settore,Note",
         "given family email organization role place school_until sector note"),
        ("Voornaam,Achternaam,E-mailadres,Bedrijf,Functie,Plaats,Afstudeerjaar,Sector,Opmerkingen",
         "given family email organization role place school_until sector note"),
        ("Full name,Mobile,LinkedIn URL,Personal website,Current employer,Current title,Department,University,Major",
         "name phone profile page organization role department school degree"),
        ("Member ID,Preferred name,Tags,Connected On,Willing to mentor,Preferred contact method,Max contacts,Middle Name,Suffix",
         "key nickname group connected_on wishes wishes wishes middle suffix"),
        ("firstName,lastName,emailAddress,companyName,jobTitle,e_mail_2,Phone (work),Home City,Employer / Firma",
         "given family email organization role email phone place organization"),
        ("email_address,preferred_name,school_year_name,primary_education:major_names,primary_education:college_name",
         "email nickname group degree school"),
        ("first_name,primary_education:end_date,primary_education:start_date,username",
         "given school_until  "),
    ],
    ids=["en", "de", "fr", "es", "pt", "it", "nl", "directory", "network", "code", "handshake", "handshake too"],
)  # fmt: skip
def test_headings_are_known(headings, fields):
    assert list(guess(headings + "\n").values()) == fields.split(" ")


@pytest.mark.parametrize(
    "heading",
    "GPA|primary_education:cumulative_gpa|Gender|Geschlecht|Sexe|Ethnicity|Race / Ethnicity|card_id|Card Number|Birthday|Date of birth|DOB"
    "|Geburtsdatum|Date de naissance|Fecha de nacimiento|Password|Mot de passe|Passwort|SSN|Social Security Number|IBAN|Salary|Age"
    "|Student ID|Matrikelnummer|Photo URL|Religion|Nationality|Disability status|Marital Status|auth_identifier|Note moyenne".split(
        "|"
    ),
)
def test_what_is_nobodys_business_is_left_out(heading):
    assert guess(f"Name,{heading}\nAna Silva,x\n")[heading] == "leave"


@pytest.mark.parametrize(
    "heading", ["Language", "Message", "Stage", "Manager", "Contact", "Pages", "Embrace", "Sussex office"]
)
def test_words_that_only_contain_such_a_word_are_not(heading):
    assert guess(f"Full name,{heading}\nAna Silva,x\n")[heading] != "leave"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ("ana@example.org|ben@example.org|", "email"),
        ("linkedin.com/in/ana|https://www.linkedin.com/in/ben|", "profile"),
        ("https://ana.example|www.ben.example/cv|", "page"),
        ("+351 22 123 4567|(020) 7946 0000|0171-123456", "phone"),
        ("12345678|23456789|34567890", ""),
        ("2019-05-01|2020-06-02|2021-07-03", ""),
        ("red|green|blue", ""),
        ("||", ""),
    ],
)
def test_values_speak_where_the_heading_is_silent(values, field):
    rows = "".join(f"P Person{n};{value}\n" for n, value in enumerate(values.split("|")))

    assert guess("Name;Foo\n" + rows)["Foo"] == field


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("Email", "yes|no|yes", ""),
        ("LinkedIn", "Yes|No|Yes", ""),
        ("Website", "https://www.linkedin.com/in/a-b|https://www.linkedin.com/in/c-d|", "profile"),
        ("Phone", "ask|none|later", ""),
        ("Class", "2011|2012|Class of 2013", "school_until"),
        ("Class", "A|B|C", ""),
        ("Year", "1|2|3", ""),
        ("Mentor", "yes|no|yes", ""),
        ("Title", "Dr.|Prof. Dr.|Mrs", "prefix"),
        ("Title", "Engineer|Nurse|Dr.", "role"),
        ("Titel", "Dr.|Dipl.-Ing.|", "prefix"),
        ("School", "x||", ""),
    ],
)
def test_values_refute_what_a_heading_seems_to_say(heading, values, field):
    rows = "".join(f"P Person{n};{value}\n" for n, value in enumerate(values.split("|")))

    assert guess(f"Full name;{heading}\n{rows}")[heading] == field


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Name,Vorname\nSilva,Ana\n", ["family", "given"]),
        ("Nom,Prénom\nSilva,Ana\n", ["family", "given"]),
        ("Nome,Cognome\nAna,Silva\n", ["given", "family"]),
        ("Name,First name\nAna Silva,Ana\nBen Okoro,Ben\n", ["name", "given"]),
        ("Name,First name,Last name\nAna Silva,Ana,Silva\n", ["name", "given", "family"]),
        ("Contact,Name\nRui Reis,Ana Silva\nRui Reis,Ben Okoro\n", ["", "name"]),
        (
            "Who,Company,City\nAna Silva,Lab,Rio\nBen Okoro,School,Ulm\nZoë,Bank,Ulm\n",
            ["name", "organization", "place"],
        ),
        ("Wer,E-Mail\n王伟,w@example.org\n김민준,k@example.org\n", ["name", "email"]),
    ],
)
def test_it_is_settled_which_column_is_the_name(text, fields):
    assert list(guess(text).values()) == fields


def test_the_headings_are_found_below_a_preamble():
    table = table_of(rows_of("Alumni of the Harbour School\nAs of May 2024\n\nName,Company\nAna,Lab\n"))

    assert table.headings == ("Name", "Company")
    assert [row.line for row in table.above] == [1, 2, 3]
    assert [row.line for row in table.rows] == [5]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Silva,ana@example.org,School\nBen Okoro,ben@example.org,Lab\n",
        "Ana Silva,Mentor\nBen Okoro,Family\n",
        "ana@example.org\nben@example.org\n",
        "Ana Silva\nBen Okoro\n",
        "Mail,Ana Silva\nemail,Ben Okoro\n",
    ],
)
def test_a_table_without_headings_gets_some_and_loses_no_row(text):
    rows = list(rows_of(text))
    table = table_of(rows)

    assert (table.written, table.above, table.rows) == ((), (), tuple(rows))
    assert table.headings == tuple(f"column {n}" for n in range(1, len(rows[0].cells) + 1))
    assert columns_of(table).rows == 2


def test_it_can_be_said_whether_there_are_headings():
    rows = list(rows_of("\nA,B\nAna Silva,Lab\n"))

    assert table_of(rows, headed=True).headings == ("A", "B")
    assert table_of(rows, headed=False).headings == ("column 1", "column 2")
    assert table_of(list(rows_of("Name,Note\n")), headed=False).written == ()
    assert table_of([], headed=True).headings == ()


def test_columns_without_headings_are_told_by_their_values():
    assert guess("Ana Silva,ana@example.org,Lab\nBen Okoro,ben@example.org,Lab\n") == {
        "column 1": "name",
        "column 2": "email",
        "column 3": "",
    }


def test_headings_in_an_unknown_language_are_told_from_the_values_below():
    assert guess("Hvem,Postur\nAna Silva,ana@example.org\nBen Okoro,ben@example.org\n") == {
        "Hvem": "name",
        "Postur": "email",
    }


def test_empty_and_missing_headings_are_named_by_their_place():
    assert guess("Name,,Company\nAna Silva,x,Lab,ana@example.org\nBen Okoro,y,Bank,ben@example.org\n") == {
        "Name": "name",
        "column 2": "",
        "Company": "organization",
        "column 4": "email",
    }


def test_headings_again_are_kept_apart():
    columns = columns_of(rows_of("Name,Email,Email\nAna,a@example.org,b@example.org\n"))

    assert (columns.headings, columns.guess) == (("Name", "Email", "Email"), ("name", "email", "email"))


class TestSignature:
    def signature(self, text):
        return columns_of(rows_of(text)).signature

    def test_it_is_the_same_whatever_stands_below_and_however_it_is_written(self):
        first = self.signature("Name,E-Mail,Title\nAna Silva,a@example.org,Dr.\n")

        assert first == self.signature("Exported\n\n NAME ;E-mail;Title:\nBen Okoro;x;Nurse\n\nCy;y;z\n")
        assert first == self.signature("Name,E-Mail,Title,,\n")
        assert len(first) == 32

    def test_it_differs_for_other_headings(self):
        assert self.signature("Name,E-Mail\n") != self.signature("E-Mail,Name\n")

    def test_without_headings_it_is_of_what_the_columns_hold(self):
        people = "Ana Silva,a@example.org\nBen Okoro,b@example.org\n"

        assert self.signature(people) == self.signature("Cy Reis,c@example.org\nDi Lund,d@example.org\n")
        assert self.signature(people) != self.signature("Cy Reis,Lab\nDi Lund,Bank\n")


def test_the_sample_is_the_first_people_in_full_width():
    columns = columns_of(rows_of("Name,Company,Note\n\nAna\nBen,Lab,x,extra\n" + "Cy,Lab,x\n" * 8))

    assert columns.rows == 10
    assert columns.sample[0] == ("Ana", "", "")
    assert columns.sample[1] == ("Ben", "Lab", "x")
    assert len(columns.sample) == 5


def test_an_empty_table_has_no_columns():
    columns = columns_of([])

    assert (columns.headings, columns.rows) == ((), 0)


def test_every_guess_is_a_field_and_no_heading_means_two():
    listed = [phrase for phrases in SYNONYMS.values() for phrase in phrases]

    assert set(SYNONYMS) <= set(FIELDS)
    assert len(listed) == len(set(listed))
    assert {phrase for phrase in listed if field_of(phrase) is None} == set()
