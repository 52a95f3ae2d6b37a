"""What matters to the explorer, and the table of paths by values: what is known in each cell, and from how many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.conversations.rules import Part
from askwell.insights.models import Statement
from askwell.insights.queries.voices import Everyone, person_of
from askwell.insights.rules import StatementState
from askwell.insights.rules.divide import is_first_hand
from askwell.insights.rules.voices import Independence
from askwell.strategy.models import Evidence, Path, Value
from askwell.strategy.queries.paths import paths
from askwell.strategy.rules.values import Known, Speaks, how_many, in_words, what_is_known

FIRST = (True, None, False)
"""In which order words are shown by whether they are first-hand."""


@dataclass(frozen=True, slots=True)
class PutDown:
    """What somebody said, put down for or against; whether they tell of their own (None: the words do not say)."""

    evidence: Evidence
    first_hand: bool | None

    @property
    def quote(self) -> Statement:
        return self.evidence.statement


@dataclass(frozen=True, slots=True)
class OneWay:
    """Everything that speaks one way: those who tell of their own first, and how many voices they are."""

    said: Sequence[PutDown]
    voices: Independence

    @property
    def people(self) -> frozenset[str]:
        return frozenset(person_of(one.quote) for one in self.said)

    @property
    def is_hearsay(self) -> bool:
        """Whether everybody tells what they have from others."""
        return bool(self.said) and all(one.first_hand is False for one in self.said)


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one value on one path."""

    path: Path
    value: Value
    speaks_for: OneWay
    speaks_against: OneWay
    together: Independence
    known: Known

    @property
    def stands(self) -> str:
        """Where it stands, in two or three words."""
        return in_words(
            self.known, speaks_for=bool(self.speaks_for.said), speaks_against=bool(self.speaks_against.said)
        )

    @property
    def people(self) -> str:
        """How many people that is, in words; of whom it is contested, on each side. Empty while nothing is known."""
        one, other = self.speaks_for, self.speaks_against
        if self.known is Known.UNKNOWN:
            return ""
        told = how_many(self.together)
        if self.known is Known.CONTESTED:
            told = f"{how_many(one.voices)} for, {how_many(other.voices, bare=True)} against"
            both = len(one.people & other.people)
            told += f", {both} of them both ways" if both else ""
        return f"{told}, from hearsay" if all(side.is_hearsay for side in (one, other) if side.said) else told


@dataclass(frozen=True)
class Table:
    """All values, the most important first, by all paths, as they came up: `rows` has a value with its cells."""

    values: Sequence[Value]
    paths: Sequence[Path]
    rows: Sequence[tuple[Value, Sequence[Cell]]]

    @cached_property
    def by_path(self) -> Sequence[tuple[Path, Sequence[Cell]]]:
        """The same, a path with its cells."""
        return [(path, [cells[place] for _, cells in self.rows]) for place, path in enumerate(self.paths)]


def values(*, explorer: Explorer) -> QuerySet[Value]:
    """What matters, the most important first."""
    return Value.objects.of(explorer).filter(removed_at=None).order_by("place", "added_at", "id")


def every_value(*, explorer: Explorer) -> QuerySet[Value]:
    """The same with those that were removed."""
    return Value.objects.of(explorer)


def evidence_of(*, explorer: Explorer) -> QuerySet[Evidence]:
    """What is put down and may be shown: not what was dropped since, nor what turned out to be the explorer's own."""
    shown = Evidence.objects.of(explorer).filter(value__removed_at=None, path__removed_at=None)
    return shown.exclude(statement__state=StatementState.DROPPED).exclude(statement__speaker__part=Part.EXPLORER)


def table(*, explorer: Explorer) -> Table:
    """Every cell. As many queries for a hundred cells as for one."""
    ranked, considered = list(values(explorer=explorer)), list(paths(explorer=explorer))
    said: defaultdict[tuple[UUID, UUID], list[Evidence]] = defaultdict(list)
    for one in _quoted(evidence_of(explorer=explorer)) if ranked and considered else ():
        said[one.path_id, one.value_id].append(one)
    everyone = Everyone(explorer)
    rows = [(value, [_cell(path, value, said[path.id, value.id], everyone) for path in considered]) for value in ranked]
    return Table(ranked, considered, rows)


def cell_of(*, explorer: Explorer, path: Path, value: Value) -> Cell:
    """One cell with its quotes."""
    said = _quoted(evidence_of(explorer=explorer).filter(path=path, value=value))
    return _cell(path, value, list(said), Everyone(explorer))


def empty_cells(*, explorer: Explorer, considered: Sequence[Path]) -> list[tuple[Value, Path]]:
    """Of these paths the cells nobody has told of, the most important values first."""
    ranked = list(values(explorer=explorer)) if considered else []
    told = set(evidence_of(explorer=explorer).values_list("value", "path")) if ranked else set()
    return [(value, path) for value in ranked for path in considered if (value.id, path.id) not in told]


def _quoted(evidence: QuerySet[Evidence]) -> QuerySet[Evidence]:
    return evidence.select_related("statement__speaker__person", "statement__turn", "statement__conversation").defer(
        "statement__vector", "statement__context"
    )


def _cell(path: Path, value: Value, said: Sequence[Evidence], everyone: Everyone) -> Cell:
    one, other = (_one_way([e for e in said if e.speaks == way], everyone) for way in Speaks)
    together = everyone.independence(e.statement for e in said) if said else Independence(0, 0)
    return Cell(path, value, one, other, together, what_is_known(one.people, other.people, together))


def _one_way(said: Sequence[Evidence], everyone: Everyone) -> OneWay:
    told = [PutDown(one, is_first_hand(one.statement.quote)) for one in said]
    told.sort(key=_telling)
    return OneWay(told, everyone.independence(one.quote for one in told) if told else Independence(0, 0))


def _telling(one: PutDown) -> tuple[int, bool, str, str]:
    """Who tells of their own counts for more than who tells of others; then the earliest talk first."""
    day = one.quote.conversation.held_on
    return FIRST.index(one.first_hand), day is None, str(day), str(one.evidence.id)
