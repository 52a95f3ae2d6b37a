"""How somebody wants to be asked, and whether at all."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from dataclasses import dataclass, replace
from functools import lru_cache

from askwell.people.rules.letters import folded, plain
from askwell.people.rules.person import PersonRefused

CHANNEL_LONGEST = 100
WISHES_LONGEST = 300

CHANNELS = ("Mail", "Phone", "LinkedIn", "Video call", "In person")
"""What a page offers; any other word will do."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What somebody has said of being asked. Empty is unknown.

    `rests_until` is the day from which they may be asked again; `do_not_ask` holds until the explorer takes it back.
    """

    do_not_ask: bool = False
    rests_until: dt.date | None = None
    channel: str = ""
    wishes: str = ""
    time_zone: str = ""


def checked(preferences: Preferences, *, today: dt.date, before: Preferences | None = None) -> Preferences:
    """The preferences without stray spaces, the time zone by its full name.

    Refused (`PersonRefused`): a day of rest that is over, unless it stood there before; no such time zone; too long.
    """
    rest = preferences.rests_until
    if rest is not None and rest <= today and (before is None or rest != before.rests_until):
        raise PersonRefused("Choose a day to come, or leave it empty.")
    channel, wishes = " ".join(preferences.channel.split()), preferences.wishes.strip()
    if len(channel) > CHANNEL_LONGEST or len(wishes) > WISHES_LONGEST:
        raise PersonRefused("Shorten how they like to be asked; the rest fits in the note.")
    zone = zone_named(preferences.time_zone)
    return replace(preferences, channel=channel, wishes=wishes, time_zone=zone)


def is_resting(rests_until: dt.date | None, today: dt.date) -> bool:
    """Tell whether somebody is still to be left in peace."""
    return rests_until is not None and today < rests_until


def zone_named(text: str) -> str:
    """The time zone meant by "Europe/Lisbon", "europe/lisbon" or "Lisbon"; empty for nothing.

    Refused (`PersonRefused`): a place that is no time zone, or stands for several.
    """
    written = _read(text)
    if not written:
        return ""
    meant = _zones().get(written, ())
    if len(meant) != 1:
        raise PersonRefused("Choose a time zone from the list, such as Europe/Lisbon.")
    return meant[0]


def offered_zones() -> list[str]:
    """The time zones of places, by name."""
    return sorted(zone for zone in zoneinfo.available_timezones() if zone.split("/")[0] in _CONTINENTS)


_CONTINENTS = frozenset(
    {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}
)


@lru_cache(maxsize=1)
def _zones() -> dict[str, tuple[str, ...]]:
    """Full names, and last words ("lisbon"), to the zones they may mean."""
    found: dict[str, tuple[str, ...]] = {"utc": ("UTC",)}
    for zone in offered_zones():
        city = _read(zone.rsplit("/", 1)[-1])
        found[city] = (*found.get(city, ()), zone)
    for zone in offered_zones():
        found[_read(zone)] = (zone,)
    return found


def _read(text: str) -> str:
    """A place without case, accents and stray spaces."""
    return plain(folded(" ".join(text.replace("_", " ").split())))
