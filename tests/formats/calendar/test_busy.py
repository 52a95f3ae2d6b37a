"""When somebody is busy by their own calendar: every occurrence, and none that was left out, moved or called off."""

import datetime as dt
import time
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.calendar.made_up import calendar, event

from askwell.formats.calendar import busy

BERLIN = ZoneInfo("Europe/Berlin")


def at(day, hour, minute=0, month=3):
    return dt.datetime(2026, month, day, hour, minute, tzinfo=dt.UTC)


MARCH = {"begin": at(1, 0), "end": at(1, 0, month=4), "zone": BERLIN}


def spans(*parts, lines=(), method="", **window):
    """Busy times as (day, hour) pairs of their beginnings and ends, "?" behind what is tentative."""
    found = busy(calendar(*parts, lines=lines, method=method), **{**MARCH, **window})
    assert found.unplaced == ()
    return [f"{one.begin:%d %H}-{one.end:%d %H}{'?' * one.tentative}" for one in found.times]


def in_berlin(*lines, **given):
    return event(*lines, **{"start": "DTSTART;TZID=Europe/Berlin:20260323T090000", "end": "DURATION:PT1H", **given})


def test_a_weekly_talk_stays_at_nine_when_the_clocks_change():
    assert spans(in_berlin("RRULE:FREQ=WEEKLY;BYDAY=MO")) == ["23 08-23 09", "30 07-30 08"]


def test_a_rule_ends_with_its_last_moment_or_its_number():
    assert spans(in_berlin("RRULE:FREQ=DAILY;UNTIL=20260325T080000Z")) == ["23 08-23 09", "24 08-24 09", "25 08-25 09"]
    assert spans(in_berlin("RRULE:FREQ=DAILY;UNTIL=20260325T075959Z")) == ["23 08-23 09", "24 08-24 09"]
    assert spans(in_berlin("RRULE:FREQ=DAILY;UNTIL=20260324")) == ["23 08-23 09", "24 08-24 09"]
    assert spans(in_berlin("RRULE:FREQ=DAILY;COUNT=2")) == ["23 08-23 09", "24 08-24 09"]


def test_what_is_left_out_is_free_and_what_is_added_is_busy():
    left_out = in_berlin(
        "RRULE:FREQ=DAILY;COUNT=5",
        "EXDATE;TZID=Europe/Berlin:20260324T090000,20260325T090000",
        "EXDATE:20260326T080000Z",
        "EXDATE;VALUE=DATE:20260327",
        "RDATE;TZID=Europe/Berlin:20260331T120000",
        "RDATE;VALUE=PERIOD:20260321T100000Z/PT2H,20260320T100000Z/20260320T130000Z",
    )

    assert spans(left_out) == ["20 10-20 13", "21 10-21 12", "23 08-23 09", "31 10-31 11"]


def test_an_occurrence_that_moved_is_busy_where_it_went_and_free_where_it_was():
    series = in_berlin("RRULE:FREQ=DAILY;COUNT=3")
    moved = event("RECURRENCE-ID:20260324T080000Z", start="DTSTART:20260328T150000Z", end="DTEND:20260328T160000Z")

    assert spans(series, moved) == spans(moved, series) == ["23 08-23 09", "25 08-25 09", "28 15-28 16"]


def test_an_occurrence_called_off_is_free():
    off = in_berlin("RECURRENCE-ID;TZID=Europe/Berlin:20260324T090000", "STATUS:CANCELLED")

    assert spans(in_berlin("RRULE:FREQ=DAILY;COUNT=3"), off) == ["23 08-23 09", "25 08-25 09"]


def test_an_occurrence_that_moved_into_the_window_from_outside_is_busy():
    series = in_berlin("RRULE:FREQ=DAILY;COUNT=3", start="DTSTART;TZID=Europe/Berlin:20250323T090000")
    moved = event("RECURRENCE-ID;TZID=Europe/Berlin:20250324T090000")

    assert spans(series) == []
    assert spans(series, moved) == ["04 09-04 09"]


def test_the_newest_version_of_an_entry_counts():
    old, new = event("SEQUENCE:1"), event("SEQUENCE:2", start="DTSTART:20260305T090000Z", end="DURATION:PT1H")

    assert spans(old, new) == spans(new, old) == ["05 09-05 10"]


