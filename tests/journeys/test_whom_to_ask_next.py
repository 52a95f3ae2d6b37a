"""From "whom could I ask?" to a person, and why that one."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Page, expect
from tests.strategy.exploring import Exploration

pytestmark = pytest.mark.usefixtures("tiny_language")


@pytest.fixture
def exploring(nora):
    found = Exploration(nora)
    found.heard("Ana Reis", "Nurse", "St Mary", region="Sweden", says="The degree opens doors.")
    found.heard("Bo Lund", "Nurse", "St Mary", region="Sweden", says="Every degree helps.")
    found.heard("Cy Marsh", "Nurse", "St Mary", region="Germany", says="No degree was ever looked at.")
    found.compares()
    found.knows("Mia Holm", "Midwife", "St Mary", region="Sweden", by="Ana Reis")
    found.knows("Vera Dahl", "Practice nurse", "Village Practice", region="Germany")
    found.wrote("Vera Dahl", ours=dt.date(2021, 3, 2), theirs=dt.date(2021, 3, 4))
    found.rests("Vera Dahl", wishes="By mail, please.")
    return found


def test_whom_to_ask_about_a_path_and_why(nora_page: Page, exploring, axe_clean):
    page = nora_page
    page.get_by_role("link", name="People", exact=True).first.click()
    page.get_by_role("link", name="Whom to ask next").click()
    expect(page.get_by_label("Which work do you wonder about?")).to_be_visible()
    axe_clean(page)

    page.get_by_role("button", name="See whom to ask").click()
    expect(page.get_by_text("Write the work you wonder about")).to_be_visible()
    axe_clean(page)

    page.get_by_label("Which work do you wonder about?").fill("become a nurse")
    page.get_by_role("button", name="See whom to ask").click()
    expect(page.get_by_text("Understood as Registered Nurses.")).to_be_visible()
    names = page.get_by_role("listitem").get_by_role("heading")
    expect(names).to_have_text(["Vera Dahl", "Mia Holm"])
    expect(page.get_by_text("They work at Village Practice; the three you have heard work at St Mary.")).to_be_visible()
    expect(page.get_by_text("You wrote to each other, last in March 2021")).to_be_visible()
    expect(page.get_by_text("How they like to be asked: By mail, please.")).to_be_visible()
    expect(page.get_by_text("Mia Holm would be easier to ask")).to_be_visible()
    axe_clean(page)

    page.get_by_role("link", name="The two sides").first.click()
    expect(page.get_by_text("No degree was ever looked at.").first).to_be_visible()
    page.get_by_role("link", name="Who could settle this?").click()
    expect(page.get_by_role("listitem").get_by_role("heading")).to_have_text(["Vera Dahl", "Mia Holm"])
    axe_clean(page)

    page.get_by_role("link", name="Vera Dahl").click()
    expect(page.get_by_role("heading", name="Vera Dahl", level=1)).to_be_visible()


def test_a_path_is_given_up_by_keyboard(nora_page: Page, exploring):
    page = nora_page
    page.goto(page.url.split("/open/")[0].rstrip("/") + "/people/next/")
    page.get_by_label("Which work do you wonder about?").fill("Nursing")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Nursing")).to_be_visible()

    page.get_by_role("button", name="No longer consider “Nursing”").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("You no longer consider Nursing.")).to_be_visible()
