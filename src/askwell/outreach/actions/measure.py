"""The explorer's own measure of asking."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.outreach.actions.places import checked_place
from askwell.outreach.models import Measure
from askwell.outreach.rules.numbers import SettingsRefused, grounds_in
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.settings import Settings, measures_of, settings_of
from askwell.outreach.rules.writing import Measures
from askwell.people.rules import PersonRefused
from askwell.people.rules.preferences import zone_named


def set_measure(
    *,
    owner: Explorer,
    chosen: Mapping[str, Any],
    country: str = "",
    subdivision: str = "",
    time_zone: str = "",
    at: datetime,
) -> Measure:
    """Set the numbers of asking and of writing, and where the explorer lives.

    Numbers that are as usual are not kept, so that they follow when what is usual changes.

    Refused (`OutreachRefused`): a number outside its bounds, a country, part of one or time zone nobody knows.
    """
    try:
        numbers = (settings_of(chosen), measures_of(chosen))
        zone = zone_named(time_zone)
    except (SettingsRefused, PersonRefused) as refusal:
        raise OutreachRefused(str(refusal)) from refusal
    country, subdivision = checked_place(country=country, subdivision=subdivision)
    kept = {name: value for each in numbers for name, value in _unlike_usual(each).items()}
    with transaction.atomic():
        fresh = {"chosen": kept, "country": country, "subdivision": subdivision, "time_zone": zone}
        measure, _ = Measure.objects.update_or_create(owner=owner, defaults=fresh)
        record(owner=owner, verb="set the measure", subject=measure, at=at, **fresh)
    return measure


def _unlike_usual(numbers: Settings | Measures) -> dict[str, int]:
    usual = type(numbers)()
    return {
        name: getattr(numbers, name) for name in grounds_in(numbers) if getattr(numbers, name) != getattr(usual, name)
    }
