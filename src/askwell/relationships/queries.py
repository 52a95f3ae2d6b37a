"""Reading promises, and proposing those that a talk holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, Turn
from askwell.conversations.queries import Noted
from askwell.conversations.queries.writing_up import last_of
from askwell.conversations.rules import Part
from askwell.conversations.rules.live import Kind, Mark
from askwell.conversations.rules.noticing import Place, card_key
from askwell.conversations.rules.sentences import sentence_at
from askwell.journal.models import Entry
from askwell.people.models import Person
from askwell.relationships.models import Promise
from askwell.relationships.rules import WHAT_LONGEST, OwedBy, Standing, usual_day
from askwell.relationships.rules.promising import Voice, promises_in

_WRITTEN_UP_BY = ("promised", "passed over", "changed", "let go", "took up")
_MARKED = {Mark.PROMISE_MINE: OwedBy.ME, Mark.PROMISE_THEIRS: OwedBy.THEM}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A promise that a talk holds, decided or not: who owes it, what, by which day, and in which words."""

    owed_by: OwedBy
    what: str
    due_on: date | None
    turn: Turn | None
    place: Place
    quote: str
    promise: Promise | None = None

    @property
    def key(self) -> str:
        return card_key(self.turn.id if self.turn else None, self.place, self.promise.id if self.promise else None)


def promises(*, explorer: Explorer) -> QuerySet[Promise]:
    """Every promise that is written down, with whom and from which talk; what is due first comes first."""
    return (
        Promise.objects.of(explorer)
        .select_related("person", "conversation", "turn__participant__person")
        .order_by(F("due_on").asc(nulls_last=True), "made_at", "id")
    )


def open_promises(*, explorer: Explorer) -> QuerySet[Promise]:
    """Those that wait to be kept."""
    return promises(explorer=explorer).filter(standing=Standing.OPEN)


def due_promises(*, explorer: Explorer, until: date) -> QuerySet[Promise]:
    """Those that wait and whose day comes by this one."""
    return open_promises(explorer=explorer).filter(due_on__lte=until)


def kept_promises(*, explorer: Explorer) -> QuerySet[Promise]:
    """Those that were kept, the latest first."""
    return promises(explorer=explorer).filter(standing=Standing.KEPT).order_by("-kept_at", "id")


def promises_with(*, person: Person) -> QuerySet[Promise]:
    """What is owed between the explorer and one person."""
    return open_promises(explorer=person.owner).filter(person=person)


def quote_of(promise: Promise) -> str:
    """The words it stands in; empty for one that was written down from memory."""
    if promise.turn is None or promise.begins is None or promise.ends is None:
        return ""
    return sentence_at(promise.turn.text, promise.begins, promise.ends)


def promises_in_talk(
    *, conversation: Conversation, turns: Sequence[Turn], noted: Mapping[UUID, Noted]
) -> list[Proposed]:
    """The promises of a talk: those decided on, and those proposed from marks and from words that plainly are one."""
    rows = promises(explorer=conversation.owner).filter(conversation=conversation)
    decided = [_as_decided(one) for one in rows]
    found = [
        proposal
        for turn in turns
        for proposal in _proposed(conversation, turn, noted.get(turn.id))
        if not any(one.turn == turn and _overlap(one.place, proposal.place) for one in decided)
    ]
    return sorted(
        [*decided, *found], key=lambda one: (one.turn.number if one.turn else 10**9, one.place or (0, 0), one.key)
    )


def last_promise_step(*, conversation: Conversation) -> Entry | None:
    """The latest decision on a promise while writing this talk up, if it is not taken back."""
    ids = Promise.objects.filter(conversation=conversation).values("id")
    return last_of(conversation.owner, Q(subject_kind="promise", subject_id__in=ids), _WRITTEN_UP_BY)


def day_named(words: str, *, on: date) -> date | None:
    """The one day from then on that these words name (“by Friday”), against the day on which they were said."""
    from askwell.formats.mail.day_mentions import mentions_in  # noqa: PLC0415 -- seldom needed
    from askwell.formats.mail.day_words import plain_letters  # noqa: PLC0415 -- seldom needed

    named = [one.day for one in mentions_in(plain_letters(words), on, day_first=None)]
    return named[0] if len(named) == 1 and named[0] is not None and named[0] >= on else None


def _proposed(conversation: Conversation, turn: Turn, noted: Noted | None) -> list[Proposed]:
    marked = [whose for mark, whose in _MARKED.items() if noted and mark in noted.marks]
    if marked:
        text = turn.text.strip()
        begins = turn.text.index(text)
        return [_as_proposed(conversation, turn, whose, (begins, begins + len(text))) for whose in marked[:1]]
    if noted and noted.kind == Kind.FOLLOW_UP:
        return []
    found = promises_in(turn.text, voice=_voice(turn, noted))
    return [_as_proposed(conversation, turn, one.owed_by, (one.begins, one.ends)) for one in found]


def _voice(turn: Turn, noted: Noted | None) -> Voice:
    if turn.participant.part == Part.EXPLORER:
        return Voice.NOTE if noted else Voice.EXPLORER
    return Voice.PROFESSIONAL


def _as_proposed(conversation: Conversation, turn: Turn, owed_by: OwedBy, place: tuple[int, int]) -> Proposed:
    words = turn.text[place[0] : place[1]]
    on = conversation.held_on
    due_on = (day_named(words, on=on) or usual_day(owed_by=owed_by, made_on=on)) if on else None
    return Proposed(owed_by, " ".join(words.split())[:WHAT_LONGEST], due_on, turn, place, words)


def _as_decided(promise: Promise) -> Proposed:
    place = None if promise.begins is None or promise.ends is None else (promise.begins, promise.ends)
    return Proposed(
        OwedBy(promise.owed_by), promise.what, promise.due_on, promise.turn, place, quote_of(promise), promise
    )


def _overlap(one: Place, other: Place) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
