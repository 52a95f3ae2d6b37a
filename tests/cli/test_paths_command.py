from __future__ import annotations

import pytest
from tests.strategy.exploring import Exploration
from typer.testing import CliRunner

from askwell.cli.main import app
from askwell.insights.models import Statement
from askwell.strategy.actions import add_path, add_values, attach

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


def said():
    return CliRunner().invoke(app, ["paths"])


def test_each_path_is_said_with_what_is_known_of_what_matters(nora, monday):
    exploring = Exploration(nora)
    exploring.heard("Ana", "Nurse", "St Mary", says="My rota is mine.")
    exploring.compares()
    path = add_path(owner=nora, name="nursing", at=monday)
    rota, _ = add_values(owner=nora, names=["choosing my rota", "pay"], at=monday)
    attach(value=rota, path=path, statement=Statement.objects.get(), speaks="for", at=monday)

    assert (
        said().stdout
        == "nursing\n   1. choosing my rota  One voice for: 1 person\n   2. pay               Not known yet\n"
    )


def test_what_is_missing_is_said_in_a_sentence(nora, monday):
    done = said()
    assert (done.exit_code, "Write down what matters to you first" in done.output) == (1, True)
    add_values(owner=nora, names=["pay"], at=monday)
    done = said()
    assert (done.exit_code, "Name a path first" in done.output) == (1, True)
