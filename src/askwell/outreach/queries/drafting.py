"""What to write about: the places of a request, with the facts chosen for each and the explorer's own earlier words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from askwell.outreach.models import Letter, Request
from askwell.outreach.queries.days import calendar_of
from askwell.outreach.queries.earlier import known_of, own_earlier
from askwell.outreach.queries.threads import calendar_for, home_of, measure_of
from askwell.outreach.rules.windows import Busy, windows, windows_in_words
from askwell.outreach.rules.writing import ChosenFacts, Known, Phrase, own_phrases, scaffold
from askwell.outreach.rules.writing import Place as Slotted
from askwell.people.models import OwnStint

EARLIER = 40
"""Letters to look through for one's own phrases; who has sent more has the latest forty."""


def prompts_for(*, letter: Letter) -> list[tuple[Slotted, tuple[Phrase, ...]]]:
    """The five places of a request, each with the explorer's own phrases for it, if there are any."""
    request, known = letter.request, known_of(letter.request)
    facts = ChosenFacts(
        name=request.person.name,
        role=known.role,
        employer=known.employer,
        school=known.school if known.school in _own_schools(letter) else "",
        referrer=known.referrer,
        met=request.person.met,
        reasons=(request.why_them,) if request.why_them else (),
        learn=(request.topic,) if request.topic else (),
        minutes=request.minutes,
    )
    earlier = [one.told for one in own_earlier(letter=letter, most=EARLIER)]
    own = Known(name=letter.owner.name, facts=tuple(_own_schools(letter)))
    return [(place, own_phrases(earlier, place.slot, own=own, most=3)) for place in scaffold(facts).places]


def windows_for(*, request: Request, at: datetime, busy: Iterable[Busy] = ()) -> str:
    """Two or three times to offer, in words and in their time; empty if there is none within two weeks. `busy` are the
    explorer's own engagements.
    """
    measure = measure_of(explorer=request.owner)
    there = calendar_for(request, measure)
    own = home_of(measure)
    zone = there.zone.key
    own_zone = calendar_of(own, own).zone.key if own.country or own.zone else zone
    found = windows(
        busy,
        zone=zone,
        own_zone=own_zone,
        is_day_off=lambda day: bool(there.holiday(day)),
        at=at,
        minutes=request.minutes,
    )
    return windows_in_words(found, zone=zone, own_zone=own_zone)


def _own_schools(letter: Letter) -> list[str]:
    rows = OwnStint.objects.of(letter.owner).filter(kind="study")
    return list(rows.values_list("organization__name", flat=True))
