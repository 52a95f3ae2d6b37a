"""From a person to a brief on paper: choose questions, put them in order by keyboard, read the page, take the PDF."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pypdf
import pytest
import time_machine
from playwright.sync_api import Page, expect

from askwell.conversations.actions import agree_on
from askwell.people.actions import add_person, set_preferences
from askwell.people.rules.preferences import Preferences
from askwell.preparation import actions, queries
from askwell.preparation.models import Plan

TEN = dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC)
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(TEN):
        yield


@pytest.fixture
def ines(nora):
    found = add_person(
        owner=nora, name="Inês Carvalho", role="nurse", employer="St Mary", met="She spoke at the library.", at=TEN
    )
    set_preferences(person=found, preferences=Preferences(time_zone="Europe/Lisbon"), at=TEN)
    agree_on(person=found, begins_at=TEN + dt.timedelta(days=2), minutes=20, zone="Europe/Lisbon", at=TEN)
    return found


def asks(page: Page) -> list[str]:
    return page.locator(".ask .ask-text").all_inner_texts()


def test_a_talk_is_prepared_and_its_brief_printed(nora_page: Page, nora, ines, follow, axe_clean):
    page = nora_page
    follow(page, "People")
    follow(page, "Inês Carvalho")
    follow(page, "Prepare a talk")
    axe_clean(page)
    page.get_by_label("What do you most want to learn?").fill("What nights ask of you")
    page.get_by_role("button", name="Choose the questions").click()
    expect(page.get_by_role("heading", name="Prepare for Inês Carvalho")).to_be_visible()
    axe_clean(page)

    # What there is to say stands there as one types, and one press takes the better wording.
    page.get_by_label("Write a question").press_sequentially("How much do you earn?")
    expect(page.locator("#checked")).to_contain_text("asks what they earn")
    axe_clean(page)
    page.locator("#checked").get_by_role("button", name="Say it like this").click()
    expect(page.locator(".ask")).to_have_count(1)
    expect(page.get_by_label("Write a question")).to_have_value("")
    assert asks(page) != ["How much do you earn?"]

    page.get_by_role("button", name="Take it").first.click()
    expect(page.locator(".ask")).to_have_count(2)
    page.get_by_role("button", name="Fill up from the bank").click()
    expect(page.locator("#tally")).to_contain_text("20 minutes have room for four to six questions.")
    expect(page.locator(".ask").nth(3)).to_be_visible()
    axe_clean(page)

    before = asks(page)
    page.get_by_role("button", name=f"Later: “{before[0]}”").focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".ask .ask-text").nth(1)).to_have_text(before[0])
    expect(page.get_by_role("button", name=f"Later: “{before[0]}”")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".ask .ask-text").first).to_have_text(before[0])

    page.get_by_role("button", name=f"Remove: “{before[1]}”").click()
    expect(page.get_by_text(f"Removed: “{before[1]}”")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".ask .ask-text").nth(1)).to_have_text(before[1])

    follow(page, "See the brief")
    expect(page.get_by_text("20 minutes promised")).to_be_visible()
    expect(page.get_by_text("where they are (Lisbon)").or_(page.get_by_text("(Lisbon)"))).to_be_visible()
    expect(page.get_by_text("She spoke at the library.")).to_be_visible()
    axe_clean(page)
    for paper, size in PAPERS.items():
        with page.expect_download() as download:
            page.get_by_role("link", name=f"PDF, {paper}").click()
        (sheet,) = pypdf.PdfReader(download.value.path()).pages
        assert tuple(round(float(side)) for side in sheet.mediabox[2:]) == size
        told = " ".join(sheet.extract_text().split())
        assert all(
            text in told for text in [before[0], before[-1], "She spoke at the library.", "What nights ask of you"]
        )

    follow(page, "Hide the names of others, to show it around")
    expect(page.get_by_role("link", name="Show the names of others")).to_be_visible()


@pytest.fixture
def full_plan(nora, ines):
    """A plan with as much on its brief as there can be."""
    plan = actions.begin_plan(owner=nora, person=ines, aim="word " * 58, at=TEN)
    actions.change_plan(plan=plan, minutes=20, aim="word " * 58, left_out="spare " * 80, at=TEN)
    for number in range(7):
        actions.add_question(plan=plan, text=f"{number} " + "word " * 50, reason="why " * 50, at=TEN)
    for number in range(4):
        actions.add_reading(
            owner=nora, text=f"{number} " + "fact " * 60, source="paper", read_on=TEN.date(), person=ines, at=TEN
        )
    return plan


@pytest.mark.parametrize("paper", list(PAPERS))
def test_the_page_itself_prints_on_one_sheet(nora_page: Page, full_plan, paper, tmp_path):
    page = nora_page
    page.goto(page.url.rstrip("/") + f"/preparation/plans/{full_plan.id}/brief/")
    file = Path(tmp_path / "page.pdf")
    page.pdf(path=str(file), format=paper, prefer_css_page_size=False)

    assert len(pypdf.PdfReader(file).pages) == 1


def test_facts_are_chosen_from_a_saved_page(nora_page: Page, nora, ines, follow, axe_clean, tmp_path):
    page = nora_page
    saved = tmp_path / "ward.html"
    saved.write_text(
        "<!doctype html><html lang=en><head><title>The ward</title><link rel=canonical href='https://ward.example/us'></head>"
        "<body><p>Twelve people share the night rota, and it is made by themselves every other month.</p>"
        "<p>The ward has been run by nurses alone since the spring of 2024.</p></body></html>",
        "utf-8",
    )
    page.goto(page.url.rstrip("/") + f"/preparation/reading/?person={ines.id}")
    expect(page.get_by_text("Not known:")).to_be_visible()
    axe_clean(page)
    page.get_by_label("A file or a page you saved").set_input_files(saved)
    page.get_by_role("button", name="Show its passages").click()
    page.get_by_label("Twelve people share the night rota").check()
    axe_clean(page)
    page.get_by_role("button", name="Keep what is chosen").click()

    expect(page.get_by_role("listitem").filter(has_text="Twelve people share the night rota")).to_be_visible()
    expect(page.get_by_role("link", name="The ward")).to_have_attribute("href", "https://ward.example/us")
    expect(page.get_by_text("run by nurses alone")).to_be_hidden()
    axe_clean(page)
    assert queries.readings(explorer=nora).count() == 1
    assert Plan.objects.count() == 0
    follow(page, "News of your field")
    expect(page.get_by_role("heading", name="Follow a feed")).to_be_visible()
    axe_clean(page)
