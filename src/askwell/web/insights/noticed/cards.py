"""What a talk named beside its statements, as cards: people, promises, things to read. Each has one key to each act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format

from askwell.conversations import queries as conversations
from askwell.conversations.models import Conversation, Turn
from askwell.conversations.queries import Named, Noted, ToRead
from askwell.relationships import queries as relationships
from askwell.relationships.queries import Proposed
from askwell.relationships.rules import OwedBy, Standing

Thing = Named | Proposed | ToRead


class Sort(StrEnum):
    """What a card is about, as the address of its acts says it."""

    NAME = "name"
    PROMISE = "promise"
    READ = "read"


class State(StrEnum):
    """As the cards of statements have it."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Card:
    """One of them: what it says, in which words of the talk, and what can be done with it."""

    sort: Sort
    thing: Thing
    state: State
    heading: str
    word: str  # how it stands, in a word or two
    address: str = ""  # where the heading leads
    notes: Sequence[str] = ()
    keep: str = ""  # what its button for keeping says
    drop: str = ""
    opens: bool = False  # it cannot be kept before something is filled in

    @property
    def key(self) -> str:
        return self.thing.key

    @property
    def dom(self) -> str:
        return f"{self.sort}-{self.key}"

    @property
    def turn(self) -> Turn | None:
        return self.thing.turn

    @property
    def quote(self) -> str:
        return self.thing.quote

    @property
    def can_edit(self) -> bool:
        return self.state != State.DROPPED and not (self.sort == Sort.NAME and self.state == State.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Section:
    """The cards of one sort."""

    sort: Sort
    title: str
    nothing: str
    more: str
    cards: Sequence[Card]

    @property
    def left(self) -> int:
        return sum(card.state == State.PROPOSED for card in self.cards)


def sections(talk: Conversation, turns: Sequence[Turn], noted: dict[Any, Noted]) -> list[Section]:
    """All three, in the order of the page."""
    what: dict[str, Any] = {"conversation": talk, "turns": turns, "noted": noted}
    return [
        Section(
            Sort.NAME,
            "Names they mentioned",
            "No name is proposed.",
            "Add a name from memory",
            [_name(one) for one in conversations.names_mentioned(**what)],
        ),
        Section(
            Sort.PROMISE,
            "Promises",
            "No promise is proposed.",
            "Add a promise from memory",
            [_promise(one) for one in relationships.promises_in_talk(**what)],
        ),
        Section(
            Sort.READ,
            "To read",
            "Nothing to read is proposed.",
            "Add something to read",
            [_read(one) for one in conversations.to_read(**what)],
        ),
    ]


def _name(one: Named) -> Card:
    if one.mention is None:
        known = one.known[0] if len(one.known) == 1 else None
        notes = ["You know them already."] if known else ["You know several people of this name."] if one.known else []
        return Card(
            Sort.NAME,
            one,
            State.PROPOSED,
            one.name or "Who is it?",
            "Proposed",
            address=reverse("web:person", args=[known.id]) if known else "",
            notes=notes,
            keep="Yes, them" if known else "Add to my people",
            drop="Leave",
            opens=not one.name or len(one.known) > 1,
        )
    if one.mention.is_left:
        return Card(Sort.NAME, one, State.DROPPED, one.name or "A name", "Left")
    person = one.mention.person
    led = person.introduced_by.name if person and one.mention.was_added and person.introduced_by else ""
    return Card(
        Sort.NAME,
        one,
        State.CONFIRMED,
        person.name if person else one.name,
        "Added to your people" if one.mention.was_added else "You know them",
        address=reverse("web:person", args=[person.id]) if person else "",
        notes=[f"Introduced by {led}"] if led else [],
        drop="Take it back",
    )


def _promise(one: Proposed) -> Card:
    whose = "You promised" if one.owed_by == OwedBy.ME else "They promised"
    when = f"by {date_format(one.due_on, 'j F Y')}" if one.due_on else "no day"
    row = one.promise
    if row is None:
        return Card(Sort.PROMISE, one, State.PROPOSED, one.what, "Proposed", "", (whose, when), "Confirm", "Drop")
    if row.standing == Standing.LET_GO:
        return Card(Sort.PROMISE, one, State.DROPPED, one.what, "Dropped")
    if row.standing == Standing.KEPT:
        return Card(Sort.PROMISE, one, State.CONFIRMED, one.what, "Done", "", (whose,))
    return Card(Sort.PROMISE, one, State.CONFIRMED, one.what, "Written down", "", (whose, when), drop="Drop")


def _read(one: ToRead) -> Card:
    if one.resource is None:
        return Card(Sort.READ, one, State.PROPOSED, one.what, "Proposed", one.link, (), "Confirm", "Drop")
    if one.resource.is_left:
        return Card(Sort.READ, one, State.DROPPED, one.what, "Dropped")
    return Card(Sort.READ, one, State.CONFIRMED, one.what, "Kept", one.link, (), drop="Drop")
