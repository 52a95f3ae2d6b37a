"""One talk from its plan to what it changed: prepared, printed, held for twenty minutes through a tunnel, written up."""

from __future__ import annotations

import datetime as dt
import re

import pypdf
import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.tiny_language import held

from askwell.accounts.actions import make_opening_token
from askwell.conversations.actions.agreeing import agree_on
from askwell.conversations.models import Conversation
from askwell.insights.actions import understand
from askwell.people.actions import add_person

pytestmark = pytest.mark.usefixtures("tiny_language")

NO_NETWORK = r"ERR_INTERNET_DISCONNECTED|^htmx:(afterRequest|sendError)"


@pytest.fixture
def talk(nora) -> Conversation:
    """With Maja in half an hour; Ana has talked before, and nobody else has said so yet."""
    now = timezone.now()
    before = held(nora, "Ana Silva", "The rota is made by us.")
    understand(owner=nora, conversation_ids=[before.id], at=now)
    maja = add_person(owner=nora, name="Maja Holt", role="nurse", employer="St Mary", at=now)
    return agree_on(person=maja, begins_at=now + dt.timedelta(minutes=30), minutes=20, zone="Europe/Lisbon", at=now)


@pytest.fixture
def opened(page: Page, live_server, nora, talk, monday):
    """Nora's browser with a clock that can be moved on. Its console may say that the network is gone, nothing else."""
    errors: list[str] = []
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.clock.install(time=timezone.now())
    page.goto(f"{live_server.url}/open/{make_opening_token(at=monday)}/")
    yield page
    assert [error for error in errors if not re.search(NO_NETWORK, error)] == []


def prepare(page: Page, follow) -> list[str]:
    """From Today to the plan, to a brief on paper; returns the questions."""
    page.get_by_role("link", name=re.compile("Prepare it")).click()
    page.get_by_label("What do you most want to learn?").fill("What nights ask of you")
    page.get_by_role("button", name="Choose the questions").click()
    page.get_by_role("button", name="Fill up from the bank").click()
    expect(page.locator(".ask").nth(3)).to_be_visible()
    questions = page.locator(".ask .ask-text").all_inner_texts()
    follow(page, "See the brief")
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF, A4").click()
    (sheet,) = pypdf.PdfReader(download.value.path()).pages
    assert all(question in " ".join(sheet.extract_text().split()) for question in questions)
    return questions


def hold(page: Page) -> None:
    """Twenty minutes with nothing but the keyboard, a tunnel in the middle."""
    keys, saved, cue = page.keyboard, page.locator("[data-saved]"), page.locator("#cue p")
    keys.press("Escape")
    keys.press("c")
    expect(page.locator("#clock time")).to_have_text(re.compile("^(20:00|19:5)"))
    keys.type("The rota is made by everyone together.")
    for key in ("Escape", "q", "Escape", "1", "Enter"):
        keys.press(key)
    page.clock.fast_forward("07:00")
    page.context.set_offline(True)
    keys.type("She looked tired")
    keys.press("Alt+w")
    keys.press("Enter")
    expect(saved).to_contain_text("Askwell is not answering")
    page.clock.fast_forward("08:30")
    expect(cue).to_contain_text("Thank them")
    keys.type("Without a certificate nobody starts.")
    keys.press("Enter")
    page.context.set_offline(False)
    page.clock.fast_forward("00:20")
    expect(saved).to_have_text("Kept")
    keys.type("I will send her the article.")
    keys.press("Alt+m")
    page.clock.fast_forward("05:00")
    expect(cue).to_be_empty()
    keys.press("Escape")
    keys.press("c")
    expect(page.locator("#clock [data-words]")).to_have_text("is how long you talked")
    expect(saved).to_have_text("Kept")


def write_up(page: Page) -> None:
    """Each proposal with one key, then what one thinks of it: no mouse."""
    keys = page.keyboard
    page.get_by_role("link", name="Write it up").first.press("Enter")
    expect(page.get_by_role("button", name="turn keys off")).to_be_visible()
    expect(page.locator(".statement", has_text="Without a certificate")).to_be_visible()
    expect(page.get_by_role("heading", name="What you saw")).to_be_visible()
    keys.press("j")
    for words in ("The rota is made", "Without a certificate", "I will send her"):
        expect(page.locator(".statement", has_text=words)).to_be_focused()
        keys.press("c")
    expect(page.get_by_text("All looked at, 3 kept.")).to_be_visible()
    keys.press("r")
    expect(page.get_by_label("What surprised you?")).to_be_focused()
    for words in ("The rota.", "I could work nights.", "Who trains you?"):
        keys.type(words)
        keys.press("Tab")
    keys.press("Enter")
    page.wait_for_url(re.compile(r"/conversations/[\w-]+/$"))


def test_one_talk_from_its_plan_to_what_it_changed(opened: Page, live_server, talk, follow, axe_clean):
    page = opened
    page.goto(f"{live_server.url}/insights/")
    expect(page.get_by_text("1 thing worth keeping, said by 1 person")).to_be_visible()
    follow(page, "Today")
    questions = prepare(page, follow)

    page.goto(f"{live_server.url}/conversations/{talk.id}/")
    follow(page, "Take notes live")
    page.wait_for_selector("#live[data-ready]")
    expect(page.locator("#questions li")).to_have_count(len(questions))
    hold(page)
    axe_clean(page)
    page.locator("#take-in").press("Enter")
    page.wait_for_url(f"{live_server.url}/conversations/{talk.id}/")
    expect(page.get_by_text("4 lines are part of the talk now.")).to_be_visible()
    axe_clean(page)

    write_up(page)
    follow(page, "What I heard")
    expect(page.get_by_text("3 things worth keeping, said by 2 people")).to_be_visible()
    twice = page.get_by_role("listitem").filter(has_text="The rota is made by everyone together.")
    expect(twice.get_by_text("2 people")).to_be_visible()
    expect(page.get_by_text("She looked tired")).to_have_count(0)  # seen, not said
    axe_clean(page)
    follow(page, "Relationships")
    expect(page.get_by_text("send her the article", exact=False).first).to_be_visible()
