from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.tiny_language import held

from askwell.people.actions import add_person
from askwell.people.models import SavedFilter


@pytest.fixture
def them(nora, monday):
    """Somebody met on a ferry, and three pilots in Gothenburg."""
    tove = add_person(owner=nora, name="Tove Lind", employer="Stad", met="On the ferry to Gotland", at=monday)
    held(nora, tove, "Learn statistics before anything else.")
    for name in ("Olle Ek", "Siri Dal", "Ulf Berg"):
        add_person(owner=nora, name=name, role="Pilot", employer="Harbour Board", region="Gothenburg", at=monday)
    return tove


def test_somebody_is_found_by_half_a_remembered_word(nora_page: Page, them, axe_clean):
    page = nora_page
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("gotl")
    expect(page.get_by_role("link", name="Tove Lind On the ferry to Gotland")).to_be_visible()
    axe_clean(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name=re.compile("Tove Lind On"))).to_have_count(0)

    page.keyboard.type("a")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Find")).to_be_visible()
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_text("Half a remembered word will do.")).to_be_visible()
    page.get_by_role("searchbox").press_sequentially("statstics")
    expect(page.locator("mark.hit", has_text="statistics")).to_be_visible()
    assert page.url.endswith("?q=statstics")
    axe_clean(page)

    page.get_by_role("searchbox").fill("ferry tove")
    page.get_by_role("link", name="Tove Lind").first.click()
    expect(page.get_by_role("heading", name="Tove Lind")).to_be_visible()


def test_some_of_them_are_kept_as_a_sentence(nora_page: Page, nora, them, axe_clean):
    page = nora_page
    page.get_by_role("link", name="People", exact=True).click()
    page.get_by_role("link", name="Only some of them").click()
    page.get_by_label("Talks").select_option(label="I have not talked with yet")
    page.get_by_label("Town or country").fill("gothenburg")
    axe_clean(page)
    page.get_by_role("button", name="Show them").click()
    expect(page.get_by_text("People I have not talked with yet, in gothenburg")).to_be_visible()
    expect(page.get_by_text("3 people")).to_be_visible()

    page.get_by_label("Find among your people").press_sequentially("siri")
    expect(page.get_by_text("1 person")).to_be_visible()
    axe_clean(page)
    page.get_by_label("Keep as").fill("The harbour")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_text("Kept as The harbour.")).to_be_visible()
    axe_clean(page)
    assert SavedFilter.objects.of(nora).get().conditions == {"talked": "no", "place": "gothenburg"}

    page.get_by_role("link", name="Everyone again").click()
    expect(page.get_by_role("link", name="Tove Lind")).to_be_visible()
    page.get_by_role("link", name="The harbour").click()
    expect(page.get_by_role("link", name="Ulf Berg")).to_be_visible()
    expect(page.get_by_role("link", name="Tove Lind")).to_have_count(0)
