"""A yes of Ana's, the talk that comes of it, and what her calendar program answers."""

from __future__ import annotations

import datetime as dt

import icalendar

from askwell.conversations.actions import agree_on
from askwell.conversations.rules import Medium
from askwell.outreach import actions as outreach
from askwell.outreach.models import Request
from askwell.people.actions import add_person, set_preferences
from askwell.people.rules.preferences import Preferences

ANA = "ana.silva@figma.example"
NORA = "nora@posteo.example"
BECAUSE = {"timing": "They told me to write whenever I like."}


def said_yes(owner, at, *, name="Ana Silva", zone="Europe/Lisbon") -> Request:
    """Ana, who lives in Lisbon, was asked five days ago and said yes two days ago. Nora lives in Berlin."""
    outreach.set_measure(owner=owner, chosen={}, country="DE", time_zone="Europe/Berlin", at=at)
    asked_at = at - dt.timedelta(days=5)
    person = add_person(owner=owner, name=name, mail=ANA, at=asked_at)
    set_preferences(person=person, preferences=Preferences(time_zone=zone), at=asked_at)
    request = outreach.begin_request(owner=owner, person=person, at=asked_at)
    letter = request.letters.get()
    body = "Dear Ana, may I ask you how you came to design?"
    outreach.write_letter(letter=letter, subject="Twenty minutes", body=body, at=asked_at)
    outreach.send_by_hand(letter=letter, overrides=BECAUSE, at=asked_at)
    yes = at - dt.timedelta(days=2)
    outreach.record_event(request=request, what="answered", answer="yes", happened_at=yes, at=yes)
    return request


def agreed(owner, at, *, days=3, request=None, **more):
    """The two talk in three days at 14:00 UTC: 15:00 in Berlin, 14:00 in Lisbon."""
    request = request or said_yes(owner, at)
    told = {
        "person": request.person,
        "request": request,
        "begins_at": at.replace(hour=14, minute=0) + dt.timedelta(days=days),
        "minutes": 20,
        "zone": "Europe/Lisbon",
        "medium": Medium.VIDEO,
        "place": "https://meet.example/ana-nora",
        "at": at,
    }
    return agree_on(**told | more)


def reply(invitation: bytes, status: str, *, begin=None, comment="", sender=ANA) -> bytes:
    """What the calendar program of somebody invited answers to an invitation (RFC 5546, 3.2.3 and 3.2.7)."""
    invited = icalendar.Calendar.from_ical(invitation).walk("VEVENT")[0]
    answer = icalendar.Calendar()
    answer.add("PRODID", "-//Their program//EN")
    answer.add("VERSION", "2.0")
    answer.add("METHOD", "COUNTER" if status == "COUNTER" else "REPLY")
    event = icalendar.Event()
    for name in ("UID", "SEQUENCE", "ORGANIZER"):
        event[name] = invited[name]
    event.add("DTSTAMP", dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC))
    event.add("DTSTART", begin or invited.decoded("DTSTART"))
    event.add("DTEND", (begin or invited.decoded("DTSTART")) + dt.timedelta(minutes=20))
    attendee = icalendar.vCalAddress(f"mailto:{sender}")
    attendee.params["PARTSTAT"] = "TENTATIVE" if status == "COUNTER" else status
    event["ATTENDEE"] = attendee
    if comment:
        event.add("COMMENT", comment)
    answer.add_component(event)
    return answer.to_ical()


def mailed(calendar: bytes, *, number: str = "<reply-1@figma.example>", method: str = "REPLY") -> bytes:
    """The same, in the mail that brings it."""
    head = (
        f"From: Ana Silva <{ANA}>\r\nTo: <{NORA}>\r\nSubject: Accepted: Talk\r\nMessage-ID: {number}\r\n"
        "Date: Mon, 23 Nov 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/calendar; charset=utf-8; method={method}\r\n\r\n"
    )
    return head.encode() + calendar
