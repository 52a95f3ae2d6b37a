"""What a calendar program answered to an invitation (iTIP, RFC 5546), told from the file it sent."""

from __future__ import annotations

import contextlib
from typing import Literal

from askwell.formats.calendar.components import Component, components_of
from askwell.formats.calendar.model import CalendarReply, Mailbox, UnreadableCalendar, When
from askwell.formats.calendar.moments import Unclear, end_of, when_in
from askwell.formats.calendar.reader import mailbox_in, number_in
from askwell.formats.calendar.uids import unwrapped
from askwell.formats.calendar.zones import Zones
from askwell.formats.contacts.vcard.lines import Line

_SAID: dict[str, Literal["accepted", "declined", "tentative", "delegated"]] = {
    "ACCEPTED": "accepted",
    "DECLINED": "declined",
    "TENTATIVE": "tentative",
    "DELEGATED": "delegated",
}


def reply_in(data: bytes, *, sender: str = "") -> CalendarReply | None:
    """Return the answer to an invitation that a file holds, None if it holds none, or not what it says.

    `sender` is the address the mail came from: it tells who answered where the file lists everybody invited.
    """
    try:
        everything = components_of(data)
    except UnreadableCalendar:
        return None
    calendar = next(everything.all("VCALENDAR"), everything)
    method = calendar.value("METHOD").upper()
    event = next(calendar.all("VEVENT"), None)
    if method not in {"REPLY", "COUNTER"} or event is None or not event.value("UID"):
        return None
    attendee = _who_answers(event.lines.get("ATTENDEE", []), sender, counter=method == "COUNTER")
    if attendee is None:
        return None
    return _reply(event, attendee, Zones(everything.all("VTIMEZONE")), counter=method == "COUNTER")


def _reply(event: Component, attendee: Line, zones: Zones, *, counter: bool) -> CalendarReply | None:
    status = "counter" if counter else _SAID.get(attendee.parameter("PARTSTAT").upper())
    if status is None:
        return None
    begin, end = _proposed(event, zones) if counter else (None, None)
    to = attendee.parameter("DELEGATED-TO")
    return CalendarReply(
        unwrapped(event.value("UID")),
        number_in(event, "SEQUENCE"),
        mailbox_in(attendee),
        status,
        comment=event.text("COMMENT") or attendee.parameter("X-RESPONSE-COMMENT").strip(),
        begin=begin,
        end=end,
        delegate=Mailbox(to[7:] if to.lower().startswith("mailto:") else to) if to else None,
        instead_of=_when("RECURRENCE-ID", event, zones),
    )


def _who_answers(attendees: list[Line], sender: str, *, counter: bool) -> Line | None:
    """Return the one who answers: whoever sent it, else the only one who says anything."""
    if sender:
        for one in attendees:
            if mailbox_in(one).email.casefold() == sender.casefold():
                return one
    if counter and len(attendees) == 1:
        return attendees[0]
    saying = [one for one in attendees if one.parameter("PARTSTAT").upper() in _SAID]
    # In a chain of delegation both say something; the one who was asked first is told by DELEGATED-TO.
    delegating = [one for one in saying if one.parameter("DELEGATED-TO")]
    if len(delegating) == 1:
        return delegating[0]
    return saying[0] if len(saying) == 1 else None


def _proposed(event: Component, zones: Zones) -> tuple[When | None, When | None]:
    begin = _when("DTSTART", event, zones)
    if begin:
        with contextlib.suppress(Unclear):
            return begin, end_of(event, begin, zones)
    return begin, None


def _when(name: str, event: Component, zones: Zones) -> When | None:
    line = event.line(name)
    if line:
        with contextlib.suppress(Unclear):
            return when_in(line, zones)
    return None
