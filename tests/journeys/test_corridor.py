"""Out of a talk, in the corridor: a minute now, the rest on Today; and a promise done from there."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.tiny_language import held

from askwell.relationships.actions import make_promise
from askwell.relationships.rules import OwedBy

pytestmark = pytest.mark.usefixtures("tiny_language")


def test_three_lines_and_a_name_are_kept_and_the_rest_waits_on_today(nora_page: Page, axe_clean, follow):
    page = nora_page
    follow(page, "Just out of a talk? Three lines and a name")
    axe_clean(page)
    page.get_by_label("Whom you talked with").fill("Ana Silva")
    page.get_by_label("Line 1", exact=True).fill("The rota is long.")
    page.get_by_label("Line 3 is").select_option("I feel")
    page.get_by_label("Line 3", exact=True).fill("I would like this.")
    page.get_by_label("A name they mentioned").fill("Bea Lund")
    page.get_by_role("button", name="Keep").click()

    expect(page.get_by_text("Kept. The rest waits on Today")).to_be_visible()
    expect(page.get_by_text("You talked today.")).to_be_visible()
    axe_clean(page)
    page.get_by_role("link", name=re.compile("Write it up")).click()
    expect(page.get_by_role("heading", name="What you felt")).to_be_visible()
    expect(page.get_by_role("button", name="Add to my people")).to_be_visible()


def test_a_promise_is_done_from_today_and_taken_back(nora_page: Page, live_server, nora, monday, axe_clean, follow):
    page = nora_page
    talk = held(nora, "Ana Silva", "It rained.")
    today = timezone.localdate()
    make_promise(conversation=talk, owed_by=OwedBy.ME, what="Send the article", due_on=today, at=monday)
    page.goto(f"{live_server.url}/")
    axe_clean(page)
    page.get_by_role("button", name=re.compile("Done.*promise to Ana Silva")).click()
    expect(page.get_by_text("“Send the article” is done.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name=re.compile("Done.*promise to Ana Silva"))).to_be_visible()

    follow(page, "Relationships")
    expect(page.get_by_role("heading", name="What you promised")).to_be_visible()
    axe_clean(page)
    page.get_by_role("button", name=re.compile("Done.*Send the article")).click()
    expect(page.get_by_text("Nothing is owed, neither way.")).to_be_visible()
    axe_clean(page)
