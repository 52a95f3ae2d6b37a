"""The explorer's word that two names are one house."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.people.models import Organization
from askwell.people.rules import PersonRefused
from askwell.people.rules.organizations import organization_key

AT_ONCE = 500


def key_organizations(*, owner: Explorer) -> int:
    """Give organizations that were here before it was kept what their writings have in common. Returns how many."""
    waiting = list(Organization.objects.of(owner).filter(match="").only("id", "name"))
    for organization in waiting:
        organization.match = organization_key(organization.name)[:200]
    Organization.objects.bulk_update(waiting, ["match"], batch_size=AT_ONCE)
    return len(waiting)


def know_as_one(*, organization: Organization, also: Organization, at: datetime) -> None:
    """Two names are one house from now on: "Alphabet" (`also`) is another name of "Google" (`organization`).

    Names that differ in case or legal form only are one already. Nothing is renamed.
    Refused (`PersonRefused`): somebody else's organization, or one and the same.
    """
    if organization.owner_id != also.owner_id:
        raise PersonRefused("Choose from the organizations you have here.")
    main = organization.also or organization
    if also.match == main.match:
        raise PersonRefused(f"{also.name} and {main.name} are one already.")
    with transaction.atomic():
        # Every writing of the other name follows, and whatever was known as another name of it.
        others = Organization.objects.filter(owner=main.owner, match=also.match)
        Organization.objects.filter(also__in=others).update(also=main)
        others.update(also=main)
        # The main name must not hang on one of its own other names.
        Organization.objects.filter(owner=main.owner, match=main.match).update(also=None)
        record(owner=main.owner, verb="knew as one", subject=main, at=at, also=also.name)


def know_apart(*, organization: Organization, at: datetime) -> None:
    """This name is a house of its own again."""
    with transaction.atomic():
        writings = Organization.objects.filter(owner=organization.owner, match=organization.match)
        writings.update(also=None)
        record(owner=organization.owner, verb="knew apart", subject=organization, at=at, name=organization.name)
