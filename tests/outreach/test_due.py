"""`queries.due` reads lean; it says of every request what the full look says, whatever happened."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

import pytest

from askwell.outreach import actions, queries
from askwell.outreach.models import Event, Letter, Request
from askwell.outreach.rules import reasons
from askwell.outreach.rules.standing import COUNTED, Action
from askwell.outreach.rules.thread import Answer, What
from askwell.people.actions import merge_people
from askwell.people.models import Person

pytestmark = pytest.mark.django_db
PLACES = [
    ("", "", ""),
    ("PT", "", ""),
    ("DE", "BY", "Europe/Berlin"),
    ("US", "", "America/New_York"),
    ("", "", "Asia/Tokyo"),
]
LATER = [dt.timedelta(days=days, minutes=minutes) for days, minutes in ((0, 0), (1, 700), (4, 1300), (12, 61), (70, 5))]


def anything(random: Random, now: dt.datetime) -> dict:
    """One event of any kind, some in the same moment, some with microseconds, some long ago, some still to come."""
    at = now - dt.timedelta(days=random.randrange(-3, 90), minutes=random.choice([0, 0, 13, 700]))
    what = random.choice([What.SENT] * 3 + list(What))
    answer = random.choice(list(Answer)) if what is What.ANSWERED else ""
    names_a_day = what in {What.AUTO_REPLY, What.ARRANGED} or answer == Answer.LATER
    until = at.date() + dt.timedelta(days=random.randrange(-3, 40)) if names_a_day and random.random() < 0.8 else None
    return {
        "what": what,
        "at": at + dt.timedelta(microseconds=random.choice([0, 0, 250_001])),
        "answer": answer,
        "until": until,
    }


def ask_many(owner, now, *, requests, seed):
    random = Random(seed)
    for number in range(requests):
        country, part, zone = random.choice(PLACES)
        person = Person.objects.create(
            owner=owner,
            name=f"Person {number}",
            key=f"person {number}",
            added_at=now,
            time_zone=zone,
            do_not_ask=random.random() < 0.05,
            rests_until=now.date() + dt.timedelta(days=random.randrange(-9, 30)) if random.random() < 0.1 else None,
        )
        begun = now - dt.timedelta(days=random.randrange(90))
        request = Request.objects.create(owner=owner, person=person, country=country, subdivision=part, begun_at=begun)
        happened = [anything(random, now) for _ in range(random.randrange(5))]
        if number % 3:
            happened.append({"what": What.SENT, "at": now - dt.timedelta(days=random.randrange(1, 60))})
        events = [Event(owner=owner, request=request, entered_at=now, **event) for event in happened]
        Event.objects.bulk_create(events)


def test_every_request_stands_where_the_full_look_says(nora, sten, monday):
    ask_many(nora, monday, requests=300, seed=2)
    ask_many(sten, monday, requests=2, seed=3)
    actions.set_measure(owner=nora, chosen={"follow_ups": 2}, time_zone="Europe/Lisbon", at=monday)
    measure, seen = queries.measure_of(explorer=nora), set()

    for moment in (monday + later for later in LATER):
        full, lean = (look(explorer=nora, at=moment) for look in (queries.stands, queries.due))
        assert len(lean) == len(full) == 300
        for one, stand in zip(lean, full, strict=True):
            request, calendar = stand.request, queries.calendar_for(stand.request, measure)
            assumed = calendar.assumed if one.standing.action in COUNTED else ""
            said = replace(one.standing, reason=reasons.with_what_is_assumed(one.standing.reason, assumed))
            assert said == stand.standing
            assert (one.request, one.person, one.name) == (request.id, request.person_id, request.person.name)
            assert one.today == calendar.day_of(moment)
            seen.add(one.standing.action)
    assert seen == set(Action), "the made-up requests are too much alike"


@pytest.mark.parametrize("requests", [1, 9])
def test_it_takes_four_queries_however_many_there_are(nora, monday, requests, django_assert_num_queries):
    ask_many(nora, monday, requests=requests, seed=1)
    with django_assert_num_queries(4):
        queries.due(explorer=nora, at=monday)


def test_what_is_on_its_way_is_told_before_the_draft_beside_it(nora, monday):
    ask_many(nora, monday, requests=2, seed=1)
    one, other = Request.objects.of(nora).order_by("person__key")
    common = {"owner": nora, "written_at": monday}
    Letter.objects.create(request=one, state="draft", trouble="The server would not take it.", **common)
    Letter.objects.create(request=one, state="leaving", leaving_at=monday, **common)
    Letter.objects.create(request=other, state="draft", **common)
    Letter.objects.create(request=other, state="sent", trouble="", **common)

    found = {one.name: one.letter for one in queries.due(explorer=nora, at=monday)}
    assert found == {"Person 0": ("leaving", ""), "Person 1": None}


def test_whoever_was_made_one_with_somebody_else_is_named_as_that_person(nora, monday):
    ask_many(nora, monday, requests=2, seed=1)
    kept, gone = Person.objects.of(nora).order_by("key")
    merge_people(kept=kept, gone=gone, at=monday)

    assert {one.name for one in queries.due(explorer=nora, at=monday)} == {"Person 0"}


def test_talks_that_are_noted_between_two_moments_are_told_once(nora, sten, monday):
    ask_many(nora, monday, requests=1, seed=1)
    request = Request.objects.get()
    for days in (1, 2, 30):
        at = monday - dt.timedelta(days=days)
        Event.objects.create(owner=nora, request=request, what=What.TALKED, at=at, entered_at=monday)
    week = monday - dt.timedelta(days=7)

    assert queries.talked_with(explorer=nora, since=week, until=monday) == [("Person 0", request.person_id)]
    assert queries.talked_with(explorer=sten, since=week, until=monday) == []
