from __future__ import annotations

import pytest
from tests.people.lists import MESSAGES, PROFILE, connections, export
from tests.people.test_import_people import ANA, TOM, take_in

from askwell.people import queries
from askwell.people.actions import add_person, change_person
from askwell.people.models import Person

pytestmark = pytest.mark.django_db


def drawn(owner):
    """Each tree as nested lists: "Ana(Bo(Cy)Dee)"."""
    text = []
    for tree in queries.introductions(explorer=owner):
        text.append("".join(b.person.name + ("(" if b.leads_on else "") + ")" * b.ends for b in tree))
        assert text[-1].count("(") == text[-1].count(")")
    return text


@pytest.fixture
def led(nora, monday):
    """Add people by "Name < introducer"."""
    people = {}

    def add(*lines):
        for line in lines:
            name, _, by = line.partition(" < ")
            people[name] = add_person(owner=nora, name=name, introduced_by=people.get(by), at=monday)
        return people

    return add


def test_nobody_introduced_is_no_tree(nora, led):
    led("Ana", "Bo")

    assert drawn(nora) == []


def test_trees_are_nested_and_the_longest_comes_first(nora, led):
    led("Zoe", "Yan < Zoe", "Ana", "Bo < Ana", "Cy < Bo", "Dee < Bo", "Eve < Ana", "Alone")

    assert drawn(nora) == ["Ana(Bo(CyDee)Eve)", "Zoe(Yan)"]


def test_several_lists_end_behind_the_last_of_a_long_chain(nora, led):
    led("Ana", "Bo < Ana", "Cy < Bo", "Dee < Cy")

    assert drawn(nora) == ["Ana(Bo(Cy(Dee)))"]


def test_a_circle_ends_and_everybody_stands_in_it_once(nora, monday, led):
    people = led("Ana", "Bo < Ana", "Cy < Bo", "Tail < Cy")
    change_person(person=people["Ana"], name="Ana", introduced_by=people["Cy"], at=monday)

    trees = queries.introductions(explorer=nora)
    assert sorted(branch.person.name for tree in trees for branch in tree) == ["Ana", "Bo", "Cy", "Tail"]
    assert len(trees) == 1
    assert trees[0][0].introducer is not None


def test_a_chain_of_two_thousand_is_walked(nora, monday):
    people = [Person(owner=nora, name=f"P{n:04}", key=f"p{n:04}", added_at=monday) for n in range(2000)]
    for before, person in zip(people, people[1:], strict=False):
        person.introduced_by = before
    Person.objects.bulk_create(people)

    (tree,) = queries.introductions(explorer=nora)
    assert (len(tree), tree[-1].ends) == (2000, 1999)


def test_a_stranger_sees_no_tree_of_hers(nora, sten, led):
    led("Ana", "Bo < Ana")

    assert drawn(sten) == []


@pytest.mark.parametrize("count", [2, 6])
def test_trees_cost_the_same_however_many(nora, monday, led, django_assert_num_queries, count):
    led("Ana", *[f"P{n} < Ana" for n in range(count)])
    with django_assert_num_queries(2):  # people with who introduced them, positions
        drawn(nora)


def test_when_she_last_wrote_is_known_of_those_she_wrote_to(nora, monday):
    data = export(Connections_dot_csv=connections(ANA, TOM), messages_dot_csv=MESSAGES, Profile_dot_csv=PROFILE)
    take_in(nora, data, monday, name="export.zip")
    ids = {person.name: person.id for person in Person.objects.of(nora)}

    written = queries.last_written(explorer=nora, people=set(ids.values()))
    assert {name: str(written[ids[name]]) for name in ids} == {"Ana Silva": "2026-03-01", "Tom Okafor": "2025-01-05"}
