"""Calendars made up for the tests, in the ways that several programs write them."""

from __future__ import annotations


def event(*lines, uid="talk-1@calendar.example", start="DTSTART:20260304T090000Z", end="DTEND:20260304T093000Z"):
    given = [f"UID:{uid}", "DTSTAMP:20260301T080000Z", start, end, *lines]
    return "\r\n".join(["BEGIN:VEVENT", *filter(None, given), "END:VEVENT", ""])


def calendar(*parts, lines=(), method=""):
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Made up//EN",
        *([f"METHOD:{method}"] if method else []),
        *lines,
    ]
    return ("\r\n".join([*head, ""]) + "".join(parts) + "END:VCALENDAR\r\n").encode()


def zone(name, *, since="1601", lines=()):
    """Central European time under any name, with rules that began long ago, as Outlook writes them."""
    return "\r\n".join(
        [
            "BEGIN:VTIMEZONE", f"TZID:{name}", *lines,
            "BEGIN:STANDARD", f"DTSTART:{since}1028T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
            "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
            "BEGIN:DAYLIGHT", f"DTSTART:{since}0325T020000", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
            "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT", "END:VTIMEZONE", "",
        ]
    )  # fmt: skip
