from __future__ import annotations

import datetime as dt

import pytest
from tests.agreed import agreed, said_yes

from askwell.conversations.actions import call_off, say_held
from askwell.conversations.queries import whom
from askwell.outreach.actions import record_event
from askwell.preparation.actions import add_question, begin_plan, remove_question
from askwell.today import Kind, look

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(nora, monday):
    return agreed(nora, monday)


def told(nora, at):
    found = look(explorer=nora, at=at)
    return [(line.kind, line.words, line.why) for line in found.lines], [
        (day.day, [thing.words for thing in day.things]) for day in found.ahead
    ]


def test_a_talk_ahead_stands_once_and_under_its_day(nora, talk, monday):
    assert told(nora, monday) == ([], [(dt.date(2026, 11, 26), ["Talk with Ana Silva"])])


def test_todays_talk_says_its_hour_where_one_lives(nora, talk):
    lines, ahead = told(nora, talk.begins_at - dt.timedelta(hours=4))
    assert lines[0] == (Kind.TALK_TODAY, "Talk with Ana Silva", "Today at 15:00, by video.")
    assert ahead == []


@pytest.mark.parametrize(
    ("days", "when"), [(2, "the day after tomorrow"), (1, "tomorrow"), (0, "today")], ids=["two days", "a day", "today"]
)
def test_a_talk_that_is_near_is_to_be_prepared(nora, talk, days, when):
    lines, _ = told(nora, talk.begins_at - dt.timedelta(days=days, hours=1))
    why = f"You talk {when}, and no question is written down yet."
    assert lines[-1] == (Kind.PREPARE, "Prepare your talk with Ana Silva", why)


def test_a_talk_with_a_question_is_prepared_and_one_whose_questions_went_is_not(nora, talk):
    near = talk.begins_at - dt.timedelta(days=1)
    plan = begin_plan(owner=nora, person=whom(talk), at=near)
    question = add_question(plan=plan, text="What keeps you in it?", at=near)
    assert Kind.PREPARE not in [kind for kind, *_ in told(nora, near)[0]]

    remove_question(question=question, at=near)
    (line,) = (line for line in look(explorer=nora, at=near).lines if line.kind is Kind.PREPARE)
    assert (line.page, line.subject) == ("plan_begin", plan.person_id)


def test_a_talk_that_has_begun_is_not_prepared_any_more(nora, talk):
    lines, _ = told(nora, talk.begins_at + dt.timedelta(minutes=1))
    assert [kind for kind, *_ in lines] == [Kind.TALK_TODAY]


def test_a_talk_that_is_under_way_is_not_asked_about_yet(nora, talk):
    lines, _ = told(nora, talk.begins_at + dt.timedelta(minutes=10))
    assert lines[0][0] is Kind.TALK_TODAY


def test_after_it_one_is_asked_once_whether_it_was_held(nora, talk):
    lines, _ = told(nora, talk.begins_at + dt.timedelta(days=1))
    assert lines == [
        (Kind.TALKED, "Did you talk with Ana Silva?", "Your talk was to be on Thursday 26 November at 15:00.")
    ]


def test_a_talk_that_was_held_is_thanked_for_and_written_up(nora, talk):
    evening = talk.begins_at + dt.timedelta(hours=3)
    say_held(conversation=talk, at=evening)
    lines, _ = told(nora, evening)
    assert [kind for kind, *_ in lines] == [Kind.THANK, Kind.WRITE_UP]


def test_a_talk_that_was_called_off_waits_for_another_time(nora, talk, monday):
    call_off(conversation=talk, at=monday)
    lines, ahead = told(nora, monday)
    assert [(kind, "agree on another time" in why) for kind, _, why in lines] == [(Kind.ANSWER, True)]
    assert ahead == []


def test_an_open_question_of_theirs_is_still_to_be_answered(nora, talk, monday):
    noon = monday + dt.timedelta(hours=3)
    record_event(request=talk.request, what="answered", answer="question", happened_at=noon, at=noon)
    lines, ahead = told(nora, noon)
    assert [kind for kind, *_ in lines] == [Kind.ANSWER]
    assert len(ahead) == 1


def test_a_stranger_sees_nothing_of_it(sten, talk):
    assert told(sten, talk.begins_at + dt.timedelta(days=1)) == ([], [])


def test_a_day_agreed_on_without_its_hour_still_speaks_through_its_request(nora, monday):
    request = said_yes(nora, monday)
    day = dt.date(2026, 11, 25)
    record_event(request=request, what="arranged", until=day, happened_at=monday, at=monday)
    assert told(nora, monday)[1] == [(day, ["Talk with Ana Silva"])]
