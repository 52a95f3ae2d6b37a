from __future__ import annotations

import datetime as dt

import pytest

from askwell.people.actions import add_person
from askwell.people.models import Organization
from askwell.preparation import actions, queries
from askwell.preparation.models import Reading
from askwell.preparation.rules import PreparationRefused
from askwell.preparation.rules.reading import FACT_LONGEST, passages

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def ines(nora, monday):
    return add_person(owner=nora, name="Inês Carvalho", employer="Hallamgate Digital", at=monday)


@pytest.fixture
def read(nora, monday):
    def kept(text="She gave a talk on night shifts.", **about):
        told = {"source": "Library programme", "read_on": TODAY} | about
        return actions.add_reading(owner=nora, text=text, at=monday, **told)

    return kept


def facts(person, *topics):
    return [
        (one.about, one.reading.text, one.is_stale)
        for one in queries.facts_on(person=person, today=TODAY, topics=topics)
    ]


def test_what_is_known_of_somebody_comes_with_their_employer_and_field(nora, ines, read):
    house = Organization.objects.of(nora).get()
    read("Fields change.", topic="user research")
    read("It has 40 people.", organization=house)
    read(person=ines)
    read("Not theirs.", topic="teaching")

    assert facts(ines, "user research") == [
        ("person", "She gave a talk on night shifts.", False),
        ("organization", "It has 40 people.", False),
        ("topic", "Fields change.", False),
    ]


@pytest.mark.parametrize(
    ("days_ago", "about", "is_stale"),
    [(365, "person", False), (366, "person", True), (700, "topic", False), (731, "topic", True)],
)
def test_a_fact_grows_old_a_person_sooner_than_a_field(ines, read, days_ago, about, is_stale):
    published = TODAY - dt.timedelta(days=days_ago)
    read(published_on=published, **({"person": ines} if about == "person" else {"topic": "user research"}))

    assert [one.is_stale for one in queries.facts_on(person=ines, today=TODAY, topics=("user research",))] == [is_stale]


def test_when_a_fact_is_old_is_the_explorers_to_say(nora, ines, read, monday):
    read(person=ines, published_on=TODAY - dt.timedelta(days=40))
    actions.set_freshness(owner=nora, person_days=30, organization_days=30, topic_days=30, at=monday)
    assert [one.is_stale for one in queries.facts_on(person=ines, today=TODAY)] == [True]

    with pytest.raises(PreparationRefused, match="from 7 to 3,650"):
        actions.set_freshness(owner=nora, person_days=1, organization_days=30, topic_days=30, at=monday)


def test_the_same_fact_twice_is_one(nora, ines, read):
    assert read(person=ines).id == read(person=ines, source="Elsewhere").id
    assert Reading.objects.of(nora).count() == 1


def test_a_removed_fact_comes_back(ines, read, monday):
    fact = read(person=ines)
    actions.remove_reading(reading=fact, at=monday)
    assert facts(ines) == []

    actions.restore_reading(reading=fact, at=monday)
    assert len(facts(ines)) == 1


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({}, "a person, an employer or a field"),
        ({"topic": "nursing", "person": "ines"}, "a person, an employer or a field"),
        ({"topic": "nursing", "text": " "}, "Write down what you read"),
        ({"topic": "nursing", "text": "x" * 1001}, "one thing at a time"),
        ({"topic": "nursing", "source": ""}, "where it is from"),
        ({"topic": "n" * 101}, "at most 100 letters"),
        ({"topic": "nursing", "published_on": TODAY + dt.timedelta(days=1)}, "not still to come"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence(ines, read, told, sentence):
    with pytest.raises(PreparationRefused, match=sentence):
        read(**(told | ({"person": ines} if "person" in told else {})))


def test_nobody_reads_up_on_somebody_elses_people(sten, ines, monday):
    with pytest.raises(PreparationRefused, match="your own people"):
        actions.add_reading(owner=sten, text="x", source="y", read_on=TODAY, at=monday, person=ines)


def test_a_text_falls_into_passages_short_enough_to_keep():
    long = "It was so. " * 200
    found = passages(f"First.\nStill first.\n\n\n{long}\n\n{'x' * 1500}")

    assert found[0] == "First. Still first."
    assert all(len(one) <= FACT_LONGEST for one in found)
    assert " ".join(found[1:-1]) == long.strip()
