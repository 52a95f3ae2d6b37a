"""Which occupation each role names: looked up once, when a position is written down."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.language.occupations import occupation_of
from askwell.people.models import Position

NAMES_NONE = "-"
AT_ONCE = 500


def named_by(*, role: str) -> str:
    """What a position keeps of its role: the code of an occupation, or that none is named. Empty for no role."""
    if not role:
        return ""
    found = occupation_of(role)
    return found.code if found is not None else NAMES_NONE


def look_up_occupations(*, owner: Explorer) -> int:
    """Look up the roles nobody has looked up yet, after the list of occupations has changed. Returns how many."""
    waiting = Position.objects.of(owner).filter(kind=Position.Kind.WORK, occupation="").exclude(role="")
    found: defaultdict[str, list[UUID]] = defaultdict(list)
    for position, role in waiting.values_list("id", "role").iterator():
        found[named_by(role=role)].append(position)
    with transaction.atomic():
        for code, positions in found.items():
            for begin in range(0, len(positions), AT_ONCE):
                Position.objects.filter(id__in=positions[begin : begin + AT_ONCE]).update(occupation=code)
    return sum(map(len, found.values()))
