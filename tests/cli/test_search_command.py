from __future__ import annotations

import pytest
from tests.tiny_language import held
from typer.testing import CliRunner

from askwell.cli.main import app
from askwell.people.actions import add_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def tove(nora, monday):
    return add_person(owner=nora, name="Tove Lind", role="Geographer", employer="Stad", at=monday)


def test_what_is_found_is_printed_kind_by_kind(nora, tove):
    held(nora, tove, "Learn statistics before\nanything else.")

    done = CliRunner().invoke(app, ["search", "tove", "geographr"])
    assert done.stdout == "People\n  Tove Lind · Geographer, Stad\n"
    done = CliRunner().invoke(app, ["search", "statistics"])
    assert done.stdout == "Said in talks\n  Tove Lind, A talk with Tove Lind · Learn statistics before anything else.\n"


def test_how_many_there_are_is_said(nora, monday):
    for number in range(12):
        add_person(owner=nora, name=f"Otto {number:02}", at=monday)

    assert CliRunner().invoke(app, ["search", "otto"]).stdout.startswith("People, 8 of 12\n  Otto 00\n")
    assert CliRunner().invoke(app, ["search", "otto", "--most", "12"]).stdout.count("Otto") == 12


def test_nothing_found_says_so(tove):
    done = CliRunner().invoke(app, ["search", "[bold]", "zebra"])

    assert done.exit_code == 0
    assert done.stdout == "Nothing here holds [bold] zebra.\n"


def test_a_name_is_never_taken_for_markup(nora, monday):
    add_person(owner=nora, name="[red]Ana[/red]", at=monday)

    assert CliRunner().invoke(app, ["search", "ana"]).stdout == "People\n  [red]Ana[/red]\n"
