"""Two records that are one person, and undoing it completely."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from askwell.journal.actions import record
from askwell.people.actions.pointing import pointers
from askwell.people.models import Merge, PerhapsSame, Person
from askwell.people.rules import PersonRefused

# What the one may have and the other lack; words of both are kept.
_FILLED = ("met", "channel", "wishes", "time_zone")
_REMEMBERED = (*_FILLED, "note", "introduced_by_id", "do_not_ask", "rests_until")


def merge_people(*, kept: Person, gone: Person, at: datetime, reasons: tuple[str, ...] = ()) -> Merge:
    """Make two records one. Everything that referred to `gone` refers to `kept`; its own words fill what `kept` lacks.

    `gone` is not deleted, so that `undo_merge` puts everything back where it was.
    Refused (`PersonRefused`): somebody else's person, one and the same, or one that has gone into another already.
    """
    _refuse(kept, gone)
    with transaction.atomic():
        before = {field: _plain(getattr(kept, field)) for field in _REMEMBERED}
        moved = _move(kept, gone)
        _fill(kept, gone)
        gone.merged_into = kept
        gone.save(update_fields=["merged_into"])
        merge = Merge.objects.create(
            owner=kept.owner, kept=kept, gone=gone, reasons=list(reasons), moved=moved, before=before, merged_at=at
        )
        _pairs(kept, gone).update(state=PerhapsSame.State.MERGED, decided_at=at)
        record(owner=kept.owner, verb="merged", subject=kept, at=at, gone=str(gone.id), name=gone.name)
    return merge


def undo_merge(*, merge: Merge, at: datetime) -> None:
    """Take one person apart into the two they were; what was added since stays with the one that was kept.

    Refused (`PersonRefused`): it was undone before, or one of the two was merged again since.
    """
    with transaction.atomic():
        waiting = Merge.objects.select_for_update().filter(id=merge.id, undone_at__isnull=True)
        if not waiting.update(undone_at=at):
            raise PersonRefused("This was taken apart already.")
        if merge.kept.merged_into_id is not None:
            raise PersonRefused("Take the later merge apart first, then this one.")
        by_name = {pointer.name: pointer for pointer in pointers()}
        for name, ids in merge.moved.items():
            if name in by_name:
                pointer = by_name[name]
                still = pointer.rows.filter(pk__in=ids, **{f"{pointer.column}_id": merge.kept_id})
                still.update(**{f"{pointer.column}_id": merge.gone_id})
        Person.objects.filter(id=merge.gone_id).update(merged_into=None)
        _put_back(merge)
        _pairs(merge.kept, merge.gone).update(state=PerhapsSame.State.APART, decided_at=at)
        record(owner=merge.owner, verb="took apart", subject=merge.kept, at=at, gone=str(merge.gone_id))


def keep_apart(*, pair: PerhapsSame, at: datetime) -> None:
    """They are two people: do not ask again."""
    PerhapsSame.objects.filter(id=pair.id).update(state=PerhapsSame.State.APART, decided_at=at)


def _refuse(kept: Person, gone: Person) -> None:
    if kept.owner_id != gone.owner_id:
        raise PersonRefused("Choose two of your own people.")
    if kept.id == gone.id:
        raise PersonRefused("Choose two different people.")
    if kept.merged_into_id is not None or gone.merged_into_id is not None:
        raise PersonRefused("One of the two is part of somebody else already; open that person instead.")


def _move(kept: Person, gone: Person) -> dict[str, list[str]]:
    """Let everything that refers to `gone` refer to `kept`; returns which rows those were."""
    moved: dict[str, list[str]] = {}
    for pointer in pointers():
        if pointer.model in {Merge, PerhapsSame}:
            continue
        rows = pointer.rows.filter(**{f"{pointer.column}_id": gone.id})
        if pointer.model is Person:
            # Nobody introduces themselves, and what had gone into `gone` stays there, to be taken apart one by one.
            rows = rows.none() if pointer.column == "merged_into" else rows.exclude(pk=kept.pk)
        ids = [str(pk) for pk in rows.values_list("pk", flat=True)]
        if ids:
            moved[pointer.name] = ids
            pointer.rows.filter(pk__in=ids).update(**{f"{pointer.column}_id": kept.id})
    return moved


def _fill(kept: Person, gone: Person) -> None:
    for field in _FILLED:
        if not getattr(kept, field):
            setattr(kept, field, getattr(gone, field))
    kept.note = "\n\n".join(dict.fromkeys(note for note in (kept.note, gone.note) if note))
    if kept.introduced_by_id is None and gone.introduced_by_id != kept.id:
        kept.introduced_by_id = gone.introduced_by_id
    if kept.introduced_by_id == gone.id:
        kept.introduced_by_id = None
    # The stricter wish of the two holds.
    kept.do_not_ask = kept.do_not_ask or gone.do_not_ask
    kept.rests_until = max((d for d in (kept.rests_until, gone.rests_until) if d), default=None)
    kept.save()


def _put_back(merge: Merge) -> None:
    """What `kept` said of itself before, where it still says what the merge made of it."""
    kept, gone = merge.kept, merge.gone
    for field, before in merge.before.items():
        made = {_plain(getattr(gone, field)), _joined(field, before, gone)}
        if _plain(getattr(kept, field)) in made:
            setattr(kept, field, UUID(before) if field == "introduced_by_id" and before else before)
    kept.save()


def _joined(field: str, before: object, gone: Person) -> object:
    if field != "note":
        return before
    return "\n\n".join(dict.fromkeys(note for note in (str(before or ""), gone.note) if note))


def _plain(value: object) -> object:
    return value if isinstance(value, str | bool) or value is None else str(value)


def _pairs(one: Person, two: Person) -> QuerySet[PerhapsSame]:
    return PerhapsSame.objects.filter(Q(one=one, two=two) | Q(one=two, two=one))
