"""Three lines and a name, right after a talk."""

from __future__ import annotations

import datetime as dt

import pytest

from askwell.conversations import queries
from askwell.conversations.actions import agree_on, begin_from_memory, jot_down
from askwell.conversations.rules import ConversationRefused, Part, State
from askwell.conversations.rules.live import Kind
from askwell.people.actions import add_person

pytestmark = pytest.mark.django_db

LINES = [(Kind.SAID, "Nights are hard."), (Kind.FELT, " I would like this. "), (Kind.INFERRED, "")]


@pytest.fixture
def planned(nora, monday):
    maja = add_person(owner=nora, name="Maja Holt", at=monday)
    begins_at = monday + dt.timedelta(minutes=5)
    return agree_on(person=maja, begins_at=begins_at, minutes=20, zone="Europe/Lisbon", at=monday)


def test_a_planned_talk_is_held_and_its_lines_are_there_at_once(planned, nora, monday):
    jot_down(conversation=planned, lines=LINES, name="bea lund", at=monday + dt.timedelta(hours=1))

    (talk,) = queries.conversations(explorer=nora)
    turns = list(queries.turns_of(conversation=talk))
    assert (talk.state, talk.held_on) == (State.HELD, monday.date())
    assert [(turn.text, turn.participant.part) for turn in turns] == [
        ("Nights are hard.", Part.PROFESSIONAL),
        ("I would like this.", Part.EXPLORER),
        ("bea lund", Part.EXPLORER),
    ]
    noted = queries.noted_in(conversation=talk)
    (named,) = queries.names_mentioned(conversation=talk, turns=turns, noted=noted)
    assert (named.name, named.mention) == ("bea lund", None)


def test_a_talk_that_was_never_planned_begins_with_whom_it_was(nora, monday):
    talk = begin_from_memory(owner=nora, name="Ana Silva", held_on=monday.date(), at=monday)
    assert jot_down(conversation=talk, lines=LINES, at=monday).added == 2
    assert jot_down(conversation=talk, lines=[(Kind.SAID, "And mornings too.")], at=monday).added == 1

    talk.refresh_from_db()
    assert (talk.title, talk.state) == ("Talk with Ana Silva", State.HELD)
    assert list(talk.turns.order_by("number").values_list("text", flat=True)) == [
        "Nights are hard.",
        "I would like this.",
        "And mornings too.",
    ]


def test_nothing_written_is_refused(planned, monday):
    with pytest.raises(ConversationRefused, match="one line at least"):
        jot_down(conversation=planned, lines=[(Kind.SAID, "  ")], name=" ", at=monday)


def test_nobody_named_or_a_day_to_come_is_refused(nora, monday):
    with pytest.raises(ConversationRefused, match="Write a name"):
        begin_from_memory(owner=nora, held_on=monday.date(), at=monday)
    with pytest.raises(ConversationRefused):
        begin_from_memory(owner=nora, name="Ana", held_on=monday.date() + dt.timedelta(days=2), at=monday)
    assert not queries.conversations(explorer=nora).exists()


def test_it_is_fresh_for_a_day(nora, sten, monday):
    talk = begin_from_memory(owner=nora, name="Ana", held_on=monday.date(), at=monday)
    assert list(queries.just_held(explorer=nora, since=monday.date())) == [talk]
    assert not queries.just_held(explorer=nora, since=monday.date() + dt.timedelta(days=1)).exists()
    assert not queries.just_held(explorer=sten, since=monday.date()).exists()
