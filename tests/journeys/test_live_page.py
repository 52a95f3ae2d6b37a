"""Taking notes on the live page: by keyboard, beside a second window, without a network."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.live.browsers import lines_of

from askwell.accounts.actions import make_opening_token
from askwell.conversations.actions.agreeing import agree_on
from askwell.conversations.models import Conversation
from askwell.conversations.queries.live import lines_on_record, notes_of
from askwell.conversations.rules.live import Kind, Mark
from askwell.people.actions import add_person

pytestmark = pytest.mark.usefixtures("tiny_language")


@pytest.fixture
def talk(nora) -> Conversation:
    now = timezone.now()
    maja = add_person(owner=nora, name="Maja Holt", at=now)
    begins_at = now + dt.timedelta(minutes=1)
    return agree_on(person=maja, begins_at=begins_at, minutes=20, zone="Europe/Lisbon", at=now)


@pytest.fixture
def live(page: Page, live_server, nora, talk, monday) -> Page:
    """The live page in Nora's browser. Its console may say that the network is gone, and nothing else."""
    errors: list[str] = []
    page.context.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.context.on("weberror", lambda error: errors.append(str(error.error)))
    page.goto(f"{live_server.url}/open/{make_opening_token(at=monday)}/")
    yield open_live(page, live_server, talk)
    assert [error for error in errors if "ERR_INTERNET_DISCONNECTED" not in error] == []


def open_live(page: Page, live_server, talk) -> Page:
    page.goto(f"{live_server.url}/conversations/{talk.id}/live/")
    page.wait_for_selector("#live[data-ready]")
    return page


def kept(page: Page) -> None:
    expect(page.locator("[data-saved]")).to_have_text("Kept")


def texts(talk) -> list[str]:
    return [line.text for line in lines_on_record(conversation=talk)]


def test_notes_are_taken_and_marked_by_keyboard_only(live: Page, talk, axe_clean, screen):
    keys = live.keyboard
    axe_clean(live)
    keys.type("Mornings are patients")
    for key in ("Escape", "q", "Enter"):
        keys.press(key)
    keys.type("She smiled")
    for key in ("Alt+w", "Alt+u", "Enter"):
        keys.press(key)
    keys.type("Who hires at night?")
    for key in ("Escape", "a", "Escape", "1", "Enter"):
        keys.press(key)
    keys.type("Between us")
    for key in ("Escape", "o", "Escape", "c"):
        keys.press(key)
    kept(live)
    axe_clean(live)

    lines = lines_on_record(conversation=talk)
    assert [(line.text, line.kind, line.marks) for line in lines] == [
        ("Mornings are patients", Kind.SAID, {Mark.QUOTE}),
        ("She smiled", Kind.OBSERVED, {Mark.SURPRISE}),
        ("Who hires at night?", Kind.FOLLOW_UP, set()),
    ]
    notes, _serial = notes_of(conversation=talk)
    assert [heard.value for heard in notes.asked.values()] == [True]
    assert notes.begun_at is not None
    expect(live.locator("#questions-left")).to_have_text("0 left")


def test_lines_are_split_joined_taken_away_and_brought_back(live: Page, talk, screen):
    keys = live.keyboard
    keys.type("one two")
    for _ in range(4):
        keys.press("ArrowLeft")
    keys.press("Enter")
    assert lines_of(live) == ["one", " two"]
    keys.press("Backspace")
    assert lines_of(live) == ["one two"]
    keys.press("End")
    keys.press("Enter")
    keys.type("three")
    keys.press("Escape")
    keys.press("d")
    assert lines_of(live) == ["one two"]
    keys.press("Escape")
    keys.press("b")
    assert lines_of(live) == ["one two", "three"]
    keys.press("ArrowUp")
    keys.press("Home")
    keys.press("Enter")
    keys.press("ArrowUp")
    keys.type("zero")
    assert lines_of(live) == ["zero", "one two", "three"]
    kept(live)
    assert texts(talk) == ["zero", "one two", "three"]


