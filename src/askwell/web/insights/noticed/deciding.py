"""What is done with a card, translated into the acts of its stage."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from askwell.accounts.models import Explorer
from askwell.conversations import actions as conversations
from askwell.conversations.models import Conversation
from askwell.conversations.queries import Named, ToRead
from askwell.conversations.rules import ConversationRefused
from askwell.journal.models import Entry
from askwell.relationships import actions as relationships
from askwell.relationships.queries import Proposed
from askwell.relationships.rules import OwedBy, PromiseRefused
from askwell.web.insights.noticed.cards import Card, Sort, State
from askwell.web.insights.noticed.forms import CardForm, NameForm

Refused = (ConversationRefused, PromiseRefused)


def keep(talk: Conversation, card: Card, at: datetime) -> Entry:
    """Keep a proposal as it stands; bring a dropped one back."""
    thing = card.thing
    if isinstance(thing, Named):
        if thing.mention is not None:
            return conversations.take_back_mention(mention=thing.mention, at=at)
        return conversations.keep_mention(
            conversation=talk,
            name=thing.name,
            person=thing.known[0] if thing.known else None,
            turn=thing.turn,
            place=thing.place,
            at=at,
        )
    if isinstance(thing, Proposed):
        if thing.promise is not None:
            return relationships.take_up_again(promise=thing.promise, at=at)
        return relationships.make_promise(
            conversation=talk,
            owed_by=thing.owed_by,
            what=thing.what,
            due_on=thing.due_on,
            turn=thing.turn,
            place=thing.place,
            at=at,
        )
    return _keep_read(talk, thing, at)


def leave(talk: Conversation, card: Card, at: datetime) -> Entry:
    """Drop a proposal, or what was kept."""
    thing = card.thing
    if isinstance(thing, Named):
        if thing.mention is not None:
            return conversations.take_back_mention(mention=thing.mention, at=at)
        place = {"turn": _turn(thing), "place": thing.place}
        return conversations.leave_mention(conversation=talk, name=thing.name, at=at, **place)
    if isinstance(thing, Proposed):
        if thing.promise is not None:
            return relationships.let_go(promise=thing.promise, at=at)
        place = {"turn": _turn(thing), "place": thing.place}
        return relationships.pass_over(conversation=talk, owed_by=thing.owed_by, what=thing.what, at=at, **place)
    if thing.resource is not None:
        return conversations.change_resource(
            resource=thing.resource, what=thing.what, link=thing.link, is_left=True, at=at
        )
    place = {"turn": _turn(thing), "place": thing.place}
    return conversations.leave_resource(conversation=talk, what=thing.what, at=at, **place)


def fill_in(talk: Conversation, sort: Sort, form: CardForm, at: datetime) -> Entry:
    """Keep what the form says: of a card, or as something new from memory."""
    card, said = form.card, form.cleaned_data
    place: dict[str, Any] = {"turn": card.turn, "place": card.thing.place} if card else {}
    if isinstance(form, NameForm):
        return conversations.keep_mention(conversation=talk, name=said["name"], person=form.person, at=at, **place)
    if sort == Sort.PROMISE:
        promise = {"owed_by": OwedBy(said["owed_by"]), "what": said["what"], "due_on": said["due_on"]}
        if card and isinstance(card.thing, Proposed) and card.thing.promise is not None:
            return relationships.change_promise(promise=card.thing.promise, at=at, **promise)
        return relationships.make_promise(conversation=talk, at=at, **promise, **place)
    if card and isinstance(card.thing, ToRead) and card.thing.resource is not None:
        return conversations.change_resource(resource=card.thing.resource, at=at, **said)
    return conversations.keep_resource(conversation=talk, at=at, **said, **place)


def undo(explorer: Explorer, entry: Entry, at: datetime) -> None:
    """Take a decision on a card back."""
    if entry.subject_kind == "promise":
        relationships.undo_promise(owner=explorer, entry=entry, at=at)
    else:
        conversations.undo_noticed(owner=explorer, entry=entry, at=at)


def place_of(entry: Entry) -> str:
    """The card that an entry tells of, as its place on the page."""
    sort = {"mention": Sort.NAME, "promise": Sort.PROMISE, "resource": Sort.READ}[entry.subject_kind]
    return f"{sort}-{entry.detail['key']}"


def is_decided(card: Card) -> bool:
    return card.state != State.PROPOSED


def _keep_read(talk: Conversation, thing: ToRead, at: datetime) -> Entry:
    if thing.resource is not None:
        return conversations.change_resource(resource=thing.resource, what=thing.what, link=thing.link, at=at)
    return conversations.keep_resource(
        conversation=talk, what=thing.what, link=thing.link, turn=thing.turn, place=thing.place, at=at
    )


def _turn(thing: Named | Proposed | ToRead) -> Any:
    """A proposal always stands in the words of a turn."""
    if thing.turn is None:
        raise ConversationRefused("That no longer waits; nothing was changed.")
    return thing.turn
