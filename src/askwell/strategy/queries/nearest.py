"""What there is of a value: of everything heard, the words nearest to it. Whether they are it, the explorer says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from askwell import language
from askwell.accounts.models import Explorer
from askwell.conversations.rules import Part
from askwell.insights import queries as insights
from askwell.insights.models import Statement
from askwell.insights.rules import StatementState
from askwell.strategy.models import Evidence, Path, Value
from askwell.strategy.queries.heard import Circle
from askwell.strategy.queries.telling import heard_of

SHOWN = 6
NEAR_FROM = 0.3
"""Cosine below which words have nothing to do with each other. Our own look at the eight made-up talks of the demo."""
ASKED = "How is it with {} in your work?"
"""What a value is embedded beside, as statements are beside the question they answer: of four forms tried on the demo
the one that put fitting words first most often."""


@dataclass(frozen=True, slots=True)
class CouldBeSaid:
    """Statements, the nearest first; from people of this path alone, or everybody; how many of it one has heard."""

    said: Sequence[Statement]
    of_path: bool
    people: int


def could_be_said(
    *, explorer: Explorer, path: Path, value: Value, words: str = "", of_everybody: bool = False
) -> CouldBeSaid:
    """At most six statements nearest to the value's words (or to `words`) that are not put down in this cell.

    From people of this path, if any were heard and `of_everybody` does not say otherwise. The models are loaded only
    if there is something to compare.
    """
    theirs = heard_of(circle=Circle(explorer), path=path)
    only_theirs = bool(theirs) and not of_everybody
    put_down = Evidence.objects.of(explorer).filter(path=path, value=value).values("statement")
    heard = (
        Statement.objects.of(explorer)
        .exclude(state=StatementState.DROPPED)
        .exclude(speaker__part=Part.EXPLORER)
        .exclude(vector=None)
        .exclude(id__in=put_down)
    )
    if only_theirs:
        heard = heard.filter(speaker__person__in=[UUID(one.known.person) for one in theirs])
    rows = heard.order_by("id").values_list("id", "vector")
    nearest = _nearest(words.strip() or value.name, [(one, bytes(vector)) for one, vector in rows if vector])
    found = {one.id: one for one in insights.statements_of(explorer=explorer).filter(id__in=nearest)}
    return CouldBeSaid([found[one] for one in nearest if one in found], only_theirs, len(theirs))


def _nearest(words: str, heard: Sequence[tuple[UUID, bytes]]) -> list[UUID]:
    if not heard:
        return []
    import numpy as np  # noqa: PLC0415 -- slow import

    from askwell.language.embedding import unpacked  # noqa: PLC0415 -- loads the models

    vectors = np.stack([unpacked(vector) for _, vector in heard])
    # Rounded, so that the last bit of a sum never decides what stands first.
    near = np.round(vectors @ language.embed([(ASKED.format(words), words)])[0], 4)
    order = np.argsort(-near, kind="stable")[:SHOWN]
    return [heard[int(place)][0] for place in order if near[place] >= NEAR_FROM]
