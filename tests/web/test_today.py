from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from tests.today.asking import Asking

from askwell.conversations.actions import add_notes
from askwell.outreach.models import Event
from askwell.people.actions import add_person
from askwell.strategy.actions import add_path
from askwell.today import Kind
from askwell.today.lines import Line
from askwell.web.today.showing import Shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def noon(monday):
    with time_machine.travel(monday.replace(hour=12), tick=False):
        yield monday.replace(hour=12)


@pytest.fixture
def asking(nora, noon):
    return Asking(nora, noon)


def test_a_newcomer_is_shown_two_ways_to_begin(browser_of_nora):
    page = browser_of_nora.get("/").text

    assert "Begin with somebody you could ask" in page
    assert "Bring in transcripts" in page


def test_when_nothing_waits_it_says_so_and_offers_whom_to_ask(browser_of_nora, nora, monday):
    add_person(owner=nora, name="Inês", at=monday)

    page = browser_of_nora.get("/").text
    assert "Nothing is waiting for you." in page
    assert 'href="/people/next/">Whom to ask next<' in page


def test_an_empty_day_offers_whom_to_ask_about_the_path_one_wonders_about(browser_of_nora, nora, monday):
    add_person(owner=nora, name="Inês", at=monday)
    path = add_path(owner=nora, name="Nursing", at=monday)

    assert f'href="/people/next/?path={path.id}">Whom to ask next about Nursing<' in browser_of_nora.get("/").text


def test_an_import_waits_until_its_speakers_are_named(browser_of_nora, uploaded):
    page = browser_of_nora.get("/").text

    assert "3 talks brought in" in page
    assert f'href="/conversations/imports/{uploaded.id}/"' in page


def test_a_named_talk_waits_to_be_written_up(browser_of_nora, named):
    page = browser_of_nora.get("/").text

    assert "2 November · Talk with Inês" in page
    assert page.count(">Write it up<") == 3


def test_there_are_never_more_than_seven_lines(browser_of_nora, nora, monday):
    for number in range(9):
        add_notes(owner=nora, text=f"line {number}", name=f"Person {number}", at=monday)

    page = browser_of_nora.get("/").text
    assert page.count('class="line"') == 7
    assert "This is enough for a day." in page


def test_nobody_elses_day_is_seen_by_a_stranger(browser_of_sten, named, asking):
    asking.answered("Ana Silva")
    page = browser_of_sten.get("/").text

    assert "Inês" not in page
    assert "Ana Silva" not in page


def test_what_others_wait_for_stands_under_its_own_heading_first(browser_of_nora, asking):
    asking.writes("Mei Chen", 14)
    asking.answered("Inês Duarte")

    page = browser_of_nora.get("/").text
    assert page.index("Others wait for this") < page.index("Inês Duarte") < page.index("Your own plan")
    assert page.index("Your own plan") < page.index("Mei Chen")
    assert "Monday 23 November" in page


def test_answering_and_following_up_lead_to_the_letter_and_send_nothing(browser_of_nora, asking):
    ines, mei = asking.answered("Inês Duarte").request, asking.writes("Mei Chen", 14)
    page = browser_of_nora.get("/").text
    assert f'href="/outreach/{ines.id}/"' in page
    assert f'<form method="post" action="/outreach/{mei.id}/write/">' in page

    before = Event.objects.count()
    answer = browser_of_nora.post(f"/outreach/{mei.id}/write/")
    assert answer.url == f"/outreach/{mei.id}/"
    assert Event.objects.count() == before


def test_a_line_of_every_kind_has_an_address(asking, nora):
    """Whatever a stage offers, the page it names is there."""
    pages = {"request", "request_write", "person", "import", "write_up"}
    some = asking.begins("Ana Silva").id
    lines = [Line(kind=kind, says="x", act="x", page=page, subject=some) for kind in Kind for page in pages]

    assert all(Shown(line).address.startswith("/") for line in lines)
    assert Shown(Line(kind=Kind.PERHAPS_SAME, says="x", act="x", page="perhaps_same")).address == "/people/same/"


def rests(browser, request, **headers):
    return browser.post(f"/today/let_rest/{request.id}/", headers=headers)


def test_a_request_is_let_rest_in_place_and_taken_back_without_javascript(browser_of_nora, asking):
    asking.silent("Bo Lund")
    request = asking.requests["Bo Lund"]
    assert "Let what you asked" in browser_of_nora.get("/").text

    answer = rests(browser_of_nora, request)
    assert answer.status_code == 302
    page = browser_of_nora.get(answer.url).text
    event = Event.objects.get(what="closed")
    assert "What you asked Bo Lund rests now." in page
    assert "Let what you asked" not in page
    assert f'action="/today/let_rest/{event.id}/undo/"' in page

    page = browser_of_nora.post(f"/today/let_rest/{event.id}/undo/", follow=True).text
    assert "Taken back. It waits as it did before." in page
    assert "Let what you asked" in page
    assert not Event.objects.filter(what="closed").exists()


