"""Version 2.1 as Android and older phones write it: quoted-printable, soft breaks, values of their own."""

import pytest
from tests.formats.contacts.vcard.made_up import card, nora, read, the_one

from askwell.formats.contacts.model import NameParts, Stint

QUOTED = "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"


def phone(*lines):
    return card(*lines, version="2.1")


def test_quoted_printable_is_read_in_its_charset():
    person = the_one(
        phone(
            f"N;{QUOTED}:=D0=9B=D0=B8=D0=BD=D0=B4;=D0=9D=D0=BE=D1=80=D0=B0;;;",
            f"FN;{QUOTED}:=D0=9D=D0=BE=D1=80=D0=B0=20=D0=9B=D0=B8=D0=BD=D0=B4",
        )
    )

    assert person.name == "Нора Линд"
    assert person.parts == NameParts(given="Нора", family="Линд")


def test_a_soft_break_needs_no_blank_and_may_split_a_character():
    person = the_one(
        phone(
            f"N;{QUOTED}:=D0=9B=D0=B8=D0=BD=D0=\r\n=B4;=D0=9D=D0=BE=D1=80=D0=B0=\r\n;;;",
            f"FN;{QUOTED}:=D0=9D=D0=BE=D1=80=\r\n=D0=B0=20=\r\n=D0=9B=D0=B8=D0=BD=D0=B4",
            "TEL;CELL:+380 50 1",
        )
    )

    assert (person.name, person.parts.family, person.phones) == ("Нора Линд", "Линд", ("+380 50 1",))


@pytest.mark.parametrize(
    "broken",
    [
        "Aach=\r\n en=0D=0A=\r\n Germany",  # folded too, as Samsung does
        "Aach=\r\n\ten=0D=0A=\r\n\tGermany",  # as Outlook does
        "Aach=\r\nen=0D=0A=\r\nGermany",
        "Aach= \r\nen=0AGermany",
    ],
)
def test_a_blank_behind_a_soft_break_is_a_fold_where_all_lines_have_one(broken):
    assert the_one(nora(f"NOTE;ENCODING=QUOTED-PRINTABLE:{broken}", version="2.1")).note == "Aachen\nGermany"


def test_a_blank_behind_a_soft_break_is_a_letter_where_other_lines_have_none():
    note = "NOTE;ENCODING=QUOTED-PRINTABLE:I met he=\r\nr at the fair =\r\nin Porto and liked=\r\n her"

    assert the_one(nora(note, version="2.1")).note == "I met her at the fair in Porto and liked her"


def test_a_soft_break_with_a_colon_behind_it_goes_on():
    note = "NOTE;ENCODING=QUOTED-PRINTABLE:Aachen=0D=0A=\r\nGermany:okay"

    assert the_one(nora(note, version="2.1")).note == "Aachen\nGermany:okay"


@pytest.mark.parametrize("dangling", ["=\r\n", "=\r\n\r\n"])
def test_a_soft_break_that_nothing_follows_takes_no_property_with_it(dangling):
    person = the_one(f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;{QUOTED}:Nora Lind{dangling}TEL;CELL:+46 70 1\r\nEND:VCARD\r\n")

    assert (person.name, person.phones) == ("Nora Lind", ("+46 70 1",))


def test_a_dangling_break_before_the_end_does_not_glue_cards():
    first = f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;{QUOTED}:Nora Lind=\r\nEND:VCARD\r\n"

    assert [person.name for person in read(first + phone("FN:Per Berg"))] == ["Nora Lind", "Per Berg"]


def test_parameters_without_names_are_understood():
    person = the_one(
        phone(
            "N:Lind;Nora",
            "TEL;HOME;VOICE:+46 8 1",
            "TEL;CELL;PREF:+46 70 1",
            "TEL;WORK;FAX:+46 8 2",
            "EMAIL;X400:c=se;a= ;p=home;s=lind",
            "EMAIL;PREF;INTERNET:nora@example.org",
            "NOTE;QUOTED-PRINTABLE:Gr=C3=BC=C3=9Fe",
        )
    )

    assert person.phones == ("+46 70 1", "+46 8 1")
    assert person.emails == ("nora@example.org",)
    assert person.note == "Grüße"
    assert person.more == (("Email", "c=se;a= ;p=home;s=lind"), ("Fax", "+46 8 2"))


def test_a_photograph_that_goes_on_without_blanks_is_left_unread():
    person = the_one(
        phone(
            "N:Lind;Nora",
            "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD",
            "/2wBDAAIBAQIBAQICAQICAgICAwUDAwMDAwYEBAMFBwYHBwcGBgYHCAsJBwgKCAYGCQ==",
            "",
            "TEL;CELL:+46 70 1",
        )
    )

    assert person.phones == ("+46 70 1",)
    assert "2wBDAAI" not in repr(person)


def test_a_picture_cut_off_breaks_nothing():
    person = the_one(nora("PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQS=Z", "LOGO;ENCODING=b:!", "TEL:+46 1", version="2.1"))

    assert (person.phones, "PHOTO" in person.original) == (("+46 1",), False)


def test_what_android_keeps_in_its_own_property_is_read():
    person = the_one(
        nora(
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Noi;1;;;;;;;;;;;;;",
            f"X-ANDROID-CUSTOM;{QUOTED}:vnd.android.cursor.item/relation;J=C3=BCrgen;6;;;;;;;;;;;;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1990-03-05;3;;;;;;;;;;;;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2013-01-01;1;;;;;;;;;;;;;",
            version="2.1",
        )
    )

    assert person.parts.nickname == "Noi"
    assert person.more == (("Related", "Jürgen"), ("Birthday", "1990-03-05"), ("Date", "2013-01-01"))


def test_a_comma_divides_nothing_in_this_version():
    person = the_one(phone("N:Lind, geb. Berg;Nora", "ORG:Lind, Berg & Co;Sales, north", "TITLE:Buyer, seller"))

    assert person.parts == NameParts(given="Nora", family="Lind, geb. Berg")
    assert person.stints == (Stint("Lind, Berg & Co", "Buyer, seller", "Sales, north"),)


def test_a_backslash_and_n_are_letters_in_quoted_printable():
    assert (
        the_one(nora("NOTE;ENCODING=QUOTED-PRINTABLE:C:\\new =3D old\\; x", version="2.1")).note == "C:\\new = old; x"
    )


def test_a_messenger_that_glues_its_cards_is_read():
    glued = (
        "BEGIN:VCARD\nVERSION:3.0\nN:;Ada Mensah;;;\nFN:Ada Mensah\nTEL;type=Mobile;waid=256700000001:+256 70 1\nEND:VCARD"
        "BEGIN:VCARD\nVERSION:3.0\nFN:Chidi Eze\nTEL;type=Mobile;waid=256700000003:+256 70 3\nEND:VCARD"
    )

    ada, chidi = read(glued)

    assert (ada.name, ada.parts, ada.phones) == ("Ada Mensah", NameParts(), ("+256 70 1",))
    assert (chidi.name, chidi.row) == ("Chidi Eze", 2)
