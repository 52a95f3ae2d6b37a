"""From conversations to what was heard, in one go and without a database.

The same steps in the same order as the stored way (read, compare, judge, group), so that both find
the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from askwell.language.grouping import group
from askwell.language.meaning import (
    Grouping,
    Judgement,
    Pair,
    Proposal,
    Statement,
    Talk,
)
from askwell.language.nearness import likely_pairs
from askwell.language.reading import read_talk, surest
from askwell.language.relating import judge

Step = Callable[[str, int, int], None]
"""Called with (what is being done, done, total)."""


@dataclass(frozen=True, slots=True)
class Source:
    """A conversation to be heard: an id that sorts, the talk, and who each speaker is (label -> person)."""

    id: str
    talk: Talk
    people: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was found. `proposals` by conversation; a statement's id is `conversation#number`."""

    proposals: dict[str, tuple[Proposal, ...]]
    statements: tuple[Statement, ...]
    grouping: Grouping
    judgements: dict[Pair, Judgement] = field(repr=False, default_factory=dict)


def statement_id(conversation: str, number: int) -> str:
    return f"{conversation}#{number:03d}"


def hear(sources: Sequence[Source], *, step: Step | None = None) -> Heard:
    """Statements, patterns and contradictions of these conversations.

    The answer does not depend on the order of the conversations. `step` may raise to stop.
    """
    tell = step or (lambda *_: None)
    proposals: dict[str, tuple[Proposal, ...]] = {}
    for done, source in enumerate(sources):
        tell("Reading", done, len(sources))
        proposals[source.id] = read_talk(source.talk)
    tell("Reading", len(sources), len(sources))
    statements = tuple(s for source in sources for s in to_compare(source, proposals[source.id]))
    known = {s.id: s for s in statements}
    pairs = sorted(likely_pairs(statements))
    judged = judge(
        [(known[a], known[b]) for a, b in pairs],
        progress=lambda done, total: tell("Comparing", done, total),
    )
    judgements = dict(zip(pairs, judged, strict=True))
    return Heard(proposals, statements, group(statements, judgements), judgements)


def to_compare(source: Source, proposals: Sequence[Proposal]) -> list[Statement]:
    """The surest statements of a talk, as they are compared with what other people said."""
    numbers = surest(source.talk, proposals)
    return [
        Statement(
            id=statement_id(source.id, n),
            person=source.people[source.talk.turns[proposals[n].turn].speaker],
            quote=proposals[n].quote,
            context=proposals[n].context,
            about=proposals[n].about,
            kind=proposals[n].kind,
            stance=proposals[n].stance,
            vector=proposals[n].vector,
            score=proposals[n].score,
        )
        for n in numbers
    ]
