"""How somebody wants to be asked, and leaving them in peace."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from django.db import transaction

from askwell.journal.actions import record
from askwell.people.models import Person
from askwell.people.rules.preferences import Preferences, checked


def set_preferences(*, person: Person, preferences: Preferences, at: datetime) -> None:
    """Write down how somebody wants to be asked, as given; the journal keeps what was said before.

    Refused (`PersonRefused`): a day of rest that is over, no such time zone, words too long. Nothing changed: nothing
    is recorded.
    """
    before = _of(person)
    after = checked(preferences, today=at.date(), before=before)
    if after == before:
        return
    with transaction.atomic():
        for field, value in asdict(after).items():
            setattr(person, field, value)
        person.save(update_fields=list(asdict(after)))
        record(
            owner=person.owner, verb="set preferences", subject=person, at=at, before=_plain(before), now=_plain(after)
        )


def leave_in_peace(*, person: Person, at: datetime) -> None:
    """They said that they do not want to be asked; nothing else of what is known of their wishes changes."""
    set_preferences(person=person, preferences=replace(_of(person), do_not_ask=True), at=at)


def _of(person: Person) -> Preferences:
    return Preferences(
        do_not_ask=person.do_not_ask,
        rests_until=person.rests_until,
        channel=person.channel,
        wishes=person.wishes,
        time_zone=person.time_zone,
    )


def _plain(preferences: Preferences) -> dict[str, Any]:
    day = preferences.rests_until
    return asdict(preferences) | {"rests_until": day.isoformat() if day else None}
