"""A time is where its calendar says, whatever that calls the zone; a zone nobody knows is not guessed."""

import datetime as dt
import zoneinfo

import pytest
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON
from tests.formats.calendar.made_up import calendar, event, zone

from askwell.formats.calendar import busy, read_calendar

SUMMER = dt.datetime(2026, 7, 15, 7, tzinfo=dt.UTC)  # nine o'clock in Berlin
WINTER = dt.datetime(2026, 1, 15, 8, tzinfo=dt.UTC)


def moments(parameter, *parts):
    """The moments that nine o'clock on a winter's and on a summer's day are."""
    events = [event(start=f"DTSTART;{parameter}:2026{day}T090000", end="DURATION:PT1H") for day in ("0115", "0715")]
    return [one.begin.moment(dt.UTC) for one in read_calendar(calendar(*parts, *events)).entries]


@pytest.mark.parametrize(
    "parameter",
    [
        "TZID=Europe/Berlin",
        "TZID=europe/berlin",
        'TZID="W. Europe Standard Time"',
        "TZID=W. Europe Standard Time",
        "TZID='W. Europe Standard Time'",
        "TZID=Romance Standard Time",
        "TZID=W. Europe Standard Time 1",
        "TZID=/mozilla.org/20070129_1/Europe/Berlin",
        "TZID=/freeassociation.sourceforge.net/Europe/Berlin",
    ],
)
def test_a_zone_is_known_by_each_name_that_programs_give_it(parameter):
    assert moments(parameter) == [WINTER, SUMMER]


@pytest.mark.parametrize(
    ("name", "parameter"),
    [
        ("Customized Time Zone", 'TZID="Customized Time Zone"'),
        ("tzone://Microsoft/Custom", 'TZID="tzone://Microsoft/Custom"'),
        ("tzone://Microsoft/Custom", "TZID=tzone://Microsoft/Custom"),
        ("(UTC+01:00) Amsterdam\\, Berlin\\, Bern", 'TZID="(UTC+01:00) Amsterdam, Berlin, Bern"'),
        ("(UTC+01:00) Amsterdam\\, Berlin\\, Bern", "TZID=(UTC+01:00) Amsterdam, Berlin, Bern"),
        ("Mitteleuropäische Zeit", "TZID=Mitteleuropäische Zeit"),
    ],
)
def test_a_zone_nobody_knows_is_the_one_its_file_describes_since_1601(name, parameter):
    assert moments(parameter, zone(name)) == [WINTER, SUMMER]


def test_what_a_file_says_of_a_numbered_zone_goes_before_the_zone_without_the_number():
    assert moments("TZID=Eastern Standard Time 1", zone("Eastern Standard Time 1")) == [WINTER, SUMMER]
    assert moments("TZID=Eastern Standard Time 1") == [WINTER.replace(hour=14), SUMMER.replace(hour=13)]


def test_a_place_beside_the_rules_of_a_zone_says_where_it_is():
    assert moments("TZID=Home", zone("Home", lines=["X-LIC-LOCATION:Europe/Berlin"])) == [WINTER, SUMMER]


@pytest.mark.parametrize(
    "name", ["Customized Time Zone", "tzone://Microsoft/Custom", "CST", "Nowhere/Berlin", "localtime"]
)
def test_an_unknown_zone_keeps_its_wall_time_and_is_said_to_be_unknown(name):
    found = read_calendar(calendar(event(start=f'DTSTART;TZID="{name}":20260715T090000', end="DURATION:PT1H")))

    entry = found.entries[0]
    assert (entry.begin.wall, entry.begin.zone_name) == (dt.datetime(2026, 7, 15, 9), name)  # noqa: DTZ001
    assert (entry.begin.zone_is_unknown, entry.begin.moment(dt.UTC), entry.end.zone_name) == (True, None, name)
    assert found.unknown_zones == (name,)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=YEARLY;BYHOUR=1;BYDAY=-1SU;BYMONTH=10",
        "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=13",
        "FREQ=YEARLY;INTERVAL=2;BYDAY=-1SU;BYMONTH=10",
        "nonsense",
    ],
)
def test_a_zone_with_rules_no_zone_has_is_unknown(rule):
    described = zone("Odd").replace("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", rule)

    assert moments("TZID=Odd", described) == [None, None]


def test_one_file_says_nothing_of_the_zones_of_another():
    assert moments("TZID=Odd", zone("Odd")) == [WINTER, SUMMER]
    assert moments("TZID=Odd") == [None, None]


def test_a_floating_time_is_the_one_of_wherever_one_is():
    data = calendar(event(start="DTSTART:20260304T090000", end="DTEND:20260304T100000"))
    window = {"begin": dt.datetime(2026, 3, 4, tzinfo=dt.UTC), "end": dt.datetime(2026, 3, 5, tzinfo=dt.UTC)}

    for place, hour in (("Europe/Berlin", 8), ("America/New_York", 14)):
        times = busy(data, **window, zone=zoneinfo.ZoneInfo(place)).times
        assert [(one.begin.hour, one.end.hour) for one in times] == [(hour, hour + 1)]


def test_every_zone_of_windows_is_one_that_can_be_placed():
    parameters = "".join(
        event(start=f'DTSTART;TZID="{name}":20260715T090000', end="DURATION:PT1H", uid=name)
        for name in WINDOWS_TO_OLSON
    )
    found = read_calendar(calendar(parameters))

    assert len(found.entries) == len(WINDOWS_TO_OLSON) > 130
    assert found.unknown_zones == ()
