"""A broken entry is set apart with its reason and takes no other with it; nothing makes the reader fall over."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.calendar.made_up import calendar, event, zone

from askwell.formats.calendar import UnreadableCalendar, busy, read_calendar, reply_in

GOOD = event("SUMMARY:Good", uid="good")
WINDOW = {
    "begin": dt.datetime(2026, 3, 1, tzinfo=dt.UTC),
    "end": dt.datetime(2026, 4, 1, tzinfo=dt.UTC),
    "zone": dt.UTC,
}
BROKEN = {
    "it does not say when it begins": event("SUMMARY:Bad", start=""),
    "“tomorrow” is no time": event("SUMMARY:Bad", start="DTSTART:tomorrow"),
    "“20260231T090000Z” is no time": event("SUMMARY:Bad", start="DTSTART:20260231T090000Z"),
    "“soon” is no time": event("SUMMARY:Bad", end="DTEND:soon"),
    "“PT” is no length of time": event("SUMMARY:Bad", end="DURATION:PT"),
    "it begins on a day and ends at a time, or the other way round": event(
        "SUMMARY:Bad", end="DTEND;VALUE=DATE:20260305"
    ),
    "“?” is no time": event("SUMMARY:Bad", "RECURRENCE-ID:?"),
    "its end is missing from the file": event("SUMMARY:Bad").removesuffix("END:VEVENT\r\n"),
    "it ends beyond any calendar": event("SUMMARY:Bad", start="DTSTART:99980304", end="DURATION:P99999W"),
}


@pytest.mark.parametrize("reason", BROKEN)
def test_a_broken_entry_is_set_apart_with_its_reason(reason):
    found = read_calendar(calendar(GOOD, BROKEN[reason], GOOD))

    assert [(one.number, one.title) for one in found.entries] == [(1, "Good"), (3, "Good")]
    assert [(one.number, one.title) for one in found.skipped] == [(2, "Bad")]
    assert found.skipped[0].reason == f"This entry could not be read: {reason}."


def test_an_alarm_that_never_ends_does_not_break_its_entry():
    found = read_calendar(calendar(event("BEGIN:VALARM", "DESCRIPTION:Not this", "SUMMARY:Good", uid="a"), GOOD))

    assert [one.description for one in found.entries] == ["", ""]


def test_whoever_asks_for_busy_times_is_told_what_could_not_be_read():
    unplaced = busy(calendar(GOOD, BROKEN["its end is missing from the file"]), **WINDOW).unplaced

    assert [one.title for one in unplaced] == ["Bad"]


def check(data):
    reply_in(data, sender="nora@mail.example")
    try:
        found = read_calendar(data)
    except UnreadableCalendar:
        return
    numbers = sorted(one.number for one in (*found.entries, *found.skipped))
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(one.reason.endswith(".") for one in found.skipped)
    times = busy(data, **WINDOW, own=["nora@mail.example"]).times
    assert all(WINDOW["begin"] <= one.begin < one.end <= WINDOW["end"] for one in times)
    assert all(before.end <= after.begin for before, after in zip(times, times[1:], strict=False))


SAMPLE = calendar(
    zone("Home"),
    event(
        "ATTENDEE;PARTSTAT=DECLINED:mailto:nora@mail.example", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270101T000000Z"
    ),
    event("RECURRENCE-ID:20260311T090000Z", "SEQUENCE:2"),
    event(
        "RDATE;VALUE=PERIOD:20260310T090000Z/PT1H,20260311T090000Z/20260311T100000Z", "EXDATE:20260318T090000Z", uid="b"
    ),
    event(start="DTSTART;TZID=Home:20260304T090000", end="DURATION:P1DT2H", uid="c"),
    method="REPLY",
).decode()
ODD = (
    "DTSTART:|DTSTART:00010101T000000Z|DTSTART:99991231T235959Z|DTSTART;VALUE=DATE:99991231|DTSTART;TZID=Home:00010101T000000"
    "|DTSTART;TZID=Asia/Tokyo:00010101T000000|DTEND;TZID=America/New_York:99991231T235959|DURATION:P99999W|DURATION:-P1D"
    "|DURATION:P1W|RRULE:FREQ=DAILY;INTERVAL=0|RRULE:FREQ=SECONDLY|RRULE:FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2|RRULE:FREQ"
    "|RRULE:FREQ=YEARLY;BYDAY=53MO;BYSETPOS=366|RRULE:FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,10,20|RRULE:FREQ=WEEKLY;COUNT=0"
    "|RRULE:FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=-366|RRULE:FREQ=DAILY;UNTIL=x|RRULE:FREQ=DAILY;COUNT=99999;UNTIL=99991231"
    "|RRULE:FREQ=MONTHLY;BYDAY=9999MO|RRULE:FREQ=WEEKLY;BYHOUR=99|RDATE:/|RDATE:20260310/P1D|RDATE;VALUE=DATE:20260310"
    "|EXDATE;VALUE=DATE:20260311|EXDATE:,|RECURRENCE-ID;RANGE=THISANDFUTURE:20260311T090000Z|BEGIN:VEVENT|END:VEVENT"
    "|BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VALARM|BEGIN:STANDARD|TZID:|END:VTIMEZONE|BEGIN:VFREEBUSY|FREEBUSY:20260310T090000Z/PT1H"
    '|FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260310T080000Z/PT3H|METHOD:COUNTER|ATTENDEE:|ATTENDEE;DELEGATED-TO="mailto:a@b":x'
    "|DTSTART;TZID=:20260304T090000|DTSTART;TZID=a:b:20260304T090000| folded|\tx|UID:|SEQUENCE:-1|STATUS:TENTATIVE"
).split("|")  # fmt: skip
LINES = st.sampled_from([*SAMPLE.split("\r\n"), *ODD])


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_random_bytes_are_read_or_refused(data):
    check(data)
    check(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + data)


@given(st.lists(LINES, max_size=25), st.sampled_from(["\r\n", "\n", "\r", "\n\n"]))
@settings(max_examples=120, deadline=None, derandomize=True)
def test_lines_of_calendars_in_any_order_are_read_or_refused(lines, end):
    check(end.join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines]).encode())
    check(calendar(event(*lines), GOOD))


@given(st.sampled_from(ODD), st.text(max_size=12))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_text_behind_a_line_is_read_or_refused(line, text):
    check(calendar(event(line + text.replace("\r", "").replace("\n", "")), GOOD).replace(b"\0", b""))
    check(calendar(event(start=line + text, end=""), GOOD))


def test_a_file_cut_off_anywhere_is_read_or_refused():
    data = SAMPLE.encode()

    for length in range(0, len(data), 5):
        check(data[:length])
