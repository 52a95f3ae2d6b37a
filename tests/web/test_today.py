from __future__ import annotations

import pytest

from askwell.conversations.actions import add_notes
from askwell.people.actions import add_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


def test_a_newcomer_is_shown_two_ways_to_begin(browser_of_nora):
    page = browser_of_nora.get("/").text

    assert "Begin with somebody you could ask" in page
    assert "Bring in transcripts" in page


def test_when_nothing_waits_it_says_so(browser_of_nora, nora, monday):
    add_person(owner=nora, name="Inês", at=monday)

    assert "Nothing is waiting for you." in browser_of_nora.get("/").text


def test_an_import_waits_until_its_speakers_are_named(browser_of_nora, uploaded):
    page = browser_of_nora.get("/").text

    assert "3 talks brought in" in page
    assert f'href="/conversations/imports/{uploaded.id}/"' in page


def test_a_named_talk_waits_to_be_written_up(browser_of_nora, named):
    page = browser_of_nora.get("/").text

    assert "2 November · Talk with Inês" in page
    assert page.count("Write it up<") == 3


def test_there_are_never_more_than_seven_lines(browser_of_nora, nora, monday):
    for number in range(9):
        add_notes(owner=nora, text=f"line {number}", name=f"Person {number}", at=monday)

    assert browser_of_nora.get("/").text.count('class="line"') == 7


def test_nobody_elses_talks_wait_for_a_stranger(browser_of_sten, named):
    assert "Inês" not in browser_of_sten.get("/").text


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_whatever_waits(browser_of_nora, nora, monday, count, django_assert_num_queries):
    for number in range(count):
        add_notes(owner=nora, text=f"line {number}", name=f"Person {number}", at=monday)
    with django_assert_num_queries(6):  # session, explorer, imports, talks, who took part, people counted
        browser_of_nora.get("/")
