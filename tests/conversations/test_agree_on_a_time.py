from __future__ import annotations

import datetime as dt

import pytest
from tests.agreed import agreed, said_yes

from askwell.conversations import queries
from askwell.conversations.actions import (
    agree_on,
    call_off,
    follow_thread,
    move,
    plan_again,
    remove_conversation,
    say_held,
    take_back_held,
    unfollow_thread,
)
from askwell.conversations.models import Conversation, Participant
from askwell.conversations.rules import ConversationRefused, Medium, Part, State
from askwell.outreach.actions import record_event
from askwell.outreach.models import Event
from askwell.outreach.queries import stands
from askwell.people.actions import add_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of_ana(nora, monday):
    return said_yes(nora, monday)


@pytest.fixture
def talk(nora, monday, request_of_ana):
    return agreed(nora, monday, request=request_of_ana)


def standing(nora, at):
    (one,) = stands(explorer=nora, at=at)
    return one.standing


def events(request):
    return [(one.what, one.until) for one in request.events.order_by(*Event.IN_ORDER)]


def moved(talk, at, **changed):
    told = {name: getattr(talk, name) for name in ("begins_at", "minutes", "zone", "place")}
    return move(conversation=talk, at=at, **told | {"medium": Medium(talk.medium)} | changed)


def test_what_was_agreed_on_is_a_planned_talk_with_them(nora, talk, monday):
    assert (talk.state, talk.title, talk.minutes, talk.zone) == (
        State.PLANNED,
        "Talk with Ana Silva",
        20,
        "Europe/Lisbon",
    )
    who = Participant.objects.of(nora).get(conversation=talk)
    assert (who.person.name, who.part) == ("Ana Silva", Part.PROFESSIONAL)
    assert [one.id for one in queries.coming(explorer=nora)] == [talk.id]
    clocks = queries.clocks_of(talk)
    assert (clocks.own.key, clocks.theirs.key, clocks.assumed) == ("Europe/Berlin", "Europe/Lisbon", "")


def test_the_thread_of_the_request_knows_the_day_where_they_live(nora, monday, request_of_ana):
    late = monday.replace(hour=23, minute=30) + dt.timedelta(days=3)  # half past twelve in Berlin, the next day
    agreed(nora, monday, request=request_of_ana, begins_at=late)

    assert events(request_of_ana)[-1] == ("arranged", dt.date(2026, 11, 26))
    assert "You talk on Thursday 26 November" in standing(nora, monday).reason


