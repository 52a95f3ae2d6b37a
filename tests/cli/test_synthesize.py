from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from askwell.cli.main import app

ANA = """Nora: What would you tell somebody who wants to begin?

Ana Reyes: I would tell them to shadow somebody for a week before they apply. You learn more from one dull day
than from ten brochures.

Nora: And the degree?

Ana Reyes: You do not need a Master's degree for this work. Nobody has ever asked me for mine.
"""
BO = """Nora: Where should one start?

Bo Lind: Go and follow somebody around for a few days before you apply anywhere. See the boring part.

Nora: Do you need a degree?

Bo Lind: Yes, without a Master's degree you will not be invited. We sort the applications by it.
"""


def askwell(*words) -> object:
    return CliRunner().invoke(app, ["synthesize", *map(str, words)])


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ana.txt").write_text(ANA, "utf-8")
    (tmp_path / "bo.txt").write_text(BO, "utf-8")
    return tmp_path


@pytest.mark.models
def test_a_folder_is_heard_in_the_documented_shape(folder):
    done = askwell(folder, "--json", folder / "found.json")

    assert done.exit_code == 0, done.output
    found = json.loads((folder / "found.json").read_text("utf-8"))
    assert [c["id"] for c in found["conversations"]] == ["ana.txt", "bo.txt"]
    assert found["conversations"][0]["speakers"] == [
        {"name": "Nora", "role": "explorer"},
        {"name": "Ana Reyes", "role": "professional"},
    ]
    assert {"id", "source", "date", "speakers", "turns", "talk_share"} <= found["conversations"][0].keys()
    statement = found["statements"][0]
    assert statement["quote"] in ANA.replace("\n", " ")
    assert statement["speaker"] == "Ana Reyes"
    assert statement["at_seconds"] is None
    keys = {
        "id",
        "conversation",
        "speaker",
        "quote",
        "turn",
        "at_seconds",
        "kind",
        "about",
        "stance",
        "skills",
        "score",
    }
    assert keys <= statement.keys()
    ids = {s["id"] for s in found["statements"]}
    for group in [*found["patterns"], *(side for c in found["contradictions"] for side in c["sides"])]:
        assert set(group["statements"]) <= ids


@pytest.mark.models
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_heard(folder):
    (folder / "zoo.vtt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))

    done = askwell(folder, "--json", "-")

    found = json.loads(done.stdout)
    assert [c["source"] for c in found["conversations"]] == ["ana.txt", "bo.txt"]
    assert [one["source"] for one in found["not_read"]] == ["zoo.vtt"]


@pytest.mark.models
def test_the_same_file_twice_is_heard_once(folder):
    (folder / "copy.txt").write_text(ANA, "utf-8")

    found = json.loads(askwell(folder, "--json", "-").stdout)

    assert len(found["conversations"]) == 2
    assert "the same file" in found["not_read"][0]["reason"]


def test_nothing_to_read_is_one_plain_sentence(tmp_path):
    done = askwell(tmp_path)

    assert done.exit_code == 1
    assert (
        done.stderr == "No transcripts were found there. Askwell reads .vtt, .srt, .sbv, .txt, .md and .docx files.\n"
    )


def test_a_name_that_is_not_there_is_said(tmp_path):
    done = askwell(tmp_path / "gone")

    assert done.exit_code == 1
    assert "is not there" in done.stderr


def test_a_talk_with_oneself_has_nobody_to_hear(tmp_path):
    (tmp_path / "me.txt").write_text("Nora: Only me here today.\n\nNora: Nobody else spoke.\n", "utf-8")

    done = askwell(tmp_path, "--me", "Nora")

    assert done.exit_code == 1
    assert "--me" in done.stderr
