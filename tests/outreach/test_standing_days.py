"""Whose days and hours are taken where little is known, and that it is said."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from askwell.outreach.queries.days import calendar_of, knows_country, knows_subdivision, knows_zone
from askwell.outreach.rules.days import good_moment, why_quiet
from askwell.outreach.rules.settings import Settings
from askwell.outreach.rules.thread import Place

BERLIN = Place("DE", "", "Europe/Berlin")


@pytest.mark.parametrize(
    ("place", "zone", "assumed"),
    [
        (Place("DE", "BY", "Europe/Berlin"), "Europe/Berlin", ""),
        (Place("de", "de-by"), "Europe/Berlin", ""),
        (Place("JP"), "Asia/Tokyo", ""),
        (Place(zone="Asia/Tokyo"), "Asia/Tokyo", ""),
        (Place("US"), "America/New_York", "their time zone is not known, so America/New_York is taken"),
        (Place("DE", "ZZ"), "Europe/Berlin", "the holidays of ZZ are not known, so those of all DE are taken"),
        (
            Place(),
            "Europe/Berlin",
            (
                "their time zone is not known, so Europe/Berlin is taken "
                "and their country is not known, so the holidays of DE are taken"
            ),
        ),
        (
            Place("XX", "", "Europe/Paris"),
            "Europe/Paris",
            "the holidays of XX are not known, so only weekends are left out",
        ),
    ],
)
def test_what_is_not_known_is_taken_from_elsewhere_and_said(place, zone, assumed):
    found = calendar_of(place, BERLIN)
    assert (found.zone.key, found.assumed) == (zone, assumed)


def test_a_part_of_a_country_has_its_own_holidays():
    epiphany = date(2026, 1, 6)
    assert calendar_of(Place("DE", "DE-BY"), BERLIN).holiday(epiphany) == "Epiphany"
    assert calendar_of(Place("DE"), BERLIN).holiday(epiphany) == ""


def test_the_name_of_a_holiday_is_told_without_remarks():
    assert calendar_of(Place("US"), BERLIN).holiday(date(2026, 7, 3)) == "Independence Day"


def test_countries_parts_and_zones_are_known_or_not():
    assert knows_country("pt")
    assert not knows_country("XX")
    assert knows_subdivision("DE", "by")
    assert not knows_subdivision("DE", "ZZ")
    assert knows_zone("Europe/Lisbon")
    assert not knows_zone("Mars/Base")


def test_a_weekend_day_worked_in_lieu_is_left_alone():
    """Saturday 10 October 2026 is a working day in China, in lieu of one in the National Day week."""
    china = calendar_of(Place("CN"), BERLIN)
    assert not china.is_business_day(date(2026, 10, 10))
    assert china.is_business_day(date(2026, 10, 9))


@pytest.mark.parametrize("hour", range(24))
def test_a_good_moment_is_good_and_none_before_it_is(hour):
    calendar, settings = calendar_of(BERLIN, BERLIN), Settings()
    asked = datetime(2026, 4, 2, hour, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    found = good_moment(asked, calendar, settings)
    assert not why_quiet(found, calendar, settings)
    assert found == (asked if 8 <= hour < 20 else found.replace(hour=8, minute=0))
    assert found.date() == (date(2026, 4, 2) if hour < 20 else date(2026, 4, 7))
