from __future__ import annotations

from playwright.sync_api import Page, expect

from askwell.people.models import Person


def test_a_newcomer_adds_a_person_by_keyboard(nora_page: Page, nora, axe_clean):
    page = nora_page
    axe_clean(page)
    page.get_by_role("link", name="Add a person").click()
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    axe_clean(page)

    page.keyboard.type("Inês Carvalho")
    page.keyboard.press("Tab")
    page.keyboard.type("Occupational therapist")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Inês Carvalho")).to_be_visible()
    axe_clean(page)
    assert Person.objects.of(nora).get().positions.get().role == "Occupational therapist"
