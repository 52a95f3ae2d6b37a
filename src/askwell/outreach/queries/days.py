"""The calendars of the places where people live, from the holidays and the time zones of the world.

No explorer is named here, for nothing of theirs is read.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from askwell.outreach.rules.days import Calendar
from askwell.outreach.rules.thread import Place

if TYPE_CHECKING:
    import holidays

NOWHERE = Place()
SATURDAY = 5


@lru_cache(maxsize=1024)
def calendar_of(place: Place, own: Place = NOWHERE) -> Calendar:
    """The calendar of where somebody lives; what is not known is taken from the explorer's own, and said in `assumed`.

    A zone tells its country. A country with one zone tells the zone; of several the explorer's own is taken if it is
    one of them, else the one most people live in. Where nobody has written the holidays down there are weekends only.
    """
    zone, own_zone = _zone(place.zone), _zone(own.zone)
    country = place.country.upper() or (_country_of(place.zone) if zone else "")
    own_country = own.country.upper() or (_country_of(own.zone) if own_zone else "")
    taken = zone or _zone_in(country, own_zone) or own_zone or _zone_in(own_country, None) or ZoneInfo("UTC")
    unsure_of_zone = zone is None and not _has_one_clock(country)
    chosen = (country, place.subdivision) if country else (own_country, own.subdivision)
    said = [f"their time zone is not known, so {taken.key} is taken"] if unsure_of_zone else []
    said += _of_holidays(country, own_country, place.subdivision)
    return _calendar(taken, _holidays(*chosen), " and ".join(said))


def _of_holidays(country: str, own_country: str, subdivision: str) -> list[str]:
    if country and knows_country(country):
        lacks = subdivision and _countries()[country] and not knows_subdivision(country, subdivision)
        return [f"the holidays of {subdivision} are not known, so those of all {country} are taken"] if lacks else []
    if country:
        return [f"the holidays of {country} are not known, so only weekends are left out"]
    if knows_country(own_country):
        return [f"their country is not known, so the holidays of {own_country} are taken"]
    return ["their country is not known, so only weekends are left out"]


def knows_country(country: str) -> bool:
    """Whether the holidays of a country (ISO 3166, two letters) are known."""
    return bool(country) and country.upper() in _countries()


def knows_subdivision(country: str, subdivision: str) -> bool:
    """Whether the holidays of a part of a country (ISO 3166-2, with or without the country) are known on their own."""
    return _part(country, subdivision) in _countries().get(country.upper(), ())


def _part(country: str, subdivision: str) -> str:
    return subdivision.upper().removeprefix(f"{country.upper()}-")


def knows_zone(name: str) -> bool:
    """Whether this is a time zone of the world (IANA), as `Europe/Lisbon`."""
    return name in _zones()


def _calendar(zone: ZoneInfo, days: holidays.HolidayBase | None, assumed: str) -> Calendar:
    if days is None:
        return Calendar(zone, lambda day: day.weekday() >= SATURDAY, lambda _day: "", assumed)
    return Calendar(zone, cache(days.is_weekend), cache(lambda day: _name(days, day)), assumed)


def _name(days: holidays.HolidayBase, day: date) -> str:
    """The name of a holiday, without what the library adds of its own, as “(estimated)”."""
    return re.sub(r"\s*\([^)]*\)", "", str(days.get(day) or "").split("; ")[0])


@cache
def _holidays(country: str, subdivision: str) -> holidays.HolidayBase | None:
    if not knows_country(country):
        return None
    import holidays  # noqa: PLC0415 -- see _countries

    part = _part(country, subdivision) if knows_subdivision(country, subdivision) else None
    languages = holidays.list_localized_countries().get(country, [])
    english = next((each for each in ("en_US", "en_GB", "en") if each in languages), None)
    return holidays.country_holidays(country, subdiv=part, language=english)


@cache
def _countries() -> dict[str, list[str]]:
    import holidays  # noqa: PLC0415 -- takes a seventh of a second: only where a country is asked for

    return holidays.list_supported_countries()


@cache
def countries() -> list[tuple[str, str]]:
    """The countries whose holidays are known, by name: two letters, and the name in English."""
    table = resources.files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text("utf-8")
    named = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return sorted(((code, name) for code, name in named if knows_country(code)), key=lambda each: each[1])


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _zone(name: str) -> ZoneInfo | None:
    return ZoneInfo(name) if knows_zone(name) else None


@cache
def _zones_by_country() -> dict[str, list[str]]:
    """The zones of each country, those where most people live first, as the time zone database lists them."""
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    found: dict[str, list[str]] = {}
    for line in table.splitlines():
        if not line.startswith("#"):
            country, _where, zone, *_ = line.split("\t")
            found.setdefault(country, []).append(zone)
    return found


def _country_of(zone: str) -> str:
    return next((country for country, zones in _zones_by_country().items() if zone in zones), "")


def _zone_in(country: str, preferred: ZoneInfo | None) -> ZoneInfo | None:
    zones = _zones_by_country().get(country, [])
    if preferred and preferred.key in zones:
        return preferred
    return ZoneInfo(zones[0]) if zones else None


def _has_one_clock(country: str) -> bool:
    """Whether clocks show the same in the whole country, in winter and in summer."""
    moments = [datetime(2026, month, 1, tzinfo=UTC) for month in (1, 7)]
    shown = {tuple(ZoneInfo(name).utcoffset(m) for m in moments) for name in _zones_by_country().get(country, [])}
    return len(shown) == 1
