"""From a yes to a talk that was held: a time, an invitation, a change, their calendar's answer."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest
import time_machine
import vobject
from playwright.sync_api import Page, expect
from tests.agreed import ANA, NORA, reply, said_yes

from askwell.conversations.models import Conversation
from askwell.conversations.rules import State


@pytest.fixture
def now(monday):
    with time_machine.travel(monday, tick=True) as clock:
        yield clock


@pytest.fixture
def asked(nora, monday, now):
    return said_yes(nora, monday)


def downloaded(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes()


def read(data: bytes) -> tuple[str, str, int, object]:
    """What two programs that know nothing of each other read alike."""
    calendar, other = icalendar.Calendar.from_ical(data), vobject.readOne(data.decode())
    event = calendar.walk("VEVENT")[0]
    told = str(calendar["METHOD"]), str(event["UID"]), int(event["SEQUENCE"]), event.decoded("DTSTART")
    theirs = other.vevent
    assert told == (other.method.value, theirs.uid.value, int(theirs.sequence.value), theirs.dtstart.value)
    return told


def fill(page: Page, *, day: str, time: str) -> None:
    page.get_by_label("Day", exact=True).fill(day)
    page.get_by_label("Time", exact=True).fill(time)
    page.get_by_label("By which clock").select_option("Europe/Lisbon")


def test_a_yes_becomes_a_talk(nora_page: Page, asked, now, axe_clean, follow, tmp_path):
    page = nora_page
    follow(page, "Requests")
    page.get_by_role("link", name="Ana Silva", exact=True).click()
    expect(page.get_by_role("link", name="Agree on a time")).to_be_visible()
    follow(page, "Agree on a time")
    axe_clean(page)
    fill(page, day="2026-11-26", time="14:00")
    page.get_by_label("How you talk").select_option("video")
    page.get_by_label("Where").fill("https://meet.example/ana-nora")
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("your time, 14:00 in Lisbon").first).to_be_visible()
    axe_clean(page)

    page.get_by_label("Your mail address").fill(NORA)
    expect(page.get_by_label("Their mail address")).to_have_value(ANA)
    talk = Conversation.objects.get()
    first = downloaded(page, "As a file (.ics)")
    assert read(first) == ("REQUEST", f"{talk.id}@askwell", 0, talk.begins_at)

    follow(page, "Move it")
    axe_clean(page)
    fill(page, day="2026-11-26", time="16:00")
    page.get_by_role("button", name="Move it").click()
    expect(page.get_by_text("from before the change")).to_be_visible()
    talk.refresh_from_db()
    second = downloaded(page, "As a file (.ics)")
    assert read(second) == ("REQUEST", f"{talk.id}@askwell", 1, talk.begins_at)

    answer = tmp_path / "reply.ics"
    answer.write_bytes(reply(second, "ACCEPTED", comment="Looking forward"))
    page.reload()
    page.get_by_text("Bring in what their calendar answered").click()
    page.get_by_label("Their answer").set_input_files(answer)
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_text(f"{ANA} accepted.")).to_be_visible()
    axe_clean(page)
    page.get_by_role("button", name="Good to know").click()
    expect(page.get_by_text("Noted.")).to_be_visible()

    page.get_by_role("navigation", name="Main").get_by_role("link", name="Conversations").click()
    expect(page.get_by_text("Thursday 26 November 2026, 17:00")).to_be_visible()
    axe_clean(page)

    now.move_to(talk.begins_at.replace(hour=18))
    page.get_by_role("main").get_by_role("link", name="Ana Silva").click()
    expect(page.get_by_role("heading", name="Did you talk?")).to_be_visible()
    axe_clean(page)
    page.get_by_role("button", name="We talked").click()
    expect(page.get_by_text("No words of this talk are here yet.")).to_be_visible()
    axe_clean(page)
    talk.refresh_from_db()
    assert talk.state == State.HELD


def test_ones_own_calendar_both_ways(nora_page: Page, asked, axe_clean, follow, tmp_path):
    page = nora_page
    follow(page, "Requests")
    follow(page, "Your calendars")
    axe_clean(page)
    work = tmp_path / "work.ics"
    work.write_bytes(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nEND:VCALENDAR\r\n")
    page.get_by_label("Or a file (.ics)").set_input_files(work)
    page.get_by_role("button", name="Read and keep it").click()
    expect(page.get_by_text("As it was on 23 November 2026")).to_be_visible()
    axe_clean(page)

    follow(page, "see your talks and duties in your own calendar")
    page.get_by_role("button", name="Make the address").click()
    expect(page.get_by_text("only while Askwell runs")).to_be_visible()
    axe_clean(page)
    address = page.locator("code").inner_text()
    answer = page.request.get(address)
    assert answer.ok
    assert icalendar.Calendar.from_ical(answer.body())["METHOD"] == "PUBLISH"
