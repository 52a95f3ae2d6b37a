"""`askwell outreach replay`: threads in, where each stands out; one bad line and nothing is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from askwell.cli.main import app
from askwell.outreach.rules.replay import KNOWN, SAME_AS
from askwell.outreach.rules.standing import Action
from askwell.outreach.rules.thread import Answer, What

GOOD = {
    "id": "Ana",
    "country": "DE",
    "zone": "Europe/Berlin",
    "at": "2026-03-03T10:00",
    "events": [{"what": "sent", "at": "2026-03-02T10:00"}],
}


@pytest.fixture
def replay(tmp_path):
    def run(*lines: object, options: tuple[str, ...] = ("--json",)):
        path = tmp_path / "threads.jsonl"
        path.write_text("\n".join(each if isinstance(each, str) else json.dumps(each) for each in lines), "utf-8")
        return CliRunner().invoke(app, ["outreach", "replay", str(path), *options])

    return run


def test_each_thread_is_answered_with_state_action_date_and_reason(replay):
    found = replay(GOOD)
    assert found.exit_code == 0
    assert json.loads(found.stdout) == {
        "line": 1,
        "id": "Ana",
        "state": "sent",
        "action": "follow_up",
        "date": "2026-03-10",
        "due": False,
        "reason": "Your last contact was on Monday 2 March 2026; with 6 business days between, "
        "a follow-up is fine from Tuesday 10 March 2026.",
        "follow_ups": 0,
        "fine_now": False,
        "fine_from": "2026-03-10T08:00+01:00",
        "against": "They have just had a letter of yours, and two at once would be one too many; "
        "it would be fine from Tuesday 10 March 2026.",
    }


def test_settings_of_a_line_hold_for_that_line_only(replay):
    found = replay(GOOD | {"settings": {"follow_up_gap": 5}}, GOOD)
    assert [json.loads(line)["date"] for line in found.stdout.splitlines()] == ["2026-03-09", "2026-03-10"]


def test_other_names_for_what_happened_are_understood(replay):
    events = [
        {"what": "request", "at": "2026-03-02"},
        {"what": "auto-reply", "at": "2026-03-02", "until": "2026-03-04"},
        {"what": "follow-up", "at": "2026-03-10"},
        {"what": "reply", "answer": "yes", "at": "2026-03-11"},
        {"what": "call", "at": "2026-03-12"},
        {"what": "note", "at": "2026-03-13"},
    ]
    told = json.loads(replay(GOOD | {"events": events, "at": "2026-03-13"}).stdout)
    assert (told["state"], told["action"], told["date"]) == ("held", "thank", "2026-03-12")


def test_what_is_not_known_of_a_place_is_said(replay):
    told = json.loads(replay({"at": "2026-03-03", "events": GOOD["events"]}).stdout)
    assert "their country is not known" in told["reason"]
    assert "UTC" in told["reason"]


def test_without_json_each_thread_is_a_sentence(replay):
    found = replay(GOOD, {**GOOD, "id": None, "events": []}, options=())
    assert found.stdout.splitlines() == [
        (
            "Ana  sent: follow up from 2026-03-10. Your last contact was on Monday 2 March 2026; "
            "with 6 business days between, a follow-up is fine from Tuesday 10 March 2026."
        ),
        "2  idea: send from 2026-03-03. Nothing has been sent yet; Tuesday 3 March 2026 is a good day to ask.",
    ]


def test_empty_lines_are_passed_over_and_still_counted(replay):
    assert json.loads(replay("", GOOD, "").stdout)["line"] == 2


EVENT = {"what": "sent", "at": "2026-03-02"}


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("{", "Line 2: this is no JSON, from character 2 on"),
        ("[]", "Line 2: a thread is an object, in braces."),
        ({"evnts": []}, "Line 2: evnts is not known in a thread; there are asked_to_rest, at, "),
        ({"events": {}}, "Line 2: events is a list."),
        ({"events": [3]}, "Line 2: event 1 is an object, in braces."),
        ({"events": [{"what": "sent"}]}, "Line 2: event 1 has no at."),
        ({"events": [{"what": "shouted", "at": "2026-03-02"}]}, "Line 2: what of event 1 is one of sent, bounced, "),
        ({"events": [EVENT, {"at": "2026-03-02"}]}, "Line 2: what of event 2 is one of sent, bounced, "),
        ({"events": [{"what": "sent", "at": "2 March"}]}, "Line 2: at of event 1 is a time such as 2026-03-12T09:30, "),
        ({"events": [{"what": "sent", "at": 20260302}]}, "Line 2: at of event 1 is a time such as 2026-03-12T09:30, "),
        ({"events": [EVENT | {"answer": "yes"}]}, "Line 2: event 1 has an answer, which only answered has."),
        ({"events": [EVENT | {"what": "answered"}]}, "Line 2: answer of event 1 is one of yes, no, later, "),
        ({"events": [EVENT | {"until": "soon"}]}, "Line 2: until of event 1 is a day such as 2026-03-12, "),
        ({"events": [EVENT | {"whom": "Ana"}]}, "Line 2: whom is not known in event 1; "),
        ({"zone": "Mars/Base"}, "Line 2: there is no time zone Mars/Base; one is Europe/Lisbon."),
        ({"zone": "../../etc/passwd"}, "Line 2: there is no time zone ../../etc/passwd; one is Europe/Lisbon."),
        ({"country": "Germany"}, "Line 2: country is two letters such as DE, not Germany."),
        ({"country": 49}, "Line 2: country is a text."),
        ({"own": {"city": "Porto"}}, "Line 2: city is not known in own; there are country, subdivision, zone."),
        ({"settings": {"follow_ups": 3}}, "Line 2: follow_ups is a whole number of letters from 0 to 2, not 3."),
        ({"settings": {"hurry": 1}}, "Line 2: hurry is no setting; there are follow_up_gap, "),
        ({"asked_to_rest": "yes"}, "Line 2: asked_to_rest is true or false."),
        ({"rests_until": "May"}, "Line 2: rests_until is a day such as 2026-03-12, "),
        ({"at": "now"}, "Line 2: at is a time such as 2026-03-12T09:30, "),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong_and_nothing_else_is_said(replay, bad, why):
    found = replay(GOOD, bad if isinstance(bad, str) else GOOD | bad)
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith(why)
    assert found.stderr.endswith(".\n")
    assert found.stderr.count("\n") == 1


def test_a_file_that_is_not_there_or_is_no_text_is_refused(tmp_path):
    gone = CliRunner().invoke(app, ["outreach", "replay", str(tmp_path / "gone.jsonl")])
    assert (gone.exit_code, gone.stdout) == (1, "")
    assert "cannot be read" in gone.stderr
    (tmp_path / "odd.jsonl").write_bytes(b"\xff\xfe\x00")
    odd = CliRunner().invoke(app, ["outreach", "replay", str(tmp_path / "odd.jsonl")])
    assert odd.exit_code == 1
    assert "UTF-8" in odd.stderr


def test_the_page_of_the_command_names_all_it_takes_and_gives(replay):
    page = (Path(__file__).parents[2] / "docs" / "reference" / "outreach.md").read_text("utf-8")
    words = [*KNOWN, *What, *SAME_AS, *Answer, *Action, *json.loads(replay(GOOD).stdout)]
    assert [word for word in words if f"`{word}`" not in page] == []
