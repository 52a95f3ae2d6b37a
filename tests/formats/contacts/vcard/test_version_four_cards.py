"""Version 4.0 with its addresses instead of text, its places in a list and its kinds of cards."""

import pytest
from tests.formats.contacts.vcard.made_up import card, nora, the_one

from askwell.formats.contacts import vcard
from askwell.formats.contacts.model import Stint


def test_a_card_as_the_standard_shows_it_is_read():
    person = the_one(
        card(
            "FN:Inès Perrault",
            "N:Perrault;Inès;;;ing. jr,M.Sc.",
            "BDAY:--0203",
            "ANNIVERSARY:20090808T1430-0500",
            "GENDER:F",
            "LANG;PREF=1:fr",
            "ORG;TYPE=work:Contoso",
            "ADR;TYPE=work:;Suite D2-630;2875 Laurier;Quebec;QC;G1V 2M2;Canada",
            'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-555-0154;ext=102',
            'TEL;VALUE=uri;TYPE="work,cell,voice,video,text":tel:+1-418-555-0162',
            "EMAIL;TYPE=work:ines@contoso.example",
            "GEO;TYPE=work:geo:46.772673,-71.282945",
            "KEY;TYPE=work;VALUE=uri:http://ines.example.org/key.asc",
            "TZ:-0500",
            "URL;TYPE=home:http://ines.example.org",
            "PHOTO:data:image/jpeg;base64,MIICajCCAdOgAwIBAgICBEUwDQYJKoZIhvc",
            " AQEEBQAwdzELMAk",
            "RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "RELATED;TYPE=co-worker;VALUE=text:Ask Ana\\, please",
            "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
            "CLIENTPIDMAP:1;urn:uuid:53e374d9-337e-4727-8803-a1e9c14e0556",
            version="4.0",
        )
    )

    assert (person.name, person.parts.suffix) == ("Inès Perrault", "ing. jr, M.Sc.")
    assert person.phones == ("+1-418-555-0154 ext. 102", "+1-418-555-0162")
    assert person.stints == (Stint("Contoso"),)
    assert person.place == "Quebec, QC, Canada"
    assert person.key == "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"
    assert person.more == (
        ("Address (work)", "Suite D2-630, 2875 Laurier, Quebec, QC, G1V 2M2, Canada"),
        ("Birthday", "--0203"),
        ("Anniversary", "20090808T1430-0500"),
        ("Language", "fr"),
        ("Coordinates", "geo:46.772673,-71.282945"),
        ("Time zone", "-0500"),
        ("Related (friend)", "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
        ("Related (co-worker)", "Ask Ana, please"),
    )
    assert not {"PHOTO", "GENDER", "KEY;"} & set(person.original.replace(":", "\n").split("\n"))


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("group", "it is a group, not a person"),
        ("org", "it is a company, not a person"),
        ("ORG", "it is a company, not a person"),
        ("location", "it is a place, not a person"),
        ("application", "it is a program, not a person"),
        ("device", "it is a device, not a person"),
    ],
)
def test_a_card_of_another_kind_is_skipped_with_its_reason(kind, reason):
    data = card(f"KIND:{kind}", "FN:Contoso", "MEMBER:urn:uuid:A-1", version="4.0") + nora("KIND:individual")

    people, (skipped,) = vcard.cards(data.encode())

    assert [(person.name, person.row, person.more) for person in people] == [("Nora Lind", 2, ())]
    assert (skipped.row, skipped.reason) == (1, reason)
    assert "MEMBER:urn:uuid:A-1" in skipped.original


def test_a_kind_nobody_knows_is_a_person_and_kept():
    assert the_one(nora("KIND:x-neighbour", "MEMBER:mailto:a@example.org", version="4.0")).more == (
        ("Member", "mailto:a@example.org"),
        ("Kind", "x-neighbour"),
    )


def test_the_members_of_a_group_are_found_by_their_identifier():
    people, _ = vcard.cards(
        (
            card("KIND:group", "FN:Chess club", "MEMBER:urn:uuid:A-1", "MEMBER:urn:uuid:A-1", version="4.0")
            + nora("UID:A-1")
        ).encode()
    )

    assert [person.groups for person in people] == [("Chess club",)]


def test_preferences_are_numbers():
    lines = [
        "EMAIL:c@example.org",
        "EMAIL;PREF=20:b@example.org",
        "EMAIL;PREF=3:a@example.org",
        "EMAIL;PREF=x:d@example.org",
    ]

    assert the_one(nora(*lines, version="4.0")).emails == tuple(f"{letter}@example.org" for letter in "abcd")


def test_colons_semicolons_and_commas_may_stand_in_quoted_parameters():
    person = the_one(nora('TEL;X-LABEL="a:b;c,d";TYPE=cell:+46 70 1', 'NOTE;X="unclosed:first:second', version="4.0"))

    assert (person.phones, person.note) == (("+46 70 1",), "first:second")


def test_a_profile_of_the_later_standard_is_read():
    line = 'SOCIALPROFILE;SERVICE-TYPE=LinkedIn;USERNAME="noralind";VALUE=text:noralind'

    assert the_one(nora(line, version="4.0")).profiles == ("https://www.linkedin.com/in/noralind",)
