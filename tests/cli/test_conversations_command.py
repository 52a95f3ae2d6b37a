from __future__ import annotations

import pytest
from tests.talks import FILES
from typer.testing import CliRunner

from askwell.cli.main import app
from askwell.conversations.models import Conversation

pytestmark = pytest.mark.django_db


def run(*paths):
    return CliRunner().invoke(app, ["conversations", "import", *map(str, paths)])


@pytest.fixture
def folder(tmp_path):
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "empty.txt").write_bytes(b"")
    return tmp_path


def test_each_file_is_imported_and_reported(nora, folder):
    done = run(*sorted(folder.iterdir()))

    assert done.exit_code == 0
    assert "Talk with Inês: Zoom, 1 min, 4 turns, Nora Lindqvist, Inês Carvalho\n" in done.stdout
    assert done.stderr.startswith("empty.txt: This file is empty")
    assert Conversation.objects.of(nora).count() == 3


def test_when_nothing_can_be_read_the_exit_code_says_so(nora, folder):
    done = run(folder / "empty.txt")

    assert done.exit_code == 1
    assert Conversation.objects.count() == 0


def test_a_file_that_is_not_there_stops_it_before_anything_is_imported(nora, folder):
    done = run(folder / "Midwife.txt", folder / "nowhere.txt")

    assert done.exit_code == 1
    assert done.stderr.endswith("nowhere.txt is not a file. Nothing was imported.\n")
    assert Conversation.objects.count() == 0
