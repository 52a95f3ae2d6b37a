"""Adding and changing people."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.people.models import Organization, Person, Position
from askwell.people.rules import PersonRefused, clean_name, name_key


def add_person(
    *,
    owner: Explorer,
    name: str,
    at: datetime,
    role: str = "",
    employer: str = "",
    level: str = "",
    sector: str = "",
    region: str = "",
    met: str = "",
    introduced_by: Person | None = None,
    note: str = "",
) -> Person:
    """Add somebody, with their present position if anything of it is known.

    Refused (`PersonRefused`): no name, a name too long, an introducer of another explorer.
    Two people may share a name; nobody is merged here.
    """
    if introduced_by is not None and introduced_by.owner_id != owner.id:
        raise PersonRefused("Choose the introducer from your own people.")
    cleaned = clean_name(name)
    with transaction.atomic():
        person = Person.objects.create(
            owner=owner,
            name=cleaned,
            key=name_key(cleaned),
            met=met.strip(),
            introduced_by=introduced_by,
            note=note.strip(),
            added_at=at,
        )
        parts = {"role": role, "level": level, "sector": sector, "region": region}
        _hold_position(person=person, employer=employer, parts=parts)
        record(owner=owner, verb="added", subject=person, at=at, name=cleaned)
    return person


def change_person(
    *,
    person: Person,
    name: str,
    at: datetime,
    role: str = "",
    employer: str = "",
    level: str = "",
    sector: str = "",
    region: str = "",
    met: str = "",
    introduced_by: Person | None = None,
    note: str = "",
) -> Person:
    """Write a person anew as given; the present position is replaced, the journal keeps the old words.

    Refused (`PersonRefused`): as in `add_person`, and being one's own introducer.
    """
    if introduced_by is not None and introduced_by.owner_id != person.owner_id:
        raise PersonRefused("Choose the introducer from your own people.")
    if introduced_by is not None and introduced_by.id == person.id:
        raise PersonRefused("Nobody introduces themselves: choose somebody else, or leave it empty.")
    cleaned = clean_name(name)
    with transaction.atomic():
        before = {"name": person.name, "met": person.met, "note": person.note}
        person.name, person.key = cleaned, name_key(cleaned)
        person.met, person.note, person.introduced_by = met.strip(), note.strip(), introduced_by
        person.save()
        # What a source says of them is the source's; only the explorer's own words are written anew.
        person.positions.filter(until__isnull=True, came_from__isnull=True).delete()
        parts = {"role": role, "level": level, "sector": sector, "region": region}
        _hold_position(person=person, employer=employer, parts=parts)
        record(owner=person.owner, verb="changed", subject=person, at=at, before=before)
    return person


def _organization_named(*, owner: Explorer, name: str) -> Organization | None:
    """The organization of this name, added if it is new; None for an empty name."""
    cleaned = " ".join(name.split())
    if not cleaned:
        return None
    return Organization.objects.get_or_create(owner=owner, key=name_key(cleaned), defaults={"name": cleaned})[0]


def _hold_position(*, person: Person, employer: str, parts: dict[str, str]) -> None:
    organization = _organization_named(owner=person.owner, name=employer)
    cleaned = {field: value.strip() for field, value in parts.items()}
    if organization or any(cleaned.values()):
        Position.objects.create(owner=person.owner, person=person, organization=organization, **cleaned)
