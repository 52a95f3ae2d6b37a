from __future__ import annotations

import datetime as dt

import pytest
from tests.people.lists import MESSAGES, PROFILE, connections, export
from tests.people.test_import_people import ANA, TOM, take_in
from tests.tiny_language import held

from askwell.people.actions import add_person, change_person
from askwell.people.models import Person

pytestmark = pytest.mark.django_db
NOVEMBER = dt.date(2026, 11, 3)


def flat(text):
    return " ".join(text.split())


def page_of(browser):
    return flat(browser.get("/people/introductions/").text)


@pytest.fixture
def maria(nora, monday):
    return add_person(owner=nora, name="Maria Costa", at=monday)


def test_nobody_introduced_says_how_it_begins(browser_of_nora, maria):
    assert "Nobody has introduced you to anybody yet." in page_of(browser_of_nora)


def test_who_led_to_whom_is_nested_with_what_came_of_it(browser_of_nora, nora, maria):
    ana = held(nora, "Ana", "x", on=NOVEMBER, introduced_by=maria).participants.get(place=1).person
    held(nora, ana, "y", on=NOVEMBER.replace(day=9))
    add_person(owner=nora, name="Bo", introduced_by=ana, at=maria.added_at)
    page = page_of(browser_of_nora)

    assert page.index("Maria Costa</a> <span") < page.index("Ana</a> <span") < page.index(">Bo</a>")
    assert "2 talks, the last on 9 November 2026" in page
    assert page.count("not talked with yet") == 2
    tree = page[page.index('<ul class="tree">') :]
    assert (tree.count("<ul"), tree.count("<li>")) == (tree.count("</ul>"), tree.count("</li>")) == (3, 3)


def test_an_introducer_without_contact_since_the_talk_would_perhaps_like_to_hear(browser_of_nora, nora, maria):
    held(nora, "Ana", "x", on=NOVEMBER, introduced_by=maria)
    page = page_of(browser_of_nora)

    assert "They would perhaps like to hear" in page
    assert 'with whom you talked on <time datetime="2026-11-03">3 November 2026</time>.' in page
    assert "No contact is known." in page


@pytest.mark.parametrize(("day", "told"), [(2, False), (3, True), (9, True)])
def test_a_talk_with_the_introducer_on_that_day_or_later_tells_them(browser_of_nora, nora, maria, day, told):
    held(nora, "Ana", "x", on=NOVEMBER, introduced_by=maria)
    held(nora, maria, "y", on=NOVEMBER.replace(day=day))
    page = page_of(browser_of_nora)

    assert ("would perhaps like to hear" not in page) is told
    assert ("Last contact known: 2 November 2026." in page) is not told


def test_a_message_after_the_talk_tells_them_and_an_older_one_does_not(browser_of_nora, nora, monday):
    data = export(Connections_dot_csv=connections(ANA, TOM), messages_dot_csv=MESSAGES, Profile_dot_csv=PROFILE)
    take_in(nora, data, monday, name="export.zip")
    wrote_in_march, wrote_in_january = (Person.objects.get(name=name) for name in ("Ana Silva", "Tom Okafor"))
    held(nora, "Bo", "x", on=dt.date(2026, 2, 1), introduced_by=wrote_in_march)
    held(nora, "Cy", "x", on=dt.date(2026, 2, 1), introduced_by=wrote_in_january)
    page = page_of(browser_of_nora)

    assert "Last contact known: 5 January 2025." in page
    assert page.count("introduced you to") == 1


def test_a_talk_without_a_day_proves_nothing(browser_of_nora, nora, maria):
    held(nora, "Ana", "x", on=None, introduced_by=maria)
    page = page_of(browser_of_nora)

    assert "talked with, some day" in page
    assert "would perhaps like to hear" not in page


def test_a_circle_is_drawn_once(browser_of_nora, nora, maria, monday):
    ana = add_person(owner=nora, name="Ana", introduced_by=maria, at=monday + dt.timedelta(days=1))
    change_person(person=maria, name="Maria Costa", introduced_by=ana, at=monday)
    page = page_of(browser_of_nora)

    assert "not talked with yet; introduced by Ana, further down" in page
    assert page.count(">Ana</a>") == 1


def test_a_stranger_sees_nothing_of_it(browser_of_sten, nora, maria):
    held(nora, "Ana", "x", on=NOVEMBER, introduced_by=maria)

    assert "Maria" not in page_of(browser_of_sten)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_however_many_were_introduced(
    browser_of_nora, nora, maria, count, django_assert_num_queries
):
    for number in range(count):
        held(nora, f"P{number}", "x", on=NOVEMBER, introduced_by=maria)
    with django_assert_num_queries(6):  # session, explorer, people, positions, talks, messages
        page_of(browser_of_nora)
