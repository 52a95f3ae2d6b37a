from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askwell.outreach import actions
from askwell.outreach.models import Letter, Request
from askwell.people.actions import add_person, set_preferences
from askwell.people.rules.preferences import Preferences

pytestmark = pytest.mark.django_db
TEN = dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC)  # a Tuesday
LATER = TEN + dt.timedelta(days=9)


@pytest.fixture(autouse=True)
def tuesday_at_ten():
    with time_machine.travel(TEN, tick=False) as clock:
        yield clock


def asked(nora, name="Ana Silva", at=TEN - dt.timedelta(days=20)) -> Request:
    person = add_person(owner=nora, name=name, mail="ana@ward.example", at=at)
    begun = actions.begin_request(owner=nora, person=person, at=at)
    letter = begun.letters.get()
    actions.write_letter(letter=letter, subject="Your talk", body=f"Dear {name}, may I ask you something?", at=at)
    actions.send_by_hand(letter=letter, overrides={"timing": "she asked me to"}, at=at)
    return begun


def test_nobody_asked_yet_is_said_kindly(browser_of_nora):
    page = browser_of_nora.get("/outreach/").text

    assert "You have not asked anybody yet." in page
    assert "/people/next/" in page


def test_requests_stand_under_what_is_due(browser_of_nora, nora):
    asked(nora, "Due Dahl")
    asked(nora, "Fresh Falk", at=TEN - dt.timedelta(days=1))
    later = asked(nora, "Later Lund")
    actions.record_event(
        request=later, what="answered", answer="later", until=dt.date(2027, 3, 1), happened_at=TEN, at=TEN
    )
    ended = asked(nora, "Ended Ek")
    actions.record_event(request=ended, what="answered", answer="stop", happened_at=TEN, at=TEN)
    page = browser_of_nora.get("/outreach/").text

    order = ["Yours to do", "Due Dahl", "Waiting for them", "Fresh Falk", "Resting", "Later Lund", "Ended", "Ended Ek"]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "a follow-up is fine from" in page
    assert "Write a follow-up" in page


def test_a_letter_that_was_perhaps_sent_comes_first(browser_of_nora, nora):
    asked(nora, "Ana Due")
    doubtful = asked(nora, "Zoe Perhaps")
    Letter.objects.filter(request=doubtful).update(state="uncertain")
    page = browser_of_nora.get("/outreach/").text

    assert page.index("Zoe Perhaps") < page.index("Ana Due")
    assert "A letter was perhaps sent. Please look" in page


def test_the_list_asks_the_database_as_often_for_thirty_as_for_three(browser_of_nora, nora):
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as found:
            assert browser_of_nora.get("/outreach/").status_code == 200
        return len(found)

    for number in range(3):
        asked(nora, f"Person {number}")
    three = queries()
    for number in range(27):
        asked(nora, f"Further {number}", at=TEN - dt.timedelta(days=40 + number * 7))

    assert queries() == three
    assert three <= 10


def test_fifty_requests_stand_on_a_page(browser_of_nora, nora):
    for number in range(52):
        person = add_person(owner=nora, name=f"Person {number:02}", at=TEN)
        actions.begin_request(owner=nora, person=person, at=TEN)

    assert browser_of_nora.get("/outreach/").text.count("Write the letter") == 50
    assert browser_of_nora.get("/outreach/?page=2").text.count("Write the letter") == 2


def test_asking_begins_where_they_can_be_asked(browser_of_nora, nora):
    person = add_person(owner=nora, name="Ana Silva", mail="ana@ward.example", at=TEN)
    page = browser_of_nora.get(f"/people/{person.id}/").text
    assert f"/outreach/ask/{person.id}/" in page

    page = browser_of_nora.get(f"/outreach/ask/{person.id}/").text
    assert "ana@ward.example" in page
    answer = browser_of_nora.post(
        f"/outreach/ask/{person.id}/", {"channel": "mail", "address": "ana@ward.example"}, follow=True
    )

    begun = Request.objects.of(nora).get()
    assert (begun.channel, begun.address) == ("mail", "ana@ward.example")
    assert answer.redirect_chain == [(f"/outreach/{begun.id}/", 302)]
    assert "Your letter to" in answer.text


def test_somebody_asked_already_is_gone_on_with(browser_of_nora, nora):
    begun = asked(nora)

    assert browser_of_nora.get(f"/outreach/ask/{begun.person_id}/").url == f"/outreach/{begun.id}/"
    assert Request.objects.of(nora).count() == 1


def test_an_unknown_way_to_ask_is_refused(browser_of_nora, nora):
    person = add_person(owner=nora, name="Ana Silva", at=TEN)
    answer = browser_of_nora.post(f"/outreach/ask/{person.id}/", {"channel": "pigeon"})

    assert "no way to write to somebody" in answer.text
    assert not Request.objects.exists()


def test_whoever_is_left_in_peace_is_not_offered(browser_of_nora, nora):
    person = add_person(owner=nora, name="Ana Silva", at=TEN)
    set_preferences(person=person, preferences=Preferences(do_not_ask=True), at=TEN)

    assert "Ask for a talk" not in browser_of_nora.get(f"/people/{person.id}/").text
    assert "it will not leave before that changes" in browser_of_nora.get(f"/outreach/ask/{person.id}/").text


@pytest.mark.parametrize("page", ["", "alike/"])
def test_a_stranger_sees_no_request(browser_of_sten, nora, page):
    begun = asked(nora)
    actions.draft_of(request=begun, at=TEN)

    assert browser_of_sten.get(f"/outreach/{begun.id}/{page}").status_code == 404
    assert "Ana Silva" not in browser_of_sten.get("/outreach/").text


@pytest.mark.parametrize(
    "door",
    [
        "write/",
        "keep/",
        "set-aside/",
        "facts/",
        "times/",
        "send/",
        "sent/",
        "letter.eml",
        "happened/",
        "rest/",
        "again/",
        "leave/",
    ],
)
def test_a_stranger_can_do_nothing_in_a_request(browser_of_sten, nora, door):
    person = add_person(owner=nora, name="Ana Silva", at=TEN)
    begun = actions.begin_request(owner=nora, person=person, at=TEN)
    data = {
        "body": "Mine now",
        "what": "talked",
        "day": "2026-11-24",
        "reason": "because",
        "minutes": "5",
        "channel": "mail",
    }

    assert browser_of_sten.post(f"/outreach/{begun.id}/{door}", data).status_code == 404
    assert (begun.letters.get().body, begun.events.count()) == ("", 0)
    assert browser_of_sten.post(f"/outreach/ask/{person.id}/", {"channel": "mail"}).status_code == 404


def test_a_stranger_takes_back_and_settles_nothing(browser_of_sten, nora):
    begun = asked(nora)
    event = actions.record_event(request=begun, what="noted", happened_at=TEN, words="a note", at=TEN)
    letter = begun.letters.get()

    assert browser_of_sten.post(f"/outreach/events/{event.id}/undo/").status_code == 404
    assert browser_of_sten.post(f"/outreach/letters/{letter.id}/settle/", {"was_sent": "no"}).status_code == 404
    assert begun.events.count() == 2