def test_pasted_lines_become_lines(live: Page, talk, screen):
    live.keyboard.type("[]")
    live.keyboard.press("ArrowLeft")
    live.evaluate(
        """() => {
            const given = new DataTransfer();
            given.setData("text/plain", "one\\r\\n\\r\\ntwo\\nthree");
            const paste = new ClipboardEvent("paste", { clipboardData: given, bubbles: true, cancelable: true });
            document.activeElement.dispatchEvent(paste);
        }"""
    )
    live.keyboard.type("!")
    kept(live)
    assert texts(talk) == ["[one", "two", "three!]"]


def test_the_clock_gives_one_calm_cue_and_none_after(nora_page: Page, live_server, talk, axe_clean):
    nora_page.clock.install(time=timezone.now())
    live = open_live(nora_page, live_server, talk)
    cue = live.locator("#cue p")
    live.get_by_role("button", name="Begin now").click()
    expect(live.locator("#clock time")).to_have_text("20:00")
    top = live.locator("#lines").bounding_box()["y"]
    live.clock.fast_forward("14:00")
    expect(cue).to_be_empty()
    live.clock.fast_forward("01:30")
    expect(cue).to_have_text(
        "Five minutes left. Thank them, ask who else you could talk to, and whether you may use their name."
    )
    assert live.locator("#lines").bounding_box()["y"] == top
    axe_clean(live)
    live.clock.fast_forward("06:00")
    expect(cue).to_be_empty()
    expect(live.locator("#clock time")).to_have_text("0:00")


def test_consent_is_asked_and_noted(live: Page, talk, screen):
    if screen == "phone":
        live.get_by_text("Before you record").click()
    live.get_by_label("I may keep their words").check()
    expect(live.locator("[data-when]")).to_contain_text("Noted on")
    kept(live)
    talk.refresh_from_db()
    assert (talk.consent, talk.consent_at is not None) == ("transcript", True)


def test_without_a_network_nothing_is_lost_and_the_page_opens(live: Page, live_server, talk):
    live.keyboard.type("before")
    kept(live)
    live.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    top = live.locator("#lines").bounding_box()["y"]
    live.context.set_offline(True)
    live.keyboard.press("Enter")
    live.keyboard.type("in the tunnel")
    expect(live.locator("[data-saved]")).to_contain_text("Askwell is not answering")
    assert live.locator("#lines").bounding_box()["y"] == top  # what is said above moves nothing
    open_live(live, live_server, talk)
    assert lines_of(live) == ["before", "in the tunnel"]
    live.keyboard.type("still there")
    expect(live.locator("[data-saved]")).to_contain_text("Askwell is not answering")

    live.context.set_offline(False)
    kept(live)
    assert texts(talk) == ["before", "in the tunnel", "still there"]


def test_two_windows_see_each_other_and_a_conflict_keeps_both(live: Page, live_server, talk, axe_clean):
    live.keyboard.type("nights are")
    other = live.context.new_page()
    open_live(other, live_server, talk)
    expect(other.locator("#lines textarea").first).to_have_value("nights are")
    other.keyboard.type("from the other window")
    expect(live.locator("#lines textarea").nth(1)).to_have_value("from the other window")

    # Neither window hears of the other while both write into the same line.
    for page in (live, other):
        page.evaluate("() => { BroadcastChannel.prototype.postMessage = () => {}; }")
        page.context.set_offline(True)
        page.locator("#lines textarea").first.focus()
        page.keyboard.press("End")
    live.keyboard.type(" quiet")
    other.keyboard.type(" long")
    live.context.set_offline(False)
    kept(live)
    kept(other)
    assert set(texts(talk)) == {"nights are quiet", "nights are long", "from the other window"}

    expect(live.locator(".beside")).to_contain_text("nights are long")
    axe_clean(live)
    live.get_by_role("button", name="Keep both as lines").click()
    kept(live)
    expect(live.locator(".beside")).to_have_count(0)
    assert texts(talk) == ["nights are quiet", "nights are long", "from the other window"]
    other.close()


def test_notes_become_part_of_the_talk(live: Page, live_server, talk, axe_clean):
    live.keyboard.type("Find a mentor")
    live.get_by_role("button", name="Take the notes in").click()
    live.wait_for_url(f"{live_server.url}/conversations/{talk.id}/")
    expect(live.get_by_text("1 line is part of the talk now.")).to_be_visible()
    expect(live.get_by_text("Find a mentor").first).to_be_visible()
    axe_clean(live)
