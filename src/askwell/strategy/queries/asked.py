"""What the explorer has asked whom: as plans say it, and as transcripts show it where the wording is nearly the same.

It stands here because plans are below conversations, and only a stage above both can see them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from askwell.accounts.models import Explorer
from askwell.conversations.models import Participant, Turn
from askwell.conversations.rules import Part
from askwell.preparation import queries as preparation
from askwell.preparation.rules.alike import Catalogue

_QUESTION = re.compile(r"[^.?!]*\?")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, asked of one person; `heard_so` if a transcript shows it rather than the explorer's own mark."""

    text: str
    person: str
    on: date | None
    heard_so: bool


def asked(*, explorer: Explorer, questions: Sequence[str]) -> list[Asked]:
    """Which of these questions were asked of whom. Three queries, however many talks there were."""
    catalogue = Catalogue(questions)
    return [*_ticked(explorer, catalogue), *_spoken(explorer, catalogue)]


def _ticked(explorer: Explorer, catalogue: Catalogue) -> Iterator[Asked]:
    rows = preparation.asked_of(explorer=explorer).exclude(asked_at=None)
    for text, person, at in rows.values_list("text", "plan__person", "asked_at"):
        number = catalogue.match(text)
        if number is not None and at is not None:
            yield Asked(catalogue.questions[number], str(person), at.date(), heard_so=False)


def _spoken(explorer: Explorer, catalogue: Catalogue) -> Iterator[Asked]:
    told = Participant.objects.of(explorer).filter(part=Part.PROFESSIONAL, person__isnull=False)
    people: dict[object, list[str]] = {}
    for talk, person in told.values_list("conversation", "person"):
        people.setdefault(talk, []).append(str(person))
    own = Turn.objects.of(explorer).filter(participant__part=Part.EXPLORER, text__contains="?")
    for words, talk, day in own.values_list("text", "conversation", "conversation__held_on"):
        for sentence in _QUESTION.findall(words):
            place = catalogue.match(sentence)
            for whom in people.get(talk, ()) if place is not None else ():
                yield Asked(catalogue.questions[place or 0], whom, day, heard_so=True)
