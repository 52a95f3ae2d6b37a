"""Adding and changing people."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.people.actions.occupations import named_by
from askwell.people.actions.preferences import set_preferences
from askwell.people.models import Address, Organization, Person, Position
from askwell.people.rules import PersonRefused, clean_name, name_key
from askwell.people.rules.organizations import organization_key
from askwell.people.rules.preferences import Preferences
from askwell.people.rules.typed import Typed, typed_addresses


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
    mail: str = "",
    phone: str = "",
    page: str = "",
    note: str = "",
) -> Person:
    """Add somebody, with their present position and addresses if anything of them is known.

    Refused (`PersonRefused`): no name, a name too long, an introducer of another explorer, an address that is none.
    Two people may share a name; nobody is merged here.
    """
    if introduced_by is not None and introduced_by.owner_id != owner.id:
        raise PersonRefused("Choose the introducer from your own people.")
    cleaned, addresses = clean_name(name), typed_addresses(mail=mail, phone=phone, page=page)
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
        _hold_addresses(person=person, addresses=addresses)
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
    mail: str = "",
    phone: str = "",
    page: str = "",
    note: str = "",
    preferences: Preferences | None = None,
) -> Person:
    """Write a person anew as given; their present position and typed addresses are replaced, the journal keeps the old
    words. Without `preferences` those stay as they are.

    Refused (`PersonRefused`): as in `add_person` and `set_preferences`, and being one's own introducer.
    """
    if introduced_by is not None and introduced_by.owner_id != person.owner_id:
        raise PersonRefused("Choose the introducer from your own people.")
    if introduced_by is not None and introduced_by.id == person.id:
        raise PersonRefused("Nobody introduces themselves: choose somebody else, or leave it empty.")
    cleaned, addresses = clean_name(name), typed_addresses(mail=mail, phone=phone, page=page)
    with transaction.atomic():
        typed, reached = _typed(person)
        before = {"name": person.name, "met": person.met, "note": person.note}
        before |= {"work": "; ".join(map(str, typed)), "reached": "; ".join(map(str, reached))}
        if preferences is not None:
            set_preferences(person=person, preferences=preferences, at=at)
        person.name, person.key = cleaned, name_key(cleaned)
        person.met, person.note, person.introduced_by = met.strip(), note.strip(), introduced_by
        person.save()
        # What a source says of them is the source's; only the explorer's own words are written anew.
        typed.delete()
        reached.delete()
        parts = {"role": role, "level": level, "sector": sector, "region": region}
        _hold_position(person=person, employer=employer, parts=parts)
        _hold_addresses(person=person, addresses=addresses)
        record(owner=person.owner, verb="changed", subject=person, at=at, before=before)
    return person


def _typed(person: Person) -> tuple[QuerySet[Position], QuerySet[Address]]:
    """What the explorer wrote of somebody's present work and addresses."""
    mine = person.positions.filter(until__isnull=True, came_from__isnull=True).select_related("organization")
    return mine, person.addresses.filter(came_from__isnull=True)


def _organization_named(*, owner: Explorer, name: str) -> Organization | None:
    """The organization of this name, added if it is new; None for an empty name."""
    cleaned = " ".join(name.split())
    if not cleaned:
        return None
    fresh = {"name": cleaned, "match": organization_key(cleaned)[:200]}
    return Organization.objects.get_or_create(owner=owner, key=name_key(cleaned), defaults=fresh)[0]


def _hold_position(*, person: Person, employer: str, parts: dict[str, str]) -> None:
    organization = _organization_named(owner=person.owner, name=employer)
    cleaned = {field: value.strip() for field, value in parts.items()}
    if organization or any(cleaned.values()):
        named = named_by(role=cleaned["role"])
        Position.objects.create(
            owner=person.owner, person=person, organization=organization, occupation=named, **cleaned
        )


def _hold_addresses(*, person: Person, addresses: list[Typed]) -> None:
    Address.objects.bulk_create(
        Address(owner=person.owner, person=person, kind=one.kind, value=one.value, key=one.key) for one in addresses
    )
