"""Cards as an iPhone, iCloud and the Mac address book write them."""

from tests.formats.contacts.vcard.made_up import card, nora, the_one

from askwell.formats.contacts import vcard
from askwell.formats.contacts.model import NameParts, Stint

IPHONE = card(
    "PRODID:-//Apple Inc.//iPhone OS 17.5//EN",
    "N:Okoro;Ben;Amadi;Dr.;",
    "FN:Dr. Ben Amadi Okoro",
    "NICKNAME:Benji",
    "ORG:Northwind School;Chemistry;",
    "TITLE:Head of chemistry",
    "EMAIL;type=INTERNET;type=HOME:ben@example.net",
    "EMAIL;type=INTERNET;type=WORK;type=pref:b.okoro@northwind.example",
    "item1.EMAIL;type=INTERNET:alumni.ben@example.org",
    "item1.X-ABLabel:Old school",
    "TEL;type=CELL;type=VOICE;type=pref:+351 912 000 000",
    "TEL;type=HOME;type=FAX:+351 222 000 000",
    "item2.TEL:+351 223 000 000",
    "item2.X-ABLabel:_$!<AssistantPhone>!$_",
    "item3.ADR;type=WORK;type=pref:;;Rua das Flores 5\\,\\n2. esq.;Porto;;4050-262;Portugal",
    "item3.X-ABADR:pt",
    "item4.URL;type=pref:https\\://ben.example.org/",
    "item4.X-ABLabel:_$!<HomePage>!$_",
    "item5.X-ABDATE;type=pref:2019-06-01",
    "item5.X-ABLabel:_$!<Anniversary>!$_",
    "item6.X-ABRELATEDNAMES;type=pref:Ana Silva",
    "item6.X-ABLabel:_$!<Friend>!$_",
    "X-SOCIALPROFILE;type=linkedin;x-user=benokoro:http\\://www.linkedin.com/in/benokoro",
    "X-SOCIALPROFILE;type=twitter;x-user=bokoro:https://twitter.com/bokoro",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15",
    "NOTE:Met at the fair in Porto\\, 2019\\nLikes to walk\\; hates calls",
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQIBAQICAQI",
    " CAgICAwUDAwMDAwYEBAMFBwYHBwcGBgYHCAsJBwgKCAYGCQ==",
    "UID:0FAB0E2B-55A3-4D7E-9A3C-1F4B21C0A001",
    "X-ABUID:0FAB0E2B-55A3-4D7E-9A3C-1F4B21C0A001:ABPerson",
)


def test_everything_on_a_card_is_read():
    ben = the_one(IPHONE)

    assert ben.name == "Dr. Ben Amadi Okoro"
    assert ben.parts == NameParts(prefix="Dr.", given="Ben", middle="Amadi", family="Okoro", nickname="Benji")
    assert ben.stints == (Stint(organization="Northwind School", department="Chemistry", role="Head of chemistry"),)
    assert ben.emails == ("b.okoro@northwind.example", "ben@example.net", "alumni.ben@example.org")
    assert ben.phones == ("+351 912 000 000",)
    assert ben.profiles == ("https://www.linkedin.com/in/benokoro",)
    assert ben.pages == ("https://ben.example.org/", "https://twitter.com/bokoro")
    assert ben.place == "Porto, Portugal"
    assert ben.note == "Met at the fair in Porto, 2019\nLikes to walk; hates calls"
    assert ben.key == "0FAB0E2B-55A3-4D7E-9A3C-1F4B21C0A001"


def test_what_has_no_field_is_kept_with_its_label():
    assert the_one(IPHONE).more == (
        ("Old school", "alumni.ben@example.org"),
        ("Fax", "+351 222 000 000"),
        ("Assistant's phone", "+351 223 000 000"),
        ("Address (work)", "Rua das Flores 5, 2. esq., Porto, 4050-262, Portugal"),
        ("Anniversary", "2019-06-01"),
        ("Friend", "Ana Silva"),
        ("Birthday", "--04-15"),
    )


def test_a_photograph_is_left_unread():
    ben = the_one(IPHONE)

    assert "PHOTO" not in ben.original
    assert "CAgICAwUDAwMDAw" not in repr(ben)
    assert ben.original.startswith("BEGIN:VCARD\nVERSION:3.0\nPRODID:")
    assert ben.original.endswith("UID:0FAB0E2B-55A3-4D7E-9A3C-1F4B21C0A001:ABPerson\nEND:VCARD")


def test_a_company_is_skipped_with_its_reason():
    company = card("N:;;;;", "FN:Fabrikam", "ORG:Fabrikam;", "TEL;type=MAIN:+1 555 0100", "X-ABShowAs:COMPANY")

    people, skipped = vcard.cards((company + nora()).encode())

    assert [person.name for person in people] == ["Nora Lind"]
    assert [(one.row, one.reason) for one in skipped] == [(1, "it is a company, not a person")]
    assert "ORG:Fabrikam;" in skipped[0].original


def test_somebody_shown_as_their_company_is_still_a_person():
    assert the_one(nora("ORG:Lind Pianos;", "X-ABShowAs:COMPANY")).name == "Nora Lind"


def test_a_profile_given_as_a_user_name_is_an_address():
    nora_ = the_one(nora("X-SOCIALPROFILE;type=linkedin;x-user=noralind:x-apple:noralind"))

    assert nora_.profiles == ("https://www.linkedin.com/in/noralind",)


def test_a_service_without_an_address_is_kept_by_its_name():
    nora_ = the_one(
        nora("X-SOCIALPROFILE;type=mastodon;x-user=nora:x-apple:nora", "IMPP;X-SERVICE-TYPE=Skype:skype:noi")
    )

    assert nora_.more == (("mastodon", "nora"), ("Skype", "skype:noi"))


def test_quotes_behind_backslashes_in_a_parameter_break_nothing():
    place = 'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=Hamnen \\"Norra\\" 5;X-TITLE=Hamnen:geo:57.7,11.9'

    assert the_one(nora(place, "TEL:+46 31 100")).phones == ("+46 31 100",)


def test_the_members_of_a_group_have_it_among_their_groups():
    group = card(
        "N:Alumni;;;;",
        "FN:Alumni",
        "X-ADDRESSBOOKSERVER-KIND:group",
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:A-1",
        "UID:G-1",
    )

    people, skipped = vcard.cards(
        (nora("UID:A-1", "CATEGORIES:Music") + card("FN:Per Berg", "UID:A-2") + group).encode()
    )

    assert [person.groups for person in people] == [("Music", "Alumni"), ()]
    assert [one.reason for one in skipped] == ["it is a group, not a person"]


def test_an_old_identifier_stands_in_for_a_missing_one():
    assert the_one(nora("X-ABUID:5AD3-4E\\:ABPerson")).key == "5AD3-4E"


def test_a_photograph_in_the_old_way_of_the_mac_is_left_unread_too():
    nora_ = the_one(nora("PHOTO;BASE64:", "  /9j/4AAQSkZJRgABAQAAAQABAAD", "  /2wBDAAI=", "TEL;type=CELL:+46 70 1"))

    assert nora_.phones == ("+46 70 1",)
    assert "AAQSkZ" not in nora_.original
