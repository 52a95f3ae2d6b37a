"""From "whom could I ask?" to a request that has left, its follow-up and its end, counting clicks."""

from __future__ import annotations

import datetime as dt
import re
from email import message_from_bytes, policy
from pathlib import Path

import pytest
import time_machine
from playwright.sync_api import Locator, Page, expect

from askwell.outreach import actions
from askwell.outreach.models import Letter
from askwell.people.actions import add_person, set_preferences
from askwell.people.rules.preferences import Preferences

TEN = dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC)  # a Tuesday, in Lisbon too
PROFILE = "https://www.linkedin.com/in/ines-carvalho-made-up"
LETTER = (
    "Dear Inês,\n\nI heard your talk on night shifts in Lund and wrote down what you said of handovers. I am choosing "
    "between nursing and midwifery, and would like to know how your first year on the ward was. Would you have twenty "
    "minutes on the phone on Thursday 26 November or Monday 30 November between 9 and 11? If it is a bad time, a short "
    "no is fine.\n\nNora"
)
NOTE = "Dear Inês, your talk on night shifts in Lund stayed with me. May I ask you one question about it?"
MOST_TO_ASK, MOST_TO_FOLLOW_UP = 6, 2


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(TEN) as moving:
        yield moving


@pytest.fixture
def ines(nora):
    """Somebody Nora knows, who lives in Lisbon."""
    found = add_person(owner=nora, name="Inês Carvalho", mail="ines@hsm.example", page=PROFILE, at=TEN)
    set_preferences(person=found, preferences=Preferences(time_zone="Europe/Lisbon"), at=TEN)
    return found


@pytest.fixture
def asked(nora, ines):
    """Inês was asked two weeks ago."""
    at = TEN - dt.timedelta(days=14)
    begun = actions.begin_request(owner=nora, person=ines, channel="linkedin_message", address=PROFILE, at=at)
    letter = begun.letters.get()
    actions.write_letter(letter=letter, subject="", body=LETTER, at=at)
    actions.send_by_hand(letter=letter, at=at)
    return begun


