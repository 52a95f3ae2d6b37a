"""Two records that are one person, taken together and apart again."""

from __future__ import annotations

import datetime as dt

from playwright.sync_api import Page, expect
from tests.people.lists import ANA, connections
from tests.people.test_import_people import take_in
from tests.tiny_language import held

from askwell.people.actions import add_person
from askwell.people.models import Person


def here(owner):
    return Person.objects.of(owner).filter(merged_into__isnull=True).count()


def test_two_are_made_one_and_taken_apart(nora_page: Page, nora, monday, axe_clean, follow):
    page = nora_page
    held(nora, add_person(owner=nora, name="Ana Silva", met="UX Porto", at=monday), "Learn to write first.")
    take_in(nora, connections(ANA), monday + dt.timedelta(days=1))
    follow(page, "People")
    axe_clean(page)
    page.get_by_role("link", name="Say who is who").click()
    expect(page.get_by_role("heading", name="Two called Ana Silva")).to_be_visible()
    expect(page.get_by_text("Product Designer, Figma")).to_be_visible()
    axe_clean(page)

    page.get_by_role("button", name="They are one person").click()
    expect(page.get_by_text("Nobody here looks like somebody else.")).to_be_visible()
    axe_clean(page)
    assert here(nora) == 1
    page.get_by_role("status").get_by_role("link", name="Ana Silva").click()
    expect(page.get_by_text("Product Designer, Figma")).to_be_visible()
    expect(page.get_by_text("UX Porto")).to_be_visible()
    axe_clean(page)

    page.get_by_role("button", name="Take them apart").click()
    expect(page.get_by_text("are two people again.")).to_be_visible()
    expect(page.get_by_text("Product Designer, Figma")).to_have_count(0)
    axe_clean(page)
    assert here(nora) == 2


def test_two_of_different_names_are_made_one_by_hand(nora_page: Page, live_server, nora, monday, axe_clean, follow):
    page = nora_page
    ana = add_person(owner=nora, name="Ana Silva", role="Nurse", at=monday)
    add_person(owner=nora, name="Ana Reis", met="UX Porto", at=monday + dt.timedelta(days=1))
    page.goto(f"{live_server.url}/people/{ana.id}/")
    follow(page, "Here under another name?")
    axe_clean(page)
    page.get_by_label("Also here as").fill("Ana Reis")
    page.get_by_role("button", name="Show me both").click()
    expect(page.get_by_text("UX Porto")).to_be_visible()
    axe_clean(page)

    page.get_by_role("button", name="They are one person").click()
    expect(page.get_by_text("This and Ana Reis became one person")).to_be_visible()
    axe_clean(page)
    assert here(nora) == 1
