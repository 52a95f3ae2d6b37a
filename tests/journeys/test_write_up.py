"""Writing a talk up with nothing but a keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.tiny_language import held

from askwell.insights.actions import understand
from askwell.insights.models import Statement
from askwell.people.models import Person
from askwell.relationships.models import Promise

pytestmark = pytest.mark.usefixtures("tiny_language")

WORDS = (
    "Well, it rained. Build a portfolio first. Then rest.",
    "Skip the degree. The rota is long. Bring a coat.",
    "Get the certificate. I think.",
)


@pytest.fixture
def talk(nora, monday):
    talk = held(nora, "Ana", *WORDS)
    understand(owner=nora, conversation_ids=[talk.id], at=monday)
    return talk


def states() -> dict[str, str]:
    """Each statement by its first word."""
    return {quote.split()[0]: state for quote, state in Statement.objects.values_list("quote", "state")}


def card(page: Page, words: str):
    return page.locator(".statement", has_text=words)


def open_write_up(page: Page, live_server, talk) -> None:
    page.goto(f"{live_server.url}/conversations/{talk.id}/")
    page.get_by_role("link", name="Write it up").press("Enter")
    expect(page.get_by_text("4 proposals left to look at.")).to_be_visible()
    expect(page.get_by_role("button", name="turn keys off")).to_be_visible()  # the keys are listened to


def test_a_talk_is_written_up_by_keyboard_only(nora_page: Page, live_server, talk, axe_clean):
    page, keys = nora_page, nora_page.keyboard
    open_write_up(page, live_server, talk)
    axe_clean(page)

    keys.press("j")
    expect(card(page, "Build a portfolio")).to_be_focused()
    keys.press("c")
    expect(card(page, "Skip the degree")).to_be_focused()
    keys.press("d")
    expect(card(page, "The rota")).to_be_focused()
    expect(page.get_by_text("2 proposals left to look at, 1 kept.")).to_be_visible()
    axe_clean(page)

    keys.press("e")
    words = page.get_by_label("The words, as they were said")
    expect(words).to_be_focused()
    axe_clean(page)
    keys.press("Control+End")
    keys.type(" Bring a coat.")
    page.get_by_role("button", name="Keep it like this").press("Enter")
    expect(card(page, "Get the certificate")).to_be_focused()
    keys.press("c")
    expect(page.get_by_text("All looked at, 3 kept.")).to_be_visible()

    page.get_by_label("What surprised you?").press("End")
    keys.type("The rain.")
    keys.press("Tab")
    keys.type("I will build something.")
    keys.press("Tab")
    keys.press("Tab")  # what one would ask next may stay empty
    keys.press("Enter")
    expect(page).to_have_url(re.compile(rf"/conversations/{talk.id}/$"))
    expect(page.get_by_text("I will build something.")).to_be_visible()
    axe_clean(page)

    assert states() == {"Build": "confirmed", "Skip": "dropped", "The": "confirmed", "Get": "confirmed"}
    assert Statement.objects.filter(quote="The rota is long. Bring a coat.").exists()


def test_an_answer_that_arrives_late_leaves_the_cursor_where_one_writes(nora_page: Page, live_server, talk):
    page, keys = nora_page, nora_page.keyboard
    open_write_up(page, live_server, talk)
    page.evaluate("htmx.config.defaultSettleDelay = 1000")
    page.evaluate("document.addEventListener('htmx:afterSettle', () => { document.title = 'settled'; })")
    keys.press("j")
    keys.press("c")
    expect(page.get_by_text("3 proposals left to look at, 1 kept.")).to_be_visible()

    surprise = page.get_by_label("What surprised you?")
    surprise.press("End")
    expect(page).to_have_title("settled")
    keys.type("A drab rota.")
    expect(surprise).to_have_value("A drab rota.")


def test_the_last_step_is_taken_back_with_one_key(nora_page: Page, live_server, talk):
    page, keys = nora_page, nora_page.keyboard
    open_write_up(page, live_server, talk)
    keys.press("j")
    keys.press("d")
    expect(page.get_by_text("3 proposals left to look at.")).to_be_visible()

    keys.press("u")
    expect(page.get_by_text("4 proposals left to look at.")).to_be_visible()
    expect(card(page, "Build a portfolio")).to_be_focused()
    assert set(states().values()) == {"proposed"}


def test_words_marked_in_the_transcript_are_added_with_one_key(nora_page: Page, live_server, talk, axe_clean):
    page = nora_page
    open_write_up(page, live_server, talk)
    page.evaluate(
        """() => {
            const words = document.querySelector('#turn-1 .turn-words');
            const range = document.createRange();
            range.selectNodeContents(words);
            range.setStart(words.lastChild, 1);
            document.getSelection().removeAllRanges();
            document.getSelection().addRange(range);
        }"""
    )
    page.keyboard.press("a")

    expect(card(page, "Then rest.")).to_be_focused()
    expect(card(page, "Then rest.").get_by_text("Added by you")).to_be_visible()
    axe_clean(page)
    added = Statement.objects.get(origin="explorer")
    assert added.turn.text[slice(*added.span)] == "Then rest."


def test_a_keyboard_alone_marks_words_too(nora_page: Page, live_server, talk, axe_clean):
    page, keys = nora_page, nora_page.keyboard
    open_write_up(page, live_server, talk)
    keys.press("j")
    keys.press("a")
    words = page.get_by_label("Take away what is not worth keeping")
    expect(words).to_be_focused()
    axe_clean(page)
    keys.press("Control+a")
    keys.type("Well, it rained.")
    keys.press("Tab")
    keys.press("Enter")

    expect(card(page, "Well, it rained.")).to_be_focused()


def test_the_keys_can_be_turned_off(nora_page: Page, live_server, talk, screen):
    page = nora_page
    open_write_up(page, live_server, talk)
    page.get_by_role("button", name="turn keys off").press("Enter")
    page.keyboard.press("j")
    page.keyboard.press("c")

    expect(page.get_by_role("button", name="turn keys on")).to_be_visible()
    assert set(states().values()) == {"proposed"}


NAMES = "Build a portfolio first. Talk to Bea Lund. I'll send you the list. Read “The Long Night”."


@pytest.fixture
def rich_talk(nora, monday):
    talk = held(nora, "Ana Silva", NAMES)
    understand(owner=nora, conversation_ids=[talk.id], at=monday)
    return talk


def open_rich(page: Page, live_server, talk) -> None:
    page.goto(f"{live_server.url}/conversations/{talk.id}/write-up/")
    expect(page.get_by_role("button", name="turn keys off")).to_be_visible()


def test_names_promises_and_reading_are_decided_on_by_keyboard_only(nora_page: Page, live_server, rich_talk, axe_clean):
    page, keys = nora_page, nora_page.keyboard
    open_rich(page, live_server, rich_talk)
    axe_clean(page)
    keys.press("j")
    keys.press("c")
    expect(card(page, "Talk to Bea Lund")).to_be_focused()
    keys.press("c")
    expect(card(page, "They promised")).to_be_focused()
    expect(page.get_by_text("Added to your people")).to_be_visible()

    keys.press("e")
    expect(page.get_by_label("Who promised").first).to_be_focused()
    axe_clean(page)
    keys.press("Tab")
    keys.press("Control+a")
    keys.type("The list of clinics")
    keys.press("Enter")
    expect(card(page, "The Long Night")).to_be_focused()
    keys.press("d")
    expect(page.get_by_text("All looked at, 3 kept.")).to_be_visible()
    axe_clean(page)

    keys.press("r")
    expect(page.get_by_label("What surprised you?")).to_be_focused()
    for words in ("The rain.", "I will build something.", "Who trains you?"):
        keys.type(words)
        keys.press("Tab")
    keys.press("Enter")
    expect(page).to_have_url(re.compile(rf"/conversations/{rich_talk.id}/$"))
    expect(page.get_by_text("Who trains you?")).to_be_visible()
    axe_clean(page)
    assert Person.objects.get(name="Bea Lund").introduced_by.name == "Ana Silva"
    assert Promise.objects.get().what == "The list of clinics"


def test_a_card_that_comes_back_late_leaves_the_cursor_where_one_writes(nora_page: Page, live_server, rich_talk):
    page, keys = nora_page, nora_page.keyboard
    open_rich(page, live_server, rich_talk)
    page.evaluate("htmx.config.defaultSettleDelay = 1000")
    page.evaluate("document.addEventListener('htmx:afterSettle', () => { document.title = 'settled'; })")
    keys.press("j")
    keys.press("j")
    keys.press("c")
    expect(page.get_by_text("3 proposals left to look at, 1 kept.")).to_be_visible()

    surprise = page.get_by_label("What surprised you?")
    surprise.press("End")
    expect(page).to_have_title("settled")
    keys.type("A drab rota: c, d, u.")
    expect(surprise).to_have_value("A drab rota: c, d, u.")


def test_one_key_takes_back_what_was_done_last_and_no_word_written_meanwhile_is_lost(
    nora_page: Page, live_server, rich_talk
):
    page, keys = nora_page, nora_page.keyboard
    open_rich(page, live_server, rich_talk)
    page.get_by_label("What has changed for you?").fill("I will build something.")
    card(page, "Talk to Bea Lund").focus()
    keys.press("c")
    expect(page.get_by_text("3 proposals left to look at, 1 kept.")).to_be_visible()

    keys.press("u")
    expect(card(page, "Talk to Bea Lund")).to_be_focused()
    expect(page.get_by_text("4 proposals left to look at.")).to_be_visible()
    expect(page.get_by_label("What has changed for you?")).to_have_value("I will build something.")
    assert not Person.objects.filter(name="Bea Lund").exists()


def test_something_is_added_from_memory_without_leaving_the_page(nora_page: Page, live_server, rich_talk, axe_clean):
    page, keys = nora_page, nora_page.keyboard
    open_rich(page, live_server, rich_talk)
    page.get_by_label("What surprised you?").fill("The rain.")
    page.get_by_text("Add a promise from memory").press("Enter")
    what = page.locator("#section-promise").get_by_label("What", exact=True)
    what.press("Enter")
    expect(page.get_by_text("Write down what was promised.")).to_be_visible()
    axe_clean(page)
    what.press("End")
    keys.type("Send her the article")
    keys.press("Enter")

    expect(card(page, "Send her the article")).to_be_focused()
    expect(page.get_by_label("What surprised you?")).to_have_value("The rain.")
    assert Promise.objects.get().owed_by == "me"
