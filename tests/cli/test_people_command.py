from __future__ import annotations

import pytest
from typer.testing import CliRunner

from askwell.cli.main import app
from askwell.people.models import Person

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
