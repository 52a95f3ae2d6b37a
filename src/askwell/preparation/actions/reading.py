"""Keeping what one reads up, each fact with where it is from."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.people.models import Organization, Person
from askwell.preparation.models import Freshness, Reading
from askwell.preparation.rules.plan import PreparationRefused
from askwell.preparation.rules.reading import SOURCE_LONGEST, TOPIC_LONGEST, clean_days, clean_fact, clean_source


def add_reading(
    *,
    owner: Explorer,
    text: str,
    source: str,
    read_on: date,
    at: datetime,
    title: str = "",
    published_on: date | None = None,
    person: Person | None = None,
    organization: Organization | None = None,
    topic: str = "",
) -> Reading:
    """Keep one fact on a person, an employer or a field. A fact that is there already in these words stays one.

    Refused (`PreparationRefused`): no words or too many, no source, about nothing or about several things, somebody
    else's person or employer, a day to come.
    """
    fact, origin, field = clean_fact(text), clean_source(source), " ".join(topic.split())
    _refuse_about(owner, person, organization, field)
    if (published_on and published_on > read_on) or read_on > at.date():
        raise PreparationRefused("Choose a day that is not still to come.")
    with transaction.atomic():
        about = {"person": person, "organization": organization, "topic": field}
        reading, is_new = Reading.objects.get_or_create(
            owner=owner,
            text=fact,
            removed_at=None,
            **about,
            defaults={
                "source": origin,
                "title": " ".join(title.split())[:SOURCE_LONGEST],
                "published_on": published_on,
                "read_on": read_on,
                "added_at": at,
            },
        )
        if is_new:
            record(owner=owner, verb="read up", subject=reading, at=at, source=origin)
    return reading


def remove_reading(*, reading: Reading, at: datetime) -> None:
    """Keep a fact no longer; `restore_reading` puts it back."""
    with transaction.atomic():
        if Reading.objects.filter(id=reading.id, removed_at=None).update(removed_at=at):
            record(owner=reading.owner, verb="removed", subject=reading, at=at)
    reading.refresh_from_db()


def restore_reading(*, reading: Reading, at: datetime) -> None:
    """Put a removed fact back."""
    with transaction.atomic():
        if Reading.objects.filter(id=reading.id).exclude(removed_at=None).update(removed_at=None):
            record(owner=reading.owner, verb="restored", subject=reading, at=at)
    reading.refresh_from_db()


def set_freshness(
    *, owner: Explorer, person_days: int, organization_days: int, topic_days: int, at: datetime
) -> Freshness:
    """Set after how many days a fact is shown as perhaps no longer so.

    Refused (`PreparationRefused`): under a week, over ten years.
    """
    days = {
        "person_days": clean_days(person_days),
        "organization_days": clean_days(organization_days),
        "topic_days": clean_days(topic_days),
    }
    with transaction.atomic():
        freshness, _ = Freshness.objects.update_or_create(owner=owner, defaults=days)
        record(owner=owner, verb="set", subject=freshness, at=at, **days)
    return freshness


def _refuse_about(owner: Explorer, person: Person | None, organization: Organization | None, topic: str) -> None:
    if sum(map(bool, (person, organization, topic))) != 1:
        raise PreparationRefused("Say what it is about: a person, an employer or a field.")
    for thing in (person, organization):
        if thing is not None and thing.owner_id != owner.id:
            raise PreparationRefused("Choose from your own people and organizations.")
    if len(topic) > TOPIC_LONGEST:
        raise PreparationRefused(f"Name the field in at most {TOPIC_LONGEST} letters.")
