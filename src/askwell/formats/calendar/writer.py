"""Meetings into invitations, changes, cancellations, private entries, and one calendar to subscribe to.

What is written here is read alike by every program: times in UTC, so that no zone has to be understood; plain text;
lines folded at 75 bytes, never inside a character (RFC 5545). Nothing depends on the clock: `stamp` says when it was
written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event, vCalAddress, vDuration, vInt

from askwell.formats.calendar.model import Duty, Mailbox, Meeting
from askwell.formats.calendar.uids import uid_of
from askwell.formats.calendar.wording import address, mailto, name, text

_PRODUCT = "-//Askwell//EN"
_MORNING = dt.timedelta(hours=9)
_REFRESH = dt.timedelta(hours=1)


def invitation(meeting: Meeting, *, stamp: dt.datetime) -> bytes:
    """Write the invitation that goes by mail to everybody in `attendees`, from the address of `organizer`.

    A ValueError if nobody invites or is invited, an address is none, or the end does not come after the beginning.
    """
    return _file("REQUEST", [_invited(meeting, stamp)])


def changed(meeting: Meeting, *, stamp: dt.datetime) -> bytes:
    """Write the meeting as it is now for those who hold the version `sequence`: same UID, SEQUENCE one higher."""
    return _file("REQUEST", [_invited(replace(meeting, sequence=meeting.sequence + 1), stamp)])


def cancelled(meeting: Meeting, *, stamp: dt.datetime) -> bytes:
    """Write that the meeting, held in the version `sequence`, will not be: same UID, SEQUENCE one higher."""
    event = _invited(replace(meeting, sequence=meeting.sequence + 1), stamp)
    event["STATUS"] = text("CANCELLED")
    return _file("CANCEL", [event])


def hold(meeting: Meeting, *, stamp: dt.datetime, tentative: bool = False) -> bytes:
    """Write a private entry for the explorer's own calendar, which invites nobody; `tentative` while only offered."""
    return _file("PUBLISH", [_private(_meeting(meeting, stamp), "TENTATIVE" if tentative else "CONFIRMED")])


def reminder(duty: Duty, *, stamp: dt.datetime) -> bytes:
    """Write a duty as a private entry that takes no time; other people's invitations never carry it."""
    return _file("PUBLISH", [_duty(duty, stamp)])


def preparation(meeting: Meeting, *, before: dt.timedelta = dt.timedelta(hours=1)) -> Duty:
    """Return the duty of preparing for a meeting."""
    key = uuid5(NAMESPACE_URL, f"{meeting.key}/preparation")
    return Duty(key, meeting.begin - before, f"Prepare: {meeting.title}")


def thanks(meeting: Meeting, *, after: dt.timedelta = dt.timedelta(hours=2)) -> Duty:
    """Return the duty of thanking for a meeting, the same day."""
    return Duty(uuid5(NAMESPACE_URL, f"{meeting.key}/thanks"), meeting.end + after, f"Say thank you: {meeting.title}")


def feed(meetings: Iterable[Meeting], duties: Iterable[Duty], *, stamp: dt.datetime, title: str = "Askwell") -> bytes:
    """Write one's own conversations and duties as a calendar that other programs subscribe to and ask for hourly.

    Nobody is named as organizer or guest in it, so that no program takes an entry for an invitation. The same entries
    make the same bytes, in whatever order they are given.
    """
    events = [_private(_meeting(meeting, stamp), "CONFIRMED") for meeting in meetings]
    events += [_duty(duty, stamp) for duty in duties]
    calendar = _calendar("PUBLISH", sorted(events, key=lambda event: str(event["UID"])))
    called = text(title)
    # Some programs resolve the escapes of these two only where it is said that they are text.
    called.params["VALUE"] = "TEXT"
    calendar.add("NAME", called)
    calendar.add("X-WR-CALNAME", called)
    calendar.add("REFRESH-INTERVAL", vDuration(_REFRESH, params={"VALUE": "DURATION"}))
    calendar.add("X-PUBLISHED-TTL", vDuration(_REFRESH))
    return bytes(calendar.to_ical())


def _file(method: str, events: list[Event]) -> bytes:
    return bytes(_calendar(method, events).to_ical())


def _calendar(method: str, events: list[Event]) -> Calendar:
    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", method)
    for event in events:
        calendar.add_component(event)
    return calendar


def _meeting(meeting: Meeting, stamp: dt.datetime) -> Event:
    begin, end = _utc(meeting.begin), _utc(meeting.end)
    if begin >= end:
        raise ValueError("A meeting has to end after it begins; please give it a later end.")
    event = _event(uid_of(meeting.key), stamp, meeting.title, meeting.description)
    event.add("SEQUENCE", vInt(meeting.sequence))
    event.add("DTSTART", begin)
    event.add("DTEND", end)
    if where := text(meeting.place or meeting.link):
        event.add("LOCATION", where)
    if meeting.link.strip():
        event.add("URL", address(meeting.link))
    return event


def _invited(meeting: Meeting, stamp: dt.datetime) -> Event:
    if meeting.organizer is None or not meeting.attendees:
        raise ValueError("An invitation needs somebody who invites and somebody who is invited.")
    event = _meeting(meeting, stamp)
    event.add("STATUS", text("CONFIRMED"))
    event.add("ORGANIZER", _mailbox(meeting.organizer))
    for attendee in meeting.attendees:
        invited = _mailbox(attendee)
        invited.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"})
        event.add("ATTENDEE", invited)
    return event


def _duty(duty: Duty, stamp: dt.datetime) -> Event:
    event = _event(uid_of(duty.key), stamp, duty.title, duty.description)
    day = not isinstance(duty.due, dt.datetime)
    event.add("DTSTART", _utc(duty.due) if isinstance(duty.due, dt.datetime) else duty.due)
    event.add("TRANSP", text("TRANSPARENT"))
    event.add("CLASS", text("PRIVATE"))
    if duty.alarm:
        alarm = Alarm()
        alarm.add("ACTION", text("DISPLAY"))
        alarm.add("DESCRIPTION", text(duty.title))
        alarm.add("TRIGGER", vDuration(_MORNING if day else dt.timedelta()))
        event.add_component(alarm)
    return event


def _event(uid: str, stamp: dt.datetime, title: str, description: str) -> Event:
    event = Event()
    event.add("UID", text(uid))
    event.add("DTSTAMP", _utc(stamp))
    event.add("SUMMARY", text(title))
    if told := text(description):
        event.add("DESCRIPTION", told)
    return event


def _private(event: Event, status: str) -> Event:
    event.add("STATUS", text(status))
    event.add("CLASS", text("PRIVATE"))
    return event


def _mailbox(mailbox: Mailbox) -> vCalAddress:
    written = vCalAddress(mailto(mailbox.email))
    if called := name(mailbox.name):
        written.params["CN"] = called
    return written


def _utc(moment: dt.datetime) -> dt.datetime:
    if moment.tzinfo is None:
        raise ValueError("A time in a calendar has to know its zone.")
    return moment.astimezone(dt.UTC).replace(microsecond=0)
