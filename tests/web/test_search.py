from __future__ import annotations

import pytest
from tests.tiny_language import held

from askwell.people.actions import add_person
from askwell.people.models import Organization

pytestmark = pytest.mark.django_db

AS_ONE_TYPES = {"HX-Request": "true", "HX-Target": "found"}
UNDER_THE_BOX = {"HX-Request": "true", "HX-Target": "at-once"}


@pytest.fixture
def ana(nora, monday):
    return add_person(owner=nora, name="Ana Silva", role="Designer", employer="Figma & Sons", at=monday)


def test_the_page_says_what_can_be_found(browser_of_nora):
    assert "Half a remembered word will do" in browser_of_nora.get("/search/").text


def test_a_person_is_found_with_the_letters_marked(browser_of_nora, ana):
    answer = browser_of_nora.get("/search/", {"q": "slva figma"})

    assert f'<a href="/people/{ana.id}/">Ana <mark class="hit">Silva</mark></a>' in answer.text
    assert 'Designer, <mark class="hit">Figma</mark> &amp; Sons' in answer.text


def test_each_kind_leads_to_its_page(browser_of_nora, nora, ana):
    talk = held(nora, ana, "Figma is where I learnt to listen.")
    page = browser_of_nora.get("/search/", {"q": "figma"}).text

    assert f'href="/people/at/{Organization.objects.of(nora).get().id}/"' in page
    assert f'href="/conversations/{talk.id}/#turn-1"' in page
    assert "<cite>Ana Silva</cite>" in page
    assert f'href="/conversations/{talk.id}/"' in browser_of_nora.get("/search/", {"q": "talk with ana"}).text


def test_as_one_types_the_results_alone_are_sent(browser_of_nora, ana):
    answer = browser_of_nora.get("/search/", {"q": "silv"}, headers=AS_ONE_TYPES)

    assert "<html" not in answer.text
    assert "Ana" in answer.text
    assert "HX-Request" in answer.headers["Vary"]


def test_under_the_box_of_any_page_stand_a_few(browser_of_nora, nora, monday, ana):
    for number in range(9):
        add_person(owner=nora, name=f"Silke {number}", at=monday)
    answer = browser_of_nora.get("/search/", {"q": "sil"}, headers=UNDER_THE_BOX)

    assert answer.text.count("<li>") == 4
    assert '<a href="/search/?q=sil">All 10 found</a>' in answer.text
    assert 'id="find-anywhere"' in browser_of_nora.get("/people/").text


def test_all_of_one_kind_stand_on_pages(browser_of_nora, nora, monday):
    for number in range(60):
        add_person(owner=nora, name=f"Otto {number:02}", at=monday)
    first = browser_of_nora.get("/search/", {"q": "otto"}).text
    assert 'href="/search/?q=otto&amp;kind=people">all 60</a>' in first

    second = browser_of_nora.get("/search/", {"q": "otto", "kind": "people", "page": "2"})
    assert second.text.count("</mark> ") == 10
    assert "51 to 60 of 60" in second.text
    assert 'href="?q=otto&amp;kind=people&amp;page=1"' in second.text


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999", "³"])
def test_a_page_that_is_none_does_no_harm(browser_of_nora, ana, page):
    assert browser_of_nora.get("/search/", {"q": "ana", "kind": "people", "page": page}).status_code == 200


def test_nothing_found_says_so(browser_of_nora, ana):
    assert "Nothing here holds “zebra”." in browser_of_nora.get("/search/", {"q": "zebra"}).text
    assert "Nothing here holds" in browser_of_nora.get("/search/", {"q": "zebra"}, headers=UNDER_THE_BOX).text
    assert "Write a letter or a number, too." in browser_of_nora.get("/search/", {"q": "?!"}).text


def test_what_was_typed_is_never_taken_for_the_page(browser_of_nora, nora, monday):
    add_person(owner=nora, name="<b>Ana</b>", note="<script>alert(1)</script>", at=monday)

    for typed in ("<script>alert(1)", "ana", '"><script>', "\x00ana"):
        for headers in ({}, AS_ONE_TYPES, UNDER_THE_BOX):
            page = browser_of_nora.get("/search/", {"q": typed}, headers=headers).text
            assert "<script>alert" not in page
            assert "<b>" not in page


def test_a_stranger_finds_nothing(browser_of_sten, ana):
    for headers in ({}, AS_ONE_TYPES, UNDER_THE_BOX):
        assert "Ana" not in browser_of_sten.get("/search/", {"q": "silva"}, headers=headers).text


def test_nobody_in_particular_is_sent_away(stranger):
    assert stranger.get("/search/", {"q": "ana"}).status_code == 302