def test_of_two_versions_with_one_number_the_later_in_the_file_counts():
    one, other = event(), event(start="DTSTART:20260305T090000Z", end="DURATION:PT1H")

    assert (spans(one, other), spans(other, one)) == (["05 09-05 10"], ["04 09-04 09"])


def test_what_repeats_far_away_is_found_at_both_ends_of_the_window():
    east = event("RRULE:FREQ=DAILY", start="DTSTART;TZID=Pacific/Kiritimati:20260201T090000", end="DURATION:PT1H")
    west = event("RRULE:FREQ=DAILY", start="DTSTART;TZID=Pacific/Honolulu:20260201T200000", end="DURATION:PT1H")

    assert (spans(east)[-1], spans(west)[0]) == ("31 19-31 20", "01 06-01 07")


def test_whole_days_are_those_of_the_place_and_busy_unless_they_are_free():
    holiday = event(start="DTSTART;VALUE=DATE:20260304", end="DTEND;VALUE=DATE:20260306")

    assert spans(holiday) == ["03 23-05 23"]
    assert spans(holiday, zone=ZoneInfo("America/New_York")) == ["04 05-06 05"]
    assert spans(event("TRANSP:TRANSPARENT", start="DTSTART;VALUE=DATE:20260304", end="")) == []
    assert spans(event("RRULE:FREQ=YEARLY", start="DTSTART;VALUE=DATE:19600304", end="")) == ["03 23-04 23"]


