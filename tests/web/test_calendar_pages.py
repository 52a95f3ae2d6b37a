from __future__ import annotations

import re

import icalendar
import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.agreed import agreed, said_yes
from tests.outreach.test_own_calendars import server, week  # noqa: F401 -- a server of this machine

from askwell.outreach.models import OwnCalendar

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def monday_morning(monday):
    with time_machine.travel(monday, tick=False) as clock:
        yield clock


def address_in(text):
    return re.search(r"/conversations/calendar/[\w-]{43}/askwell\.ics", text)[0]


@pytest.fixture
def address(browser_of_nora):
    return address_in(browser_of_nora.post("/conversations/calendar/renew/", follow=True).text)


def test_the_feed_answers_calendar_programs_that_are_not_signed_in(nora, monday, address, stranger):
    agreed(nora, monday)
    answer = stranger.get(address)

    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    entries = {str(one["SUMMARY"]) for one in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")}
    assert "Talk with Ana Silva" in entries
    assert stranger.head(address).status_code == 200


def test_duties_stand_in_the_feed_once_and_talks_are_no_duty(nora, monday, address, stranger):
    said_yes(nora, monday, name="Bo Ek")
    agreed(nora, monday)
    entries = [
        str(one["SUMMARY"]) for one in icalendar.Calendar.from_ical(stranger.get(address).content).walk("VEVENT")
    ]
    assert sorted(entries) == ["Answer Bo Ek", "Prepare: Talk with Ana Silva", "Talk with Ana Silva"]


def test_nobody_reaches_the_feed_without_its_secret(address, stranger):
    assert stranger.get(address.replace("/askwell", "x/askwell")).status_code == 404
    assert stranger.get("/conversations/calendar/").status_code == 302
    assert stranger.post(address).status_code in {403, 405}


def test_the_feed_answers_at_askwells_own_address_only(address, stranger):
    assert stranger.get(address, headers={"host": "evil.example"}).status_code == 400


def test_a_renewed_address_ends_the_one_before(browser_of_nora, address, stranger):
    text = browser_of_nora.post("/conversations/calendar/renew/", follow=True).text
    assert "only while Askwell runs" in text
    assert stranger.get(address).status_code == 404
    assert stranger.get(address_in(text)).status_code == 200
    browser_of_nora.post("/conversations/calendar/end/")
    assert stranger.get(address_in(text)).status_code == 404


def test_another_explorer_has_no_part_in_it(browser_of_sten, address):
    assert address not in browser_of_sten.get("/conversations/calendar/").text


def test_a_calendar_file_is_kept_and_its_age_is_said(browser_of_nora, nora, monday):
    file = SimpleUploadedFile("work.ics", week("20261125"))
    text = browser_of_nora.post("/outreach/calendars/add/", {"file": file}, follow=True).text
    assert "As it was on 23 November 2026" in text
    (kept,) = OwnCalendar.objects.of(nora)
    text = browser_of_nora.post(f"/outreach/calendars/{kept.id}/forget/", follow=True).text
    assert "is forgotten" in text
    assert not OwnCalendar.objects.of(nora).exists()


def test_an_address_is_asked_when_it_is_added_and_when_one_presses(browser_of_nora, nora, server):  # noqa: F811
    address = f"http://127.0.0.1:{server.server_address[1]}/calendar"
    browser_of_nora.post("/outreach/calendars/add/", {"address": address})
    (kept,) = OwnCalendar.objects.of(nora)
    browser_of_nora.get("/outreach/calendars/")
    assert server.RequestHandlerClass.asked == ["/calendar"]
    browser_of_nora.post(f"/outreach/calendars/{kept.id}/fetch/")
    assert server.RequestHandlerClass.asked == ["/calendar"] * 2


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({}, "Paste the address, or choose a file."),
        ({"address": "http://cal.example/a.ics"}, "so that nobody reads along"),
        ({"address": "file:///etc/passwd"}, "This is no address of a calendar"),
    ],
)
def test_what_is_no_calendar_is_refused(browser_of_nora, said, why):
    answer = browser_of_nora.post("/outreach/calendars/add/", said)
    assert (answer.status_code, why in answer.text) == (422, True)


def test_another_explorers_calendar_is_neither_fetched_nor_forgotten(browser_of_nora, browser_of_sten, nora):
    browser_of_nora.post("/outreach/calendars/add/", {"file": SimpleUploadedFile("work.ics", week("20261125"))})
    (kept,) = OwnCalendar.objects.of(nora)
    for act in ("fetch", "forget"):
        assert browser_of_sten.post(f"/outreach/calendars/{kept.id}/{act}/").status_code == 404


def test_times_in_a_letter_leave_out_what_is_kept_and_what_is_agreed_on(browser_of_nora, nora, monday):
    asked = said_yes(nora, monday)
    agreed(nora, monday, request=asked)
    browser_of_nora.post(f"/outreach/{asked.id}/write/")
    text = browser_of_nora.get(f"/outreach/{asked.id}/").text
    assert "So is the talk you have agreed on." in text
    file = SimpleUploadedFile("work.ics", week("20261125"))
    text = browser_of_nora.post(f"/outreach/{asked.id}/times/", {"calendar": file, "keep": "yes"}).text
    assert "What stands in your calendar is left out, as of 23 November, 10:00." in text
    assert "25 November between" not in text
