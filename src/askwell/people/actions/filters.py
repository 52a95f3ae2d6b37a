"""Keeping a choice of people under a name."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.people.models import SavedFilter
from askwell.people.rules.filters import Conditions, as_json, filter_name


def save_filter(*, owner: Explorer, name: str, conditions: Conditions, at: datetime) -> SavedFilter:
    """Keep these conditions under this name; what was kept under it before is replaced.

    Refused (`PersonRefused`): no name, one too long, conditions that leave nobody out.
    """
    cleaned = filter_name(name, conditions)
    with transaction.atomic():
        saved, _ = SavedFilter.objects.update_or_create(
            owner=owner, name=cleaned, defaults={"conditions": as_json(conditions), "saved_at": at}
        )
        record(owner=owner, verb="kept", subject=saved, at=at, name=cleaned, conditions=saved.conditions)
    return saved


def remove_filter(*, saved: SavedFilter, at: datetime) -> None:
    """Keep it no longer; nobody it led to is touched."""
    with transaction.atomic():
        record(owner=saved.owner, verb="removed", subject=saved, at=at, name=saved.name, conditions=saved.conditions)
        saved.delete()
