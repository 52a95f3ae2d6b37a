from __future__ import annotations

import json

import pytest
from tests.people.lists import ANA, LEFT, connections
from typer.testing import CliRunner

from askwell.cli.main import app
from askwell.people.models import PeopleImport, Person

pytestmark = pytest.mark.django_db


def test_a_person_is_added_from_the_command_line(nora):
    done = CliRunner().invoke(app, ["people", "add", "Inês", "--employer", "Harbour"])

    assert done.exit_code == 0
    assert done.stdout == "Added Inês.\n"
    assert str(Person.objects.of(nora).get().positions.get()) == "Harbour"


def test_an_unknown_introducer_is_refused_in_one_sentence(nora):
    done = CliRunner().invoke(app, ["people", "add", "Inês", "--introduced-by", "Nobody"])

    assert done.exit_code == 1
    assert done.stderr == "Nobody here is called Nobody. Add them first.\n"
    assert Person.objects.count() == 0


def test_one_line_is_understood_and_what_was_understood_is_printed(nora):
    line = "Ana Silva, product designer at Figma, met at UX Porto, via Tom"
    done = CliRunner().invoke(app, ["people", "add", line])

    assert done.stdout.splitlines() == [
        "Added Ana Silva.",
        "  role: product designer",
        "  employer: Figma",
        "  how you met: UX Porto, through Tom",
    ]
    assert str(Person.objects.of(nora).get().positions.get()) == "product designer, Figma"


def test_beside_an_option_the_name_is_taken_as_it_stands(nora):
    done = CliRunner().invoke(app, ["people", "add", "Sammy Davis, Jr.", "--mail", "sammy@b.example"])

    assert done.stdout == "Added Sammy Davis, Jr..\n"
    assert Person.objects.get().addresses.get().value == "sammy@b.example"


def test_a_line_without_a_name_is_refused_in_one_sentence(nora):
    done = CliRunner().invoke(app, ["people", "add", " , "])

    assert (done.exit_code, done.stderr) == (1, "Write a name, even a first name will do.\n")


def test_a_preview_tells_each_reason_once_and_keeps_nothing(nora, tmp_path):
    file = tmp_path / "Connections.csv"
    file.write_bytes(connections(ANA, *[LEFT] * 12))
    done = CliRunner().invoke(app, ["people", "import", "--preview", str(file)])

    assert done.stdout.splitlines() == [
        "Connections.csv: 13 rows",
        "       1  new",
        "      12  left out",
        "          12 because the member has closed their LinkedIn account, so no name is left",
    ]
    assert PeopleImport.objects.count() == Person.objects.count() == 0


def test_the_json_holds_every_row_that_was_left_out(nora, tmp_path):
    file = tmp_path / "Connections.csv"
    file.write_bytes(connections(ANA, *[LEFT] * 12))
    done = CliRunner().invoke(app, ["people", "import", "--preview", "--json", str(file)])

    said = json.loads(done.stdout)
    assert [row["outcome"] for row in said["rows"]] == ["added", *["skipped"] * 12]
    assert {row["original"] for row in said["rows"][1:]} == {LEFT}
    assert (said["counts"]["skipped"], said["counts"]["passed_over"]) == (12, 0)
