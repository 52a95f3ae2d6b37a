from __future__ import annotations

import pytest

from askwell.people.actions import add_person
from askwell.people.models import Person

pytestmark = pytest.mark.django_db

LINE = "Ana Silva, product designer at Figma, met at UX Porto, ana@figma.example"
HTMX = {"hx-request": "true"}


def flat(text):
    return " ".join(text.split())


def test_what_is_understood_is_shown_and_nobody_is_added(browser_of_nora):
    page = flat(browser_of_nora.get("/people/add/understood/", {"line": LINE}).text)

    for words, value in {
        "Name": "Ana Silva",
        "Role": "product designer",
        "Employer": "Figma",
        "How you met": "UX Porto",
        "Mail": "ana@figma.example",
    }.items():
        assert f"<dt>{words}</dt><dd>{value}</dd>" in page
    assert "<dt>Note</dt>" not in page
    assert Person.objects.count() == 0


def test_an_empty_line_shows_nothing(browser_of_nora):
    assert browser_of_nora.get("/people/add/understood/", {"line": " "}).text.strip() == ""


def test_one_press_adds_and_leads_to_the_person(browser_of_nora, nora):
    answer = browser_of_nora.post("/people/add/line/", {"line": LINE}, headers=HTMX)

    ana = Person.objects.of(nora).get()
    assert answer.headers["HX-Redirect"] == f"/people/{ana.id}/"
    page = browser_of_nora.get(f"/people/{ana.id}/").text
    assert "Ana Silva is here." in page
    assert "product designer, Figma" in page


def test_a_line_without_a_name_is_refused_where_it_stands(browser_of_nora):
    answer = browser_of_nora.post("/people/add/line/", {"line": ", ;"}, headers=HTMX)

    assert "Write a name, even a first name will do." in answer.text
    assert "HX-Redirect" not in answer.headers
    assert Person.objects.count() == 0


def test_somebody_of_the_same_name_is_shown_before_she_is_doubled(browser_of_nora, nora, monday):
    add_person(owner=nora, name="Ana Silva", role="Nurse", at=monday)
    page = flat(browser_of_nora.get("/people/add/understood/", {"line": LINE}).text)

    assert "You have a <a" in page
    assert "already: Nurse." in page


def test_without_a_script_the_line_leads_to_the_filled_form(browser_of_nora, nora, monday):
    add_person(owner=nora, name="Maria Costa", at=monday)
    page = browser_of_nora.get("/people/add/", {"line": f"{LINE}, via Maria"}).text

    for value in ("Ana Silva", "product designer", "Figma", "UX Porto", "ana@figma.example", "Maria Costa"):
        assert f'value="{value}"' in page


def test_a_strangers_people_are_not_recognised(browser_of_sten, nora, monday):
    add_person(owner=nora, name="Ana Silva", at=monday)

    assert "already" not in browser_of_sten.get("/people/add/understood/", {"line": LINE}).text


@pytest.mark.parametrize("count", [1, 3])
def test_understanding_costs_the_same_however_many_share_the_name(
    browser_of_nora, nora, monday, count, django_assert_num_queries
):
    for _ in range(count):
        add_person(owner=nora, name="Ana Silva", employer="NHS", at=monday)
    with django_assert_num_queries(5):  # session, explorer, namesakes, their positions, their employers
        browser_of_nora.get("/people/add/understood/", {"line": LINE})
