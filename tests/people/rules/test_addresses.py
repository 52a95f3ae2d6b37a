"""Mailboxes, phone lines and profiles, however they are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.people.rules.addresses import (
    is_full_phone,
    is_shared_mailbox,
    mail_house,
    mail_key,
    name_from_mail,
    phone_key,
    phone_tail,
    phones_may_be_one,
    profile_key,
)
from askwell.people.rules.profiles import is_passing, profile_site, site_in_words


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("Ana.Silva@Figma.com", "ana.silva@figma.com"),
        (" <ANA@figma.com>, ", "ana@figma.com"),
        ("mailto:ana@figma.com?subject=hello", "ana@figma.com"),
        ("Ana Silva <ana@figma.com>;", "ana@figma.com"),
        ("'ana@figma.com'", "ana@figma.com"),
        ("ana@figma.com.", "ana@figma.com"),
        ("\u200bana@figma.com", "ana@figma.com"),
        ("a.n.a+work@gmail.com", "a.n.a+work@gmail.com"),
        ("Ana@GoogleMail.com", "ana@gmail.com"),
        ("ana@münchen.example", "ana@xn--mnchen-3ya.example"),
        ("strauß@firma.example", "strauß@firma.example"),
        ("/o=Firm/ou=Exchange/cn=ana", ""),
        ("ana@", ""),
        ("@figma.com", ""),
        ("ana@figma@com", ""),
        ("ana silva@figma.com", ""),
        ("ana", ""),
        ("", ""),
    ],
)
def test_a_mailbox_has_one_key(address, key):
    assert mail_key(address) == key


@pytest.mark.parametrize(
    "address",
    "info@a.de office@a.de hello@a.io info.berlin@a.de sales2@a.de no-reply@a.de noreply-x1@a.de "
    "kontakt@a.de contato@a.br x@users.noreply.github.com hr@a.com".split(),
)
def test_some_mailboxes_are_nobodys_own(address):
    assert is_shared_mailbox(address)


@pytest.mark.parametrize("address", "ana@a.de hi.lee@a.com ola@a.no infomaria@a.de will.service@a.uk".split())
def test_other_mailboxes_are_somebodys(address):
    assert not is_shared_mailbox(address)


@pytest.mark.parametrize(
    ("address", "house"),
    [
        ("ana@figma.com", ("figma", "figma.com")),
        ("ana@eng.figma.com", ("figma", "eng.figma.com")),
        ("ana@bbc.co.uk", ("bbc", "bbc.co.uk")),
        ("ana@gmail.com", ("", "")),
        ("ana@yahoo.co.uk", ("", "")),
        ("ana@t-online.de", ("", "")),
        ("ana@localhost", ("", "")),
    ],
)
def test_a_mail_address_tells_the_firm_but_not_where_anybody_gets_one(address, house):
    assert mail_house(address) == house


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("ana.silva@figma.com", "Ana Silva"),
        ("ana@figma.com", "Ana"),
        ("jean-luc+cv@x.fr", "Jean Luc"),
        ("info@x.de", ""),
        ("as@x.de", "As"),
        ("a@x.de", ""),
        ("ana82@x.de", ""),
        ("", ""),
    ],
)
def test_a_name_can_be_proposed_from_a_mail_address(address, name):
    assert name_from_mail(address) == name


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("+491701234567", "+491701234567"),
        ("+49 (0) 170 123-4567", "+491701234567"),
        ("(+49) 170 1234567", "+491701234567"),
        ("0049 170 1234567", "+491701234567"),
        ("+44(0)20 7946 0018", "+442079460018"),
        ("+39 06 1234567", "+39061234567"),
        ("tel:+1-415-555-0100;ext=3", "+14155550100"),
        ("+1 415 555 0100 ext. 12", "+14155550100"),
        ("+1.415.555.0100x12", "+14155550100"),
        ("+49 89 123456 Durchwahl 7", "+4989123456"),
        ("Mobil: +49 170 1234567", "+491701234567"),
        ("＋４９１７０１２３４５６７", "+491701234567"),
        ("٠١٧٠١٢٣٤٥٦٧", "01701234567"),
        ("0170/1234567", "01701234567"),
        ("(415) 555-0100", "4155550100"),
        ("+0123456789", ""),
        ("112", ""),
        ("1-800-FLOWERS", ""),
        ("+12345678901234567", ""),
        ("none", ""),
        ("", ""),
    ],
)
def test_a_phone_line_has_one_key(number, key):
    assert phone_key(number) == key
    assert is_full_phone(key) is key.startswith("+")


@pytest.mark.parametrize(
    ("one", "other", "perhaps"),
    [
        ("01701234567", "+491701234567", True),
        ("4155550100", "+14155550100", True),
        ("14155550100", "+14155550100", True),
        ("01701234567", "01701234567", True),
        ("+431701234567", "+491701234567", False),
        ("01701234567", "+491701234568", False),
        ("1234567", "+491701234567", False),
        ("", "", False),
    ],
)
def test_a_number_without_a_country_may_be_one_with(one, other, perhaps):
    assert phones_may_be_one(one, other) is perhaps
    assert phones_may_be_one(other, one) is perhaps
    assert not perhaps or phone_tail(one) == phone_tail(other)


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.linkedin.com/in/Ana-Silva", "linkedin.com/in/ana-silva"),
        ("https://www.linkedin.com/in/ana-silva/?trk=people&x=1", "linkedin.com/in/ana-silva"),
        ("http://de.linkedin.com/in/ana-silva/de", "linkedin.com/in/ana-silva"),
        ("linkedin.com/in/ana-silva/overlay/contact-info/", "linkedin.com/in/ana-silva"),
        ("https://m.linkedin.com/comm/in/ana-silva", "linkedin.com/in/ana-silva"),
        ("//LinkedIn.com:443/in/ana-silva#about", "linkedin.com/in/ana-silva"),
        ("/in/ana-silva/", "linkedin.com/in/ana-silva"),
        ("<https://www.linkedin.com/in/ana-silva>.", "linkedin.com/in/ana-silva"),
        ("https://www.linkedin.com/in/j%C3%BCrgen", "linkedin.com/in/jürgen"),
        ("https://www.linkedin.com/in/ju%CC%88rgen", "linkedin.com/in/jürgen"),
        ("https://www.linkedin.com/in/j%25C3%25BCrgen", "linkedin.com/in/jürgen"),
        ("https://www.linkedin.com/in/李伟", "linkedin.com/in/李伟"),
        ("http://www.linkedin.com/pub/ana-silva/1/2b3/4c5", "linkedin.com/pub/ana-silva/1/2b3/4c5"),
        ("https://www.linkedin.com/sales/people/ACwAAB,NAME_SEARCH,x", "linkedin.com/sales/people/acwaab"),
        ("https://www.linkedin.com/company/figma", ""),
        ("https://www.linkedin.com/in/", ""),
        ("https://www.linkedin.com", ""),
        ("https://notlinkedin.com/in/ana", ""),
        ("https://www.xing.com/profile/Ana_Silva", "xing.com/profile/ana_silva"),
        ("https://github.com/AnaSilva/some-repository", "github.com/anasilva"),
        ("https://mobile.twitter.com/Ana", "x.com/ana"),
        ("https://x.com/home", ""),
        ("https://www.facebook.com/profile.php?id=100", ""),
        ("https://www.facebook.com/people/Ana/100/", "facebook.com/people/ana/100"),
        ("https://orcid.org/0000-0002-1825-009X", "orcid.org/0000-0002-1825-009x"),
        ("https://anasilva.example", ""),
        ("ana@figma.com", ""),
        ("", ""),
    ],
)
def test_a_profile_has_one_key(address, key):
    assert profile_key(address) == key


def test_an_id_in_place_of_a_chosen_name_is_passing():
    assert is_passing(profile_key("https://www.linkedin.com/in/ACoAAABCDEFGHIJKLMNOPQR"))
    assert is_passing(profile_key("https://www.linkedin.com/pub/ana-silva/1/2b3/4c5"))
    assert not is_passing(profile_key("https://www.linkedin.com/in/ana-silva"))


def test_a_site_is_called_as_people_call_it():
    assert site_in_words(profile_site("linkedin.com/in/ana")) == "LinkedIn"
    assert site_in_words("medium.com") == "medium.com"


@given(st.text(max_size=40))
@settings(max_examples=500, deadline=None, derandomize=True)
def test_any_text_has_keys_and_a_key_is_its_own(text):
    for key_of in (mail_key, phone_key, profile_key):
        assert key_of(key_of(text)) == key_of(text)


@given(st.text(alphabet="+0123456789 ()-./x;,ext٣³", max_size=20))
@settings(max_examples=500, deadline=None, derandomize=True)
def test_any_digits_have_a_key_of_digits(text):
    assert phone_key(text).lstrip("+").isdigit() or phone_key(text) == ""
