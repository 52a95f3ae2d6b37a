"""Organizations, and which of their names mean one house."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.people.models import Organization, Person, Position
from askwell.people.queries.people import everyone
from askwell.people.rules.organizations import organization_key


@dataclass(frozen=True, slots=True)
class House:
    """An organization under all its names. `also` are those that the explorer says are its names."""

    main: Organization
    writings: tuple[Organization, ...]
    also: tuple[Organization, ...]


def house_of(*, organization: Organization) -> House:
    """All names of the house an organization belongs to: with any legal form, and by the explorer's word."""
    main = organization.also or organization
    same = Organization.objects.filter(owner_id=main.owner_id)
    writings = tuple(same.filter(match=main.match).order_by("key"))
    also = tuple(same.filter(also__match=main.match).exclude(match=main.match).order_by("key"))
    return House(main, writings, also)


def people_of_house(*, explorer: Explorer, house: House) -> QuerySet[Person]:
    """Everyone who works or worked there, as far as it is known, by name."""
    ids = [organization.id for organization in (*house.writings, *house.also)]
    there = Position.objects.of(explorer).filter(organization__in=ids).values("person")
    return everyone(explorer=explorer).filter(id__in=there)


def one_house(*, explorer: Explorer) -> dict[str, str]:
    """The explorer's word on names: what a name's writings have in common -> the same of the house it means."""
    known = Organization.objects.of(explorer).filter(also__isnull=False)
    return dict(known.exclude(match="").values_list("match", "also__match"))


def others_named(*, explorer: Explorer, name: str) -> QuerySet[Organization]:
    """Organizations of this name, however it is written, and whatever its legal form."""
    return Organization.objects.of(explorer).filter(Q(match=organization_key(name)) & ~Q(match="")).order_by("key")
