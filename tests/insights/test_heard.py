from __future__ import annotations

import datetime as dt

import pytest
from tests.tiny_language import held

from askwell.insights import actions, queries
from askwell.insights.rules.voices import Standing
from askwell.people.actions import add_person

pytestmark = pytest.mark.django_db


def the_only(nora):
    (topic,) = queries.heard(explorer=nora).topics
    return topic


def test_three_independent_people_make_a_pattern(nora, read):
    read(nora, *(held(nora, name, f"The rota is long, says {name}.") for name in ("Ana", "Bo", "Cy")))

    (found,) = the_only(nora).patterns
    assert found.standing == Standing.PATTERN
    assert (found.voices.people, found.voices.independent) == (3, 3)


def test_three_of_whom_two_are_colleagues_were_heard_twice(nora, read):
    employers = {"Ana": "Harbour", "Bo": "harbour ", "Cy": "Quay"}
    read(nora, *(held(nora, name, f"A rota, {name}.", employer=where) for name, where in employers.items()))

    (found,) = the_only(nora).twice
    assert found.voices.independent == 2
    assert found.voices.reasons == ("Ana and Bo both work at Harbour",) or "both work at" in found.voices.reasons[0]


def test_somebody_and_whom_they_introduced_are_one_voice(nora, read, monday):
    ana = add_person(owner=nora, name="Ana", at=monday)
    read(
        nora,
        held(nora, ana, "A rota."),
        held(nora, "Bo", "The rota.", introduced_by=ana),
        held(nora, "Cy", "My rota."),
    )

    (found,) = the_only(nora).twice
    assert found.voices.reasons == ("Ana introduced Bo",)


def test_the_same_person_in_two_talks_is_one(nora, read, monday):
    ana = add_person(owner=nora, name="Ana", at=monday)
    read(nora, held(nora, ana, "A rota."), held(nora, ana, "The rota."), held(nora, "Bo", "My rota."))

    (found,) = the_only(nora).twice
    assert found.voices.people == 2


def test_what_is_dropped_counts_for_nothing_at_once(nora, read, said, monday):
    read(nora, *(held(nora, name, f"{name} has a rota.") for name in ("Ana", "Bo", "Cy")))
    actions.drop_statement(statement=said("Ana"), at=monday)
    assert len(the_only(nora).twice) == 1

    actions.drop_statement(statement=said("Bo"), at=monday)
    assert queries.heard(explorer=nora).topics == []


def test_a_side_that_lost_its_last_words_is_no_side(nora, read, said, monday):
    read(nora, held(nora, "Ana", "Get a degree."), held(nora, "Bo", "Never get a degree."))
    actions.drop_statement(statement=said("Never"), at=monday)

    assert queries.heard(explorer=nora).contradictions == 0


def test_a_speaker_nobody_named_is_somebody_of_their_own(nora, read):
    talks = [held(nora, name, f"{name} has a rota.") for name in ("Ana", "Bo")]
    for talk in talks:
        talk.participants.update(person=None)
    read(nora, *talks)

    assert queries.heard(explorer=nora).people == 2


def test_the_position_fills_in_what_the_talk_does_not_say(nora, read, monday):
    ana = add_person(owner=nora, name="Ana", region="Sweden", at=monday)
    bo = add_person(owner=nora, name="Bo", region="Germany", at=monday)
    read(nora, held(nora, ana, "Get a degree."), held(nora, bo, "Never get a degree."))

    (found,) = the_only(nora).contradictions
    assert [fact.by for fact in found.divided] == ["region"]
    assert found.by_chance


def test_what_a_person_said_is_there_latest_talk_first(nora, read, said, monday):
    ana = add_person(owner=nora, name="Ana", at=monday)
    read(
        nora,
        held(nora, ana, "A rota. Get a degree.", on=dt.date(2026, 1, 5)),
        held(nora, ana, "A salary.", on=dt.date(2026, 2, 5)),
        held(nora, "Bo", "My rota."),
    )
    actions.drop_statement(statement=said("degree"), at=monday)

    assert [s.quote for s in queries.said_by(person=ana)] == ["A salary.", "A rota."]


def test_the_last_talks_say_how_much_was_new(nora, read):
    for day, (name, words) in enumerate({"Ana": "A rota.", "Bo": "The rota. A salary.", "Cy": "My rota."}.items(), 1):
        read(nora, held(nora, name, words, on=dt.date(2026, 1, day)))

    told = [(str(t.conversation), t.points, t.heard_before) for t in queries.last_talks(explorer=nora)]
    assert told == [("A talk with Cy", 1, 1), ("A talk with Bo", 2, 1), ("A talk with Ana", 1, 0)]


def test_two_talks_are_too_few_to_say_how_much_was_new(nora, read):
    read(nora, held(nora, "Ana", "A rota."), held(nora, "Bo", "My rota."))

    assert queries.last_talks(explorer=nora) == []


def test_nothing_of_it_is_a_strangers(nora, sten, read):
    read(nora, *(held(nora, name, f"{name} has a rota.") for name in ("Ana", "Bo", "Cy")))
    theirs = queries.heard(explorer=sten)

    assert (theirs.points, theirs.topics, theirs.aside_patterns) == (0, [], [])
    assert list(queries.not_read_yet(explorer=sten)) == []
    assert queries.last_talks(explorer=sten) == []
