"""Considering work as a path, and considering it no longer."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.language.occupations import path_of
from askwell.people.rules import name_key
from askwell.strategy.models import Path
from askwell.strategy.rules import PathRefused, clean_path


def add_path(*, owner: Explorer, name: str, at: datetime) -> Path:
    """Add work to consider, in the explorer's own words. A path that was removed comes back where it stood,
    with what was put down for it.

    Refused (`PathRefused`): no words, too many, or a path of these words already.
    """
    cleaned = clean_path(name)
    found = path_of(cleaned)
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=owner.pk)
        path, is_new = Path.objects.get_or_create(
            owner=owner,
            key=name_key(cleaned),
            defaults={"name": cleaned, "occupation": found.code if found else "", "added_at": at},
        )
        if not is_new and path.removed_at is None:
            raise PathRefused(f"You have the path “{path.name}” already.")
        if not is_new:
            path.name, path.removed_at = cleaned, None
            path.save(update_fields=["name", "removed_at"])
        record(owner=owner, verb="added", subject=path, at=at, name=cleaned)
    return path


def remove_path(*, path: Path, at: datetime) -> None:
    """Consider this work no longer. Nothing that was heard about it goes, nor what was put down for it."""
    with transaction.atomic():
        if Path.objects.filter(id=path.id, removed_at=None).update(removed_at=at):
            record(owner=path.owner, verb="removed", subject=path, at=at, name=path.name)
