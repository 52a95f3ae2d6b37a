"""What somebody is called, when a card says it in one piece, in parts, in both or in neither."""

import pytest
from tests.formats.contacts.vcard.made_up import card, the_one

from askwell.formats.contacts import vcard
from askwell.formats.contacts.model import NameParts


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        ("N:Lind;Nora;;;", "Nora Lind"),
        ("N:Lind;Nora;Maria,Sofia;Dr.;PhD,MBA", "Dr. Nora Maria Sofia Lind PhD, MBA"),
        ("N:García,Lorca;Inés;;;", "Inés García Lorca"),
        ("N:O\\, Neill;Ana\\;Bea;;;", "Ana;Bea O, Neill"),
        ("N:山田;太郎;;;", "山田太郎"),
        ("N:김;민수;;;", "김민수"),
        ("N:nguyễn;văn an;;;", "văn an nguyễn"),
        ("N:van der Berg;Ada;;;", "Ada van der Berg"),
        ("N:بن علي;ليلى;;;", "ليلى بن علي"),
        ("N:Prince", "Prince"),
        ("N:;Prince;;;", "Prince"),
    ],
)
def test_a_name_is_built_from_its_parts_where_none_is_given(name, readable):
    assert the_one(card(name)).name == readable


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:;;;;", "NICKNAME:Noi", "ORG:Contoso"], "Noi"),
        (["N:;;;;", "ORG:Contoso;Sales", "EMAIL:nora@example.org"], "Contoso"),
        (["FN:", "N:;;;;", "EMAIL:nora@example.org"], "nora@example.org"),
        (["FN:   ", "EMAIL:nora@example.org"], "nora@example.org"),
    ],
)
def test_a_card_without_a_name_is_called_by_what_it_has(lines, name):
    assert the_one(card(*lines)).name == name


@pytest.mark.parametrize("lines", [["N:;;;;"], ["N:;;;;", "TEL:+46 1"], []])
def test_a_card_that_names_nobody_is_skipped_with_its_reason(lines):
    people, (skipped,) = vcard.cards(card(*lines).encode())

    assert not people
    assert skipped.reason == "it names nobody: there is no name, no employer and no mail address in it"
    assert all(line in skipped.original for line in lines)


def test_a_name_given_in_one_piece_is_kept_as_it_is():
    person = the_one(card("N:Lind;Nora;;;", "FN:Nora  Maria\\, Lind"))

    assert person.name == "Nora Maria, Lind"
    assert person.parts == NameParts(given="Nora", family="Lind")


def test_a_name_from_a_register_is_turned_as_a_person_would_write_it():
    assert the_one(card("N:Lind;Nora;Maria;;", "FN:Lind\\, Nora")).name == "Nora Maria Lind"


def test_the_whole_name_in_one_part_is_no_part():
    assert the_one(card("N:;Nora Lind;;;", "FN:Nora Lind")).parts == NameParts()


def test_one_name_alone_is_a_part():
    assert the_one(card("N:;Madonna;;;", "FN:Madonna")).parts == NameParts(given="Madonna")


def test_the_preferred_of_several_names_comes_first_and_the_others_are_kept():
    person = the_one(card("FN:Nora L.", "FN;PREF=1:Nora Lind", "NICKNAME:Noi,Nor", version="4.0"))

    assert (person.name, person.parts.nickname) == ("Nora Lind", "Noi, Nor")
    assert person.more == (("Name", "Nora L."),)


def test_a_name_in_two_languages_counts_once():
    person = the_one(
        card(
            "N;ALTID=1;LANGUAGE=ja:山田;太郎;;;",
            "N;ALTID=1;LANGUAGE=en:Yamada;Taro;;;",
            "FN;ALTID=2;LANGUAGE=ja:山田太郎",
            "FN;ALTID=2;LANGUAGE=en:Taro Yamada",
            version="4.0",
        )
    )

    assert (person.name, person.parts.family) == ("山田太郎", "山田")
    assert person.more == (("N (en)", "Yamada Taro"), ("FN (en)", "Taro Yamada"))
