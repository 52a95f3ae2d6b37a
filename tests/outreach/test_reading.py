"""What is read lean says what a full reading says: whether a letter may leave, and which requests are over."""

from __future__ import annotations

import datetime as dt
from random import Random

import pytest
from tests.outreach.test_due import LATER, anything, ask_many

from askwell.outreach import actions, queries
from askwell.outreach.models import Event, Letter, Request
from askwell.outreach.queries.reading import open_told
from askwell.outreach.rules.sending import may_send, other_of
from askwell.outreach.rules.standing import Action
from askwell.outreach.rules.thread import Answer, Place, What
from askwell.people.models import Person
from askwell.people.queries import one_house
from askwell.people.rules.organizations import same_organization

pytestmark = pytest.mark.django_db
HOUSES = ["", "", "", "", "", "", "Figma", "Figma, Inc.", "St Mary", "Acme GmbH", "ACME"]
NO, NAMED, YES, STOP = (
    {"what": What.ANSWERED, "answer": one} for one in (Answer.NO, Answer.REFERRAL, Answer.YES, Answer.STOP)
)
CLOSED, WROTE, TALKED, ARRANGED, NOTED, SENT, OFF = (
    {"what": one}
    for one in (What.CLOSED, What.WROTE, What.TALKED, What.ARRANGED, What.NOTED, What.SENT, What.CALLED_OFF)
)
ENDS = [
    [CLOSED],
    [STOP],
    [NO, WROTE],
    [NAMED, WROTE, WROTE],
    [YES, TALKED, WROTE],
    [YES, WROTE, TALKED, WROTE],
    [YES, WROTE, WROTE, TALKED, WROTE],
    [YES, ARRANGED, WROTE, TALKED, WROTE, NOTED],
    [ARRANGED, TALKED, WROTE],
    [ARRANGED, OFF, TALKED, WROTE],
    [SENT, TALKED, WROTE],
    [CLOSED, WROTE],
    [NO, WROTE, YES],
    [YES, TALKED],
    [CLOSED, NO],
]


def tie(owner, now, random):
    """Who works where and through whom they are asked, and a second request to some."""
    people = list(Person.objects.of(owner).order_by("key"))
    for number, request in enumerate(Request.objects.of(owner).order_by("person__key")):
        request.employer, request.referrer = random.choice(HOUSES), random.choice([None, None, None, *people[:2]])
        request.person = random.choice([request.person, people[number // 3]])
        if number % 10 in {1, 2}:  # nothing yet or asked this week, and little that ties it to others
            request.employer, request.referrer = "Figma" if number % 20 > 10 else "", None
            request.events.all().delete()
        if number % 10 == 2:
            Event.objects.create(owner=owner, request=request, what=What.SENT, at=now, entered_at=now)
        request.save()


def other_by_all(asked, one, aliases, **around):
    """Another request, read in full, as the rules see it."""
    both = bool(one.employer and asked.employer)
    return other_of(
        queries.thread_of(one),
        same_person=one.person_id == asked.person_id,
        same_employer=both and same_organization(one.employer, asked.employer, aliases),
        same_referrer=one.referrer_id is not None and one.referrer_id == asked.referrer_id,
        **around,
    )


def test_a_letter_may_leave_exactly_when_a_look_at_every_request_says_so(nora, sten, monday):
    ask_many(nora, monday, requests=60, seed=11)
    tie(nora, monday, Random(5))
    ask_many(sten, monday, requests=3, seed=12)
    chosen = {"weekly_requests": 1, "employer_gap": 15}
    measure = actions.set_measure(owner=nora, chosen=chosen, time_zone="Europe/Lisbon", at=monday)
    numbers, own = queries.settings_in(measure), queries.own_calendar(explorer=nora)
    every, aliases, said = list(queries.requests(explorer=nora)), one_house(explorer=nora), []
    there = {one.id: queries.calendar_for(one, measure) for one in every}

    for asked in every:
        letter = Letter(owner=nora, request=asked, body="Dear …", written_at=monday)
        for at in (monday, monday + dt.timedelta(days=3, minutes=200)):
            others = [
                other_by_all(asked, one, aliases, settings=numbers, at=at, calendar=there[one.id])
                for one in every
                if one != asked
            ]
            around = {"settings": numbers, "at": at, "calendar": there[asked.id], "own": own, "others": others}
            kind = queries.kind_of_letter(letter=letter, at=at)
            found = queries.permission_for(letter=letter, at=at)
            assert found == may_send(kind, queries.thread_of(asked), **around)
            said.append(found.reason)
    for clause in ("another open request", "somebody else there", "same source", "people this week"):
        assert any(clause in reason for reason in said), f"the made-up requests never come to: {clause}"


@pytest.mark.parametrize("requests", [1, 30])
def test_asking_whether_a_letter_may_leave_takes_as_many_queries_however_many_there_are(
    nora, monday, requests, django_assert_num_queries
):
    ask_many(nora, monday, requests=requests, seed=1)
    Request.objects.update(employer="Figma")
    letter = Letter(owner=nora, request=queries.requests(explorer=nora).last(), body="Dear …", written_at=monday)
    with django_assert_num_queries(7 if requests > 1 else 5):  # nobody else to look at: two less
        queries.permission_for(letter=letter, at=monday)


def end_many(owner, now, random):
    """Every end of a request behind anything at all, some in the same moment as what went before."""
    for number in range(len(ENDS) * 14):
        name = f"Over {number}"
        person = Person.objects.create(owner=owner, name=name, key=name.lower(), added_at=now)
        request = Request.objects.create(owner=owner, person=person, begun_at=now)
        before = [anything(random, now - dt.timedelta(days=100)) for _ in range(random.randrange(4))]
        at = now - dt.timedelta(days=random.randrange(1, 10))
        behind = []
        for one in ENDS[number % len(ENDS)]:
            at += dt.timedelta(minutes=random.choice([0, 1, 61, 600]))
            behind.append(one | {"at": at})
        events = [Event(owner=owner, request=request, entered_at=now, **each) for each in [*before, *behind]]
        Event.objects.bulk_create(events)


def test_nothing_is_ever_due_in_what_is_left_out_as_over(nora, monday):
    random = Random(8)
    ask_many(nora, monday, requests=150, seed=7)
    end_many(nora, monday, random)
    open_ones = {one.request for one in open_told(explorer=nora, own=Place())}
    left_out = set(Request.objects.of(nora).values_list("id", flat=True)) - open_ones
    unsure = Request.objects.get(id=min(left_out))
    Letter.objects.create(owner=nora, request=unsure, state="uncertain", written_at=monday, leaving_at=monday)

    for chosen in ({}, {"follow_ups": 2, "follow_up_gap": 2, "close_after": 2}):
        actions.set_measure(owner=nora, chosen=chosen, at=monday)
        for moment in (monday + later for later in LATER):
            every = queries.due(explorer=nora, at=moment)
            lean = queries.due(explorer=nora, at=moment, with_ended=False)
            assert lean == [one for one in every if one.request in open_ones or one.letter]
            assert all(one.standing.action is Action.NOTHING for one in every if one.request in left_out)

    ended = [one for one in every if one.standing.action is Action.NOTHING]
    assert len(left_out) > 0.5 * len(ended) > 80, "most of what is over is to be told without its whole history"
