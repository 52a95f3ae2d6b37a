"""What was found, with its words and the letters that are what was typed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from askwell.accounts.models import Explorer
from askwell.conversations import queries as conversations
from askwell.insights import queries as insights
from askwell.search.models import Line
from askwell.search.rules import Field, Kind
from askwell.search.rules.marks import Piece, Sought, found_in, pieces_of

EXCERPTS = 3
"""So many lines of one result are shown at most."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some words of a result, and what they are."""

    field: Field
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One result. `row` is the statement or turn of what was said, beside its talk and speaker; None for the rest,
    whose name says enough.
    """

    kind: Kind
    id: UUID
    name: tuple[Piece, ...]
    excerpts: tuple[Excerpt, ...]
    row: Any = None


def hits_of(*, explorer: Explorer, kind: Kind, subjects: Sequence[UUID], sought: Sequence[Sought]) -> list[Hit]:
    """These, in this order. A fixed number of queries, however many they are."""
    lines = defaultdict(list)
    for line in Line.objects.of(explorer).filter(kind=kind, subject__in=subjects).order_by("field", "-day", "id"):
        lines[line.subject].append(line)
    rows = _rows(explorer, kind, subjects)
    return [_hit(kind, subject, lines[subject], sought, rows.get(subject)) for subject in subjects]


def _rows(explorer: Explorer, kind: Kind, subjects: Sequence[UUID]) -> dict[UUID, Any]:
    if kind is Kind.QUOTE:
        return {row.id: row for row in insights.statements_of(explorer=explorer).filter(id__in=subjects)}
    if kind is Kind.TURN:
        return {row.id: row for row in conversations.turns(explorer=explorer).filter(id__in=subjects)}
    return {}


def _hit(kind: Kind, subject: UUID, lines: Iterable[Line], sought: Sequence[Sought], row: Any) -> Hit:
    name: tuple[Piece, ...] = ()
    others = []
    for line in lines:
        if line.field == Field.NAME:
            name = pieces_of(line.text, sought)
        else:
            others.append(line)
    return Hit(kind, subject, name, tuple(_excerpts(others, sought)), row)


def _excerpts(lines: Sequence[Line], sought: Sequence[Sought]) -> list[Excerpt]:
    """The lines that hold most of what was typed. If none holds any, the first: it tells who that is."""
    held = [(sum(1 for places in found_in(line.text, sought) if places), line) for line in lines]
    telling = [line for count, line in sorted(held, key=lambda pair: -pair[0]) if count]
    if not telling:
        telling = [line for line in lines if line.field == Field.WORK][:1]
    once = {line.text: line for line in reversed(telling)}
    shown = [line for line in telling if once[line.text] is line][:EXCERPTS]
    return [Excerpt(Field(line.field), pieces_of(line.text, sought)) for line in shown]
