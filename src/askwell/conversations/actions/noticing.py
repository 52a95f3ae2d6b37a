"""Deciding on what a talk named: people, and things to read. Each act returns its journal entry, for `undo_noticed`."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeAlias

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, Mention, Participant, Resource, Turn
from askwell.conversations.queries.planned import whom
from askwell.conversations.rules import ConversationRefused, Part
from askwell.conversations.rules.noticing import Place, card_key
from askwell.conversations.rules.resources import clean_link, clean_what
from askwell.journal.actions import record
from askwell.journal.models import Entry
from askwell.people.actions import add_person
from askwell.people.actions.pointing import pointers, pointing_at
from askwell.people.models import PerhapsSame, Person
from askwell.people.rules import PersonRefused

Noticed: TypeAlias = Mention | Resource
KINDS: dict[str, type[Noticed]] = {"mention": Mention, "resource": Resource}


def keep_mention(
    *,
    conversation: Conversation,
    name: str,
    at: datetime,
    person: Person | None = None,
    turn: Turn | None = None,
    place: Place = None,
) -> Entry:
    """Say who was named. Somebody new is added, introduced by the one who spoke of them; whoever is known stays as
    they are.

    Refused (`ConversationRefused`): no name, somebody else's person, decided already.
    """
    if person is not None and person.owner_id != conversation.owner_id:
        raise ConversationRefused("Choose somebody from your own people.")
    with transaction.atomic():
        _refuse_decided(Mention, conversation, turn, place)
        try:
            known = person or add_person(
                owner=conversation.owner, name=name, at=at, introduced_by=_spoke_of_them(conversation, turn)
            )
        except PersonRefused as refusal:
            raise ConversationRefused(str(refusal)) from refusal
        mention = _new(Mention, conversation, turn, place, at, name=known.name, person=known)
        mention.was_added = person is None
        mention.save()
        return _entry(mention, "named", at, before=None)


def leave_mention(*, conversation: Conversation, name: str, at: datetime, turn: Turn, place: Place) -> Entry:
    """Leave a name that is nobody to ask. Refused (`ConversationRefused`): decided already."""
    with transaction.atomic():
        _refuse_decided(Mention, conversation, turn, place)
        mention = _new(Mention, conversation, turn, place, at, name=name[:200], is_left=True)
        mention.save()
        return _entry(mention, "left", at, before=None)


def take_back_mention(*, mention: Mention, at: datetime) -> Entry:
    """Have the name decided anew. A person who came with it goes again, unless something was made of them since.

    Refused (`ConversationRefused`): something was.
    """
    with transaction.atomic():
        entry = _entry(mention, "took back", at, before=None)
        _remove(mention)
    return entry


def keep_resource(
    *,
    conversation: Conversation,
    what: str,
    at: datetime,
    link: str = "",
    turn: Turn | None = None,
    place: Place = None,
) -> Entry:
    """Keep something to read with the talk in which it was named.

    Refused (`ConversationRefused`): no title or too long a one, an address that is none, decided already.
    """
    with transaction.atomic():
        _refuse_decided(Resource, conversation, turn, place)
        said = {"what": clean_what(what), "link": clean_link(link)}
        resource = _new(Resource, conversation, turn, place, at, **said)
        resource.save()
        return _entry(resource, "kept", at, before=None)


def leave_resource(*, conversation: Conversation, what: str, at: datetime, turn: Turn, place: Place) -> Entry:
    """Leave something that was proposed to be read. Refused (`ConversationRefused`): decided already."""
    with transaction.atomic():
        _refuse_decided(Resource, conversation, turn, place)
        resource = _new(Resource, conversation, turn, place, at, what=clean_what(what), is_left=True)
        resource.save()
        return _entry(resource, "left", at, before=None)


def change_resource(*, resource: Resource, at: datetime, what: str, link: str = "", is_left: bool = False) -> Entry:
    """Write down anew what is to be read, leave it, or take it up again.

    Refused (`ConversationRefused`): as in `keep_resource`.
    """
    before = {field: getattr(resource, field) for field in ("what", "link", "is_left")}
    resource.what, resource.link = clean_what(what), clean_link(link)
    resource.is_left, resource.decided_at = is_left, at
    with transaction.atomic():
        resource.save()
        return _entry(resource, "changed", at, before=before)


def undo_noticed(*, owner: Explorer, entry: Entry, at: datetime) -> Entry:
    """Take back the decision that the entry tells of.

    Refused (`ConversationRefused`): taken back already, gone, or something was made of the person since.
    """
    if Entry.objects.of(owner).filter(verb="undone", subject_id=entry.id).exists():
        raise ConversationRefused("This is taken back already.")
    model = KINDS.get(entry.subject_kind)
    found = model._default_manager.filter(owner=owner, id=entry.subject_id).first() if model else None
    if found is None:
        raise ConversationRefused("It is no longer there, so there is nothing to take back.")
    with transaction.atomic():
        undone = record(owner=owner, verb="undone", subject=entry, at=at, what=entry.verb)
        if entry.detail["before"] is None:
            _remove(found)
        else:
            for field, value in entry.detail["before"].items():
                setattr(found, field, value)
            found.save()
    return undone


def _refuse_decided(model: type[Noticed], conversation: Conversation, turn: Turn | None, place: Place) -> None:
    Conversation.objects.select_for_update(of=("self",)).get(id=conversation.id)  # two presses take turns
    if turn is None or place is None:
        return
    if turn.conversation_id != conversation.id:
        raise ConversationRefused("These words are of another talk.")
    if model._default_manager.filter(turn=turn, begins=place[0], ends=place[1]).exists():
        raise ConversationRefused("You have decided on this already.")


def _new(
    model: type[Any], conversation: Conversation, turn: Turn | None, place: Place, at: datetime, **parts: Any
) -> Any:
    begins, ends = place or (None, None)
    whose = {"owner": conversation.owner, "conversation": conversation, "decided_at": at}
    return model(**whose, turn=turn, begins=begins, ends=ends, **parts)


def _entry(noticed: Noticed, verb: str, at: datetime, *, before: dict[str, Any] | None) -> Entry:
    place = None if noticed.begins is None or noticed.ends is None else (noticed.begins, noticed.ends)
    key = card_key(noticed.turn_id, place, noticed.id)
    return record(owner=noticed.owner, verb=verb, subject=noticed, at=at, before=before, key=key)


def _spoke_of_them(conversation: Conversation, turn: Turn | None) -> Person | None:
    """Who named them: whoever spoke there, else the one the talk was with."""
    if turn is not None and turn.participant.part == Part.PROFESSIONAL and turn.participant.person is not None:
        return turn.participant.person
    told = Participant.objects.filter(conversation=conversation, part=Part.PROFESSIONAL, person__isnull=False)
    first = told.select_related("person").order_by("place").first()
    return first.person if first else whom(conversation)


def _remove(noticed: Noticed) -> None:
    added = noticed.person if isinstance(noticed, Mention) and noticed.was_added else None
    noticed.delete()
    if added is None:
        return
    if _something_was_made_of(added):
        raise ConversationRefused(
            f"There is more about {added.name} here by now. Open their page if you want to change something."
        )
    added.delete()


def _something_was_made_of(person: Person) -> bool:
    """Whether anything of any stage rests on them, or the explorer wrote something of them."""
    if person.note or person.met or person.do_not_ask or person.rests_until:
        return True
    made = (pointer for pointer in pointers() if pointer.model is not PerhapsSame)  # pairs are found, not made
    return any(pointing_at(pointer=pointer, people=[person.id]) for pointer in made)
