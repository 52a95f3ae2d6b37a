"""Calendars as Outlook, Google and Apple write them."""

import datetime as dt

import pytest
from tests.formats.calendar.made_up import calendar, event

from askwell.formats.calendar import Mailbox, UnreadableCalendar, read_calendar

DAY = dt.date(2026, 3, 4)


def only(data):
    found = read_calendar(data)
    assert (len(found.entries), found.skipped) == (1, ())
    return found.entries[0]


OUTLOOK = calendar(
    event(
        'ORGANIZER;CN="Berg, Lena":mailto:lena.berg@contoso.example',
        "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=nora@mail.example:MAILTO:nora@mail.example",
        "SUMMARY;LANGUAGE=de-de:Gespräch\\, kurz",
        "DESCRIPTION;LANGUAGE=de-de:Hallo Nora\\,\\n\\nbis Mittwoch.\\n",
        'X-ALT-DESC;FMTTYPE=text/html:<html><body>Hallo: <a href="https://x.example/;a,b">hier</a>',
        " </body></html>",
        "CLASS:PUBLIC", "PRIORITY:5", "TRANSP:OPAQUE", "STATUS:CONFIRMED", "SEQUENCE:3", "LOCATION;LANGUAGE=de-de:Raum 4",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        "BEGIN:VALARM", "DESCRIPTION:REMINDER", "TRIGGER;RELATED=START:-PT15M", "ACTION:DISPLAY", "END:VALARM",
        uid="040000008200E00074C5B7101A82E00800000000B0C1D2E3F4A5DC01000000000000000010000000" + "AB" * 16,
    ),
    method="REQUEST",
)  # fmt: skip


def test_an_invitation_of_outlook_is_read():
    entry = only(OUTLOOK)

    assert entry.title == "Gespräch, kurz"
    assert entry.description == "Hallo Nora,\n\nbis Mittwoch."
    assert (entry.organizer, entry.place) == (Mailbox("lena.berg@contoso.example", "Berg, Lena"), "Raum 4")
    assert entry.attendees == (Mailbox("nora@mail.example", "nora@mail.example"),)
    assert entry.answers == (("nora@mail.example", "needs-action"),)
    assert (entry.status, entry.takes_time, entry.sequence) == ("tentative", True, 3)
    assert entry.uid.startswith("040000008200E00074C5B7101A82E008")


def test_a_name_of_ours_is_found_again_where_exchange_wrapped_it():
    wrapped = "040000008200E00074C5B7101A82E008" + "00" * 24 + b"vCal-Uid\x01\0\0\0talk-1@askwell\0".hex().upper()

    assert only(calendar(event(uid=wrapped))).uid == "talk-1@askwell"


def test_the_name_of_the_calendar_and_its_method_are_read():
    found = read_calendar(
        calendar(event(), lines=["X-WR-CALNAME:Nora\\, work", "X-WR-TIMEZONE:Europe/Berlin"], method="PUBLISH")
    )

    assert (found.name, found.method) == ("Nora, work", "PUBLISH")


def test_whole_days_end_with_the_day_after():
    given = event(start="DTSTART;VALUE=DATE:20260304", end="DTEND;VALUE=DATE:20260306")
    alone = event(start="DTSTART;VALUE=DATE:20260304", end="")
    of_outlook = event(start="DTSTART;VALUE=DATE:20260304", end="DTEND;VALUE=DATE:20260304")

    ends = [only(calendar(one)).end.wall for one in (given, alone, of_outlook)]

    assert ends == [dt.date(2026, 3, 6), dt.date(2026, 3, 5), dt.date(2026, 3, 5)]


def test_an_end_is_told_by_a_length_and_crosses_a_change_of_clocks_by_the_hours_that_pass():
    entry = only(calendar(event(start="DTSTART;TZID=Europe/Berlin:20260329T010000", end="DURATION:PT3H")))

    assert entry.end.wall == dt.datetime(2026, 3, 29, 5)  # noqa: DTZ001
    assert entry.end.moment(dt.UTC) - entry.begin.moment(dt.UTC) == dt.timedelta(hours=3)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\r\n", b"\n"),
        lambda data: data.replace(b"\r\n", b"\r"),
        lambda data: data.decode().encode("utf-16"),
        lambda data: data.replace(b"\r\n ", b""),
        lambda data: data.replace("ä".encode(), b"\xc3\r\n \xa4"),
        lambda data: data.decode().encode("cp1252"),
        lambda data: data.replace(b"BEGIN:", b"begin:").replace(b"SUMMARY;", b"Summary;"),
        lambda data: data.replace(b"\r\n", b"\r\n\r\n").replace(b"\r\n\r\n ", b"\r\n "),
    ],
    ids=[
        "mark",
        "lf",
        "cr",
        "utf-16",
        "long lines",
        "fold in a character",
        "code page",
        "small letters",
        "blank lines",
    ],
)
def test_a_calendar_is_the_same_however_its_bytes_stand(change):
    assert change(OUTLOOK) != OUTLOOK
    assert read_calendar(change(OUTLOOK)) == read_calendar(OUTLOOK)


def test_quoted_printable_is_read():
    entry = only(calendar(event("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gespr=C3=A4ch =", "mit Lena")))

    assert entry.title == "Gespräch mit Lena"


def test_a_line_of_half_a_million_letters_is_read():
    assert only(calendar(event("DESCRIPTION:" + "x" * 500_000))).description == "x" * 500_000


def test_times_written_with_dashes_are_read():
    entry = only(calendar(event(start="DTSTART:2026-03-04T09:00:00Z", end="DTEND:2026-03-04T09:30:00Z")))

    assert entry.begin.moment(dt.UTC) == dt.datetime(2026, 3, 4, 9, tzinfo=dt.UTC)


def test_several_calendars_in_one_file_are_read_together():
    assert len(read_calendar(calendar(event()) + calendar(event(uid="b"), event(uid="c"))).entries) == 3


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "There is no calendar in this file"),
        (b"Dear Nora, see you on Wednesday.", "There is no calendar in this file"),
        (b"%PDF-1.7 ...", "This is a PDF document, not a calendar"),
        (b"BEGIN:VCARD\r\nFN:Nora\r\nEND:VCARD\r\n", "There is no calendar in this file"),
        (b"x" * (16 * 1024 * 1024 + 1), "This calendar is larger than 16 MB; please export fewer years of it."),
    ],
)
def test_what_is_no_calendar_is_refused_with_a_sentence(data, says):
    with pytest.raises(UnreadableCalendar) as refused:
        read_calendar(data)

    assert str(refused.value).startswith(says)
