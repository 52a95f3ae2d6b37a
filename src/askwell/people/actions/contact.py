"""Whether and when the explorer and somebody wrote to each other before, as an export tells it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from uuid import UUID

from askwell.accounts.models import Explorer
from askwell.formats.contacts import Contacts, Touch
from askwell.people.models import Address, PeopleImport, Person, PriorContact
from askwell.people.rules import name_key
from askwell.people.rules.addresses import profile_key


def hold_prior_contact(*, people_import: PeopleImport, parts: Sequence[Contacts]) -> int:
    """Store when each person here and the explorer last wrote, each way. Returns of how many people something is known.

    Those who are nobody here are passed over: having once been written to by a stranger makes nobody a person one
    knows. What was written is not kept.
    """
    touches = [touch for part in parts for touch in part.touches]
    if not touches or people_import.prior_contact.exists():
        return 0
    find = _Finder(people_import.owner)
    kept: dict[tuple[UUID, str], PriorContact] = {}
    for touch in touches:
        person = find(touch)
        if person is None:
            continue
        row = kept.setdefault(
            (person, touch.kind),
            PriorContact(owner=people_import.owner, person_id=person, came_with=people_import, kind=touch.kind),
        )
        _add(row, touch)
    PriorContact.objects.bulk_create(kept.values(), batch_size=1000)
    return len({person for person, _ in kept})


def _add(row: PriorContact, touch: Touch) -> None:
    # Times without a zone are the export's; taken as UTC they are right to the day, which is all that is shown.
    at = touch.at if touch.at.tzinfo else touch.at.replace(tzinfo=UTC)
    if touch.ours:
        row.ours += 1
        row.ours_last = _later(row.ours_last, at)
    else:
        row.theirs += 1
        row.theirs_last = _later(row.theirs_last, at)


def _later(one: datetime | None, two: datetime) -> datetime:
    return two if one is None else max(one, two)


class _Finder:
    """Who a message was with: by profile address, else by a name that only one person here has."""

    def __init__(self, owner: Explorer) -> None:
        profiles = Address.objects.of(owner).filter(kind=Address.Kind.PROFILE)
        self.by_profile = dict(profiles.values_list("key", "person_id").iterator())
        people = Person.objects.of(owner).filter(merged_into__isnull=True)
        self.by_name = _only_ones(people.values_list("key", "id").iterator())

    def __call__(self, touch: Touch) -> UUID | None:
        key = profile_key(touch.profile) if touch.profile else ""
        if key:
            return self.by_profile.get(key)
        return self.by_name.get(name_key(touch.name)) if touch.name else None


def _only_ones(rows: Iterable[tuple[str, UUID]]) -> dict[str, UUID]:
    found: dict[str, set[UUID]] = defaultdict(set)
    for key, person in rows:
        found[key].add(person)
    return {key: next(iter(people)) for key, people in found.items() if len(people) == 1}
