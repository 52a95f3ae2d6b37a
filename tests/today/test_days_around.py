"""The week ahead, and the look back."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.tiny_language import held

from askwell.conversations.actions import add_notes
from askwell.insights.actions import dismiss_pattern, understand
from askwell.insights.models import Pattern
from askwell.outreach import actions
from askwell.people.actions import add_person
from askwell.today import look

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]
DEGREE = "The degree opens doors."


def ahead(explorer, at):
    return [
        (day.day.isoformat(), [thing.words for thing in day.things]) for day in look(explorer=explorer, at=at).ahead
    ]


def later(at, days):
    return at.date() + dt.timedelta(days=days)


def test_the_week_ahead_says_on_which_day_what_falls_due(nora, asking, noon):
    asking.arranged("Ana Silva", later(noon, 3))
    asking.writes("Mei Chen", 4)
    asking.silent("Bo Lund", asked=20, again=5)

    assert ahead(nora, noon) == [
        ("2026-11-26", ["Talk with Ana Silva", "Let what you asked Bo Lund rest"]),
        ("2026-11-27", ["Follow up with Mei Chen"]),
    ]


def test_what_is_due_now_or_after_a_week_is_not_ahead(nora, asking, noon):
    asking.answered("Inês Duarte")
    asking.arranged("Ana Silva", later(noon, 8))

    assert ahead(nora, noon) == []


def test_of_many_on_one_day_three_are_named(nora, asking, noon):
    for name in ("Ana", "Bo", "Cy", "Dan", "Eli"):
        asking.writes(name, 4)

    assert ahead(nora, noon) == [("2026-11-27", ["Follow up with Ana, Bo, Cy and 2 others"])]


def test_what_is_today_there_but_only_later_stands_under_today(nora, asking, noon):
    """In Honolulu it is still Sunday night when the Monday of the talk has begun in Lisbon."""
    asking.arranged("Kai Nakoa", noon.date())
    person = asking.requests["Kai Nakoa"].person
    person.time_zone = "Pacific/Honolulu"
    person.save()
    early = noon.replace(hour=8)

    found = look(explorer=nora, at=early)
    assert (found.lines, ahead(nora, early)) == ([], [("2026-11-23", ["Talk with Kai Nakoa"])])
    assert [line.words for line in look(explorer=nora, at=noon).lines] == ["Talk with Kai Nakoa"]


def test_the_look_back_names_those_talked_with_each_once(nora, asking, noon):
    ana = add_person(owner=nora, name="Ana Silva", at=noon)
    add_notes(owner=nora, text="One line.", person=ana, held_on=later(noon, -2), at=noon)
    asking.answered("Ana Silva", days=4)
    asking.happens("Ana Silva", "talked", 2)
    asking.answered("Mei Chen", days=4)
    asking.happens("Mei Chen", "talked", 1)
    add_notes(owner=nora, text="Long ago.", name="Bo Lund", held_on=later(noon, -7), at=noon)

    learnt = look(explorer=nora, at=noon).learnt
    assert learnt.names == "Ana Silva and Mei Chen"
    assert dict(learnt.talked)["Ana Silva"] == ana.id


def test_of_many_talks_six_people_are_named(nora, noon):
    for number in range(9):
        add_notes(owner=nora, text=f"line {number}", name=f"P{number}", held_on=later(noon, -1), at=noon)

    learnt = look(explorer=nora, at=noon).learnt
    assert (len(learnt.talked), learnt.others) == (6, 3)
    assert learnt.names.endswith(" and 3 others")


def heard(nora, *told):
    talks = [held(nora, add_person(owner=nora, name=name, at=day), DEGREE, on=day.date()) for name, day in told]
    understand(owner=nora, conversation_ids=[talk.id for talk in talks], at=told[0][1])


def test_a_point_that_somebody_new_made_has_grown(nora, noon):
    heard(nora, ("Ana", noon - dt.timedelta(days=40)), ("Bo", noon - dt.timedelta(days=20)), ("Cy", noon))

    (point,) = look(explorer=nora, at=noon).learnt.points
    assert point.who == "Cy now; Ana and Bo before."


def test_a_point_that_is_new_altogether_has_not_grown(nora, noon):
    heard(nora, ("Ana", noon), ("Bo", noon), ("Cy", noon))

    learnt = look(explorer=nora, at=noon).learnt
    assert (learnt.names, learnt.points) == ("Ana, Bo and Cy", [])


def test_what_was_put_aside_does_not_come_back(nora, noon):
    heard(nora, ("Ana", noon - dt.timedelta(days=40)), ("Bo", noon - dt.timedelta(days=20)), ("Cy", noon))
    dismiss_pattern(pattern=Pattern.objects.get(), at=noon)

    assert look(explorer=nora, at=noon).learnt.points == []


def test_a_stranger_looks_back_on_nothing(nora, sten, asking, noon):
    heard(nora, ("Ana", noon - dt.timedelta(days=40)), ("Bo", noon - dt.timedelta(days=20)), ("Cy", noon))
    asking.answered("Mei Chen", days=4)
    asking.happens("Mei Chen", "talked", 1)

    assert not look(explorer=sten, at=noon).learnt


def test_the_first_day_that_is_looked_back_on_is_counted_where_the_explorer_lives(nora, asking, noon):
    asking.answered("Mei Chen", asked=30, days=20)
    asking.happens("Mei Chen", "talked", 6.4)  # Tuesday, 02:24 in Greenwich; Monday evening in New York
    assert look(explorer=nora, at=noon).learnt.names == "Mei Chen"

    actions.set_measure(owner=nora, chosen={}, country="US", time_zone="America/New_York", at=noon)
    assert not look(explorer=nora, at=noon).learnt
