"""Hundreds of threads with what is expected of them, reasoned out by hand with a calendar: each says why."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from askwell.outreach.queries.days import calendar_of
from askwell.outreach.rules.days import in_words
from askwell.outreach.rules.replay import read
from askwell.outreach.rules.standing import Action
from askwell.outreach.rules.states import ENDED, OPEN, TRANSITIONS, WAITING, State, Step
from askwell.outreach.rules.thread import Place

ORACLE = Path(__file__).parent / "oracle"
LINES = [line for path in sorted(ORACLE.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
NOW = datetime(2026, 1, 1, tzinfo=UTC)
GERMANY = Place("DE", "", "Europe/Berlin")


def case(line: str):
    return read(line, 1, now=NOW, calendar_of=calendar_of)


@pytest.mark.parametrize("line", LINES, ids=lambda line: json.loads(line)["id"])
def test_a_thread_stands_where_it_was_reasoned_to_stand(line):
    told, found = json.loads(line), case(line).standing()
    on = found.on.isoformat() if found.on else None
    assert {"state": found.state, "action": found.action, "date": on} == told["expect"], told["why"]


def test_there_are_enough_of_them_and_no_two_are_alike():
    threads = [{k: v for k, v in json.loads(line).items() if k not in {"id", "why", "expect"}} for line in LINES]
    assert len(LINES) >= 200
    assert [t for t, n in Counter(json.dumps(t, sort_keys=True) for t in threads).items() if n > 1] == []


def test_every_state_and_every_action_is_among_them():
    expected = [json.loads(line)["expect"] for line in LINES]
    assert {each["state"] for each in expected} == set(State)
    assert {each["action"] for each in expected} == set(Action)


@pytest.mark.parametrize("line", LINES, ids=lambda line: json.loads(line)["id"])
def test_the_reason_is_one_plain_sentence_with_its_day(line):
    found = case(line).standing()
    assert re.fullmatch(r"[A-Z].*[^.]\.", found.reason)
    assert not re.search(r"(?<! Jr)[.!?] [A-Z]", found.reason)
    if found.on:
        assert in_words(found.on) in found.reason or found.state is State.ARRANGED or found.action is Action.ANSWER


@pytest.mark.parametrize("line", LINES, ids=lambda line: json.loads(line)["id"])
def test_the_order_in_which_it_was_noted_does_not_matter(line):
    told = json.loads(line)
    turned = json.dumps(told | {"events": told["events"][::-1]})
    assert case(turned).standing() == case(line).standing()


@pytest.mark.parametrize("line", LINES, ids=lambda line: json.loads(line)["id"])
def test_what_is_asked_on_its_first_day_is_asked_on_a_business_day(line):
    read_case = case(line)
    found = read_case.standing()
    if found.action in {Action.SEND, Action.FOLLOW_UP, Action.ASK_AGAIN, Action.CONGRATULATE}:
        assert read_case.calendar.is_business_day(found.on)


def test_the_table_leads_everywhere_and_out_of_every_open_state():
    reached = {after for steps in TRANSITIONS.values() for after in steps.values()}
    assert set(TRANSITIONS) == set(State)
    assert reached == set(State) - {State.IDEA}
    assert all(Step.SILENCE in TRANSITIONS[state] for state in WAITING)
    assert not OPEN & ENDED


def test_no_table_row_lets_us_undo_a_no():
    theirs = {Step.YES, Step.QUESTION, Step.LATER, Step.REFERRAL, Step.NO, Step.STOP}
    for state in (State.DECLINED, State.PARTED, State.STOPPED):
        away = {step for step, after in TRANSITIONS[state].items() if after not in {State.PARTED, state}}
        assert away <= theirs


def test_a_leap_day_and_a_turn_of_the_year_are_days_like_others():
    calendar = calendar_of(GERMANY, GERMANY)
    assert calendar.after(date(2028, 2, 28), 1) == date(2028, 2, 29)
    assert calendar.business_days_between(date(2026, 12, 23), date(2027, 1, 4)) == 6
