"""Files some program encoded once too often are mended, and only where that is certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.formats.contacts.linkedin import mended

NAMES = "José,Zoë Ångström,Łukasz,Ý Ðặng Á,李小龙,à la carte,🚀"


def twice(text):
    return "".join(
        chr(byte) if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([byte]).decode("cp1252")
        for byte in text.encode()
    )


def test_a_file_encoded_twice_throughout_is_mended():
    assert "JosÃ©" in twice(NAMES)
    assert mended(twice(NAMES)) == NAMES


@pytest.mark.parametrize(
    "text", ["", "Ana", NAMES, "Ã", "JosÃ© and José", "JosÃ© and 李", "SÃO PAULO", "\udc80", "“Ana”"]
)
def test_any_other_file_stays_as_it_is(text):
    assert mended(text) == text


@given(st.text(max_size=50))
def test_whatever_was_encoded_twice_comes_back(text):
    assert mended(twice(text)) == text
