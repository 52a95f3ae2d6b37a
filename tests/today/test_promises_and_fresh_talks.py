"""Promises on their day, and talks that are still fresh."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.tiny_language import held

from askwell.conversations.actions import mark_written_up
from askwell.relationships.actions import keep_promise, let_go, make_promise
from askwell.relationships.models import Promise
from askwell.relationships.rules import OwedBy
from askwell.today import Kind, look

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(nora):
    return held(nora, "Ana Silva", "It rained.", on=dt.date(2026, 11, 2))


def promise(talk, owed_by, what, due_on, at):
    make_promise(conversation=talk, owed_by=owed_by, what=what, due_on=due_on, at=at)
    return Promise.objects.get(what=what)


def shown(explorer, at):
    return [(line.kind, line.words, line.why) for line in look(explorer=explorer, at=at).lines]


def test_what_was_promised_comes_first_and_what_one_was_promised_is_one_s_own(nora, talk, monday):
    promise(talk, OwedBy.THEM, "Send the list", monday.date() - dt.timedelta(days=1), monday)
    promise(talk, OwedBy.ME, "Send the article", monday.date(), monday)

    today = look(explorer=nora, at=monday)
    assert [(line.words, line.why) for line in today.theirs] == [
        ("Keep your promise to Ana Silva", "“Send the article” Today.")
    ]
    assert (today.mine[0].words, today.mine[0].why) == (
        *("Hear whether Ana Silva could do what they promised", "“Send the list” By 22 November."),
    )


def test_a_promise_waits_for_its_day_in_the_week_ahead_and_without_a_day_nowhere(nora, talk, monday):
    promise(talk, OwedBy.ME, "Send the article", monday.date() + dt.timedelta(days=3), monday)
    promise(talk, OwedBy.ME, "Some time", None, monday)

    today = look(explorer=nora, at=monday)
    assert [line.kind for line in today.lines] == [Kind.WRITE_UP]
    assert [thing.words for day in today.ahead for thing in day.things] == ["Keep your promise to Ana Silva"]


def test_what_is_kept_or_let_go_waits_no_longer(nora, talk, monday):
    keep_promise(promise=promise(talk, OwedBy.ME, "One", monday.date(), monday), at=monday)
    let_go(promise=promise(talk, OwedBy.ME, "Two", monday.date(), monday), at=monday)
    assert [kind for kind, *_ in shown(nora, monday)] == [Kind.WRITE_UP]


def test_a_talk_of_today_or_yesterday_is_nudged_kindly_before_everything_of_one_s_own(nora, monday):
    for who, days in (("Ana Silva", 0), ("Bo Marsh", 1), ("Cy Holt", 2)):
        held(nora, who, "It rained.", on=monday.date() - dt.timedelta(days=days))

    assert [(words, why) for _, words, why in shown(nora, monday)] == [
        ("Write up your talk with Ana Silva", "You talked today. Ten minutes now keep what fades overnight."),
        ("Write up your talk with Bo Marsh", "You talked yesterday. Ten minutes now keep what fades overnight."),
        ("Write up your talk with Cy Holt", "21 November · A talk with Cy Holt"),
    ]


def test_a_fresh_talk_is_seen_on_a_full_day(nora, asking, noon):
    for number in range(8):
        asking.begins(f"Person {number}")
    talk = held(nora, "Ana Silva", "It rained.", on=noon.date())
    assert shown(nora, noon)[0][:2] == (Kind.WRITE_UP, "Write up your talk with Ana Silva")

    mark_written_up(conversation=talk, surprised="A", changed="B", at=noon)
    assert {kind for kind, *_ in shown(nora, noon)} == {Kind.ASK}


def test_a_stranger_is_reminded_of_nothing(nora, sten, talk, monday):
    promise(talk, OwedBy.ME, "Send the article", monday.date(), monday)
    assert shown(sten, monday) == []
