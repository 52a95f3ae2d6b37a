"""What is owed both ways, on its page, on Today and on a person's page."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone
from tests.tiny_language import held

from askwell.relationships.actions import make_promise
from askwell.relationships.models import Promise
from askwell.relationships.rules import OwedBy

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(nora):
    return held(nora, "Ana Silva", "Rain. I'll send you the list.", on=dt.date(2026, 11, 2))


@pytest.fixture
def promise(talk, monday):
    turn = talk.turns.get(number=1)
    make_promise(
        conversation=talk,
        owed_by=OwedBy.THEM,
        what="The list",
        due_on=timezone.localdate(),
        turn=turn,
        place=(6, 29),
        at=monday,
    )
    make_promise(conversation=talk, owed_by=OwedBy.ME, what="The article", due_on=timezone.localdate(), at=monday)
    return Promise.objects.get(what="The list")


def test_nothing_owed_is_a_good_state_and_says_so(browser_of_nora):
    assert "Nothing is owed, neither way." in browser_of_nora.get("/relationships/").text


def test_each_promise_leads_to_its_words(browser_of_nora, talk, promise):
    page = browser_of_nora.get("/relationships/").text
    assert "I&#x27;ll send you the list." in page
    assert f'href="/conversations/{talk.id}/#turn-1"' in page
    assert page.index("What you promised") < page.index("The article") < page.index("What they promised")
    assert "/relationships/" in browser_of_nora.get("/people/").text


def test_a_promise_is_done_and_undone(browser_of_nora, promise):
    page = browser_of_nora.post(f"/relationships/promises/{promise.id}/keep/", follow=True)
    assert "“The list” is done." in page.text
    assert "Done lately" in page.text

    browser_of_nora.post(f"/relationships/promises/undo/{page.context['done'][1]}/")
    promise.refresh_from_db()
    assert promise.standing == "open"


def test_a_promise_is_let_go_and_what_no_longer_waits_is_said(browser_of_nora, promise):
    address = f"/relationships/promises/{promise.id}/let-go/"
    assert "“The list” is let go." in browser_of_nora.post(address, follow=True).text
    assert "no longer waits" in browser_of_nora.post(address, follow=True).text
    assert browser_of_nora.post(f"/relationships/promises/{promise.id}/shred/").status_code == 404


def test_a_promise_is_changed(browser_of_nora, promise):
    address = f"/relationships/promises/{promise.id}/change/"
    assert 'value="The list"' in browser_of_nora.get(address).text
    assert browser_of_nora.post(address, {"owed_by": "me", "what": "", "due_on": ""}).status_code == 422
    browser_of_nora.post(address, {"owed_by": "me", "what": "The long list", "due_on": ""})
    promise.refresh_from_db()
    assert (promise.owed_by, promise.what, promise.due_on) == ("me", "The long list", None)


def test_today_does_it_in_place_and_takes_it_back(browser_of_nora, promise):
    mine = Promise.objects.get(what="The article")
    page = browser_of_nora.post(f"/today/promise_mine/{mine.id}/", follow=True)
    assert "“The article” is done." in page.text
    mine.refresh_from_db()
    assert mine.standing == "kept"

    browser_of_nora.post(page.context["done"].undo)
    mine.refresh_from_db()
    assert mine.standing == "open"


def test_a_person_s_page_says_what_the_two_owe_each_other(browser_of_nora, promise):
    page = browser_of_nora.get(f"/people/{promise.person_id}/").text
    assert "What you owe each other" in page
    assert "They promised: " in page
    Promise.objects.all().delete()
    assert "What you owe each other" not in browser_of_nora.get(f"/people/{promise.person_id}/").text


def test_a_stranger_reaches_nothing_of_it(browser_of_sten, promise):
    assert "The list" not in browser_of_sten.get("/relationships/").text
    assert browser_of_sten.get(f"/relationships/promises/{promise.id}/change/").status_code == 404
    assert browser_of_sten.post(f"/relationships/promises/{promise.id}/keep/").status_code == 404
    browser_of_sten.post(f"/today/promise_theirs/{promise.id}/")
    promise.refresh_from_db()
    assert promise.standing == "open"
