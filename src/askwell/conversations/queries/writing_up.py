"""What a talk names, proposed and decided: people, and things to read. And what the explorer noted beside the words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, Mention, Note, Resource, Turn
from askwell.conversations.queries.live import lines_on_record
from askwell.conversations.queries.talks import conversations
from askwell.conversations.rules import Part, State
from askwell.conversations.rules.live import Kind, Mark
from askwell.conversations.rules.mentions import names_in
from askwell.conversations.rules.noticing import Place, card_key
from askwell.conversations.rules.resources import resources_in
from askwell.conversations.rules.sentences import sentence_at
from askwell.journal.models import Entry
from askwell.people.models import Person
from askwell.people.rules import name_key

WRITTEN_UP_BY = ("named", "kept", "left", "changed")
LOOKED_BACK = 100


@dataclass(frozen=True, slots=True)
class Noted:
    """What a turn is, if it came from a note: its kind, and what it was marked for."""

    kind: Kind
    marks: frozenset[Mark]


@dataclass(frozen=True, slots=True)
class Named:
    """A name that fell: where, in which words, who that is if anybody here has it, and what was decided.

    `name` is empty where a marked line holds none that can be told apart. `known` are all who bear it.
    """

    name: str
    turn: Turn | None
    place: Place
    quote: str
    known: tuple[Person, ...] = ()
    mention: Mention | None = None

    @property
    def key(self) -> str:
        return card_key(self.turn.id if self.turn else None, self.place, self.mention.id if self.mention else None)


@dataclass(frozen=True, slots=True)
class ToRead:
    """Something to read: what, its address if one was said, in which words, and what was decided."""

    what: str
    link: str
    turn: Turn | None
    place: Place
    quote: str
    resource: Resource | None = None

    @property
    def key(self) -> str:
        return card_key(self.turn.id if self.turn else None, self.place, self.resource.id if self.resource else None)


def noted_in(*, conversation: Conversation) -> dict[UUID, Noted]:
    """For each turn that came from a note, what it is and what it was marked for. One query."""
    rows = Note.objects.filter(conversation=conversation).values_list("turn", "kind", "marks")
    return {turn: Noted(Kind(kind), frozenset(map(Mark, marks))) for turn, kind, marks in rows}


def not_taken_in(*, conversation: Conversation) -> int:
    """How many lines of the live page are not part of the talk yet."""
    taken = set(Note.objects.filter(conversation=conversation).values_list("line", flat=True))
    return sum(line.line not in taken for line in lines_on_record(conversation=conversation))


def names_mentioned(*, conversation: Conversation, turns: Sequence[Turn], noted: Mapping[UUID, Noted]) -> list[Named]:
    """The names that fell in a talk, each once: those decided on, then those proposed, in the order of the words."""
    decided = [_as_named(one) for one in conversation.mentions.select_related("person", "turn__participant__person")]
    taken = _of_the_talk(conversation) | {name_key(one.name) for one in decided}
    found: list[Named] = []
    for turn in turns:
        for one in names_in(turn.text, marked=_is_marked(turn, noted)) if _may_name(turn, noted) else ():
            place = (one.begins, one.ends)
            # A line without a name that can be told is decided on as a whole.
            if any(a.turn == turn and a.place and a.place[0] < one.ends and one.begins < a.place[1] for a in decided):
                continue
            if not one.name or not _is_taken(one.name, taken):
                taken |= {name_key(one.name)} - {""}
                found.append(Named(one.name, turn, place, sentence_at(turn.text, *place)))
    return _in_order([*decided, *_with_known(conversation, found)])


def to_read(*, conversation: Conversation, turns: Iterable[Turn], noted: Mapping[UUID, Noted]) -> list[ToRead]:
    """What is to be read according to a talk, decided and proposed, in the order of the words."""
    decided = [_as_to_read(one) for one in conversation.resources.select_related("turn__participant__person")]
    taken = {one.what.casefold() for one in decided}
    places = {(one.turn.id if one.turn else None, one.place) for one in decided}
    found: list[ToRead] = []
    for turn in turns:
        for one in resources_in(turn.text) if _may_name(turn, noted) else ():
            place = (one.begins, one.ends)
            if (turn.id, place) not in places and one.what.casefold() not in taken:
                taken.add(one.what.casefold())
                found.append(ToRead(one.what, one.link, turn, place, sentence_at(turn.text, *place)))
    return _in_order([*decided, *found])


def last_noticed(*, conversation: Conversation) -> Entry | None:
    """The latest decision on a name or a thing to read of this talk that is not taken back."""
    about = Q(subject_kind="mention", subject_id__in=Mention.objects.filter(conversation=conversation).values("id"))
    about |= Q(subject_kind="resource", subject_id__in=Resource.objects.filter(conversation=conversation).values("id"))
    return last_of(conversation.owner, about, WRITTEN_UP_BY)


def last_of(explorer: Explorer, about: Q, verbs: Collection[str]) -> Entry | None:
    """The latest journal entry of these that is not taken back."""
    entries = Entry.objects.of(explorer).order_by("-at", "id")
    undone = set(entries.filter(verb="undone").values_list("subject_id", flat=True)[:LOOKED_BACK])
    found = entries.filter(about, verb__in=verbs)[:LOOKED_BACK]
    return next((entry for entry in found if entry.id not in undone), None)


def resources(*, conversation: Conversation) -> QuerySet[Resource]:
    """What is kept to be read from a talk, in the order of its words."""
    kept = conversation.resources.filter(is_left=False).select_related("turn")
    return kept.order_by("turn__number", "begins", "decided_at", "id")


def just_held(*, explorer: Explorer, since: date) -> QuerySet[Conversation]:
    """Talks held on this day or later and not written up: while they are fresh."""
    return conversations(explorer=explorer).filter(state=State.HELD, held_on__gte=since)


def _may_name(turn: Turn, noted: Mapping[UUID, Noted]) -> bool:
    """The other's words, and what the explorer noted; not what the explorer asked."""
    return turn.participant.part != Part.EXPLORER or turn.id in noted


