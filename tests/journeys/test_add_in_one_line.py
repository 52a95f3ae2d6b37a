"""Somebody one has just met, in one line; how they want to be asked; who led to them."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from askwell.accounts.actions import make_opening_token
from askwell.people.actions import add_person
from askwell.people.models import Person

LINE = "Ana Silva, product designer at Figma, met at UX Porto, via Maria"


def test_somebody_is_added_in_one_line(nora_page: Page, nora, monday, axe_clean):
    page = nora_page
    add_person(owner=nora, name="Maria Costa", at=monday)
    page.get_by_role("link", name="People").click()
    page.get_by_label("Add somebody in one line").press_sequentially(LINE)
    for words in ("product designer", "Figma", "UX Porto", "Maria Costa"):
        expect(page.locator(".understood").get_by_text(words, exact=True)).to_be_visible()
    axe_clean(page)
    assert Person.objects.of(nora).count() == 1

    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Ana Silva")).to_be_visible()
    expect(page.get_by_text("product designer, Figma")).to_be_visible()
    axe_clean(page)
    page.get_by_role("link", name="Add somebody else").click()
    expect(page.get_by_label("Add somebody in one line")).to_be_focused()
    page.keyboard.type("Ana Silva, nurse")
    expect(page.get_by_text("already: product designer, Figma.")).to_be_visible()
    axe_clean(page)


def test_a_line_that_names_nobody_is_refused_where_it_stands(nora_page: Page, nora):
    page = nora_page
    page.get_by_role("link", name="People").click()
    page.get_by_label("Add somebody in one line").fill(",")
    page.get_by_role("button", name="Add", exact=True).click()

    expect(page.get_by_role("alert")).to_have_text("Write a name, even a first name will do.")
    assert Person.objects.of(nora).count() == 0


def test_somebody_is_left_in_peace_and_the_tree_shows_who_led_to_them(
    nora_page: Page, live_server, nora, monday, axe_clean, follow
):
    page = nora_page
    maria = add_person(owner=nora, name="Maria Costa", at=monday)
    ana = add_person(owner=nora, name="Ana Silva", introduced_by=maria, at=monday)
    page.goto(f"{live_server.url}/people/{ana.id}/")
    follow(page, "or leave them in peace")
    axe_clean(page)
    page.get_by_label("Leave in peace until").fill("2999-03-01")
    page.get_by_label("Time zone").fill("Atlantis")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Choose a time zone from the list")).to_be_visible()
    axe_clean(page)
    page.get_by_label("Time zone").fill("lisbon")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Asked to be left in peace until March 2999.")).to_be_visible()
    axe_clean(page)

    follow(page, "Change", exact=True)
    axe_clean(page)
    page.get_by_role("link", name="Back without saving").click()
    page.get_by_role("link", name="Who led to whom").click()
    tree = page.get_by_role("list").filter(has_text="Maria Costa").last
    expect(tree.get_by_role("listitem").get_by_role("link", name="Ana Silva")).to_be_visible()
    axe_clean(page)


def test_without_javascript_the_line_fills_the_form(browser, live_server, nora, monday):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/open/{make_opening_token(at=monday)}/")
    page.goto(f"{live_server.url}/people/")
    page.get_by_label("Add somebody in one line").fill("Ana Silva, product designer at Figma")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Employer")).to_have_value("Figma")
    page.get_by_role("button", name="Add", exact=True).click()

    expect(page.get_by_role("heading", name="Ana Silva")).to_be_visible()
    context.close()
