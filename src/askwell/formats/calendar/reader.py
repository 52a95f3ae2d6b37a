"""Bytes in, a calendar out, whatever program wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from askwell.formats.calendar.components import Component, components_of
from askwell.formats.calendar.model import (
    BusySpan,
    Calendar,
    Entry,
    Mailbox,
    Repetition,
    Skipped,
    When,
)
from askwell.formats.calendar.moments import Unclear, end_of, later, length, says_day, value_and_zone, when, when_in
from askwell.formats.calendar.uids import unwrapped
from askwell.formats.calendar.zones import Zones
from askwell.formats.contacts.vcard.lines import Line
from askwell.formats.contacts.vcard.values import one_line, unescaped

_MAILTO = re.compile(r"mailto:", re.IGNORECASE)
_STATUSES: dict[str, Literal["confirmed", "tentative", "cancelled"]] = {
    "TENTATIVE": "tentative",
    "CANCELLED": "cancelled",
}
_NUMBER = re.compile(r"\d{1,10}", re.ASCII)
_LONGEST_TITLE = 200


def read_calendar(data: bytes) -> Calendar:
    """Return everything a calendar file tells of; refused with `UnreadableCalendar`: what is too large, or none.

    A broken event is set apart with its reason, and takes no other with it. A time keeps the wall it was written
    with; where its zone is known under no name and the file does not describe it, it is said to be unknown.
    """
    everything = components_of(data)
    zones = Zones(everything.all("VTIMEZONE"))
    entries: list[Entry] = []
    skipped: list[Skipped] = []
    for number, component in enumerate(everything.all("VEVENT"), 1):
        try:
            entries.append(_entry(number, component, zones))
        except Unclear as unclear:
            title = one_line(component.text("SUMMARY"))[:_LONGEST_TITLE]
            skipped.append(Skipped(number, title, f"This entry could not be read: {unclear}."))
    spans = tuple(_spans(everything, zones))
    whole = next(everything.all("VCALENDAR"), everything)
    return Calendar(
        tuple(entries),
        tuple(skipped),
        spans,
        name=one_line(whole.text("X-WR-CALNAME") or whole.text("NAME")),
        method=whole.value("METHOD").upper(),
        unknown_zones=tuple(dict.fromkeys(name for one in entries if (name := _unknown(one)))),
    )


def mailbox_in(line: Line) -> Mailbox:
    """Return whom a line ORGANIZER or ATTENDEE names."""
    value = unescaped(line.value).strip().strip("<>")
    email = _MAILTO.sub("", value, count=1) if _MAILTO.match(value) else value
    # Exchange has addresses of its own (/O=…/CN=…), and gives the one for mail beside it.
    if "@" not in email:
        email = line.parameter("EMAIL") or email
    return Mailbox(email.strip(), one_line(", ".join(line.parameters.get("CN", ()))))


def number_in(component: Component, name: str) -> int:
    """Return a whole number, 0 if there is none."""
    found = _NUMBER.fullmatch(component.value(name))
    return int(found[0]) if found else 0


def _entry(number: int, component: Component, zones: Zones) -> Entry:
    if not component.whole:
        raise Unclear("its end is missing from the file")
    if not (line := component.line("DTSTART")):
        raise Unclear("it does not say when it begins")
    begin = when_in(line, zones)
    replaced = component.line("RECURRENCE-ID")
    attendees = component.lines.get("ATTENDEE", [])
    organizer = component.line("ORGANIZER")
    return Entry(
        number,
        unwrapped(component.value("UID")),
        begin,
        end_of(component, begin, zones),
        title=one_line(component.text("SUMMARY")),
        description=component.text("DESCRIPTION"),
        place=component.text("LOCATION"),
        link=component.value("URL"),
        organizer=mailbox_in(organizer) if organizer else None,
        attendees=tuple(map(mailbox_in, attendees)),
        answers=tuple((mailbox_in(one).email.casefold(), _answer(one)) for one in attendees),
        status=_status(component),
        takes_time=_takes_time(component),
        sequence=number_in(component, "SEQUENCE"),
        instead_of=when_in(replaced, zones) if replaced else None,
        repetition=_repetition(component, zones),
    )


def _answer(attendee: Line) -> str:
    return attendee.parameter("PARTSTAT").casefold() or "needs-action"


def _status(component: Component) -> Literal["confirmed", "tentative", "cancelled"]:
    status = _STATUSES.get(component.value("STATUS").upper(), "confirmed")
    if status == "confirmed" and _outlook_says(component) == "TENTATIVE":
        return "tentative"
    return status


def _takes_time(component: Component) -> bool:
    return component.value("TRANSP").upper() != "TRANSPARENT" and _outlook_says(component) != "FREE"


def _outlook_says(component: Component) -> str:
    return component.value("X-MICROSOFT-CDO-BUSYSTATUS").upper()


def _repetition(component: Component, zones: Zones) -> Repetition:
    added, all_added = _periods(component.lines.get("RDATE", []), zones)
    left_out, all_left_out = _periods(component.lines.get("EXDATE", []), zones)
    return Repetition(
        tuple(line.value.strip() for line in component.lines.get("RRULE", [])),
        tuple(added),
        tuple(first for first, _ in left_out),
        read=all_added and all_left_out and not component.lines.get("EXRULE") and not _goes_on(component),
    )


def _goes_on(component: Component) -> bool:
    """Tell whether what replaces one occurrence is meant to replace all later ones too, which nobody follows."""
    line = component.line("RECURRENCE-ID")
    return line is not None and line.parameter("RANGE").upper() == "THISANDFUTURE"


def _periods(lines: list[Line], zones: Zones) -> tuple[list[tuple[When, When | None]], bool]:
    """Return the times and periods of lines, and whether all of them could be read."""
    found = []
    complete = True
    for line in lines:
        values, zone_name = value_and_zone(line)
        for value in filter(str.strip, values.split(",")):
            try:
                found.append(_period(value, zone_name, zones, day=says_day(line)))
            except Unclear:
                complete = False
    return found, complete


def _period(value: str, zone_name: str, zones: Zones, *, day: bool) -> tuple[When, When | None]:
    """Return "20260304T090000Z/PT1H" as its two ends, or a single time and None."""
    written, slash, until = value.partition("/")
    first = when(written, zone_name, zones, day=day)
    if not slash:
        return first, None
    if until.strip()[:1] in {"P", "p", "+", "-"}:
        return first, later(first, length(until))
    last = when(until, zone_name, zones)
    if last.is_day != first.is_day:
        raise Unclear("a period begins on a day and ends at a time")
    return first, last


def _spans(everything: Component, zones: Zones) -> Iterator[BusySpan]:
    for component in everything.all("VFREEBUSY"):
        for line in component.lines.get("FREEBUSY", []):
            kind = line.parameter("FBTYPE").upper()
            if kind != "FREE":
                found, _ = _periods([line], zones)
                yield from (BusySpan(begin, end, kind == "BUSY-TENTATIVE") for begin, end in found if end)


def _unknown(entry: Entry) -> str:
    return next((one.zone_name for one in (entry.begin, entry.end) if one.zone_is_unknown), "")
