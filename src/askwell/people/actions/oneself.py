"""What an export says of the explorer themself, as far as it helps to see what they share with others."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.formats.contacts import Contacts
from askwell.people.models import Organization, OwnStint, PeopleImport
from askwell.people.rules import name_key
from askwell.people.rules.organizations import is_no_organization, organization_key


def hold_oneself(*, people_import: PeopleImport, parts: Sequence[Contacts]) -> None:
    """Store the schools and employers of the explorer, and nothing else of what the export says of them."""
    owner = people_import.owner
    said = [
        (kind, " ".join(stint.organization.split())[:200])
        for part in parts
        for kind, stints in (("work", part.oneself.stints), ("study", part.oneself.schools))
        for stint in stints
    ]
    named = {name_key(name): name for _, name in said if not is_no_organization(name)}
    Organization.objects.bulk_create(
        [
            Organization(owner=owner, name=name, key=key, match=organization_key(name)[:200])
            for key, name in named.items()
        ],
        ignore_conflicts=True,
    )
    known = dict(Organization.objects.of(owner).filter(key__in=named).values_list("key", "id"))
    stints = [
        OwnStint(owner=owner, came_with=people_import, kind=kind, organization_id=known[name_key(name)])
        for kind, name in dict.fromkeys(said)
        if name_key(name) in known
    ]
    OwnStint.objects.bulk_create(stints, ignore_conflicts=True)
