from __future__ import annotations

import datetime as dt
import email
from email import policy

import icalendar
import pytest
import vobject
from tests.agreed import ANA, NORA, agreed, mailed, reply

from askwell.conversations import queries
from askwell.conversations.actions import (
    call_off,
    end_feed,
    give_invitation,
    move,
    plan_again,
    renew_feed,
    settle_answer,
    take_in_answer,
)
from askwell.conversations.rules import ConversationRefused, State
from askwell.conversations.rules.invitations import Said, Step
from askwell.outreach.actions import take_in
from askwell.outreach.models import Event
from askwell.outreach.queries import stands

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(nora, monday):
    return agreed(nora, monday)


def given(talk, at):
    talk.refresh_from_db()
    invitation = give_invitation(conversation=talk, organizer=NORA, invited=ANA, at=at)
    return queries.invitation_file(conversation=talk, invitation=invitation, at=at)


def both(data):
    """What two programs that know nothing of each other read: method, UID, version, beginning, who is invited."""
    one = icalendar.Calendar.from_ical(data)
    event = one.walk("VEVENT")[0]
    read = (
        str(one["METHOD"]),
        str(event["UID"]),
        int(event["SEQUENCE"]),
        event.decoded("DTSTART"),
        str(event["ATTENDEE"]).lower(),
    )
    two = vobject.readOne(data.decode())
    other = two.vevent
    assert read == (
        two.method.value,
        other.uid.value,
        int(other.sequence.value),
        other.dtstart.value,
        other.attendee.value.lower(),
    )
    return read


def settled(talk, step, at):
    (one,) = [found for found in queries.answers_to(talk) if not found.is_settled]
    return settle_answer(conversation=talk, identity=one.identity, step=step, at=at)


def test_versions_go_up_under_one_name_from_invitation_to_cancellation(talk, monday):
    uid = f"{talk.id}@askwell"
    assert both(given(talk, monday)) == ("REQUEST", uid, 0, talk.begins_at, f"mailto:{ANA}")
    later = talk.begins_at + dt.timedelta(hours=1)
    move(conversation=talk, begins_at=later, minutes=20, zone="Europe/Lisbon", at=monday)
    assert both(given(talk, monday)) == ("REQUEST", uid, 1, later, f"mailto:{ANA}")
    call_off(conversation=talk, at=monday)
    assert both(given(talk, monday))[:3] == ("CANCEL", uid, 2)
    plan_again(conversation=talk, at=monday)
    assert both(given(talk, monday))[:3] == ("REQUEST", uid, 3)


def test_a_private_hold_invites_nobody(talk, monday):
    event = icalendar.Calendar.from_ical(queries.hold_file(conversation=talk, at=monday)).walk("VEVENT")[0]
    assert "ATTENDEE" not in event
    assert "ORGANIZER" not in event
    assert (event["CLASS"], event["SUMMARY"], event["URL"]) == (
        *("PRIVATE", "Talk with Ana Silva"),
        "https://meet.example/ana-nora",
    )


@pytest.mark.parametrize("address", ["", "ana", "ana@", "ana@x.example\nBcc: all@x.example"])
def test_an_address_that_is_none_is_refused_and_nothing_is_given_out(talk, monday, address):
    with pytest.raises(ConversationRefused, match="not a mail address"):
        give_invitation(conversation=talk, organizer=NORA, invited=address, at=monday)
    assert queries.last_invitation(talk) is None


def test_there_is_nothing_to_take_back_where_nothing_was_given_out(talk, monday):
    call_off(conversation=talk, at=monday)
    talk.refresh_from_db()
    with pytest.raises(ConversationRefused, match="none to take back"):
        give_invitation(conversation=talk, organizer=NORA, invited=ANA, at=monday)


def test_the_letter_carries_the_invitation_behind_its_words_and_lies_in_the_thread(talk, monday):
    invitation = give_invitation(conversation=talk, organizer=NORA, invited=ANA, at=monday)
    data = queries.invitation_draft(
        conversation=talk, invitation=invitation, subject="Our talk", words="Thursday at two.", at=monday
    )
    letter = email.message_from_bytes(data, policy=policy.default)

    plain, calendar = letter.iter_parts()
    assert (plain.get_content_type(), calendar.get_content_type()) == ("text/plain", "text/calendar")
    assert calendar.get_param("method") == "REQUEST"
    assert both("\r\n".join(calendar.get_content().splitlines()).encode() + b"\r\n")[0] == "REQUEST"
    assert (letter["To"], letter["X-Unsent"]) == (f"Ana Silva <{ANA}>", "1")


def test_an_acceptance_brought_in_is_shown_and_changes_nothing_before_it_is_settled(talk, monday):
    answer = reply(given(talk, monday), "ACCEPTED", comment="Looking forward")
    take_in_answer(conversation=talk, data=answer, at=monday)

    (found,) = queries.answers_to(talk)
    assert (found.said, found.sender, found.comment, found.is_settled) == (Said.ACCEPTED, ANA, "Looking forward", False)
    settled(talk, Step.KEEP, monday)
    (found,) = queries.answers_to(talk)
    assert found.is_settled
    talk.refresh_from_db()
    assert (talk.state, talk.sequence) == (State.PLANNED, 0)


def test_the_mail_it_came_in_can_be_brought_in_as_well(talk, monday):
    take_in_answer(conversation=talk, data=mailed(reply(given(talk, monday), "TENTATIVE")), at=monday)
    assert queries.answers_to(talk)[0].said is Said.TENTATIVE