@pytest.mark.parametrize("line", ["STATUS:CANCELLED", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"])
def test_what_is_called_off_or_takes_no_time_is_free(line):
    assert spans(event(line)) == []
    assert spans(event(), method="CANCEL") == []


@pytest.mark.parametrize("line", ["STATUS:TENTATIVE", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"])
def test_what_is_tentative_is_marked(line):
    assert spans(event(line)) == ["04 09-04 09?"]


def test_the_own_answer_counts():
    def answered(answer):
        return event(
            f"ATTENDEE;PARTSTAT={answer}:mailto:Nora@Mail.example", "ATTENDEE;PARTSTAT=DECLINED:mailto:o@x.example"
        )

    own = {"own": ["nora@mail.example"]}

    assert spans(answered("DECLINED"), **own) == []
    assert spans(answered("NEEDS-ACTION"), **own) == ["04 09-04 09?"]
    assert spans(answered("ACCEPTED"), **own) == ["04 09-04 09"]
    assert spans(answered("DECLINED")) == ["04 09-04 09"]


def test_times_that_overlap_or_touch_are_one_and_what_is_settled_outranks_what_is_tentative():
    def between(begin, end, *lines):
        return event(*lines, uid=f"{begin}", start=f"DTSTART:20260304T{begin}0000Z", end=f"DTEND:20260304T{end}0000Z")

    assert spans(between("09", "11"), between("10", "12"), between("12", "13"), between("14", "15")) == [
        "04 09-04 13",
        "04 14-04 15",
    ]
    assert spans(between("08", "16", "STATUS:TENTATIVE"), between("09", "10"), between("12", "13")) == [
        "04 08-04 09?", "04 09-04 10", "04 10-04 12?", "04 12-04 13", "04 13-04 16?",
    ]  # fmt: skip


def test_busy_times_without_words_are_read():
    free_busy = (
        "BEGIN:VFREEBUSY\r\nFREEBUSY:20260304T090000Z/PT1H,20260305T090000Z/20260305T100000Z\r\n"
        "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260306T090000Z/PT1H\r\nFREEBUSY;FBTYPE=FREE:20260307T090000Z/PT1H\r\nEND:VFREEBUSY\r\n"
    )

    assert spans(free_busy) == ["04 09-04 10", "05 09-05 10", "06 09-06 10?"]


def test_what_began_long_before_lasts_into_the_window_and_ends_with_it():
    assert spans(event(start="DTSTART:20250101T000000Z", end="DTEND:20270101T000000Z")) == ["01 00-01 00"]
    nights = in_berlin("RRULE:FREQ=MONTHLY", start="DTSTART;TZID=Europe/Berlin:20260131T120000", end="DURATION:P2D")
    assert spans(nights) == ["31 10-01 00"]
    week = event("RRULE:FREQ=MONTHLY", start="DTSTART:20260126T120000Z", end="DURATION:P5D")
    assert spans(week) == ["01 00-03 12", "26 12-31 12"]


def test_what_cannot_be_placed_is_told_and_never_taken_for_free():
    lost = [
        event("SUMMARY:Far", start="DTSTART;TZID=Nowhere:20260304T090000", end="DURATION:PT1H", uid="a"),
        event("SUMMARY:Odd", "RRULE:FREQ=FORTNIGHTLY", uid="b"),
        event("SUMMARY:Often", "RRULE:FREQ=MINUTELY", uid="c"),
        event("SUMMARY:Less", "EXRULE:FREQ=DAILY", uid="e", end="DTEND:20260304T110000Z"),
        event("SUMMARY:On", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260304T090000Z", uid="d"),
        event("SUMMARY:Damaged", "RRULE:FREQ=DAILY;BYHOUR=late", uid="f"),
    ]

    found = busy(calendar(*lost), **MARCH)

    assert {one.title: one.reason for one in found.unplaced} == {
        "Far": "This entry could not be placed: its time zone, “Nowhere”, is not known.",
        "Odd": "This entry could not be placed: its repetition could not be read.",
        "Often": "This entry could not be placed: it repeats by the hour or faster.",
        "Less": "This entry could not be placed: its repetition could not be read.",
        "On": "This entry could not be placed: its repetition could not be read.",
        "Damaged": "This entry could not be placed: its repetition could not be read.",
    }
    assert [(one.begin, one.end) for one in found.times] == [(at(4, 9), at(4, 11))]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY", "FREQ=DAILY;INTERVAL=7;BYDAY=TU", "FREQ=WEEKLY;BYSETPOS=6;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2",
     "FREQ=DAILY;COUNT=4000", "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=2", "FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,10,20,30,40,50"],
)  # fmt: skip
def test_no_rule_takes_long_however_it_is_meant(rule):
    data = calendar(event(f"RRULE:{rule}", start="DTSTART:16010304T090000Z", end="DURATION:PT5M"))
    began = time.process_time()

    busy(data, **MARCH)

    assert time.process_time() - began < 1


def test_a_window_has_an_end_after_its_beginning_and_is_no_longer_than_four_hundred_days():
    for end in (at(1, 0), at(1, 0) + dt.timedelta(days=401)):
        with pytest.raises(ValueError, match="at most 400 days"):
            busy(calendar(event()), begin=at(1, 0), end=end, zone=BERLIN)


DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
RULES = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={}".format, st.integers(1, 40)),
    st.builds(
        "FREQ=WEEKLY;INTERVAL={};WKST={};BYDAY={}".format,
        st.integers(1, 5),
        st.sampled_from(["MO", "SU"]),
        st.lists(st.sampled_from(DAYS), min_size=1, max_size=4, unique=True).map(",".join),
    ),
    st.builds("FREQ=MONTHLY;BYDAY={}{}".format, st.sampled_from([1, 2, 3, -1]), st.sampled_from(DAYS)),
    st.builds("FREQ=MONTHLY;INTERVAL={};BYMONTHDAY={}".format, st.integers(1, 4), st.sampled_from([1, 15, 31, -1])),
    st.builds("FREQ=YEARLY;BYMONTH=3;BYDAY={}".format, st.sampled_from(["1MO", "-1SU", "2TU"])),
)


@given(
    RULES,
    st.datetimes(dt.datetime.fromisoformat("1990-01-01"), dt.datetime.fromisoformat("2026-03-20")),
    st.sampled_from(["", ";COUNT=700", ";UNTIL=20260315T080000Z"]),
)
@settings(max_examples=120, deadline=None, derandomize=True)
def test_every_rule_has_the_occurrences_it_would_have_if_followed_from_its_first_day(rule, start, ending):
    start = start.replace(second=0, microsecond=0, tzinfo=dt.UTC)
    data = calendar(event(f"RRULE:{rule}{ending}", start=f"DTSTART:{start:%Y%m%dT%H%M%SZ}", end="DURATION:PT1S"))

    found = [one.begin for one in busy(data, **MARCH).times]

    followed = (
        {start, *rrulestr(rule + ending, dtstart=start).xafter(start - dt.timedelta(1), count=20_000)}
        if ending
        else None
    )
    if followed is None:
        followed = {start, *rrulestr(rule, dtstart=start).between(MARCH["begin"], MARCH["end"], inc=True)}
    assert found == sorted(one for one in followed if MARCH["begin"] <= one < MARCH["end"])