def _is_marked(turn: Turn, noted: Mapping[UUID, Noted]) -> bool:
    return turn.id in noted and Mark.NAME in noted[turn.id].marks


def _of_the_talk(conversation: Conversation) -> set[str]:
    """Everybody who took part, under each of their names."""
    names = [conversation.owner.name]
    for one in conversation.participants.all():
        names += [one.label, one.person.name if one.person else ""]
    return {name_key(name) for name in names if name}


def _is_taken(name: str, taken: set[str]) -> bool:
    """Whether somebody is named already: as a whole, or by the first name of one who is."""
    key = name_key(name)
    return key in taken or (" " not in key and any(key == one.split(" ", 1)[0] for one in taken))


def _with_known(conversation: Conversation, found: Sequence[Named]) -> list[Named]:
    keys = {name_key(one.name) for one in found if one.name}
    people = Person.objects.filter(owner_id=conversation.owner_id, key__in=keys, merged_into__isnull=True)
    known = list(people.order_by("added_at", "id")) if keys else []
    return [
        Named(one.name, one.turn, one.place, one.quote, tuple(p for p in known if p.key == name_key(one.name)))
        for one in found
    ]


def _as_named(mention: Mention) -> Named:
    place = _place(mention)
    known = (mention.person,) if mention.person else ()
    return Named(mention.name, mention.turn, place, _quote(mention.turn, place), known, mention)


def _as_to_read(resource: Resource) -> ToRead:
    place = _place(resource)
    return ToRead(resource.what, resource.link, resource.turn, place, _quote(resource.turn, place), resource)


def _place(row: Mention | Resource) -> Place:
    return None if row.begins is None or row.ends is None else (row.begins, row.ends)


def _quote(turn: Turn | None, place: Place) -> str:
    return sentence_at(turn.text, *place) if turn and place else ""


def _in_order(found: list[Named] | list[ToRead]) -> list:  # type: ignore[type-arg]  # of whichever kind came in
    return sorted(found, key=lambda one: (one.turn.number if one.turn else 10**9, one.place or (0, 0)))
