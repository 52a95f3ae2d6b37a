"""Chromium killed (-9) with words on its screen; the network cut and put in disorder. Long forms: bench/live_*.py."""

from __future__ import annotations

import datetime as dt
import random
from contextlib import suppress

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Error
from tests.live.browsers import Profile, lines_of

from askwell.conversations.actions.agreeing import agree_on
from askwell.conversations.queries.live import lines_on_record
from askwell.people.actions import add_person

KEYS = "the ward is quiet at night\nnobody asks\nfirst month: find a mentor"


@pytest.fixture
def talk(nora):
    now = timezone.now()
    maja = add_person(owner=nora, name="Maja Holt", at=now)
    return agree_on(person=maja, begins_at=now + dt.timedelta(minutes=1), minutes=20, zone="Europe/Lisbon", at=now)


@pytest.fixture
def session(nora) -> str:
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(nora)
    return client.cookies["askwell_session"].value


@pytest.mark.usefixtures("transactional_db")
def test_what_was_painted_outlives_the_browser(playwright, live_server, talk, session, tmp_path):
    profile = Profile(playwright, tmp_path, session, live_server.url)
    typed = 0
    for kill in (1, 2):
        profile.open()
        page = profile.tab(str(talk.id))
        page.locator("#lines textarea").last.press("End")
        if kill == 2:
            page.context.set_offline(True)
            page.keyboard.press("Enter")
        profile.painted.clear()
        before = "\n".join(lines_of(page))
        profile.type(page, "tab", KEYS[: random.Random(kill).randint(30, len(KEYS))])
        painted = profile.kill()["tab"]
        typed += len(painted)

        profile.open()
        page = profile.tab(str(talk.id))
        now = "\n".join(lines_of(page))
        whole = "\n".join(part for part in (before, profile.painted["tab"][-1][1]) if part)
        assert now.startswith("\n".join(part for part in (before, painted) if part))
        assert whole.startswith(now)  # nothing twice, nothing that was never typed
        profile.context.close()
    assert typed > 30


def test_a_network_that_cuts_delays_and_puts_in_disorder_loses_nothing(page, live_server, talk, session):
    page.context.add_cookies([{"name": "askwell_session", "value": session, "url": live_server.url}])
    chance = random.Random(8)

    def disturb(route):
        what = chance.random()
        with suppress(Error):  # the network may be whole again before the answer is lost
            if what < 0.25:
                route.abort()
            elif what < 0.5:
                route.fetch()  # it arrives, and its answer is lost
                route.abort()
            else:
                route.continue_()

    page.route("**/live/operations/", disturb)
    page.goto(f"{live_server.url}/conversations/{talk.id}/live/")
    page.wait_for_selector("#live[data-ready]")
    for key in KEYS:
        page.keyboard.press("Enter") if key == "\n" else page.keyboard.type(key)
        page.wait_for_timeout(chance.choice((0, 0, 30, 90)))
    page.unroute("**/live/operations/")
    page.wait_for_function("() => document.querySelector('[data-saved]').textContent === 'Kept'")
    assert [line.text for line in lines_on_record(conversation=talk)] == KEYS.split("\n")
