from __future__ import annotations

import pytest
from tests.strategy.exploring import Exploration
from typer.testing import CliRunner

from askwell.cli.main import app
from askwell.strategy.actions import add_path

pytestmark = pytest.mark.django_db


def said(*words):
    return CliRunner().invoke(app, ["people", "next", *words])


def test_whom_to_ask_is_said_with_reasons(nora):
    exploring = Exploration(nora)
    exploring.heard("Ana", "Nurse", "St Mary")
    exploring.knows("Vera", "Nurse", "Quay", region="Porto")
    exploring.rests("Vera", wishes="by mail")

    done = said("--path", "become a nurse")
    assert done.exit_code == 0
    assert done.stdout == (
        "become a nurse (Registered Nurses): talked with 1 so far\n"
        "\n"
        "1. Vera: Nurse, Quay\n"
        "   + “Nurse” is the work you are exploring. [your own words; O*NET 27.0]\n"
        "   + They work at Quay; the one you have heard works at St Mary. [your own words]\n"
        "   - How they like to be asked: by mail. [what they wish]\n"
        "   ? Not known here: their level.\n"
    )


def test_the_first_path_is_taken_where_none_is_named(nora, monday):
    add_path(owner=nora, name="Nursing", at=monday)
    done = said()

    assert done.stdout.startswith("Nursing (Registered Nurses): talked with 0 so far\nNobody you have here")


def test_without_any_path_one_is_asked_for(nora):
    done = said()

    assert (done.exit_code, done.stderr) == (
        1,
        'Name the work you wonder about: askwell people next --path "nursing".\n',
    )
