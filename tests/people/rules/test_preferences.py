from __future__ import annotations

import datetime as dt

import pytest

from askwell.people.rules import PersonRefused
from askwell.people.rules.preferences import Preferences, checked, is_resting, offered_zones, zone_named

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", ""),
        ("  ", ""),
        ("Europe/Lisbon", "Europe/Lisbon"),
        ("europe/lisbon", "Europe/Lisbon"),
        ("Lisbon", "Europe/Lisbon"),
        (" new york ", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("UTC", "UTC"),
    ],
)
def test_a_time_zone_is_known_by_its_name_or_its_town(written, meant):
    assert zone_named(written) == meant


@pytest.mark.parametrize("written", ["Atlantis", "GMT+25", "Louisville"])  # two towns of one name stand for neither
def test_what_is_no_time_zone_is_refused(written):
    with pytest.raises(PersonRefused, match="from the list"):
        zone_named(written)


def test_every_zone_offered_is_understood():
    assert [zone_named(zone) for zone in offered_zones()] == offered_zones()


def test_the_day_itself_is_no_rest_any_more():
    day = dt.date(2027, 3, 1)

    assert is_resting(day, day - dt.timedelta(days=1))
    assert not is_resting(day, day)
    assert not is_resting(None, day)


@pytest.mark.parametrize("day", [TODAY, dt.date(2020, 1, 1)])
def test_a_day_that_is_over_is_refused(day):
    with pytest.raises(PersonRefused, match="a day to come"):
        checked(Preferences(rests_until=day), today=TODAY)


def test_a_rest_that_is_over_may_stay_where_it_stood():
    past = Preferences(rests_until=dt.date(2020, 1, 1))

    assert checked(past, today=TODAY, before=past) == past


def test_words_are_taken_without_stray_spaces_and_refused_when_too_long():
    assert checked(Preferences(channel=" by  mail "), today=TODAY).channel == "by mail"
    for long in (Preferences(channel="x" * 101), Preferences(wishes="x" * 301)):
        with pytest.raises(PersonRefused, match="Shorten"):
            checked(long, today=TODAY)
