from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from askwell.cli.main import app

PAIR = {
    "id": 7,
    "a": "You need the degree, without it nobody reads your application.",
    "b": "I never finished mine and nobody has asked.",
    "question": "Do you need a degree?",
}


def judged(text: str | bytes, tmp_path):
    file = tmp_path / "pairs.jsonl"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return CliRunner().invoke(app, ["language", "judge", str(file)])


@pytest.mark.models
def test_each_line_comes_back_with_its_label_and_four_probabilities(tmp_path):
    turned = PAIR | {"a": PAIR["b"], "b": PAIR["a"]}

    done = judged(f"{json.dumps(PAIR)}\n\n{json.dumps(turned)}\n", tmp_path)

    assert done.exit_code == 0, done.output
    first, second = map(json.loads, done.stdout.splitlines())
    assert {name: first[name] for name in PAIR} == PAIR
    assert set(first["p"]) == {"same", "opposed", "scope", "neither"}
    assert sum(first["p"].values()) == pytest.approx(1, abs=0.001)
    assert first["label"] == max(first["p"], key=first["p"].get)
    assert second["p"] == first["p"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            '{"a": "x", "b": "y"}\nnonsense',
            "Line 2 is not a JSON object. Each line needs a and b, the words of two people.",
        ),
        ('{"a": "x"}', "Line 1 lacks a or b. Each line needs both, the words of two people."),
        ("[1, 2]", "Line 1 lacks a or b. Each line needs both, the words of two people."),
        (
            '{"a": "x", "b": "y", "question": 3}',
            "The question in line 1 is not text. Write it in quotes, or leave it out.",
        ),
    ],
)
def test_a_line_that_cannot_be_judged_is_named_and_nothing_is_printed(text, sentence, tmp_path):
    done = judged(text, tmp_path)

    assert done.exit_code == 1
    assert done.stderr.strip() == sentence
    assert done.stdout == ""


def test_a_file_that_is_not_text_is_refused(tmp_path):
    done = judged(b"\xff\xfe\x00a", tmp_path)

    assert (done.exit_code, done.stdout) == (1, "")
    assert "is not text in UTF-8" in done.stderr


def test_a_file_that_is_not_there_is_refused(tmp_path):
    done = CliRunner().invoke(app, ["language", "judge", str(tmp_path / "none.jsonl")])

    assert done.exit_code == 1
    assert "cannot be opened" in done.stderr