def test_the_same_answer_twice_is_one(talk, monday):
    answer = reply(given(talk, monday), "ACCEPTED")
    take_in_answer(conversation=talk, data=answer, at=monday)
    with pytest.raises(ConversationRefused, match="already"):
        take_in_answer(conversation=talk, data=mailed(answer), at=monday)


@pytest.mark.parametrize("data", [b"", b"Dear Nora, yes.", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"\x00\xff" * 40])
def test_what_holds_no_answer_is_refused(talk, monday, data):
    with pytest.raises(ConversationRefused):
        take_in_answer(conversation=talk, data=data, at=monday)


def test_an_answer_to_another_talk_is_refused(talk, monday):
    answer = reply(given(talk, monday), "ACCEPTED").replace(str(talk.id).encode(), str(talk.request_id).encode())
    with pytest.raises(ConversationRefused, match="no answer to this invitation"):
        take_in_answer(conversation=talk, data=answer, at=monday)


def test_another_time_is_moved_to_only_at_a_word(talk, monday):
    proposed = talk.begins_at + dt.timedelta(days=1, hours=2)
    take_in_answer(conversation=talk, data=reply(given(talk, monday), "COUNTER", begin=proposed), at=monday)
    talk.refresh_from_db()
    assert talk.sequence == 0

    _, now = settled(talk, Step.MOVE, monday + dt.timedelta(minutes=1))
    assert (now.begins_at, now.minutes, now.sequence) == (proposed, 20, 1)
    assert talk.request.events.filter(what="arranged").latest(*Event.IN_ORDER).until == proposed.date()


def test_a_decline_leads_to_calling_off_and_never_to_moving(nora, talk, monday):
    take_in_answer(conversation=talk, data=reply(given(talk, monday), "DECLINED", comment="Ill"), at=monday)
    with pytest.raises(ConversationRefused, match="does not follow"):
        settled(talk, Step.MOVE, monday)
    _, now = settled(talk, Step.CALL_OFF, monday)
    assert now.state == State.CALLED_OFF
    assert "agree on another time" in stands(explorer=nora, at=monday)[0].standing.reason


def test_an_answer_is_settled_once(talk, monday):
    take_in_answer(conversation=talk, data=reply(given(talk, monday), "ACCEPTED"), at=monday)
    settled(talk, Step.KEEP, monday)
    identity = queries.answers_to(talk)[0].identity
    with pytest.raises(ConversationRefused, match="already"):
        settle_answer(conversation=talk, identity=identity, step=Step.KEEP, at=monday)


def test_an_answer_that_came_by_mail_stands_at_the_talk_and_counts_in_the_thread_once(nora, talk, monday):
    taken = take_in(owner=nora, data=mailed(reply(given(talk, monday), "ACCEPTED")), at=monday)
    assert len(taken.arrived) == 1
    (found,) = queries.answers_to(talk)
    assert (found.said, found.kept, found.arrived) == (Said.ACCEPTED, None, taken.arrived[0])

    settled(talk, Step.KEEP, monday)
    assert talk.request.events.filter(what="answered", answer="yes").count() == 2  # the first yes, and this one
    (found,) = queries.answers_to(talk)
    assert found.is_settled
    assert stands(explorer=nora, at=monday)[0].standing.state.value == "arranged"


def test_a_decline_by_mail_asks_for_another_time_and_is_no_no(nora, talk, monday):
    take_in(owner=nora, data=mailed(reply(given(talk, monday), "DECLINED")), at=monday)
    settled(talk, Step.CALL_OFF, monday)
    standing = stands(explorer=nora, at=monday)[0].standing
    assert (standing.state.value, "agree on another time" in standing.reason) == ("answered", True)


def test_an_answer_to_an_earlier_version_says_so(talk, monday):
    answer = reply(given(talk, monday), "ACCEPTED")
    move(
        conversation=talk, begins_at=talk.begins_at + dt.timedelta(days=1), minutes=20, zone="Europe/Lisbon", at=monday
    )
    take_in_answer(conversation=talk, data=answer, at=monday)
    talk.refresh_from_db()
    assert queries.answers_to(talk)[0].sequence < talk.sequence


def test_the_feed_holds_talks_privately_with_preparing_and_leaves_out_what_was_called_off(nora, talk, monday):
    def entries():
        data = queries.feed_file(explorer=nora, duties=[], at=monday)
        assert b"ATTENDEE" not in data
        assert b"ORGANIZER" not in data
        return {str(one["SUMMARY"]): one for one in icalendar.Calendar.from_ical(data).walk("VEVENT")}

    found = entries()
    assert set(found) == {"Talk with Ana Silva", "Prepare: Talk with Ana Silva"}
    assert {one["CLASS"] for one in found.values()} == {"PRIVATE"}
    call_off(conversation=talk, at=monday)
    assert entries() == {}


def test_a_new_address_of_the_feed_ends_the_one_before(nora, sten, monday):
    first = renew_feed(owner=nora, at=monday).token
    second = renew_feed(owner=nora, at=monday).token
    assert first != second
    assert len(second) >= 43
    assert queries.feed_under(token=first) is None
    assert queries.feed_under(token=second).owner == nora
    assert queries.feed_of(explorer=sten) is None
    end_feed(owner=nora, at=monday)
    assert queries.feed_under(token=second) is None
