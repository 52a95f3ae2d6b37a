from __future__ import annotations

import pytest

from askwell.people.rules import PersonRefused
from askwell.people.rules.typed import Typed, typed_addresses


def told(**fields):
    return [(one.kind, one.value) for one in typed_addresses(**fields)]


def test_nothing_typed_is_nothing():
    assert typed_addresses() == typed_addresses(mail=" , ", phone="\n", page=";") == []


def test_several_are_told_apart_by_commas():
    assert told(mail="ana@a.example, ana@b.example", phone="+351 911 222 333; 0170/1234567") == [
        ("mail", "ana@a.example"),
        ("mail", "ana@b.example"),
        ("phone", "+351 911 222 333"),
        ("phone", "0170/1234567"),
    ]


def test_an_address_stands_once_as_it_was_written_first():
    assert typed_addresses(mail="Ana@A.example, ana@a.example") == [Typed("mail", "Ana@A.example", "ana@a.example")]


def test_a_page_of_a_person_is_a_profile_and_any_other_a_page():
    assert told(page="linkedin.com/in/ana, https://ana.example/about") == [
        ("profile", "linkedin.com/in/ana"),
        ("page", "https://ana.example/about"),
    ]


def test_a_short_number_inside_a_house_is_a_number():
    assert told(phone="ext. 12") == [("phone", "ext. 12")]


@pytest.mark.parametrize(
    ("field", "written", "words"),
    [
        ("mail", "ana", "no mail address"),
        ("mail", "ana@b.example, bo", "“bo” is no mail address"),
        ("phone", "none yet", "no phone number"),
        ("page", "her blog", "no address on the web"),
        ("page", "javascript:alert(1)", "no address on the web"),
        ("mail", "x" * 500 + "@b.example", "no mail address"),
    ],
)
def test_what_is_none_is_refused_in_a_sentence(field, written, words):
    with pytest.raises(PersonRefused, match=words):
        typed_addresses(**{field: written})
