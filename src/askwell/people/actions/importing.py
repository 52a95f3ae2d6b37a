"""Bringing people in: look at a file, see what it would do, do it, and say at every moment how far it is."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.formats import contacts
from askwell.formats.contacts import Contacts
from askwell.journal.actions import record
from askwell.people.actions.cards import CardWriter, Told
from askwell.people.actions.contact import hold_prior_contact
from askwell.people.actions.looking import Looked, Tell, counts_of, examples_of, look_through, tell_nobody
from askwell.people.actions.oneself import hold_oneself
from askwell.people.models import ColumnMapping, LeftOutRow, PeopleImport, PerhapsSame
from askwell.people.queries.here import stands_beside
from askwell.people.rules import PersonRefused
from askwell.people.rules.planning import Outcome, Step

FORGOTTEN_AFTER = timedelta(days=1)
CHUNK = 2000  # rows stored at once: what is stored stays stored, whatever happens then


class ImportStopped(Exception):
    """The explorer stopped this import."""


def look_at(
    *,
    owner: Explorer,
    name: str,
    data: bytes,
    at: datetime,
    mapping: Sequence[str] | None = None,
    looked: Looked | None = None,
) -> PeopleImport:
    """Read a file of people and say what bringing it in would do. Nobody is added yet.

    `looked` is what `look_through` found in the same file, where a door has that at hand; `mapping` and what is
    refused are as there.
    """
    looked = looked or look_through(owner=owner, data=data, mapping=mapping)
    # A file that was looked at and forgotten is not kept: it holds other people's addresses.
    PeopleImport.objects.of(owner).filter(confirmed_at__isnull=True, looked_at__lt=at - FORGOTTEN_AFTER).delete()
    headed = [list(pair) for pair in zip(looked.headings, looked.mapping, strict=False)]
    return PeopleImport.objects.create(
        owner=owner,
        source=", ".join(dict.fromkeys(part.source for part in looked.parts))[:20],
        source_name=name[-300:],
        sha256=hashlib.sha256(data).hexdigest(),
        original=data,
        mapping=list(looked.mapping),
        counts=counts_of(looked=looked),
        examples=examples_of(owner=owner, looked=looked) | {"columns": headed},
        unread=[name for part in looked.parts for name in part.unread],
        sensitive=[name for part in looked.parts for name in part.sensitive],
        looked_at=at,
        total=len(looked.cards),
    )


def confirm_import(*, people_import: PeopleImport, at: datetime) -> None:
    """The explorer wants these people in. What the columns of a table hold is remembered for the next one.

    Refused (`PersonRefused`): it was confirmed or left before.
    """
    waiting = PeopleImport.objects.filter(id=people_import.id, confirmed_at__isnull=True)
    with transaction.atomic():
        if not waiting.update(confirmed_at=at):
            raise PersonRefused("This file was brought in already. To do it again, choose it once more.")
        people_import.refresh_from_db()
        columns = contacts.columns_in(bytes(people_import.original)) if people_import.mapping else None
        if columns is not None:
            ColumnMapping.objects.update_or_create(
                owner=people_import.owner, signature=columns.signature, defaults={"mapping": people_import.mapping}
            )


def leave_import(*, people_import: PeopleImport) -> None:
    """Do not bring this file in: nothing of it stays."""
    PeopleImport.objects.filter(id=people_import.id, confirmed_at__isnull=True).delete()


def stop_import(*, people_import: PeopleImport, at: datetime) -> None:
    """Stop an import that is under way; the worker takes out again what it has stored so far."""
    under_way = PeopleImport.objects.filter(id=people_import.id, finished_at__isnull=True, cancelled_at__isnull=True)
    under_way.update(cancelled_at=at)


def fail_import(*, people_import: PeopleImport, sentence: str) -> None:
    """It broke off; what was stored until then stays, and can be gone on with or taken out."""
    PeopleImport.objects.filter(id=people_import.id).update(failed=sentence[:300])


def bring_in(
    *, people_import: PeopleImport, at: datetime, tell: Tell = tell_nobody, looked: Looked | None = None
) -> None:
    """Store everyone in a confirmed file, two thousand rows at a time, each time for good.

    `looked` is what was found in the same file a moment ago; it holds only if nothing has changed here since.
    An import that broke off is simply brought in again: what is stored already is the same, and is passed over.
    Stopped (`ImportStopped`) when the explorer says so, or when `tell` raises.
    """
    owner = people_import.owner
    if looked is None or looked.beside != stands_beside(explorer=owner):
        looked = _looked_again(people_import)
    writer = CardWriter(owner, people_import, at)
    new = [(n, o, s) for n, (o, s) in enumerate(zip(looked.cards, looked.steps, strict=True)) if _is_new(s)]
    for begin in range(0, len(new), CHUNK):
        _go_on(people_import, begin, len(new))
        tell(begin, len(new))
        with transaction.atomic():
            chunk = new[begin : begin + CHUNK]
            writer.write(chunk)
            _notice(people_import, writer, chunk)
    with transaction.atomic():
        _go_on(people_import, len(new), len(new))
        _hold_left_out(people_import, looked.parts)
        known = hold_prior_contact(people_import=people_import, parts=looked.parts)
        hold_oneself(people_import=people_import, parts=looked.parts)
        _finish(people_import, at, {"written_with": known})
    tell(len(new), len(new))


def _looked_again(people_import: PeopleImport) -> Looked:
    data, mapping = bytes(people_import.original), people_import.mapping or None
    return look_through(owner=people_import.owner, data=data, mapping=mapping)


def _is_new(step: Step) -> bool:
    return step.outcome is not Outcome.SAME


def _go_on(people_import: PeopleImport, done: int, total: int) -> None:
    going_on = PeopleImport.objects.filter(id=people_import.id, cancelled_at__isnull=True, undone_at__isnull=True)
    if not going_on.update(done=done, total=total):
        raise ImportStopped


def _notice(people_import: PeopleImport, writer: CardWriter, chunk: Sequence[tuple[int, Told, Step]]) -> None:
    """Put those who are perhaps one person where the explorer can say so."""
    pairs = []
    for _, _, step in chunk:
        for other, reasons in step.perhaps:
            one, two = sorted((writer.person_of(step.person), writer.person_of(other)))
            pair = PerhapsSame(owner=people_import.owner, one_id=one, two_id=two, noticed_in=people_import)
            pair.reasons = list(reasons)
            pairs.append(pair)
    PerhapsSame.objects.bulk_create(pairs, ignore_conflicts=True)


def _hold_left_out(people_import: PeopleImport, parts: Sequence[Contacts]) -> None:
    if people_import.left_out.exists():
        return
    rows = [
        LeftOutRow(owner=people_import.owner, came_with=people_import, row=s.row, reason=s.reason, original=s.original)
        for part in parts
        for s in part.skipped
    ]
    LeftOutRow.objects.bulk_create(rows, batch_size=CHUNK)


def _finish(people_import: PeopleImport, at: datetime, counts: dict[str, int]) -> None:
    # The file has done its work: what it says of each person stands beside them, and the rest need not lie about.
    PeopleImport.objects.filter(id=people_import.id).update(
        finished_at=at, original=b"", counts=people_import.counts | counts
    )
    record(owner=people_import.owner, verb="brought in", subject=people_import, at=at, **people_import.counts)
