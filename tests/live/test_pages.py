"""The addresses of the live page: what they answer, to whom, and what the service worker keeps."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest
from django.contrib.staticfiles import finders
from tests.conversations.test_live_rules import DEVICES, LINES, Device, operations_as_sent

from askwell.conversations.actions.agreeing import agree_on
from askwell.conversations.models import Conversation, NoteOperation
from askwell.people.actions import add_person


@pytest.fixture
def talk(nora, monday) -> Conversation:
    maja = add_person(owner=nora, name="Maja Holt", at=monday)
    begins_at = monday + dt.timedelta(minutes=5)
    return agree_on(person=maja, begins_at=begins_at, minutes=20, zone="Europe/Lisbon", at=monday)


@pytest.fixture
def address(talk) -> str:
    return f"/conversations/{talk.id}/live/"


def send(client, address: str, device: Device, **given):
    sent = {"device": device.name, "since": 0, "operations": operations_as_sent([device]), **given}
    return client.post(f"{address}operations/", json.dumps(sent), content_type="application/json")


def test_what_is_typed_is_kept_and_comes_back(browser_of_nora, address):
    laptop, phone = Device(DEVICES[0]), Device(DEVICES[1])
    laptop.write(LINES[0], "nights")
    assert send(browser_of_nora, address, laptop).json() == {
        "kept": 1, "disputed_from": None, "others": [], "serial": 1, "more": False
    }  # fmt: skip
    heard = send(browser_of_nora, address, phone).json()
    assert heard["others"] == operations_as_sent([laptop])
    notes = browser_of_nora.get(f"{address}notes/").json()
    assert notes["notes"]["lines"][LINES[0]]["texts"] == {f"{DEVICES[0]}:1": "nights"}
    assert notes["serial"] == 1


@pytest.mark.parametrize("where", ["", "notes/"])
def test_a_stranger_sees_nothing_of_it(browser_of_sten, address, where):
    assert browser_of_sten.get(f"{address}{where}").status_code == 404


def test_a_stranger_writes_nothing_into_it(browser_of_sten, address):
    device = Device(DEVICES[0])
    device.write(LINES[0], "nights")
    assert send(browser_of_sten, address, device).status_code == 404
    assert browser_of_sten.post(f"{address}take-in/").status_code == 404
    assert not NoteOperation.objects.exists()


@pytest.mark.parametrize("body", ["", "[]", '{"device": 7}', '{"device": "x", "since": 0, "operations": []}', "{"])
def test_what_is_no_batch_is_refused_with_a_sentence(browser_of_nora, address, body):
    answer = browser_of_nora.post(f"{address}operations/", body, content_type="application/json")
    assert (answer.status_code, "Open this page anew" in answer.json()["sentence"]) == (422, True)


def test_many_operations_of_others_come_in_pieces(browser_of_nora, address, monkeypatch):
    monkeypatch.setattr("askwell.web.conversations.views.live.MOST_AT_ONCE", 3)
    monkeypatch.setattr("askwell.conversations.queries.live.MOST_AT_ONCE", 3)
    laptop, phone = Device(DEVICES[0]), Device(DEVICES[1])
    for n in range(4):
        laptop.write(LINES[n], str(n), after=None)
    send(browser_of_nora, address, laptop)
    first = send(browser_of_nora, address, phone).json()
    rest = send(browser_of_nora, address, phone, since=first["serial"]).json()
    assert (first["more"], len(first["others"]), rest["more"], len(rest["others"])) == (True, 3, False, 1)


def test_without_javascript_lines_are_added_and_taken_in(
    browser_of_nora, address, talk, tiny_language, monkeypatch, monday
):
    monkeypatch.setattr("django.utils.timezone.now", lambda: monday + dt.timedelta(hours=1))
    browser_of_nora.post(f"{address}add/", {"text": "Find a mentor\nNights", "kind": "said"})
    assert "Find a mentor" in browser_of_nora.get(address).content.decode()
    refused = browser_of_nora.post(f"{address}add/", {"text": "x", "kind": "guessed"}, follow=True)
    assert "Choose from the list" in refused.content.decode()
    answer = browser_of_nora.post(f"{address}take-in/", follow=True)
    assert answer.redirect_chain[-1][0] == f"/conversations/{talk.id}/"
    assert "2 lines are part of the talk now." in answer.content.decode()


def test_with_nothing_noted_the_page_says_what_to_do(browser_of_nora, address):
    answer = browser_of_nora.post(f"{address}take-in/", follow=True)
    assert "write down at least one line" in answer.content.decode()


def test_the_service_worker_keeps_everything_that_the_page_is_made_of(browser_of_nora, address):
    script = browser_of_nora.get("/conversations/live-worker.js")
    assert script["Content-Type"] == "text/javascript"
    kept = set(json.loads(re.search(r"const ASSETS = (\[.*?\]);", script.content.decode())[1]))
    page = browser_of_nora.get(address).content.decode()
    needed = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page))
    for address_of_module in [one for one in kept if one.endswith(".js") and "/live/" in one]:
        with open(finders.find(address_of_module.removeprefix("/static/")), encoding="utf-8") as module:  # noqa: PTH123
            names = re.findall(r'from "\./([\w-]+\.js)"', module.read())
        needed |= {f"/static/askwell/live/{name}" for name in names}
    assert needed <= kept
    assert all(finders.find(one.removeprefix("/static/")) for one in kept)


def test_the_service_worker_is_another_one_when_what_it_keeps_has_changed(browser_of_nora, tmp_path, monkeypatch):
    before = browser_of_nora.get("/conversations/live-worker.js").content
    other = tmp_path / "other.css"
    other.write_text("body { color: red; }")
    find = finders.find
    monkeypatch.setattr(finders, "find", lambda path: str(other) if path.endswith("live.css") else find(path))
    assert browser_of_nora.get("/conversations/live-worker.js").content != before


def test_the_service_worker_is_for_those_who_are_signed_in(stranger, db):
    assert stranger.get("/conversations/live-worker.js").status_code == 302
