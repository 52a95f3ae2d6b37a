"""One member has one key, however the address was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.formats.contacts.linkedin.addresses import is_organization, person_address

ANA = "https://www.linkedin.com/in/ana-silva"
OPAQUE = "https://www.linkedin.com/in/ACoAAAbCdEfGhIjKlMnOpQrStUvWxYz0123456"


@pytest.mark.parametrize(
    "written",
    [
        ANA,
        "http://www.linkedin.com/in/ana-silva",
        "www.linkedin.com/in/ana-silva",
        "linkedin.com/in/ana-silva/",
        "HTTPS://WWW.LinkedIn.com/in/Ana-Silva",
        "https://de.linkedin.com/in/ana-silva",
        "https://m.linkedin.com/in/ana-silva",
        "https://touch.www.linkedin.com/in/ana-silva",
        "https://www.linkedin.com/in/ana-silva?trk=people&utm=x",
        "https://www.linkedin.com/in/ana-silva/#about",
        "https://www.linkedin.com/in/ana-silva/de",
        "https://www.linkedin.com/in/ana-silva/overlay/contact-info/",
        "https://www.linkedin.com/comm/in/ana-silva",
        "https://www.linkedin.com/mwlite/in/ana-silva",
        "https://www.linkedin.com//in//ana%2Dsilva//",
        "  <https://www.linkedin.com/in/ana-silva> ",
    ],
)
def test_spellings_of_one_address_have_one_key(written):
    assert person_address(written) == ANA


def test_letters_behind_percent_signs_are_read():
    assert person_address("https://www.linkedin.com/in/ZO%C3%8B-brandt") == "https://www.linkedin.com/in/zoë-brandt"
    assert person_address("linkedin.com/in/zoe\u0308-brandt") == "https://www.linkedin.com/in/zoë-brandt"
    assert person_address("linkedin.com/in/%E6%9D%8E") == "https://www.linkedin.com/in/李"


@pytest.mark.parametrize("slug", ["a%2Fb", "a%3Fb", "a%20b", "a%00b", "a%E9b"])
def test_what_would_break_the_address_stays_encoded(slug):
    assert person_address(f"linkedin.com/in/{slug}") == f"https://www.linkedin.com/in/{slug.casefold()}"


def test_identifiers_made_up_by_linkedin_keep_their_case():
    assert person_address(OPAQUE + "/") == OPAQUE
    assert person_address("https://www.linkedin.com/sales/lead/ACwAAAbCdEfGhIjKlMnOp,NAME_SEARCH,x1") == (
        "https://www.linkedin.com/in/ACwAAAbCdEfGhIjKlMnOp"
    )


def test_addresses_of_earlier_years_are_kept():
    assert person_address("http://uk.linkedin.com/pub/Ana-Silva/12/3B/456") == (
        "https://www.linkedin.com/pub/ana-silva/12/3b/456"
    )
    assert person_address("http://www.linkedin.com/profile/view?id=123&trk=x") == (
        "https://www.linkedin.com/profile/view?id=123"
    )


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Ana",
        "https://www.linkedin.com/company/acme",
        "https://www.linkedin.com/in/",
        "https://www.linkedin.com",
        "https://www.linkedin.com/feed/update/1",
        "https://linkedin.com.evil.example/in/ana",
        "https://notlinkedin.com/in/ana",
        "https://evil.example/linkedin.com/in/ana",
    ],
)
def test_what_is_no_member_has_no_key(written):
    assert person_address(written) == ""


def test_pages_of_companies_and_schools_are_told_apart():
    assert all(is_organization(f"https://www.linkedin.com/{kind}/acme/") for kind in ("company", "school", "showcase"))
    assert not is_organization(ANA)
    assert not is_organization("")


@given(st.text(max_size=60), st.booleans())
def test_any_text_has_a_key_or_none_and_a_key_has_itself(text, prefixed):
    key = person_address("https://www.linkedin.com/in/" + text if prefixed else text)

    assert person_address(key) == key
