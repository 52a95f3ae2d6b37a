"""What can be done with promises. Each act returns its journal entry: what `undo_promise` takes back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.dateparse import parse_date, parse_datetime

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, Participant, Turn
from askwell.conversations.rules import Part
from askwell.conversations.rules.noticing import Place, card_key
from askwell.journal.actions import record
from askwell.journal.models import Entry
from askwell.people.models import Person
from askwell.relationships.models import Promise
from askwell.relationships.rules import OwedBy, PromiseRefused, Standing, clean_what

_READ = {"due_on": parse_date, "kept_at": parse_datetime}


def make_promise(
    *,
    conversation: Conversation,
    owed_by: OwedBy,
    what: str,
    at: datetime,
    due_on: date | None = None,
    turn: Turn | None = None,
    place: Place = None,
) -> Entry:
    """Write down a promise of a talk: who made it, what, and by which day; with the words it stands in if it has some.

    Refused (`PromiseRefused`): no words or too many, nobody named whom the talk was with, decided already.
    """
    return _new(conversation, OwedBy(owed_by), what, "promised", at, turn=turn, place=place, due_on=due_on)


def pass_over(
    *, conversation: Conversation, owed_by: OwedBy, what: str, at: datetime, turn: Turn, place: Place
) -> Entry:
    """Say of words that they are no promise, or one that need not be minded. They are not proposed again.

    Refused (`PromiseRefused`): as in `make_promise`.
    """
    standing = {"standing": Standing.LET_GO}
    return _new(conversation, OwedBy(owed_by), what[:300], "passed over", at, turn=turn, place=place, **standing)


def change_promise(*, promise: Promise, owed_by: OwedBy, what: str, due_on: date | None, at: datetime) -> Entry:
    """Write a promise anew: whose it is, what, by when; one that was let go is open again.

    Refused (`PromiseRefused`): no words, or too many.
    """
    changes = {"owed_by": OwedBy(owed_by), "what": clean_what(what), "due_on": due_on}
    standing = Standing.OPEN if promise.standing == Standing.LET_GO else promise.standing
    return _change(promise, "changed", at, **changes, standing=standing)


def keep_promise(*, promise: Promise, at: datetime) -> Entry:
    """Say that it was kept, by whoever made it. Refused (`PromiseRefused`): it is not open."""
    if promise.standing != Standing.OPEN:
        raise PromiseRefused("This promise no longer waits; nothing was changed.")
    return _change(promise, "kept", at, standing=Standing.KEPT, kept_at=at)


def let_go(*, promise: Promise, at: datetime) -> Entry:
    """Mind it no longer; nothing reminds of it. Refused (`PromiseRefused`): it is not open."""
    if promise.standing != Standing.OPEN:
        raise PromiseRefused("This promise no longer waits; nothing was changed.")
    return _change(promise, "let go", at, standing=Standing.LET_GO)


def take_up_again(*, promise: Promise, at: datetime) -> Entry:
    """Mind it again. Refused (`PromiseRefused`): it is open."""
    if promise.standing == Standing.OPEN:
        raise PromiseRefused("This promise is open already.")
    return _change(promise, "took up", at, standing=Standing.OPEN, kept_at=None)


def undo_promise(*, owner: Explorer, entry: Entry, at: datetime) -> Entry:
    """Take back what the entry tells of; the journal keeps both.

    Refused (`PromiseRefused`): it is taken back already, or the promise is gone.
    """
    if Entry.objects.of(owner).filter(verb="undone", subject_id=entry.id).exists():
        raise PromiseRefused("This is taken back already.")
    with transaction.atomic():
        promise = Promise.objects.select_for_update().of(owner).filter(id=entry.subject_id).first()
        if promise is None:
            raise PromiseRefused("It is no longer there, so there is nothing to take back.")
        undone = record(owner=owner, verb="undone", subject=entry, at=at, what=entry.verb)
        before: dict[str, Any] | None = entry.detail["before"]
        if before is None:
            promise.delete()
        else:
            for field, value in before.items():
                setattr(promise, field, _READ[field](value) if field in _READ and value else value)
            promise.save()
    return undone


def _new(
    conversation: Conversation,
    owed_by: OwedBy,
    what: str,
    verb: str,
    at: datetime,
    *,
    turn: Turn | None,
    place: Place,
    **parts: Any,
) -> Entry:
    begins, ends = place or (None, None)
    if turn is not None and turn.conversation_id != conversation.id:
        raise PromiseRefused("These words are of another talk.")
    with transaction.atomic():
        Conversation.objects.select_for_update(of=("self",)).get(id=conversation.id)  # two presses take turns
        if turn is not None and Promise.objects.filter(turn=turn, begins=begins, ends=ends).exists():
            raise PromiseRefused("You have decided on this already.")
        promise = Promise.objects.create(
            owner=conversation.owner,
            conversation=conversation,
            person=_between(conversation, turn),
            turn=turn,
            begins=begins,
            ends=ends,
            owed_by=owed_by,
            what=clean_what(what),
            made_at=at,
            **parts,
        )
        return _entry(promise, verb, at, None)


def _between(conversation: Conversation, turn: Turn | None) -> Person:
    """With whom: whoever spoke there, else the first the talk was with."""
    if turn is not None and turn.participant.part == Part.PROFESSIONAL and turn.participant.person is not None:
        return turn.participant.person
    told = Participant.objects.filter(conversation=conversation, part=Part.PROFESSIONAL, person__isnull=False)
    first = told.select_related("person").order_by("place").first()
    if first is None or first.person is None:
        raise PromiseRefused("Say first with whom this talk was, then write down what was promised.")
    return first.person


def _change(promise: Promise, verb: str, at: datetime, **changes: Any) -> Entry:
    before = {field: _plain(getattr(promise, field)) for field in changes}
    for field, value in changes.items():
        setattr(promise, field, value)
    with transaction.atomic():
        promise.save()
        return _entry(promise, verb, at, before)


def _entry(promise: Promise, verb: str, at: datetime, before: dict[str, Any] | None) -> Entry:
    place = None if promise.begins is None or promise.ends is None else (promise.begins, promise.ends)
    key = card_key(promise.turn_id, place, promise.id)
    return record(owner=promise.owner, verb=verb, subject=promise, at=at, before=before, key=key)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
