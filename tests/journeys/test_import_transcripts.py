"""From three files to talks with names, as a newcomer does it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.talks import FILES

from askwell.accounts.actions import make_opening_token
from askwell.conversations.models import Conversation
from askwell.conversations.rules import State
from askwell.people.models import Person

pytestmark = pytest.mark.usefixtures("tiny_language")


@pytest.fixture
def files(tmp_path) -> list[Path]:
    for name, data in {**FILES, "photo.png": b"\x89PNG\r\n\x1a\n"}.items():
        (tmp_path / name).write_bytes(data)
    return sorted(tmp_path.iterdir())


def test_three_files_become_talks_with_names(nora_page: Page, nora, files, axe_clean, follow):
    page = nora_page
    follow(page, "Conversations")
    axe_clean(page)
    follow(page, "Bring in transcripts")
    axe_clean(page)
    page.get_by_label("Transcripts").set_input_files(files)
    page.get_by_role("button", name="Read them").click()

    expect(page.get_by_role("heading", name="3 talks read")).to_be_visible()
    expect(page.get_by_text("This is a picture")).to_be_visible()
    axe_clean(page)
    them = page.get_by_role("region", name="Them", exact=True)
    expect(page.get_by_role("region", name="Nora Lindqvist").get_by_label("Me", exact=True)).to_be_checked()
    page.get_by_role("button", name="That is who they are").click()
    expect(them.get_by_text("Write a name, even a first name will do.")).to_be_visible()
    axe_clean(page)
    them.get_by_label("Their name").fill("Maja")
    page.get_by_role("button", name="That is who they are").click()

    expect(page.get_by_text("Everything is read.")).to_be_visible()
    axe_clean(page)
    assert set(Conversation.objects.of(nora).values_list("state", flat=True)) == {State.HELD}
    page.get_by_role("link", name="Talk with Inês").click()
    expect(page.get_by_text("Mornings are patients, one after the other.")).to_be_visible()
    axe_clean(page)
    page.get_by_role("paragraph").get_by_role("link", name="Inês Carvalho").click()
    expect(page.get_by_role("link", name="Talk with Inês")).to_be_visible()
    axe_clean(page)
    page.get_by_role("link", name="Today").click()
    expect(page.get_by_role("link", name=re.compile("Write it up.*Maja"))).to_be_visible()
    axe_clean(page)


def test_files_can_be_dropped_anywhere_on_the_page(nora_page: Page, nora):
    page = nora_page
    page.get_by_role("link", name="Conversations").click()
    page.get_by_role("link", name="Bring in transcripts").click()
    expect(page.locator("form.can-drop")).to_be_attached()
    dropped = page.evaluate_handle(
        """text => {
            const carried = new DataTransfer();
            carried.items.add(new File([text], "Midwife.txt", {type: "text/plain"}));
            return carried;
        }""",
        FILES["Midwife.txt"].decode(),
    )

    page.dispatch_event("main", "drop", {"dataTransfer": dropped})

    expect(page.get_by_role("heading", name="1 talk read")).to_be_visible()
    assert Conversation.objects.of(nora).get().title == "Midwife"


def test_taking_files_in_can_be_stopped_and_leaves_nothing(nora_page: Page, nora, files):
    page = nora_page
    page.goto(page.url + "conversations/imports/add/")
    page.route("**/imports/add/", lambda route: None if route.request.method == "POST" else route.continue_())
    page.get_by_label("Transcripts").set_input_files(files)
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_text("Taking in 4 files.").or_(page.get_by_text("Reading what was said."))).to_be_visible()

    page.get_by_role("button", name="Stop, bring in nothing").click()

    expect(page.get_by_role("button", name="Read them")).to_be_visible()
    assert Conversation.objects.of(nora).count() == 0


def test_a_talk_is_written_from_memory_described_and_removed(nora_page: Page, nora, axe_clean, follow):
    page = nora_page
    page.get_by_role("link", name="Conversations").click()
    follow(page, "Write from memory")
    axe_clean(page)
    page.get_by_label("Whom you talked with").fill("Maja")
    page.get_by_label("What you heard").fill("Starts at seven\n“Find a mentor in the first month”")
    page.get_by_role("button", name="Keep these notes").click()
    expect(page.get_by_role("heading", name="Talk with Maja")).to_be_visible()

    follow(page, "Change the facts")
    axe_clean(page)
    page.get_by_label("Role").fill("Midwife")
    page.get_by_label("I may keep their words").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("You may keep their words, said on")).to_be_visible()
    axe_clean(page)
    follow(page, "Put right who speaks")
    axe_clean(page)
    page.get_by_role("link", name="Back without saving").click()

    follow(page, "Remove")
    axe_clean(page)
    page.get_by_role("button", name="Remove it for good").click()
    expect(page.get_by_role("status")).to_contain_text("is gone, with every word")
    axe_clean(page)
    assert Person.objects.of(nora).get().name == "Maja"


def test_without_javascript_the_files_arrive_too(browser, live_server, nora, monday, files, tiny_language):

    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/open/{make_opening_token(at=monday)}/")
    page.goto(f"{live_server.url}/conversations/imports/add/")
    page.get_by_label("Transcripts").set_input_files(files)
    page.get_by_role("button", name="Read them").click()

    expect(page.get_by_role("heading", name="3 talks read")).to_be_visible()
    context.close()
