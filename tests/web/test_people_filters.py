from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell.people.actions import add_person
from askwell.people.models import SavedFilter

pytestmark = pytest.mark.django_db

LISTED = {"HX-Request": "true", "HX-Target": "people-listed"}


@pytest.fixture
def them(nora, monday):
    held(nora, add_person(owner=nora, name="Maja", employer="Charité", region="Berlin", at=monday), "Find a mentor.")
    for number in range(3):
        add_person(owner=nora, name=f"Otto {number}", employer="Siemens Energy", region="Berlin", at=monday)


def test_the_page_says_in_a_sentence_whom_it_shows(browser_of_nora, them):
    page = browser_of_nora.get("/people/", {"talked": "no", "works_at": "Siemens", "place": "Berlin"}).text

    assert "People I have not talked with yet, at Siemens, in Berlin" in page
    assert "3 people" in page
    assert "Maja" not in page


def test_the_box_finds_among_those_shown(browser_of_nora, them):
    page = browser_of_nora.get("/people/", {"q": "otto berln", "works_at": "Siemens"}, headers=LISTED).text

    assert page.count('<mark class="hit">Otto</mark>') == 3
    assert "<html" not in page
    assert "Nobody" not in page
    assert "None of these people fits “maja”." in browser_of_nora.get("/people/", {"q": "maja", "talked": "no"}).text
    assert "Nobody here fits “zebra”." in browser_of_nora.get("/people/", {"q": "zebra"}).text


def test_a_filter_is_kept_and_shown_and_removed(browser_of_nora, nora, them):
    data = {"talked": "no", "place": "Berlin", "name": "Still to ask"}
    page = browser_of_nora.post("/people/filters/keep/", data, follow=True)
    saved = SavedFilter.objects.of(nora).get()
    assert page.redirect_chain == [(f"/people/?filter={saved.id}", 302)]
    assert "Kept as Still to ask." in page.text
    assert "People I have not talked with yet, in Berlin" in page.text
    assert "Maja" not in page.text

    assert f'href="/people/?filter={saved.id}"' in browser_of_nora.get("/people/").text
    page = browser_of_nora.post(f"/people/filters/{saved.id}/remove/", follow=True)
    assert "The people are all still here." in page.text
    assert "Maja" in page.text


def test_a_filter_without_a_name_is_refused_and_stays_on_the_page(browser_of_nora, them):
    page = browser_of_nora.post("/people/filters/keep/", {"place": "Berlin", "name": " "}, follow=True)

    assert "Write a name for it" in page.text
    assert "People, in Berlin" in page.text
    assert SavedFilter.objects.count() == 0


def test_pages_keep_the_choice(browser_of_nora, nora, monday):
    for number in range(51):
        add_person(owner=nora, name=f"Otto {number:03}", region="Berlin", at=monday)

    page = browser_of_nora.get("/people/", {"place": "Berlin", "q": "otto", "page": "2"}).text
    assert "51 to 51 of 51" in page
    assert 'href="?q=otto&amp;place=Berlin&amp;page=1"' in page


def test_a_stranger_reaches_no_filter_of_noras(browser_of_nora, browser_of_sten, nora, them):
    browser_of_nora.post("/people/filters/keep/", {"place": "Berlin", "name": "Berliners"})
    saved = SavedFilter.objects.of(nora).get()

    page = browser_of_sten.get("/people/", {"filter": saved.id}).text
    assert "Berlin" not in page
    assert browser_of_sten.post(f"/people/filters/{saved.id}/remove/").status_code == 404
    assert SavedFilter.objects.of(nora).count() == 1


@pytest.mark.parametrize("address", ["filter=x", "page=x", "q=%00", "wrote_after=soon", "talked=%3Cb%3E"])
def test_an_odd_address_does_no_harm(browser_of_nora, them, address):
    page = browser_of_nora.get(f"/people/?{address}")
    assert page.status_code == 200
    assert "<b>" not in page.text
