from __future__ import annotations

import json

import pytest
import time_machine
from tests.agreed import said_yes
from typer.testing import CliRunner

from askwell.cli.main import app
from askwell.conversations.models import Conversation
from askwell.people.actions import add_person

pytestmark = pytest.mark.django_db
LINE = "2026-12-01 15:30 Europe/Berlin, 2026-12-01 14:30 Europe/Lisbon  Talk with Ana Silva, 20 min, https://meet.example/x\n"


@pytest.fixture
def asked(nora, monday):
    with time_machine.travel(monday, tick=False):
        yield said_yes(nora, monday)


def run(*words):
    return CliRunner().invoke(app, ["conversations", *words])


def agree(*more, name="ana silva", on="2026-12-01", at="14:30"):
    return run("agree", name, "--on", on, "--at", at, *more)


def test_what_was_agreed_on_is_said_on_both_clocks_and_belongs_to_the_request(asked):
    done = agree("--zone", "Lisbon", "--by", "video", "--place", "https://meet.example/x")
    assert (done.exit_code, done.stdout) == (0, LINE)
    assert Conversation.objects.get().request == asked
    assert run("coming").stdout == LINE


def test_coming_talks_are_told_as_json(asked):
    agree()
    (one,) = json.loads(run("coming", "--json").stdout)["coming"]
    assert (one["with"], one["begins_at"], one["minutes"]) == ("Ana Silva", "2026-12-01T13:30:00+00:00", 20)


def test_nothing_coming_is_said_so(asked):
    assert run("coming").stdout == "No talk is agreed on.\n"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"name": "Mei Chen"}, "not among your people yet"),
        ({"name": "Bo Ek"}, "several people called Bo Ek"),
        ({"on": "Tuesday"}, "Give the day as 2026-12-01"),
        ({"on": "2026-11-20"}, "still to come"),
        ({"more": ("--zone", "Atlantis")}, "Choose a time zone"),
        ({"more": ("--by", "pigeon")}, "Choose video, phone or in person."),
        ({"more": ("--minutes", "900")}, "from 5 to 480 minutes"),
    ],
)
def test_a_slip_is_one_sentence_and_exit_code_1(nora, asked, monday, said, why):
    for _ in range(2):
        add_person(owner=nora, name="Bo Ek", at=monday)
    done = agree(*said.pop("more", ()), **said)
    assert done.exit_code == 1
    assert why in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not Conversation.objects.exists()
