"""Whatever is tried: no third follow-up, nothing after a no or a stop, nothing written twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.outreach.at_random import Game, judge, play

from askwell.outreach.queries.days import calendar_of
from askwell.outreach.rules.settings import Settings
from askwell.outreach.rules.standing import standing
from askwell.outreach.rules.states import State
from askwell.outreach.rules.thread import Answer, Event, Place, Thread, What

START = datetime(2026, 3, 2, 10, tzinfo=UTC)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.randoms(use_true_random=True))
def test_no_sequence_of_acts_does_what_is_never_right(random):
    assert play(random).wrong == []


def after(*events: tuple[What, int] | tuple[What, int, Answer]) -> Game:
    """A game in which these things happened in the first thread, each so many days from the start."""
    happened = [Event(e[0], START + timedelta(days=e[1]), e[2] if len(e) > 2 else None) for e in events]
    return Game(Place("DE"), Settings(), START + timedelta(days=60), [happened, []])


@pytest.mark.parametrize(
    ("game", "what"),
    [
        (after((What.SENT, 0), (What.SENT, 10), (What.SENT, 20)), What.SENT),
        (after((What.ANSWERED, 0, Answer.NO)), What.SENT),
        (after((What.ANSWERED, 0, Answer.NO), (What.WROTE, 1)), What.WROTE),
        (after((What.ANSWERED, 0, Answer.STOP)), What.WROTE),
        (after((What.SENT, 60)), What.SENT),
        (after((What.SENT, 59)), What.SENT),
    ],
)
def test_the_judge_can_find_somebody_guilty(game, what):
    judge(game, 0, what)
    assert game.wrong


@pytest.mark.parametrize(
    ("game", "what"),
    [
        (after((What.SENT, 0), (What.SENT, 10)), What.SENT),
        (after((What.ANSWERED, 0, Answer.NO)), What.WROTE),
        (after((What.SENT, 0), (What.SENT, 10), (What.SENT, 20), (What.ANSWERED, 30, Answer.LATER)), What.SENT),
        (after((What.SENT, 60), (What.BOUNCED, 60)), What.SENT),
    ],
)
def test_the_judge_lets_the_others_go(game, what):
    judge(game, 0, what)
    assert game.wrong == []


@pytest.mark.parametrize("other", [Answer.YES, Answer.QUESTION, Answer.LATER])
@pytest.mark.parametrize(("refusal", "state"), [(Answer.NO, State.DECLINED), (Answer.STOP, State.STOPPED)])
def test_of_two_answers_of_one_moment_the_refusal_is_the_last_word(other, refusal, state):
    answers = [Event(What.ANSWERED, START, answer) for answer in (other, refusal)]
    for told in (answers, answers[::-1]):
        found = standing(Thread(tuple(told), Place("DE")), Settings(), START, calendar_of(Place("DE"), Place()))
        assert found.state is state


def test_many_letters_do_leave():
    """A rule that forbids everything would be no rule."""
    from random import Random  # noqa: PLC0415 -- the only use

    assert sum(play(Random(seed)).left for seed in range(40)) > 100
