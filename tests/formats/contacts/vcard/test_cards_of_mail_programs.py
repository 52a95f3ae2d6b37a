"""Cards of Outlook, Lotus Notes, Evolution, Thunderbird and Gmail, with their code pages and own properties."""

import pytest
from tests.formats.contacts.vcard.made_up import card, nora, the_one

from askwell.formats.contacts.model import NameParts, Stint

OUTLOOK = card(
    "N;LANGUAGE=en-us;CHARSET=Windows-1252:Müller;Jürgen;;Mr.;Jr.",
    "FN;CHARSET=Windows-1252:Mr. Jürgen Müller Jr.",
    "NICKNAME:Jogi",
    "ORG:Contoso;Purchasing",
    "TITLE:Buyer",
    "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=us-ascii:First line=0D=0ASecond line",
    "TEL;WORK;VOICE:(111) 555-0101",
    "TEL;WORK;FAX:(111) 555-0102",
    "ADR;WORK;PREF:;Floor 3;1 Main Street;Springfield;IL;62701;United States of America",
    "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Floor 3=0D=0A=",
    "1 Main Street=0D=0A=",
    "Springfield, IL 62701",
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
    "URL;WORK:http://www.contoso.example",
    "ROLE:Negotiator",
    "BDAY:19801231",
    "KEY;X509;ENCODING=BASE64:",
    "    MIICnzCCAgigAwIBAgIQ",
    "    AAECAwQFBgc=",
    "",
    "EMAIL;PREF;INTERNET:juergen@contoso.example",
    "X-MS-IMADDRESS:jogi@example.org",
    'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://example.org"><fld prop="name"/></card>',
    "X-MS-MANAGER:Ana Silva",
    "REV:20120305T131933Z",
    version="2.1",
)  # fmt: skip


def test_a_card_of_outlook_in_its_code_page_is_read():
    person = the_one(OUTLOOK.encode("cp1252"))

    assert person.name == "Mr. Jürgen Müller Jr."
    assert person.parts == NameParts("Mr.", "Jürgen", "", "Müller", "Jr.", "Jogi")
    assert person.stints == (Stint("Contoso", "Buyer", "Purchasing"),)
    assert person.note == "First line\nSecond line"
    assert person.place == "Springfield, IL, United States of America"
    assert person.pages == ("http://www.contoso.example",)
    assert person.more == (
        ("Role", "Negotiator"),
        ("Fax", "(111) 555-0102"),
        ("Address (work)", "Floor 3, 1 Main Street, Springfield, IL, 62701, United States of America"),
        ("Birthday", "19801231"),
        ("Imaddress", "jogi@example.org"),
        ("Manager", "Ana Silva"),
    )


def test_the_original_is_readable_whatever_its_code_page():
    original = the_one(OUTLOOK.encode("cp1252")).original

    assert "N;LANGUAGE=en-us;CHARSET=Windows-1252:Müller;Jürgen;;Mr.;Jr." in original
    assert "MIICnz" not in original


@pytest.mark.parametrize(
    ("charset", "name"),
    [
        ("Windows-1252", "Zoë Müller"),
        ("ISO-8859-1", "Zoë Müller"),
        ("ISO-8859-2", "Łukasz Žák"),
        ("windows-1251", "Нора Линд"),
        ("KOI8-R", "Нора Линд"),
        ("Shift_JIS", "山田 能子"),
        ("ISO-2022-JP", "山田 太郎"),
        ("GB2312", "李 娜"),
        ("EUC-KR", "김 민수"),
        ("MACINTOSH", "Zoë Müller"),
        ("UTF-8", "Zoë 李"),
    ],
)
def test_a_line_is_read_in_the_charset_it_names(charset, name):
    data = card(f"FN;CHARSET={charset}:{name}", version="2.1").encode(charset)

    assert the_one(data).name == name


@pytest.mark.parametrize("charset", ["us-ascii", "Windows-1252", "nothing-known", "hex", "utf-8"])
def test_a_charset_that_is_not_true_loses_nothing(charset):
    assert the_one(card(f"FN;CHARSET={charset}:Zoë Müller", version="2.1").encode()).name == "Zoë Müller"


