"""Bringing people in: look at a file, see what it would do, do it, and say at every moment how far it is."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.formats.contacts import Contacts, UnreadableContacts, columns_in, read_contacts
from askwell.journal.actions import record
from askwell.people.actions.cards import CardWriter, Told, entry_of, said_by, told
from askwell.people.actions.contact import hold_prior_contact
from askwell.people.models import ColumnMapping, LeftOutRow, PeopleImport, PerhapsSame, SourceCard
from askwell.people.queries.here import here
from askwell.people.queries.imports import remembered_mapping
from askwell.people.rules import PersonRefused
from askwell.people.rules.changes import changes
from askwell.people.rules.planning import Outcome, Step, plan

Tell = Callable[[int, int], None]
"""Called with (done, total) now and then; may raise to stop."""

SHOWN = 8  # examples of each kind on the page of an import
SHOWN_LEFT_OUT = 40
CHUNK = 500  # rows stored at once: what is stored stays stored, whatever happens then


class ImportStopped(Exception):
    """The explorer stopped this import."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """A file that was read, and what each of its cards would lead to."""

    parts: tuple[Contacts, ...]
    cards: list[Told]
    steps: list[Step]


def _quiet(done: int, total: int) -> None:
    """Tell nobody how far it is."""


def look_at(
    *,
    owner: Explorer,
    name: str,
    data: bytes,
    at: datetime,
    mapping: Sequence[str] | None = None,
    tell: Tell = _quiet,
) -> PeopleImport:
    """Read a file of people and say what bringing it in would do. Nobody is added yet.

    `mapping` says what the columns of a table hold (keys of formats.contacts.FIELDS); without it the one that was
    confirmed last time for a table with these headings holds, else the reader's own guess.
    Refused (`PersonRefused`): no list of people, or nobody in it.
    """
    columns = columns_in(data)
    if columns is not None and mapping is None:
        mapping = remembered_mapping(explorer=owner, signature=columns.signature) or columns.guess
    looked = _look(owner=owner, data=data, mapping=mapping, tell=tell)
    return PeopleImport.objects.create(
        owner=owner,
        source=", ".join(dict.fromkeys(part.source for part in looked.parts))[:20],
        source_name=name[-300:],
        sha256=hashlib.sha256(data).hexdigest(),
        original=data,
        mapping=list(mapping) if columns is not None and mapping is not None else [],
        counts=_counts(looked),
        examples=_examples(owner, looked),
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
        columns = columns_in(bytes(people_import.original)) if people_import.mapping else None
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


def bring_in(*, people_import: PeopleImport, at: datetime, tell: Tell = _quiet) -> None:
    """Store everyone in a confirmed file, five hundred rows at a time, each time for good.

    An import that broke off is simply brought in again: what is stored already is the same, and is passed over.
    Stopped (`ImportStopped`) when the explorer says so, or when `tell` raises.
    """
    owner = people_import.owner
    data, mapping = bytes(people_import.original), people_import.mapping or None
    looked = _look(owner=owner, data=data, mapping=mapping)
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
        _finish(people_import, at, _counts(looked) | {"written_with": known})
    tell(len(new), len(new))


def rows_of_import(*, people_import: PeopleImport) -> list[dict[str, Any]]:
    """What becomes of every row of a file that was looked at, with the reasons. Shape: the rows of `--json`."""
    data, mapping = bytes(people_import.original), people_import.mapping or None
    looked = _look(owner=people_import.owner, data=data, mapping=mapping)
    before = _said_before(people_import.owner, looked, most=len(looked.cards))
    found: list[dict[str, Any]] = [
        {
            "row": one.card.row,
            "name": one.card.name,
            "outcome": step.outcome.value,
            "why": list(_why(one, step, before)),
            "perhaps": [{"person": person, "why": list(why)} for person, why in step.perhaps],
        }
        for one, step in zip(looked.cards, looked.steps, strict=True)
    ]
    found += [
        {"row": s.row, "name": "", "outcome": "skipped", "why": [s.reason], "original": s.original}
        for part in looked.parts
        for s in part.skipped
    ]
    return found


def _look(*, owner: Explorer, data: bytes, mapping: Sequence[str] | None, tell: Tell = _quiet) -> _Looked:
    try:
        parts = read_contacts(data, mapping=mapping)
    except UnreadableContacts as refusal:
        raise PersonRefused(str(refusal)) from refusal
    cards = told(contacts=parts)
    steps = plan([entry_of(one=one) for one in cards], here(explorer=owner), step=tell)
    return _Looked(parts, cards, steps)


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
        finished_at=at, original=b"", counts=people_import.counts | {"written_with": counts["written_with"]}
    )
    record(owner=people_import.owner, verb="brought in", subject=people_import, at=at, **people_import.counts)


def _counts(looked: _Looked) -> dict[str, int]:
    outcomes = Counter(step.outcome.value for step in looked.steps)
    found = {outcome.value: outcomes[outcome.value] for outcome in Outcome}
    found["skipped"] = sum(len(part.skipped) for part in looked.parts)
    found["blank"] = sum(part.blank for part in looked.parts)
    found["perhaps"] = sum(bool(step.perhaps) for step in looked.steps)
    found["rows"] = len(looked.cards) + found["skipped"]
    found["touches"] = sum(len(part.touches) for part in looked.parts)
    return found


def _examples(owner: Explorer, looked: _Looked) -> dict[str, list[dict[str, Any]]]:
    """The first few rows of each kind, in words."""
    before = _said_before(owner, looked)
    found: dict[str, list[dict[str, Any]]] = {outcome.value: [] for outcome in Outcome}
    for one, step in zip(looked.cards, looked.steps, strict=True):
        shown = found[step.outcome.value]
        if len(shown) < SHOWN:
            shown.append({"row": one.card.row, "name": one.card.name, "why": list(_why(one, step, before))})
    skipped = ((s.row, s.reason, s.original) for part in looked.parts for s in part.skipped)
    found["skipped"] = [
        {"row": row, "name": original[:120], "why": [reason]} for row, reason, original in _first(skipped)
    ]
    return found


def _first(skipped: Iterator[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    return [row for _, row in zip(range(SHOWN_LEFT_OUT), skipped, strict=False)]


def _why(one: Told, step: Step, before: dict[tuple[str, str], Any]) -> tuple[str, ...]:
    if step.outcome is Outcome.CHANGED:
        return changes(before.get((one.source, one.card.key[:300]), {}), said_by(card=one.card))
    work = ", ".join(part for stint in one.card.stints[:1] for part in (stint.role, stint.organization) if part)
    return step.reasons or ((work,) if work else ())


def _said_before(owner: Explorer, looked: _Looked, most: int = SHOWN) -> dict[tuple[str, str], Any]:
    changed = [o for o, s in zip(looked.cards, looked.steps, strict=True) if s.outcome is Outcome.CHANGED][:most]
    keys = [one.card.key[:300] for one in changed]
    found: dict[tuple[str, str], Any] = {}
    for begin in range(0, len(keys), CHUNK):
        last = SourceCard.objects.of(owner).filter(followed_in__isnull=True, key__in=keys[begin : begin + CHUNK])
        found |= {(card.source, card.key): card.said for card in last}
    return found