def test_htmx_gets_the_changing_part_only(browser_of_nora, asking):
    asking.silent("Bo Lund")
    htmx = {"HX-Request": "true", "HX-Target": "today"}

    answer = browser_of_nora.get(rests(browser_of_nora, asking.requests["Bo Lund"], **htmx).url, headers=htmx)
    assert answer.text.startswith('<div id="today">')
    assert "What you asked Bo Lund rests now." in answer.text
    assert answer.headers["Vary"].count("HX-Target") == 1


def test_the_talk_is_noted_on_its_day_and_thanks_are_due(browser_of_nora, asking, noon):
    asking.arranged("Ana Silva", noon.date() - dt.timedelta(days=2), days=4)
    request = asking.requests["Ana Silva"]

    page = browser_of_nora.get(browser_of_nora.post(f"/today/talked/{request.id}/").url).text
    assert "You talked with Ana Silva." in page
    assert "You talked on Saturday 21 November 2026; thank them while it is fresh." in page
    assert Event.objects.get(what="talked").at.date() == dt.date(2026, 11, 21)


def test_what_no_longer_waits_is_not_done_twice(browser_of_nora, asking):
    asking.silent("Bo Lund")
    rests(browser_of_nora, asking.requests["Bo Lund"])

    page = browser_of_nora.get(rests(browser_of_nora, asking.requests["Bo Lund"]).url).text
    assert "That no longer waits; nothing was changed." in page
    assert Event.objects.filter(what="closed").count() == 1


def test_nothing_but_what_a_line_offers_is_done(browser_of_nora, browser_of_sten, asking):
    asking.silent("Bo Lund")
    request = asking.requests["Bo Lund"]

    assert browser_of_nora.post(f"/today/talked/{request.id}/", follow=True).status_code == 200
    assert browser_of_nora.post(f"/today/answer/{request.id}/").status_code == 404
    assert browser_of_nora.get(f"/today/let_rest/{request.id}/").status_code == 405
    rests(browser_of_sten, request)
    assert not Event.objects.filter(what__in=["closed", "talked"]).exists()


def test_nobody_takes_back_what_somebody_else_did(browser_of_nora, browser_of_sten, asking):
    asking.silent("Bo Lund")
    address = rests(browser_of_nora, asking.requests["Bo Lund"]).url
    event = Event.objects.get(what="closed")

    assert "Bo Lund" not in browser_of_sten.get(address).text
    assert browser_of_sten.post(f"/today/let_rest/{event.id}/undo/").status_code == 404
    assert Event.objects.filter(id=event.id).exists()


def test_a_letter_that_has_left_is_not_taken_back_from_here(browser_of_nora, asking):
    asking.writes("Mei Chen", 3)
    sent = Event.objects.get(what="sent")

    page = browser_of_nora.post(f"/today/let_rest/{sent.id}/undo/", follow=True).text
    assert "That letter has left; it cannot be made unsent." in page
    assert Event.objects.filter(id=sent.id).exists()


@pytest.mark.parametrize("address", ["/?done=let_rest&which=nonsense", "/?done=nonsense&which=1", "/?done=answer"])
def test_an_address_that_says_nothing_is_done_is_just_today(browser_of_nora, address):
    assert "Undo" not in browser_of_nora.get(address).text


def test_undo_is_offered_for_a_quarter_of_an_hour(browser_of_nora, asking, noon):
    asking.silent("Bo Lund")
    address = rests(browser_of_nora, asking.requests["Bo Lund"]).url

    with time_machine.travel(noon + dt.timedelta(minutes=16), tick=False):
        assert "Undo" not in browser_of_nora.get(address).text


def test_the_week_ahead_and_the_look_back_stand_below(browser_of_nora, asking, noon):
    asking.writes("Mei Chen", 4)
    asking.answered("Ana Silva", days=4)
    asking.happens("Ana Silva", "talked", 1)
    asking.happens("Ana Silva", "wrote", 0)

    page = browser_of_nora.get("/").text
    assert "Friday 27 November</time>" in page
    assert "<p>Follow up with Mei Chen</p>" in page
    assert f'You talked with <a href="/people/{asking.requests["Ana Silva"].person_id}/">Ana Silva</a>.' in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_whatever_waits(browser_of_nora, nora, asking, count, django_assert_num_queries):
    for number in range(count):
        asking.answered(f"Person {number}")
        add_notes(owner=nora, text=f"line {number}", name=f"Speaker {number}", at=asking.now)
    with django_assert_num_queries(
        18
    ):  # session, explorer, zone; 5 of requests, 6 of talks, promise, pairs; 2 looking back
        browser_of_nora.get("/")
