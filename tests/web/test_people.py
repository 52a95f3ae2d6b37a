from __future__ import annotations

import pytest

from askwell.people.actions import add_person
from askwell.people.models import Person

pytestmark = pytest.mark.django_db


def test_a_person_is_added_on_the_page(browser_of_nora, nora):
    answer = browser_of_nora.post("/people/add/", {"name": "Inês", "role": "Therapist"}, follow=True)

    ines = Person.objects.of(nora).get()
    assert answer.redirect_chain == [(f"/people/{ines.id}/", 302)]
    assert "Inês" in answer.text
    assert "Therapist" in answer.text


def test_a_missing_name_is_asked_for_and_the_rest_stays(browser_of_nora):
    answer = browser_of_nora.post("/people/add/", {"name": "", "role": "Therapist"})

    assert answer.status_code == 422
    assert "Write a name, even a first name will do." in answer.text
    assert 'value="Therapist"' in answer.text
    assert Person.objects.count() == 0


def test_an_empty_list_says_so(browser_of_nora):
    assert "Nobody here yet" in browser_of_nora.get("/people/").text


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_whatever_its_length(browser_of_nora, nora, monday, count, django_assert_num_queries):
    for number in range(count):
        add_person(owner=nora, name=f"Person {number}", employer=f"E{number}", at=monday)
    with django_assert_num_queries(8):  # session, explorer, filters kept, count, ids, people, positions, pairs waiting
        answer = browser_of_nora.get("/people/")
    assert answer.text.count("Person ") == count


def test_a_stranger_sees_nobody_elses_person(browser_of_sten, nora, monday):
    ines = add_person(owner=nora, name="Inês", at=monday)

    assert browser_of_sten.get(f"/people/{ines.id}/").status_code == 404
    assert browser_of_sten.post(f"/people/{ines.id}/change/", {"name": "X"}).status_code == 404
    assert "Inês" not in browser_of_sten.get("/people/").text


def test_a_person_is_changed_on_the_page(browser_of_nora, nora, monday):
    ines = add_person(owner=nora, name="Ines", employer="Harbour", at=monday)
    assert 'value="Harbour"' in browser_of_nora.get(f"/people/{ines.id}/change/").text

    browser_of_nora.post(f"/people/{ines.id}/change/", {"name": "Inês", "employer": "Clinic"})

    ines.refresh_from_db()
    assert ines.name == "Inês"
    assert [str(p) for p in ines.positions.all()] == ["Clinic"]