def test_a_talk_needs_no_request(nora, monday):
    bo = add_person(owner=nora, name="Bo Ek", at=monday)
    talk = agree_on(person=bo, begins_at=monday + dt.timedelta(days=1), minutes=30, zone="Europe/Berlin", at=monday)
    assert (talk.request, talk.state) == (None, State.PLANNED)
    assert call_off(conversation=talk, at=monday).state == State.CALLED_OFF


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"begins_at": dt.datetime(2026, 11, 23, 8, tzinfo=dt.UTC)}, "still to come"),
        ({"minutes": 4}, "from 5 to 480 minutes"),
        ({"minutes": 481}, "from 5 to 480 minutes"),
        ({"zone": "Europe/Atlantis"}, "time zone from the list"),
        ({"place": "x" * 501}, "Shorten the place"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(nora, monday, request_of_ana, changed, why):
    before = events(request_of_ana)
    with pytest.raises(ConversationRefused, match=why):
        agreed(nora, monday, request=request_of_ana, **changed)
    assert not Conversation.objects.of(nora).exists()
    assert events(request_of_ana) == before


def test_one_request_has_one_planned_talk(nora, monday, request_of_ana, talk):
    with pytest.raises(ConversationRefused, match="Move that one"):
        agreed(nora, monday, request=request_of_ana)


def test_a_request_to_somebody_else_is_refused(nora, sten, monday, request_of_ana):
    for person in (
        add_person(owner=nora, name="Bo Ek", at=monday),
        add_person(owner=sten, name="Ana Silva", at=monday),
    ):
        with pytest.raises(ConversationRefused, match="same person"):
            agreed(nora, monday, request=request_of_ana, person=person)


def test_every_change_raises_the_number_of_the_version_and_none_does_not(talk, monday):
    assert moved(talk, monday).sequence == 0
    assert moved(talk, monday, place="Café Central").sequence == 1
    assert moved(talk, monday, place="Café Central", begins_at=talk.begins_at + dt.timedelta(hours=1)).sequence == 2


def test_a_change_of_the_day_stands_in_the_thread_a_change_of_the_hour_does_not(nora, talk, monday, request_of_ana):
    moved(talk, monday, begins_at=talk.begins_at + dt.timedelta(hours=1))
    assert [what for what, _ in events(request_of_ana)].count("arranged") == 1
    talk.refresh_from_db()
    moved(talk, monday + dt.timedelta(minutes=1), begins_at=talk.begins_at + dt.timedelta(days=1))
    assert events(request_of_ana)[-1] == ("arranged", dt.date(2026, 11, 27))
    assert "Friday 27 November" in standing(nora, monday).reason


def test_the_place_of_a_talk_that_has_begun_can_still_be_put_right(talk, monday):
    later = monday + dt.timedelta(days=4)
    assert moved(talk, later, place="It was at hers").place == "It was at hers"
    with pytest.raises(ConversationRefused, match="still to come"):
        moved(talk, later, begins_at=talk.begins_at + dt.timedelta(minutes=5))


def test_calling_off_makes_another_time_the_next_step_and_can_be_taken_back(nora, talk, monday, request_of_ana):
    before = events(request_of_ana)
    off = call_off(conversation=talk, words="She is ill.", at=monday)

    assert (off.state, off.sequence) == (State.CALLED_OFF, 1)
    assert standing(nora, monday).reason == (
        "Your talk was called off on Monday 23 November 2026; agree on another time, or let it rest."
    )
    again = plan_again(conversation=talk, at=monday)
    assert (again.state, again.sequence) == (State.PLANNED, 2)
    assert events(request_of_ana) == before
    assert "You talk on Thursday 26 November" in standing(nora, monday).reason


def test_what_was_called_off_stays_so_once_there_is_another_time(nora, talk, monday, request_of_ana):
    call_off(conversation=talk, at=monday)
    agreed(nora, monday, days=5, request=request_of_ana)
    with pytest.raises(ConversationRefused, match="another time since"):
        plan_again(conversation=talk, at=monday)


def test_a_talk_that_was_held_is_thanked_for(nora, talk, monday, request_of_ana):
    evening = talk.begins_at + dt.timedelta(hours=3)
    held = say_held(conversation=talk, at=evening)

    assert (held.state, held.held_on) == (State.HELD, dt.date(2026, 11, 26))
    assert "You talked on Thursday 26 November 2026; thank them" in standing(nora, evening).reason
    assert request_of_ana.events.get(what="talked").at == talk.begins_at + dt.timedelta(minutes=20)


def test_a_talk_cannot_have_been_held_before_its_day(talk, monday):
    with pytest.raises(ConversationRefused, match="still to come"):
        say_held(conversation=talk, at=monday)
    with pytest.raises(ConversationRefused, match="still to come"):
        say_held(conversation=talk, held_on=dt.date(2026, 11, 26), at=monday)
    assert say_held(conversation=talk, held_on=dt.date(2026, 11, 23), at=monday).held_on == dt.date(2026, 11, 23)


def test_that_it_was_held_is_taken_back_as_long_as_there_are_no_words(nora, talk, monday, request_of_ana):
    evening = talk.begins_at + dt.timedelta(hours=3)
    before = events(request_of_ana)
    say_held(conversation=talk, at=evening)
    assert take_back_held(conversation=talk, at=evening).state == State.PLANNED
    assert events(request_of_ana) == before


@pytest.mark.parametrize("act", [move, call_off, plan_again, take_back_held])
def test_a_talk_that_was_held_is_neither_moved_nor_called_off_nor_planned(talk, act):
    evening = talk.begins_at + dt.timedelta(hours=3)
    if act is take_back_held:
        with pytest.raises(ConversationRefused):
            act(conversation=talk, at=evening)
        return
    say_held(conversation=talk, at=evening)
    with pytest.raises(ConversationRefused):
        moved(talk, evening, minutes=40) if act is move else act(conversation=talk, at=evening)


def test_what_the_thread_says_by_hand_holds_for_the_talk_and_is_taken_back_with_it(nora, talk, monday, request_of_ana):
    evening = talk.begins_at + dt.timedelta(hours=3)
    event = record_event(request=request_of_ana, what="talked", happened_at=evening, at=evening)
    follow_thread(event=event, at=evening)
    talk.refresh_from_db()
    assert (talk.state, talk.held_on) == (State.HELD, dt.date(2026, 11, 26))

    unfollow_thread(event=event, at=evening)
    talk.refresh_from_db()
    assert (talk.state, talk.held_on) == (State.PLANNED, None)


def test_a_chance_encounter_before_the_day_is_not_the_talk(talk, monday, request_of_ana):
    event = record_event(request=request_of_ana, what="talked", happened_at=monday, at=monday)
    assert follow_thread(event=event, at=monday) is None


def test_a_planned_talk_counts_nowhere_as_a_talk(nora, talk, monday, request_of_ana):
    ana = request_of_ana.person

    def counted():
        return (
            list(queries.conversations(explorer=nora)),
            list(queries.talks_with(person=ana)),
            queries.talked_with(explorer=nora, people=[ana.id]),
            list(queries.partners(explorer=nora)),
            list(queries.told(explorer=nora)),
            list(queries.unfinished(explorer=nora)),
        )

    assert not any(counted())
    call_off(conversation=talk, at=monday)
    assert not any(counted())
    plan_again(conversation=talk, at=monday)
    say_held(conversation=talk, at=talk.begins_at + dt.timedelta(hours=3))
    assert all(counted())


def test_a_planned_talk_that_is_removed_is_gone_from_its_thread_as_well(nora, talk, monday, request_of_ana):
    remove_conversation(conversation=talk, at=monday)
    assert [what for what, _ in events(request_of_ana)] == ["sent", "answered"]


def test_the_clock_of_somebody_who_lives_nowhere_known_is_said_to_be_assumed(nora, talk, monday):
    bo = add_person(owner=nora, name="Bo Ek", at=monday)
    assert queries.clocks_with(person=bo).assumed == "Their time zone is not known, so Europe/Berlin is taken"


def test_nothing_of_it_is_seen_by_another_explorer(sten, talk, monday):
    assert not queries.coming(explorer=sten).exists()
    assert not queries.called_off(explorer=sten, since=monday - dt.timedelta(days=90)).exists()
    assert not queries.requests_with_a_talk(explorer=sten)
