"""A day: an answer that waits is the first line, acting on a line, and taking it back."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.today.asking import Asking

from askwell.people.actions import add_person


@pytest.fixture
def asking(nora):
    """Told from this very moment on: the server's clock is the real one."""
    found = Asking(nora, timezone.now())
    found.silent("Bo Lund")
    found.writes("Mei Chen", 20)
    found.answered("Inês Duarte", "question", asked=20, days=3)
    return found


def words(page: Page):
    return page.locator(".line-words")


def test_an_answer_that_waits_is_the_first_line_and_leads_to_it(nora_page: Page, asking, axe_clean, follow):
    page = nora_page
    page.reload()
    expect(words(page)).to_have_text(
        ["Answer Inês Duarte", "Follow up with Mei Chen", "Let what you asked Bo Lund rest"]
    )
    expect(page.get_by_role("heading", level=2).first).to_have_text("Others wait for this")
    axe_clean(page)

    follow(page, "Answer Inês Duarte")
    expect(page.get_by_text("Inês Duarte").first).to_be_visible()


def test_a_line_is_done_in_place_and_taken_back_by_keyboard(nora_page: Page, asking, axe_clean):
    page = nora_page
    page.reload()
    address = page.url
    page.get_by_role("button", name="Let what you asked Bo Lund rest").focus()
    page.keyboard.press("Enter")

    done = page.get_by_role("status")
    expect(done).to_contain_text("What you asked Bo Lund rests now.")
    expect(done).to_be_focused()
    expect(words(page)).to_have_text(["Answer Inês Duarte", "Follow up with Mei Chen"])
    assert page.url == address, "the page was not left"
    axe_clean(page)

    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Taken back. It waits as it did before.")
    expect(words(page)).to_have_count(3)
    axe_clean(page)


def test_a_follow_up_leads_to_the_letter_and_nothing_is_sent(nora_page: Page, asking):
    page = nora_page
    page.reload()
    page.get_by_role("button", name="Follow up with Mei Chen").click()
    page.wait_for_url("**/outreach/**")
    expect(page.get_by_role("textbox").first).to_be_visible()
    assert asking.requests["Mei Chen"].letters.filter(state="sent").count() == 1


def test_an_empty_day_is_a_good_one(nora_page: Page, nora, axe_clean, follow):
    add_person(owner=nora, name="Ana Silva", at=timezone.now())
    page = nora_page
    page.reload()
    expect(page.get_by_text("Nothing is waiting for you.")).to_be_visible()
    axe_clean(page)

    follow(page, "Whom to ask next")
    expect(page.get_by_label("Which work do you wonder about?")).to_be_visible()
