"""`askwell questions check`."""

from __future__ import annotations

import json

from typer.testing import CliRunner

from askwell.cli.main import app

LINES = [{"id": 7, "question": "Do you like your work?"}, {"question": "What keeps you in it?", "for": "Ana"}]


def told(text: bytes | str, *options: str):
    return CliRunner().invoke(app, ["questions", "check", "-", *options], input=text)


def test_each_line_comes_back_with_what_was_found():
    result = told("\n".join(map(json.dumps, LINES)), "--json")
    first, second = map(json.loads, result.stdout.splitlines())

    assert result.exit_code == 0
    assert first == LINES[0] | {
        "classes": ["closed"],
        "reason": "It can be answered with a yes, a no or one fact, and then the talk stops.",
        "better": "What do you like about your work, and what less?",
    }
    assert second["classes"] == ["open"]
    assert second["for"] == "Ana"
    assert not second["better"]


def test_a_broken_line_is_named_and_no_other_is_lost():
    broken = b'{"question": "What keeps you?"}\nno json\n\n{"question": 3}\n\xff\xfe\n[1]\n{"question": "Why?"}\n'
    result = told(broken, "--json")

    assert result.exit_code == 1
    assert [json.loads(line)["question"] for line in result.stdout.splitlines()] == ["What keeps you?", "Why?"]
    assert [line.split()[1] for line in result.stderr.splitlines()] == ["2", "4", "5", "6"]


def test_without_json_it_reads_like_a_letter(tmp_path):
    file = tmp_path / "mine.jsonl"
    file.write_text(json.dumps(LINES[0]), "utf-8")
    result = CliRunner().invoke(app, ["questions", "check", str(file)])

    assert "Better: What do you like about your work, and what less?" in result.stdout


def test_a_file_that_is_not_there_is_said_in_one_sentence(tmp_path):
    result = CliRunner().invoke(app, ["questions", "check", str(tmp_path / "none.jsonl")])

    assert result.exit_code == 1
    assert "cannot be opened" in result.stderr
