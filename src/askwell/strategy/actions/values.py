"""What matters to the explorer: written down, named, ranked, removed and put back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from askwell.accounts.models import Explorer
from askwell.journal.actions import record
from askwell.people.rules import name_key
from askwell.strategy.models import Value
from askwell.strategy.rules.values import VALUES_MOST, ValueRefused, clean_value


def add_value(*, owner: Explorer, name: str, at: datetime) -> Value:
    """Write down what matters, in the explorer's own words; it ranks last. One that was removed comes back with what
    was put down for it.

    Refused (`ValueRefused`): no words, more than 60 letters, the same value already, twelve values already.
    """
    cleaned = clean_value(name)
    with transaction.atomic():
        here = _here(owner)
        _has_room(here)
        _is_new(here, cleaned)
        again = Value.objects.of(owner).filter(key=name_key(cleaned)).order_by("-removed_at", "id").first()
        value = again or Value(owner=owner, key=name_key(cleaned), added_at=at)
        value.name, value.removed_at, value.place = cleaned, None, _next_place(owner)
        value.save()
        record(owner=owner, verb="added", subject=value, at=at, name=cleaned)
    return value


def add_values(*, owner: Explorer, names: Sequence[str], at: datetime) -> list[Value]:
    """Write down several at once, the most important first: all of them, or none.

    Refused (`ValueRefused`): none, or any that `add_value` refuses.
    """
    lines = [name for name in names if name.strip()] or [""]
    with transaction.atomic():
        return [add_value(owner=owner, name=name, at=at) for name in lines]


def rename_value(*, value: Value, name: str, at: datetime) -> None:
    """Say it in other words. What was put down for it stays.

    Refused (`ValueRefused`): no words, more than 60 letters, another value of these words.
    """
    cleaned = clean_value(name)
    with transaction.atomic():
        _is_new([one for one in _here(value.owner) if one.id != value.id], cleaned)
        before, value.name, value.key = value.name, cleaned, name_key(cleaned)
        value.save(update_fields=["name", "key"])
        record(owner=value.owner, verb="renamed", subject=value, at=at, before=before, name=cleaned)


def rank_value(*, value: Value, by: int, at: datetime) -> None:
    """Let it matter so many places more (below 0) or less. At the ends it stays where it is."""
    with transaction.atomic():
        here = _here(value.owner)
        now = next((place for place, one in enumerate(here) if one.id == value.id), None)
        if now is None:
            return
        moved = here.pop(now)
        here.insert(max(0, min(len(here), now + by)), moved)
        _put_in_order(here)
        record(owner=value.owner, verb="ranked", subject=value, at=at, name=value.name, place=here.index(moved) + 1)
    value.refresh_from_db()


def remove_value(*, value: Value, at: datetime) -> None:
    """Take a value off the list; `restore_value` puts it back where it stood, with what was put down for it."""
    with transaction.atomic():
        if Value.objects.filter(id=value.id, removed_at=None).update(removed_at=at):
            record(owner=value.owner, verb="removed", subject=value, at=at, name=value.name)
    value.refresh_from_db()


def restore_value(*, value: Value, at: datetime) -> None:
    """Put a removed value back where it stood, with what was put down for it.

    Refused (`ValueRefused`): another value of these words has been added since, or twelve are there.
    """
    with transaction.atomic():
        here = _here(value.owner)
        if any(one.id == value.id for one in here):
            return
        _has_room(here)
        _is_new(here, value.name)
        value.removed_at = None
        value.save(update_fields=["removed_at"])
        record(owner=value.owner, verb="restored", subject=value, at=at, name=value.name)


def _here(owner: Explorer) -> list[Value]:
    """The values in their order, while nobody else changes it."""
    Explorer.objects.select_for_update().get(pk=owner.pk)
    return list(Value.objects.of(owner).filter(removed_at=None).order_by("place", "added_at", "id"))


def _has_room(here: Sequence[Value]) -> None:
    if len(here) >= VALUES_MOST:
        raise ValueRefused(f"You have written down {VALUES_MOST} values; remove one that matters less first.")


def _is_new(here: Sequence[Value], name: str) -> None:
    same = next((one for one in here if one.key == name_key(name)), None)
    if same is not None:
        raise ValueRefused(f"You have written down “{same.name}” already.")


def _next_place(owner: Explorer) -> int:
    """Behind all others, the removed ones too: these keep their places and come back to them."""
    last: int | None = Value.objects.of(owner).aggregate(last=Max("place"))["last"]
    return 0 if last is None else last + 1


def _put_in_order(here: Sequence[Value]) -> None:
    for place, value in zip(sorted(value.place for value in here), here, strict=True):
        value.place = place
    Value.objects.bulk_update(here, ["place"])
