"""What goes into calendars: the same bytes from the same meeting, under a name that leads back to it."""

import datetime as dt
import uuid
from dataclasses import replace

import pytest

from askwell.formats.calendar import (
    Duty,
    Mailbox,
    Meeting,
    busy,
    cancelled,
    changed,
    feed,
    hold,
    invitation,
    key_of,
    preparation,
    read_calendar,
    reminder,
    thanks,
    uid_of,
)

STAMP = dt.datetime(2026, 3, 1, 8, 0, 30, 999, tzinfo=dt.timezone(dt.timedelta(hours=1)))
BEGIN = dt.datetime(2026, 3, 10, 9, tzinfo=dt.UTC)
NORA, LENA = Mailbox("nora@mail.example", "Nora"), Mailbox("lena@contoso.example", "Lena")
TALK = Meeting(uuid.UUID(int=7), BEGIN, BEGIN + dt.timedelta(minutes=20), "Talk", NORA, (LENA,))


def lines(data):
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_the_name_of_a_meeting_in_calendars_leads_back_to_it():
    assert key_of(uid_of(TALK.key)) == TALK.key
    assert key_of(uid_of(TALK.key).upper()) == TALK.key
    assert key_of("talk-1@calendar.example") is None
    assert key_of(f"x{uid_of(TALK.key)}") is None


def test_the_same_meeting_makes_the_same_bytes_with_the_stamp_it_was_given():
    assert invitation(TALK, stamp=STAMP) == invitation(replace(TALK), stamp=STAMP)
    assert "DTSTAMP:20260301T070030Z" in lines(invitation(TALK, stamp=STAMP))


def test_a_time_elsewhere_is_written_in_utc():
    tokyo = dt.timezone(dt.timedelta(hours=9))
    there = replace(TALK, begin=BEGIN.astimezone(tokyo), end=TALK.end.astimezone(tokyo))

    assert invitation(there, stamp=STAMP) == invitation(TALK, stamp=STAMP)


def test_a_change_is_one_version_on_and_so_is_a_cancellation():
    sent = replace(TALK, sequence=4)

    assert "SEQUENCE:4" in lines(invitation(sent, stamp=STAMP))
    assert "SEQUENCE:5" in lines(changed(sent, stamp=STAMP))
    assert "SEQUENCE:5" in lines(cancelled(sent, stamp=STAMP))


def test_no_alarm_of_ours_rings_at_somebody_who_is_invited():
    for data in (invitation(TALK, stamp=STAMP), changed(TALK, stamp=STAMP), cancelled(TALK, stamp=STAMP)):
        assert "BEGIN:VALARM" not in lines(data)


def test_a_reminder_takes_no_time_and_rings_at_its_moment_or_at_nine_on_its_day():
    at_a_time, on_a_day = (
        reminder(Duty(TALK.key, due, "Write it up"), stamp=STAMP) for due in (BEGIN, dt.date(2026, 3, 11))
    )

    assert "TRIGGER:P0D" in lines(at_a_time)
    assert {"TRIGGER:PT9H", "DTSTART;VALUE=DATE:20260311"} <= set(lines(on_a_day))
    window = {"begin": BEGIN, "end": BEGIN + dt.timedelta(days=9), "zone": dt.UTC}
    assert busy(at_a_time, **window).times == busy(on_a_day, **window).times == ()
    assert "BEGIN:VALARM" not in lines(reminder(Duty(TALK.key, BEGIN, "Quietly", alarm=False), stamp=STAMP))


def test_preparing_comes_before_and_thanking_after_under_names_of_their_own():
    before, after = preparation(TALK), thanks(TALK)

    assert before.due < TALK.begin < TALK.end < after.due
    assert len({TALK.key, before.key, after.key}) == 3
    assert (before, after) == (preparation(TALK), thanks(TALK))


def test_a_feed_is_the_same_in_whatever_order_its_entries_are_given():
    others = [replace(TALK, key=uuid.UUID(int=number)) for number in (3, 9, 1)]

    assert feed(others, [thanks(TALK)], stamp=STAMP) == feed(others[::-1], [thanks(TALK)], stamp=STAMP)


def test_a_feed_has_a_name_and_is_asked_for_hourly_and_an_empty_one_is_a_calendar_too():
    assert {"X-WR-CALNAME;VALUE=TEXT:Askwell", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"} <= set(
        lines(feed([], [], stamp=STAMP))
    )
    assert (read_calendar(feed([], [], stamp=STAMP)).name, read_calendar(feed([], [], stamp=STAMP)).entries) == (
        "Askwell",
        (),
    )


def test_a_held_time_is_busy_and_marked_while_it_is_only_offered():
    window = {"begin": BEGIN - dt.timedelta(1), "end": BEGIN + dt.timedelta(1), "zone": dt.UTC}

    for tentative in (True, False):
        times = busy(hold(TALK, stamp=STAMP, tentative=tentative), **window).times
        assert [(one.begin, one.end, one.tentative) for one in times] == [(TALK.begin, TALK.end, tentative)]


@pytest.mark.parametrize(
    ("meeting", "says"),
    [
        (replace(TALK, organizer=None), "An invitation needs somebody who invites"),
        (replace(TALK, attendees=()), "An invitation needs somebody who invites"),
        (replace(TALK, end=BEGIN), "A meeting has to end after it begins; please give it a later end."),
        (replace(TALK, attendees=(Mailbox("lena"),)), "“lena” is no mail address; please correct it before inviting."),
        (replace(TALK, attendees=(Mailbox("a@b\r\nX:y@c"),)), "“a@b\r\nX:y@c” is no mail address"),
        (replace(TALK, begin=BEGIN.replace(tzinfo=None)), "A time in a calendar has to know its zone."),
    ],
)
def test_what_no_invitation_can_be_made_of_is_refused(meeting, says):
    with pytest.raises(ValueError) as refused:
        invitation(meeting, stamp=STAMP)

    assert str(refused.value).startswith(says)