def test_a_file_in_the_windows_code_page_that_does_not_say_so_is_read():
    assert the_one(card("FN:André", "NOTE:Ça va").encode("cp1252")).name == "André"


def test_a_character_cut_off_spoils_no_other_letter():
    data = card("FN:Нора Линд", "NOTE:Мы встретились на ярмаX").encode().replace(b"X", b"\xd1")

    assert the_one(data).note == "Мы встретились на ярма\ufffd"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_of_wide_letters_or_with_a_mark_is_read(encoding):
    assert the_one(card("FN:Zoë 李").encode(encoding)).name == "Zoë 李"


def test_lotus_notes_keeps_its_commas_quotes_and_odd_order():
    person = the_one(
        "BEGIN:VCARD\r\nFN:Mr. Doe Jane I Janey\r\nEMAIL;TYPE=INTERNET,WORK,pref:jane@example.com\r\n"
        'NICKNAME:Janey\\,JayJay\r\nNOTE:SHE SAID "AS IS"\\nAND \\"MORE\\"\\, THEN LEFT\r\nORG:Contoso;Fabrikam\r\n'
        "N:Doe;Jane;Janey;Mr.;I\r\nTEL;TYPE=CELL,VOICE,pref:+1 (212) 555-0100\r\nTZ:+1:00\r\nVERSION:3.0\r\nEND:VCARD\r\n"
    )

    assert person.parts == NameParts("Mr.", "Jane", "Janey", "Doe", "I", "Janey,JayJay")
    assert person.note == 'SHE SAID "AS IS"\nAND "MORE", THEN LEFT'
    assert person.stints == (Stint("Contoso", department="Fabrikam"),)
    assert person.more == (("Time zone", "+1:00"),)


def test_evolution_marks_every_value_and_folds_within_the_mark():
    person = the_one(
        nora(
            'TEL;X-COUCHDB-UUID="c2fa1caa-2926-4087-8971-609cfc7354ce";TYPE=CELL:905-666\r\n -0100',
            'EMAIL;TYPE=WORK;X-COUCHDB-UUID="83a75a5d-2777-45aa-bab5-76a4bd972490":nora\r\n @example.org',
            "X-EVOLUTION-FILE-AS:Lind\\, Nora",
            "X-EVOLUTION-MANAGER:Big Blue",
            "CATEGORIES:VIP,Chess",
        )
    )

    assert (person.phones, person.emails, person.groups) == (("905-666-0100",), ("nora@example.org",), ("VIP", "Chess"))
    assert person.more == (("Manager", "Big Blue"),)


def test_thunderbird_writes_everything_small():
    person = the_one(
        "begin:vcard\nfn;quoted-printable:Zo=C3=AB Lind\nn;quoted-printable:Lind;Zo=C3=AB\n"
        "email;internet:zoe@example.org\ntel;cell:+46 70 1\nx-mozilla-html:FALSE\nversion:2.1\nend:vcard\n"
    )

    assert (person.name, person.emails, person.phones) == ("Zoë Lind", ("zoe@example.org",), ("+46 70 1",))
    assert person.more == (("HTML", "FALSE"),)


def test_gmail_gives_its_labels_by_group():
    person = the_one(
        nora(
            "X-PHONETIC-FIRST-NAME:Noora",
            "item1.TEL:555 0102",
            "item1.X-ABLabel:GRAND_CENTRAL",
            "item2.URL:http\\://blog.example.org",
            "item2.X-ABLabel:BLOG",
            "item3.X-ABRELATEDNAMES:Ana Silva",
            "item3.X-ABLabel:REFERRED_BY",
            "X-ICQ:123",
            "CATEGORIES:myContacts,Friends",
        )
    )

    assert (person.phones, person.pages) == (("555 0102",), ("http://blog.example.org",))
    assert person.groups == ("myContacts", "Friends")
    assert person.more == (
        ("GRAND_CENTRAL", "555 0102"),
        ("BLOG", "http://blog.example.org"),
        ("Phonetic first name", "Noora"),
        ("REFERRED_BY", "Ana Silva"),
        ("ICQ", "123"),
    )
