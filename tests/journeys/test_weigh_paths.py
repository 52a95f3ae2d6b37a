"""From what matters to what was heard of it: write it down, open a cell, put a quote down, see the cell change."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.strategy.exploring import Exploration

from askwell.strategy.actions import add_path

pytestmark = pytest.mark.usefixtures("tiny_language")


@pytest.fixture
def exploring(nora, monday):
    found = Exploration(nora)
    found.heard("Ana Reis", "Nurse", "St Mary", says="My rota is mine to choose.")
    found.heard("Cy Marsh", "Nurse", "Oslo Ward", says="I get no say in the rota.")
    found.knows("Vera Dahl", "Practice nurse", "Village Practice")
    found.compares()
    add_path(owner=nora, name="nursing", at=monday)
    return found


def test_what_was_heard_is_weighed_by_what_matters(nora_page: Page, exploring, follow, axe_clean):
    page = nora_page
    follow(page, "What I heard")
    follow(page, "Your paths beside what matters to you")
    expect(page.get_by_text("what do you want work to give you?")).to_be_visible()
    expect(page.get_by_text("Not known yet")).to_have_count(0)
    axe_clean(page)

    page.get_by_label("What matters to you in work?").fill("time for family\nchoosing my rota")
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator(".ranked")).to_have_text("1 time for family2 choosing my rota")
    cells = page.locator("a.cell:visible")
    expect(cells).to_have_count(2)
    axe_clean(page)

    page.get_by_text("Put in order, change or add").click()
    page.get_by_role("button", name="Matters more: choosing my rota").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ranked")).to_have_text("1 choosing my rota2 time for family")
    axe_clean(page)

    expect(cells.first).to_contain_text("Not known yet")
    cells.first.click()
    expect(page.get_by_role("heading", name="Choosing my rota", level=1)).to_be_visible()
    expect(page.get_by_text("Nobody has told you yet what nursing does for “choosing my rota”.")).to_be_visible()
    axe_clean(page)
    page.get_by_role("button", name=re.compile("^For it.*mine to choose")).click()
    expect(page.get_by_text("One voice for: 1 person.")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Against it.*no say")).click()
    expect(page.get_by_text("They differ: 1 person for, 1 against.")).to_be_visible()
    axe_clean(page)

    follow(page, "Paths", exact=True)
    expect(cells.first).to_contain_text("They differ")
    cells.nth(1).click()
    expect(page.get_by_role("heading", name="Time for family", level=1)).to_be_visible()
    page.get_by_role("button", name="Put in the plan for Vera Dahl").click()
    expect(page.get_by_role("heading", name="Prepare for Vera Dahl")).to_be_visible()
    expect(page.locator(".ask .ask-text")).to_have_text(
        ["One thing that matters to me is “time for family”. Tell me about a time when that came up in your work."]
    )
