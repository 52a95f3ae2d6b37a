from __future__ import annotations

import pytest

from askwell.people.actions import add_person
from askwell.people.models import Person
from askwell.search.queries import find, find_people
from askwell.search.rules import FEW, Field, Kind

pytestmark = pytest.mark.django_db

ANA, JOAO, MARIANA, PIOTR, SEAN = "Ana Silva", "João Silveira", "Mariana Costa", "Piotr Kowalski", "Seán O’Brien"
LUKASZ, LI, KIM, JULIA, SILVIA = "Łukasz Øst", "李明", "김민준", "Юлия Ёлкина", "Sílvia Ng"


@pytest.mark.usefixtures("everybody")
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ana silva", [ANA]),
        ("SILVA ANA", [ANA]),
        ("Silva", [ANA, SEAN, SILVIA, JOAO]),  # a word of the name, of the employer, nearly the name, less nearly
        ("silv", [SILVIA, ANA, JOAO, SEAN]),  # the name begins so, a word of a name, alphabetically, another word
        ("Slva", [ANA]),
        ("ana", [ANA, JULIA, MARIANA]),  # begins so, in a note, inside of a word; Juan is not among them
        ("Garmin Kowalsky", [PIOTR]),
        ("kowlaski", [PIOTR]),
        ("kowalski at garmin", [PIOTR]),
        ("engineer garmin", [PIOTR, LI]),
        ("walsk", [PIOTR]),
        ("obrien", [SEAN]),
        ("O'Brien", [SEAN]),
        ("sean brien", [SEAN]),
        ("joao charite", [JOAO]),
        ("lukasz ost", [LUKASZ]),
        ("strassenbau", [LUKASZ]),
        ("Straßenbau Sud", [LUKASZ]),
        ("李", [LI]),
        ("明", [LI]),
        ("李明", [LI]),
        ("김민", [KIM]),
        ("민준", [KIM]),
        ("елкина", [JULIA]),
        ("ЮЛИЯ", [JULIA]),
        ("c++", [PIOTR]),
        ("krakow wine", [PIOTR]),
        ("wine", [PIOTR, SILVIA]),
        ("berlin", [MARIANA]),
        ("hr", [MARIANA]),
        ("hr siemens", [MARIANA]),
        ("m siemens", [MARIANA]),
        ("ux porto", [ANA]),
        ("s", [SEAN, SILVIA, ANA, JOAO, LUKASZ, MARIANA]),
        ("ng", [SILVIA]),
        ("zebra", []),
        ("ana zebra", []),
        ("?!", []),
        ("", []),
        ('" OR *', []),
        ("100%", []),
        ("'; DROP TABLE people_person; --", []),
    ],
)
def test_what_is_typed_finds(names, typed, expected):
    assert names(typed) == expected


def test_a_number_is_not_taken_for_another(nora, monday, names):
    add_person(owner=nora, name="Tove", employer="Studio 2024", at=monday)

    assert names("2025") == []
    assert names("2024") == ["Tove"]


def test_there_are_no_slips_where_enough_is_found(nora, monday, names):
    for number in range(FEW):
        add_person(owner=nora, name=f"Marta {number}", at=monday)
    add_person(owner=nora, name="Martha", at=monday)
    assert "Martha" not in names("Marta", most=50)

    assert names("Marta 7") == ["Marta 7"]
    assert names("Martah") == ["Martha", *(f"Marta {number}" for number in range(FEW - 1))]


def test_two_letters_look_in_names_first(nora, monday, names):
    for number in range(FEW):
        add_person(owner=nora, name=f"Aileen {number}", at=monday)
    add_person(owner=nora, name="Tove", role="AI researcher", at=monday)

    assert "Tove" not in names("ai", most=50)
    assert names("ai researcher") == ["Tove"]


def test_the_letters_are_marked(nora, everybody):
    hit = find(explorer=nora, typed="figma silv").kinds[0].hits[0]

    assert [(piece.text, piece.is_match) for piece in hit.name] == [("Ana ", False), ("Silv", True), ("a", False)]
    (work,) = hit.excerpts
    assert work.field == Field.WORK
    assert [piece.text for piece in work.pieces if piece.is_match] == ["Figma"]
    assert "".join(piece.text for piece in work.pieces) == "Product designer, Figma, Lisbon"


def test_all_are_counted_and_some_are_shown(nora, monday):
    for number in range(20):
        add_person(owner=nora, name=f"Otto {number:02}", at=monday)

    (people,) = find(explorer=nora, typed="otto").kinds
    assert (people.total, len(people.hits)) == (20, FEW)

    further = find_people(explorer=nora, typed="otto", begin=16, most=10)
    assert further.total == 20
    assert ["".join(piece.text for piece in hit.name) for hit in further.hits] == [f"Otto {n}" for n in range(16, 20)]


def test_what_counts_can_be_narrowed(nora, everybody):
    within = Person.objects.of(nora).filter(positions__region="Berlin", note__startswith="")

    assert find_people(explorer=nora, typed="silva", within=within).total == 0
    assert find_people(explorer=nora, typed="costa", within=within).total == 1


def test_sten_finds_nothing_of_noras(nora, sten, monday, everybody, names):
    add_person(owner=sten, name="Ana Silva", employer="Garmin", at=monday)

    for typed in ("kowalski", "kowalsky", "s", "ng", "garmin", "obrien", "piotr", "wine"):
        found = find(explorer=sten, typed=typed)
        assert {hit.id for one in found.kinds for hit in one.hits} & {person.id for person in everybody} == set()
        assert find(explorer=sten, typed=typed).total == (1 if typed in {"s", "garmin"} else 0) + (typed == "garmin")
    assert names("Silva") == [ANA, SEAN, SILVIA, JOAO]


def test_organizations_are_found_beside_people(nora, everybody):
    found = find(explorer=nora, typed="garmin")

    assert [(one.kind, one.total) for one in found.kinds] == [(Kind.PERSON, 2), (Kind.ORGANIZATION, 1)]


@pytest.mark.parametrize("count", [1, 30])
def test_it_costs_the_same_however_much_is_found(nora, monday, count, django_assert_num_queries):
    for number in range(count):
        add_person(owner=nora, name=f"Otto {number}", employer="Harbour", at=monday)
    with django_assert_num_queries({1: 11, 30: 4}[count]):  # few are found: it looks further
        find(explorer=nora, typed="otto harbour")
