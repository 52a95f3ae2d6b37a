"""Employers, addresses, numbers and pages, and which belong together."""

import pytest
from tests.formats.contacts.vcard.made_up import nora, the_one

from askwell.formats.contacts.model import Stint


@pytest.mark.parametrize(
    ("lines", "stints"),
    [
        (["ORG:Contoso;Sales;North", "TITLE:Buyer"], [("Contoso", "Buyer", "Sales, North")]),
        (["ORG:;Sales"], [("", "", "Sales")]),
        (["TITLE:Buyer"], [("", "Buyer", "")]),
        (["ROLE:Buyer"], [("", "Buyer", "")]),
        (["ORG:A\\, B\\; C"], [("A, B; C", "", "")]),
        (["ORG:A", "ORG:B", "TITLE:a", "TITLE:b"], [("A", "a", ""), ("B", "b", "")]),
        (["ORG:A", "TITLE:a", "TITLE:b"], [("A", "a", ""), ("", "b", "")]),
        (["item2.TITLE:b", "item1.ORG:A", "item2.ORG:B", "item1.TITLE:a"], [("B", "b", ""), ("A", "a", "")]),
        (["item1.ORG:", "item1.TITLE:a", "item2.ORG:B", "item2.TITLE:"], [("", "a", ""), ("B", "", "")]),
        (["item1.ORG:A", "TITLE:a"], [("A", "a", "")]),
        (["ORG:A", "TITLE:a", "ORG:A", "TITLE:a"], [("A", "a", "")]),
        (["ORG:;;", "TITLE:"], []),
    ],
)
def test_employers_and_titles_find_each_other(lines, stints):
    assert the_one(nora(*lines)).stints == tuple(
        Stint(organization=organization, role=role, department=department) for organization, role, department in stints
    )


def test_a_second_word_for_the_work_is_kept():
    person = the_one(nora("ORG:Contoso", "TITLE:Head of chemistry", "ROLE:Teacher"))

    assert [stint.role for stint in person.stints] == ["Head of chemistry"]
    assert person.more == (("Role", "Teacher"),)


def test_mail_addresses_stand_in_the_order_of_preference_and_once_each():
    person = the_one(
        nora(
            "EMAIL:second@example.org",
            "EMAIL;TYPE=work,pref:first@example.org",
            "EMAIL:Second@Example.org",
            "EMAIL:mailto:third@example.org",
            "EMAIL:Nora Lind <fourth@example.org>",
            "EMAIL:/o=Exchange/cn=nlind",
            "EMAIL:",
        )
    )

    assert person.emails == ("first@example.org", "second@example.org", "third@example.org", "fourth@example.org")
    assert person.more == (("Email", "/o=Exchange/cn=nlind"),)


def test_numbers_to_talk_are_told_from_faxes_and_pagers():
    person = the_one(
        nora(
            "TEL;TYPE=work,voice,fax:+46 8 1",
            "TEL;TYPE=fax:+46 8 2",
            "TEL;TYPE=pager:+46 8 3",
            "TEL:+46 8 4",
            "TEL:+46 8 4",
            "TEL:",
        )
    )

    assert person.phones == ("+46 8 1", "+46 8 4")
    assert person.more == (("Fax", "+46 8 2"), ("Pager", "+46 8 3"))


def test_linkedin_profiles_are_told_from_pages_wherever_they_stand():
    person = the_one(
        nora(
            "URL:https://www.linkedin.com/in/Nora-Lind/?trk=x",
            "X-SOCIALPROFILE;TYPE=linkedin:http://se.linkedin.com/in/nora-lind",
            "item1.URL:linkedin.com/in/nora2",
            "item1.X-ABLabel:LinkedIn",
            "X-LINKEDIN:https://linkedin.com/in/nora3",
            "IMPP;X-SERVICE-TYPE=LinkedIn:https://linkedin.com/in/nora4",
            "URL:https://www.linkedin.com/company/contoso",
            "URL:http://nora.example.org/a,b;c",
            "URL:https://www.nora.example.org/a,b;c/",
        )
    )

    assert person.profiles == (
        "https://www.linkedin.com/in/nora-lind",
        "https://www.linkedin.com/in/nora2",
        "https://www.linkedin.com/in/nora4",
        "https://www.linkedin.com/in/nora3",
    )
    assert person.pages == ("https://www.linkedin.com/company/contoso", "http://nora.example.org/a,b;c")


@pytest.mark.parametrize(
    ("lines", "place", "more"),
    [
        (
            ["ADR:;;Storgatan 1;Lund;Skåne;222 22;Sweden"],
            "Lund, Skåne, Sweden",
            "Storgatan 1, Lund, Skåne, 222 22, Sweden",
        ),
        (["ADR:;;;Lund;;;"], "Lund", ""),
        (["ADR:;;;Lund"], "Lund", ""),
        (["ADR:;;Storgatan 1\\nLund;;;;"], "", "Storgatan 1, Lund"),
        (["ADR:;;a,b;c,d;;;"], "c, d", "a, b, c, d"),
        (["ADR:;Szczecin"], "", "Szczecin"),
        (["ADR;LABEL=\"Storgatan ^'1^'^nLund\":;;;;;;"], "", "Storgatan '1' Lund".replace("'", '"')),
        (["LABEL:Storgatan 1\\nLund"], "", "Storgatan 1, Lund"),
    ],
)
def test_a_place_is_town_region_and_country(lines, place, more):
    person = the_one(nora(*lines))

    assert (person.place, dict(person.more).get("Address", "")) == (place, more)


def test_the_place_of_work_is_taken_unless_another_is_preferred():
    home, work = "ADR;TYPE=home:;;;Lund;;;", "ADR;TYPE=work:;;;Malmö;;;"

    assert the_one(nora(home, work)).place == "Malmö"
    assert the_one(nora(work, home.replace("home", "home,pref"))).place == "Lund"
    assert the_one(nora(home, work)).more == (("Address (home)", "Lund"),)


def test_notes_and_groups_are_kept_together():
    person = the_one(nora("NOTE:One", "NOTE:Two\\, too", "CATEGORIES:Chess,Old\\, good", "CATEGORIES:Chess,Work"))

    assert person.note == "One\nTwo, too"
    assert person.groups == ("Chess", "Old, good", "Work")


def test_nothing_is_said_of_gender_and_nothing_kept():
    person = the_one(nora("GENDER:F", "X-GENDER:female", "SOUND:data:audio/ogg;base64,T2dn", "X-HOBBY:Chess"))

    assert "GENDER" not in person.original
    assert "SOUND" not in person.original
    assert person.more == (("Hobby", "Chess"),)


def test_a_note_that_speaks_of_data_is_a_note():
    assert (
        the_one(nora("NOTE:data: ask her; she knows", "X-PIC:DATA:image/png;base64,AAAA")).note
        == "data: ask her; she knows"
    )


def test_a_text_in_base_sixty_four_is_read():
    assert the_one(nora("NOTE;ENCODING=BASE64:R3LDvMOfZQ==", "X-LOGO;ENCODING=b:/9j/4A==")).note == "Grüße"


def test_text_too_long_for_a_line_stays_in_the_original_only():
    person = the_one(nora(f"X-STORY:{'so ' * 200}"))

    assert (person.more, "X-STORY:so so" in person.original) == ((), True)
