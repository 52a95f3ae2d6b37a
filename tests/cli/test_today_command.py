from __future__ import annotations

import json

import pytest
import time_machine
from tests.today.asking import Asking
from typer.testing import CliRunner

from askwell.cli.main import app

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking(nora, monday):
    noon = monday.replace(hour=12)
    with time_machine.travel(noon, tick=False):
        yield Asking(nora, noon)


def said(*words):
    done = CliRunner().invoke(app, ["today", *words])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_today_is_said_in_sentences(asking):
    asking.writes("Mei Chen", 14)
    asking.answered("Inês Duarte")
    asking.writes("Bo Lund", 4)
    asking.answered("Ana Silva", days=4)
    asking.happens("Ana Silva", "talked", 2)
    asking.happens("Ana Silva", "wrote", 1)

    assert said() == (
        "Monday 23 November\n"
        "\n"
        "Others wait for this\n"
        "  Answer Inês Duarte\n"
        "    They wrote on Saturday 21 November 2026 and wait for your answer.\n"
        "\n"
        "Your own plan\n"
        "  Follow up with Mei Chen\n"
        "    Your last contact was on Monday 9 November 2026; with 6 business days between, a follow-up\n"
        "    is fine from Tuesday 17 November 2026.\n"
        "\n"
        "The week ahead\n"
        "  Friday 27 November\n"
        "    Follow up with Bo Lund\n"
        "\n"
        "The last seven days\n"
        "  You talked with Ana Silva.\n"
    )


def test_an_empty_day_says_so_kindly(asking):
    assert said() == (
        "Monday 23 November\n"
        "\n"
        "Nothing is waiting for you. A good day to ask somebody, or to do nothing.\n"
        "askwell people next says whom.\n"
    )


def test_more_than_seven_lines_are_not_said(asking):
    for number in range(8):
        asking.begins(f"Person {number}")

    assert said().count("  Ask Person") == 7
    assert "This is enough for a day." in said()


def test_the_same_can_be_read_by_a_program(asking):
    request = asking.answered("Inês Duarte").request
    asking.writes("Bo Lund", 4)
    told = json.loads(said("--json"))

    (line,) = told["lines"]
    assert line == {
        "kind": "answer",
        "whose": "theirs",
        "words": "Answer Inês Duarte",
        "why": "They wrote on Saturday 21 November 2026 and wait for your answer.",
        "act": "Read it",
        "page": "request",
        "of": str(request.id),
        "person": str(request.person_id),
        "day": "2026-11-21",
    }
    assert told["ahead"] == [{"day": "2026-11-27", "things": ["Follow up with Bo Lund"]}]
    assert (told["day"], told["has_more"], told["learnt"]["talked_with"]) == ("2026-11-23", False, "")
