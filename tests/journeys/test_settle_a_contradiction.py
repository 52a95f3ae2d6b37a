"""From two people who disagree to a judgement of one's own."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Page, expect
from tests.tiny_language import held

from askwell.insights.actions import understand
from askwell.insights.models import Contradiction

pytestmark = pytest.mark.usefixtures("tiny_language")


@pytest.fixture
def talks(nora, monday):
    said = {
        "Ana": ("The degree opens doors.", "Sweden"),
        "Bo": ("Every degree helps.", "Sweden"),
        "Cy": ("No degree was ever looked at.", "Germany"),
    }
    talks = [
        held(nora, name, words, on=dt.date(2026, 11, day), region=region)
        for day, (name, (words, region)) in enumerate(said.items(), 1)
    ]
    understand(owner=nora, conversation_ids=[talk.id for talk in talks], at=monday)
    return talks


def test_a_contradiction_is_opened_settled_and_taken_back(nora_page: Page, talks, axe_clean):
    page = nora_page
    page.get_by_role("link", name="What I heard").click()
    expect(page.get_by_role("heading", name="They seem to disagree")).to_be_visible()
    expect(page.get_by_text("in Sweden; ").or_(page.get_by_text("in Germany; "))).to_be_visible()
    axe_clean(page)

    page.get_by_role("link", name="Settle it").click()
    expect(page.get_by_text("No degree was ever looked at.").first).to_be_visible()
    axe_clean(page)
    page.get_by_role("button", name="Settle it").click()
    expect(page.get_by_text("Choose one of the two sides, or that it depends.")).to_be_visible()
    axe_clean(page)

    page.get_by_label("Bo and Ana").check()
    page.get_by_label("Because").fill("I want to work in Sweden.")
    page.get_by_role("button", name="Settle it").click()
    expect(page.get_by_text("I go with Bo and Ana")).to_be_visible()
    expect(page.get_by_text("I want to work in Sweden.")).to_be_visible()
    axe_clean(page)
    assert Contradiction.objects.get().state == "settled"

    page.get_by_role("link", name="What I heard").first.click()
    expect(page.get_by_text("I want to work in Sweden.")).to_be_visible()
    axe_clean(page)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Settle it")).to_be_visible()
    assert Contradiction.objects.get().state == "open"


def test_a_quote_leads_to_its_place_in_the_transcript(nora_page: Page, talks, axe_clean):
    page = nora_page
    page.get_by_role("link", name="What I heard").click()
    quote = page.locator("blockquote", has_text="No degree was ever looked at.").first
    quote.get_by_role("link", name="3 November 2026").click()

    expect(page.locator("#turn-1")).to_be_in_viewport()
    expect(page.locator("#turn-1")).to_contain_text("No degree was ever looked at.")


def test_a_pattern_is_renamed_and_put_aside(nora_page: Page, talks, axe_clean):
    page = nora_page
    page.get_by_role("link", name="What I heard").click()
    page.get_by_role("heading", name="Heard twice").locator("xpath=following::a[1]").click()
    page.get_by_text("Name it in your own words").click()
    axe_clean(page)
    page.get_by_label("In your own words").fill("A degree is worth it")
    page.get_by_role("button", name="Keep this name").click()
    expect(page.get_by_role("heading", name="A degree is worth it")).to_be_visible()
    axe_clean(page)

    page.get_by_role("button", name="Put it aside").click()
    expect(page.get_by_text("You put “A degree is worth it” aside.")).to_be_visible()
    axe_clean(page)