class Clicks:
    """Clicks on a page, counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def on(self, role: str, name: str) -> None:
        """Click the first thing of this name, and wait for what it leads to."""
        self.count += 1
        self.page.get_by_role(role, name=name).first.click()
        self.page.wait_for_load_state()


def typed(page: Page, body: str, *, subject: str = "") -> None:
    """Write as one writes, and wait until it is kept."""
    if subject:
        page.get_by_label("Subject").fill(subject)
    page.get_by_role("textbox", name="Your ").first.fill(body)
    expect(page.locator("#kept")).to_have_text("Kept.")


def to_the_letter(page: Page, way: str) -> Clicks:
    clicks = Clicks(page)
    clicks.on("link", "People")
    clicks.on("link", "Inês Carvalho")
    clicks.on("link", "Ask for a talk")
    clicks.on("button", way)
    expect(page.get_by_role("heading", name="Your letter to Inês Carvalho")).to_be_visible()
    return clicks


def test_a_note_is_copied_and_marked_as_sent_in_six_clicks(nora_page: Page, nora, ines, axe_clean):
    page = nora_page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    clicks = to_the_letter(page, "Write a LinkedIn invitation")
    axe_clean(page)
    typed(page, NOTE)
    expect(page.get_by_text(f"{len(NOTE)} of 200 characters")).to_be_visible()

    clicks.on("button", "Copy the letter")
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == NOTE
    clicks.on("button", "I have sent it")

    expect(page.get_by_text("Noted as sent.")).to_be_visible()
    assert clicks.count <= MOST_TO_ASK
    assert Letter.objects.of(nora).get().state == "sent"
    axe_clean(page)


def test_a_mail_is_opened_as_a_file_and_marked_as_sent_in_six_clicks(nora_page: Page, nora, ines):
    page = nora_page
    clicks = to_the_letter(page, "Write a mail")
    typed(page, LETTER, subject="Your talk on night shifts")

    with page.expect_download() as download:
        clicks.on("button", "As a file (.eml)")
    message = message_from_bytes(Path(download.value.path()).read_bytes(), policy=policy.default)
    assert (message["To"], message["Subject"]) == ("Inês Carvalho <ines@hsm.example>", "Your talk on night shifts")
    clicks.on("button", "I have sent it")

    expect(page.get_by_text("Noted as sent.")).to_be_visible()
    assert clicks.count <= MOST_TO_ASK
    assert Letter.objects.of(nora).get().body == LETTER


def stand_side_by_side(page: Page, one: Locator, other: Locator) -> bool:
    """Whether the two come to stand at one height: what is said is put anew with every pause of the hands."""
    for _ in range(30):
        boxes = one.bounding_box(), other.bounding_box()
        if all(boxes) and abs(boxes[0]["y"] - boxes[1]["y"]) < 12:
            return True
        page.wait_for_timeout(100)
    return False


def test_what_there_is_to_say_stands_beside_the_words_as_one_types(nora_page: Page, nora, ines, axe_clean):
    page = nora_page
    to_the_letter(page, "Write a mail")
    hiring = LETTER.replace("\n\nNora", "\n\nBy the way, are you hiring?\n\nNora")
    typed(page, hiring, subject="Your talk on night shifts")
    finding = page.get_by_role("listitem").filter(has_text="Keeps the letter back")
    expect(finding).to_contain_text("This asks for a job")
    if page.viewport_size["width"] > 960:
        mark = page.locator(".sheet-under mark.block")
        expect(mark).to_contain_text("are you hiring")
        assert stand_side_by_side(page, mark, finding)
    axe_clean(page)

    finding.get_by_role("link", name="are you hiring").click()
    words = (
        "document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"
    )
    assert "are you hiring" in page.evaluate(words)
    finding.get_by_text("What this rests on").click()
    expect(finding.get_by_text("Grade C")).to_be_visible()
    finding.get_by_text("It stays, because").click()
    finding.get_by_label("Why it stays").fill("She told me to ask")
    page.keyboard.press("Enter")
    expect(page.get_by_text("It stays, because: She told me to ask")).to_be_visible()
    axe_clean(page)

    page.reload()
    expect(page.get_by_text("It stays, because: She told me to ask")).to_be_visible()
    expect(page.get_by_label("Your letter")).to_have_value(hiring)


def test_what_was_typed_last_is_kept_when_one_goes_elsewhere(nora_page: Page, nora, ines):
    page = nora_page
    to_the_letter(page, "Write a mail")
    page.get_by_label("Your letter").fill("Dear Inês, half a thou")
    page.get_by_role("link", name="Today", exact=True).click()
    page.wait_for_url("**/")

    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    page.wait_for_timeout(300)
    assert Letter.objects.of(nora).get().body == "Dear Inês, half a thou"


def test_times_to_offer_are_put_where_the_cursor_is(nora_page: Page, nora, ines):
    page = nora_page
    to_the_letter(page, "Write a mail")
    page.get_by_label("Your letter").fill("Could we talk on ")
    page.get_by_role("button", name="Put it in Thursday 26 November").click()

    begins = re.compile("^Could we talk on Thursday 26 November between 9:00 and 11:00")
    expect(page.get_by_label("Your letter")).to_have_value(begins)
    page.reload()
    expect(page.get_by_label("Your letter")).to_have_value(begins)


@pytest.mark.parametrize(("begin", "button"), [("/", "Follow up with Inês"), ("/outreach/", "Write a follow-up")])
def test_a_follow_up_takes_two_clicks_from_the_line_that_asks_for_it(nora_page: Page, asked, begin, button, axe_clean):
    page = nora_page
    page.goto(page.url.rstrip("/") + begin)
    expect(page.get_by_text("a follow-up is fine from")).to_be_visible()
    axe_clean(page)
    clicks = Clicks(page)
    clicks.on("button", button)
    expect(page.get_by_label("Your follow-up")).to_be_focused()
    typed(page, "Dear Inês, I have read your guide since. If it is a bad time, a short no is fine. Nora")
    axe_clean(page)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+c")
    clicks.on("button", "I have sent it")

    expect(page.get_by_text("You followed up.")).to_be_visible()
    assert clicks.count <= MOST_TO_FOLLOW_UP
    assert asked.events.filter(what="sent").count() == 2


def test_a_reminder_too_soon_is_refused_with_its_day_and_a_no_ends_it(nora_page: Page, nora, asked, clock, axe_clean):
    page = nora_page
    clock.move_to(TEN - dt.timedelta(days=11))
    page.goto(page.url.rstrip("/") + f"/outreach/{asked.id}/")
    page.get_by_role("button", name="Write to them").click()
    expect(
        page.get_by_text("It is too soon to write again; it would be fine from Wednesday 18 November 2026.")
    ).to_be_visible()
    expect(page.get_by_role("button", name="I have sent it")).to_be_hidden()
    axe_clean(page)

    page.get_by_text("Write down what happened").click()
    page.get_by_label("What happened?").select_option("No")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("status").filter(has_text="They said no.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Taken back.")).to_be_visible()
    assert asked.events.count() == 1

    page.get_by_text("Write down what happened").click()
    page.get_by_label("What happened?").select_option("No")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("thank them for the answer, and leave it at that")).to_be_visible()
    typed(page, "Thank you for telling me. Nora")
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_text("This ended with thanks, so nothing is due here.")).to_be_visible()
    axe_clean(page)


def test_the_measure_is_changed_by_keyboard(nora_page: Page, nora, axe_clean):
    page = nora_page
    page.get_by_role("link", name="Requests").click()
    page.get_by_role("link", name="Your measure").click()
    axe_clean(page)
    page.get_by_label("In one week, at most").fill("2")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Kept. It holds for every request from now on.")).to_be_visible()
    expect(page.get_by_label("In one week, at most")).to_have_value("2")
