from __future__ import annotations

import datetime as dt

import pytest

from askwell.people.actions import add_person, set_preferences
from askwell.people.rules.preferences import Preferences

pytestmark = pytest.mark.django_db
FAR = dt.date(2999, 3, 1)


@pytest.fixture
def ana(nora, monday):
    return add_person(owner=nora, name="Ana Silva", at=monday)


def test_leaving_somebody_in_peace_stands_at_the_top_of_their_page(browser_of_nora, ana):
    browser_of_nora.post(f"/people/{ana.id}/preferences/", {"rests_until": "2999-03-01", "time_zone": "lisbon"})

    page = browser_of_nora.get(f"/people/{ana.id}/").text
    assert "Asked to be left in peace until March 2999." in page
    assert "Europe/Lisbon, where it is " in page
    assert "leave in peace" in browser_of_nora.get("/people/").text


def test_a_day_inside_a_month_is_said_as_a_day(browser_of_nora, ana, monday):
    set_preferences(person=ana, preferences=Preferences(rests_until=FAR.replace(day=15)), at=monday)

    assert "until 15 March 2999." in browser_of_nora.get(f"/people/{ana.id}/").text


def test_a_rest_that_is_over_is_not_said(browser_of_nora, ana):
    ana.rests_until = dt.date(2020, 1, 1)
    ana.save()

    assert "left in peace until" not in browser_of_nora.get(f"/people/{ana.id}/").text


def test_a_wish_not_to_be_asked_outranks_a_rest(browser_of_nora, ana, monday):
    set_preferences(person=ana, preferences=Preferences(do_not_ask=True, rests_until=FAR), at=monday)
    page = browser_of_nora.get(f"/people/{ana.id}/").text

    assert "Does not want to be asked." in page
    assert "left in peace until" not in page


def test_what_is_refused_is_said_beside_the_field(browser_of_nora, ana):
    answer = browser_of_nora.post(f"/people/{ana.id}/preferences/", {"time_zone": "Atlantis"})
    assert (answer.status_code, "Choose a time zone from the list" in answer.text) == (422, True)

    answer = browser_of_nora.post(f"/people/{ana.id}/preferences/", {"rests_until": "2020-01-01"})
    assert (answer.status_code, "Choose a day to come" in answer.text) == (422, True)


def test_the_change_form_holds_them_too(browser_of_nora, ana, monday):
    set_preferences(person=ana, preferences=Preferences(do_not_ask=True, channel="Mail"), at=monday)
    page = browser_of_nora.get(f"/people/{ana.id}/change/").text
    assert 'value="Mail"' in page
    assert 'name="do_not_ask" id="id_do_not_ask" checked' in page

    browser_of_nora.post(f"/people/{ana.id}/change/", {"name": "Ana", "channel": "Phone", "mail": "ana@b.example"})
    ana.refresh_from_db()
    assert (ana.name, ana.do_not_ask, ana.channel) == ("Ana", False, "Phone")
    assert ana.addresses.get().value == "ana@b.example"


def test_a_stranger_cannot_say_how_she_wants_to_be_asked(browser_of_sten, ana):
    assert browser_of_sten.post(f"/people/{ana.id}/preferences/", {"do_not_ask": "on"}).status_code == 404
    ana.refresh_from_db()
    assert not ana.do_not_ask
