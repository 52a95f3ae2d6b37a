from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from askwell.cli.main import app

LETTER = "Subject: Hello\n\nDear Ana,\n\nAre you hiring?\n\nNora\n"
ROW = {"id": "one", "body": "Are you hiring?", "channel": "linkedin note", "about": {"name": "Ana"}}


def checked(text: str | bytes, tmp_path, *options: str):
    file = tmp_path / "letter"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return CliRunner().invoke(app, ["outreach", "check", str(file), *options])


def test_a_letter_is_looked_at_line_by_line(tmp_path):
    done = checked(LETTER, tmp_path)

    assert done.exit_code == 0, done.output
    job = next(line for line in done.stdout.splitlines() if "REQ-JOB" in line)
    assert job.startswith("!! line 3: This asks for a job")
    assert "held back until you give a reason, grade C" in job
    assert any(line.startswith("-  subject: ") for line in done.stdout.splitlines())


def test_each_line_of_json_is_a_letter_with_its_findings_and_what_room_is_left(tmp_path):
    other = {"id": 2, "body": "Hätten Sie Zeit für ein Gespräch über Ihre Arbeit mit den alten Sorten?"}
    done = checked(f"{json.dumps(ROW)}\n\n{json.dumps(other)}\n", tmp_path, "--json", "--at", "2026-03-02T09:00+00:00")

    assert done.exit_code == 0, done.output
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["id"] == "one"
    assert first["body"] == {"used": 15, "most": 200, "left": 185}
    (job,) = [each for each in first["findings"] if each["rule"] == "REQ-JOB"]
    assert (job["severity"], job["overridable"], job["grade"], job["part"], job["line"]) == (
        "block",
        True,
        "C",
        "body",
        1,
    )
    assert ROW["body"][job["begin"] : job["end"]] == "Are you hiring"
    assert job["link"].startswith("http")
    assert "REQ-JOB" in second["unjudged"]


def test_what_is_known_can_be_said_beside_the_file(tmp_path):
    body = "How does Brightwater clean its tanks, and could I ask you on the phone for 15 minutes?"

    assert "REQ-WHY" in checked(body, tmp_path).stdout
    assert "REQ-WHY" not in checked(body, tmp_path, "--employer", "Brightwater").stdout


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"body": "x"}\n[1]', "Line 2 is not a letter. Each line is a JSON object with at least a body."),
        ('{"id": 1}', "Line 1 is not a letter. Each line is a JSON object with at least a body."),
        (
            '{"body": "x", "zone": "Nowhere/Land"}',
            "The letter in line 1 cannot be read: Nowhere/Land is no time zone; one is Europe/Lisbon.",
        ),
        (
            '{"body": "x", "channel": "pigeon"}',
            "The letter in line 1 cannot be read: 'pigeon' is not a valid Channel.",
        ),
        ('{"body": "x", "others": [{"body": 3}]}', "The letter in line 1 cannot be read: body is not text."),
    ],
)
def test_a_letter_that_cannot_be_read_is_refused_in_one_sentence(text, sentence, tmp_path):
    done = checked(text, tmp_path)

    assert (done.exit_code, done.stderr.strip(), done.stdout) == (1, sentence, "")


def test_a_file_that_is_no_text_is_refused(tmp_path):
    done = checked(b"\xff\xfe\x00a", tmp_path)

    assert (done.exit_code, done.stdout) == (1, "")
    assert "is not text in UTF-8" in done.stderr
