"""Where somebody lives, as the holidays of the world know it."""

from __future__ import annotations

from askwell.outreach.queries.days import knows_country, knows_subdivision
from askwell.outreach.rules.refusals import OutreachRefused


def checked_place(*, country: str, subdivision: str) -> tuple[str, str]:
    """The country and the part of it in capitals, either empty if it is not known.

    Refused (`OutreachRefused`): a country, or a part of one, that nobody knows.
    """
    country, subdivision = country.strip().upper(), subdivision.strip().upper()
    if country and not knows_country(country):
        raise OutreachRefused(f"{country} is no country whose holidays Askwell knows; use its two letters, as PT.")
    if subdivision and not knows_subdivision(country, subdivision):
        place = country or "a country that is not named"
        raise OutreachRefused(f"{subdivision} is no part of {place} with holidays of its own; leave it empty.")
    return country, subdivision
