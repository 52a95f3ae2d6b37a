"""Taking an import out again, completely, without taking anything the explorer has done since."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from askwell.journal.actions import record
from askwell.journal.models import Entry
from askwell.people.actions.bulk import delete_rows
from askwell.people.actions.pointing import pointers, pointing_at
from askwell.people.models import (
    Address,
    OwnStint,
    PeopleImport,
    PerhapsSame,
    Person,
    Position,
    PriorContact,
    SourceCard,
)
from askwell.people.rules import PersonRefused, name_key

AT_ONCE = 500

# What an import writes itself; everything else that points at a person is the explorer's doing.
_OWN = {"Address", "PerhapsSame", "Position", "PriorContact", "SourceCard"}

BY_HAND = ("changed", "set preferences")
"""Whoever was written anew since is the explorer's own, even if the words are those that came with the import."""


def begin_undo(*, people_import: PeopleImport, at: datetime) -> None:
    """The explorer wants this import out again; whoever takes it out (`undo_import`) does so next.

    Refused (`PersonRefused`): it was taken out before, or is just being taken out.
    """
    at_rest = Q(leaving_at__isnull=True) | ~Q(failed="")
    here = PeopleImport.objects.filter(at_rest, id=people_import.id, undone_at__isnull=True)
    if not here.update(leaving_at=at, failed=""):
        raise PersonRefused("This import is out already, or just being taken out.")


def undo_import(*, people_import: PeopleImport, at: datetime) -> tuple[int, int]:
    """Take out everything this import brought. Returns (people taken out, people kept because they are in use).

    What the same source said before is its last word again. Somebody with whom there is a talk, a note, an introduction
    or anything else since then stays, without what the import said of them.
    Refused (`PersonRefused`): it was undone before.
    """
    with transaction.atomic():
        again = PeopleImport.objects.select_for_update().filter(id=people_import.id, undone_at__isnull=True)
        if not again.update(undone_at=at, original=b""):
            raise PersonRefused("This import was taken out already.")
        _give_names_back(people_import)
        for model in (Address, Position):
            delete_rows(rows=model.objects.filter(came_from__came_with=people_import))
        delete_rows(rows=SourceCard.objects.filter(came_with=people_import))
        delete_rows(rows=PriorContact.objects.filter(came_with=people_import))
        delete_rows(rows=OwnStint.objects.filter(came_with=people_import))
        PerhapsSame.objects.filter(noticed_in=people_import, state=PerhapsSame.State.WAITING).delete()
        SourceCard.objects.filter(followed_in=people_import).update(followed_in=None)
        new = list(Person.objects.filter(came_with=people_import).values_list("id", flat=True))
        used = _in_use(new)
        gone = [person for person in new if person not in used]
        for begin in range(0, len(gone), AT_ONCE):
            some = gone[begin : begin + AT_ONCE]
            delete_rows(rows=PerhapsSame.objects.filter(Q(one__in=some) | Q(two__in=some)))
            delete_rows(rows=Person.objects.filter(id__in=some))
        Person.objects.filter(came_with=people_import).update(came_with=None)
        counts = people_import.counts | {"gone": len(gone), "stayed": len(used)}
        PeopleImport.objects.filter(id=people_import.id).update(counts=counts)
        record(owner=people_import.owner, verb="took out", subject=people_import, at=at, people=len(gone))
    return len(gone), len(used)


def _give_names_back(people_import: PeopleImport) -> None:
    """A name that followed its source goes back to what the source said before."""
    older = people_import.followed.select_related("person")
    said_now = people_import.cards.filter(key__in=older.values("key")).values_list("source", "key", "said")
    newer = {(source, key): said["name"] for source, key, said in said_now.iterator()}
    for card in older.iterator(chunk_size=AT_ONCE):
        said = card.said["name"]
        if card.person.name == newer.get((card.source, card.key)) and card.person.name != said:
            Person.objects.filter(id=card.person_id).update(name=said, key=name_key(said))


def _in_use(people: Collection[UUID]) -> set[UUID]:
    """Those of them whom something points at that no import wrote, or who carry the explorer's own words."""
    found: set[UUID] = set()
    ids = list(people)
    for begin in range(0, len(ids), AT_ONCE):
        some = ids[begin : begin + AT_ONCE]
        for pointer in pointers():
            if pointer.model.__name__ in _OWN:
                continue
            found |= pointing_at(pointer=pointer, people=some)
        mine = Person.objects.filter(id__in=some)
        found |= set(mine.exclude(note="", met="", introduced_by=None, do_not_ask=False).values_list("id", flat=True))
        by_hand = Entry.objects.filter(subject_id__in=some, verb__in=BY_HAND)
        found |= set(by_hand.values_list("subject_id", flat=True))
        for field in ("addresses", "positions"):
            typed = mine.filter(**{f"{field}__isnull": False, f"{field}__came_from__isnull": True})
            found |= set(typed.values_list("id", flat=True))
        others = mine.filter(cards__isnull=False)
        found |= set(others.values_list("id", flat=True))
    return found
