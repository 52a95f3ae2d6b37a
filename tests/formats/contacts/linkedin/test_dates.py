"""Dates as the export writes them, as spreadsheets rewrite them, and in the languages it may be translated to."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.formats.contacts.linkedin.dates import day_first_in, day_of, moment_of, period_of

JANUARY = dt.date(2024, 1, 3)


@pytest.mark.parametrize(
    "written",
    [
        "03 Jan 2024",
        "3 January 2024",
        "3-Jan-24",
        "03-Jan-2024",
        "Jan 3, 2024",
        "January 3rd, 2024",
        "2024-01-03",
        "2024/01/03",
        "2024-01-03 10:00:00 UTC",
        "03.01.2024",
        "3. Januar 2024",
        "3. Jan. 2024",
        "3. Jänner 2024",
        "3 janv. 2024",
        "3 de enero de 2024",
        "3 ene 2024",
        "3 de janeiro de 2024",
        "3 de jan. de 2024",
        "3 gennaio 2024",
        "3 gen 2024",
        "3 januari 2024",
        "3\u00a0Jan\u202f2024",
        "2024年1月3日",
        "0３ Jan 2024",
    ],
)
def test_a_day_is_read(written):
    assert day_of(written) == JANUARY


@pytest.mark.parametrize(
    ("written", "month"),
    [
        ("14 März 2020", 3),
        ("14 Mrz 2020", 3),
        ("14 mrt. 2020", 3),
        ("14 août 2020", 8),
        ("14 juin 2020", 6),
        ("14 juil. 2020", 7),
        ("14 jui 2020", None),
        ("1er mai 2020", 5),
        ("14 mei 2020", 5),
        ("14 mag 2020", 5),
        ("14 set 2020", 9),
        ("14 out 2020", 10),
        ("14 ott 2020", 10),
        ("14 Okt 2020", 10),
        ("14 dic 2020", 12),
        ("14 Dez. 2020", 12),
        ("14 déc. 2020", 12),
        ("14 fév 2020", 2),
        ("14 abr 2020", 4),
        ("14 luglio 2020", 7),
        ("14 ma 2020", None),
    ],
)
def test_months_are_read_in_seven_languages_where_they_mean_one_month(written, month):
    day = day_of(written)

    assert (day.month if day else None) == month


@pytest.mark.parametrize(
    "written",
    ["", "soon", "Jan 2024", "2024", "31 Feb 2024", "0 Jan 2024", "3 Foo 2024", "3/4/2024", "x" * 500, "00/1/1"],
)
def test_what_states_no_certain_day_is_none(written):
    assert day_of(written) is None


def test_an_order_that_could_be_read_two_ways_is_read_as_told():
    assert day_of("3/4/2024", day_first=True) == dt.date(2024, 4, 3)
    assert day_of("3/4/2024", day_first=False) == dt.date(2024, 3, 4)
    assert day_of("25/4/2024", day_first=False) == dt.date(2024, 4, 25)
    assert day_of("4/25/24", day_first=True) == dt.date(2024, 4, 25)
    assert day_of("4/4/24") == dt.date(2024, 4, 4)
    assert day_first_in(["", "3/4/2024", "4/25/2024"]) is False
    assert day_first_in(["3/4/2024", "25-4-2024"]) is True
    assert day_first_in(["3/4/2024", "03 Jan 2024"]) is None


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-09-01 10:00:05 UTC", dt.datetime(2026, 9, 1, 10, 0, 5, tzinfo=dt.UTC)),
        ("2026-09-01T10:00:05Z", dt.datetime(2026, 9, 1, 10, 0, 5, tzinfo=dt.UTC)),
        ("2023/03/01 19:52:23 UTC", dt.datetime(2023, 3, 1, 19, 52, 23, tzinfo=dt.UTC)),
        ("2026-09-01 10:00:05.123", dt.datetime.fromisoformat("2026-09-01 10:00:05")),
        ("9/5/26, 1:12 AM", dt.datetime.fromisoformat("2026-09-05 01:12:00")),
        ("9/5/26, 12:12 AM", dt.datetime.fromisoformat("2026-09-05 00:12:00")),
        ("9/5/26, 12:12 PM", dt.datetime.fromisoformat("2026-09-05 12:12:00")),
        ("9/5/26, 1:12\u202fPM", dt.datetime.fromisoformat("2026-09-05 13:12:00")),
        ("9/5/26, 1:12\u00a0p. m.", dt.datetime.fromisoformat("2026-09-05 13:12:00")),
        ("01/24/18, 03:00 PM", dt.datetime.fromisoformat("2018-01-24 15:00:00")),
        ("05.09.26, 14:12", dt.datetime.fromisoformat("2026-09-05 14:12:00")),
        ("9/5/26", dt.datetime.fromisoformat("2026-09-05 00:00:00")),
        ("9/5/26, 13:12 PM", None),
        ("9/5/26, 25:12", None),
        ("13/13/26, 1:12 AM", None),
        ("2026-09", None),
    ],
)
def test_a_moment_has_a_zone_only_where_it_is_written(written, moment):
    read = moment_of(written, day_first=False)

    assert read == moment
    assert read is None or (read.tzinfo is None) == (moment.tzinfo is None)


def test_a_moment_keeps_its_distance_from_greenwich():
    assert moment_of("2026-09-01 10:00:00 -0530").utcoffset() == dt.timedelta(hours=-5, minutes=-30)


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("Jan 2020", "2020-01"),
        ("January 2020", "2020-01"),
        ("Jan-20", "2020-01"),
        ("Sep-98", "1998-09"),
        ("enero de 2020", "2020-01"),
        ("2018", "2018"),
        ("2018-03", "2018-03"),
        ("14 Mar 2018", "2018-03-14"),
        ("Present", ""),
        ("", ""),
        ("2018-13", ""),
    ],
)
def test_a_period_is_as_exact_as_what_is_written(written, period):
    assert period_of(written) == period


@given(st.text("0123456789/-.:, JanFebMzUTCApm年月日\u202f\u0661", max_size=25), st.sampled_from([None, True, False]))
def test_any_text_is_a_date_or_none(text, day_first):
    day_of(text, day_first=day_first)
    moment_of(text, day_first=day_first)
    period_of(text)
