"""Bringing the stored groups in line with those just found, without touching what the explorer decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from askwell import language
from askwell.accounts.models import Explorer
from askwell.insights.models import Contradiction, Pattern, Side, Statement
from askwell.insights.rules import LABEL_LONGEST, GroupState, StatementState
from askwell.insights.rules.matching import match, turned

Members = frozenset[UUID]


def reconcile(*, owner: Explorer, grouping: language.Grouping, still: Callable[[], bool]) -> bool:
    """Store what was found: decided groups keep their names and decisions, undecided ones that are gone go.

    Nothing is stored, and False returned, if what it was found from does not hold any more (`still`).
    """
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=owner.pk)  # one after the other
        if not still():
            return False
        there = set(Statement.objects.of(owner).exclude(state=StatementState.DROPPED).values_list("id", flat=True))
        _Patterns(owner, there).store(grouping.patterns)
        _Contradictions(owner, there).store(grouping.contradictions)
    return True


class _Patterns:
    def __init__(self, owner: Explorer, there: set[UUID]) -> None:
        self.owner, self.there = owner, there
        self.rows = {row.id: row for row in Pattern.objects.of(owner)}
        pairs = Pattern.statements.through.objects.filter(pattern__owner=owner).values_list("pattern", "statement")
        self.members = _grouped(pairs)

    def store(self, found: Sequence[language.Pattern]) -> None:
        groups = [_ids(pattern.statements, self.there) for pattern in found]
        decided = {row.id for row in self.rows.values() if _is_decided_pattern(row)}
        stored = {key: self.members[key] for key in self.rows}
        matched = match(stored, groups, decided=decided)
        for place, (pattern, group) in enumerate(zip(found, groups, strict=True)):
            row = self.rows[matched[place]] if place in matched else None
            self._continue(row, pattern, group)
        gone = self.rows.keys() - set(matched.values())
        Pattern.objects.filter(id__in=gone - decided).delete()
        self._thin_out(gone & decided, frozenset().union(*groups))

    def _continue(self, row: Pattern | None, pattern: language.Pattern, group: Members) -> None:
        row = row or Pattern(owner=self.owner)
        before = (row.label, row.score)
        if not _is_decided_pattern(row):
            row.label = pattern.label[:LABEL_LONGEST]
        row.score = pattern.score
        # Most of what was heard before stays as it was: to write only the rest is half of the cost of storing.
        if row.id not in self.rows or before != (row.label, row.score):
            row.save()
        if group != self.members[row.id]:
            row.statements.set(_rows(group))

    def _thin_out(self, kept: Iterable[UUID], elsewhere: Members) -> None:
        """What was named and is no longer found stays, with the statements that stand nowhere else."""
        for key in kept:
            row = self.rows[key]
            if row.state == GroupState.OPEN and self.members[key] & elsewhere:
                row.statements.set(_rows(self.members[key] - elsewhere))


class _Contradictions:
    def __init__(self, owner: Explorer, there: set[UUID]) -> None:
        self.owner, self.there = owner, there
        self.rows = {row.id: row for row in Contradiction.objects.of(owner)}
        self.sides: dict[UUID, dict[str, Side]] = defaultdict(dict)
        for side in Side.objects.of(owner):
            self.sides[side.contradiction_id][side.letter] = side
        self.members = _grouped(
            Side.statements.through.objects.filter(side__owner=owner).values_list("side", "statement")
        )

    def store(self, found: Sequence[language.Contradiction]) -> None:
        groups = [tuple(_ids(side.statements, self.there) for side in one.sides) for one in found]
        decided = {row.id for row in self.rows.values() if _is_decided_contradiction(row)}
        stored = {key: frozenset().union(*self._two(key)) for key in self.rows}
        matched = match(stored, [one | other for one, other in groups], decided=decided)
        for place, contradiction in enumerate(found):
            row = self.rows[matched[place]] if place in matched else None
            self._continue(row, contradiction, groups[place])
        gone = self.rows.keys() - set(matched.values()) - decided
        Contradiction.objects.filter(id__in=gone).delete()

    def _two(self, key: UUID) -> tuple[Members, Members]:
        sides = self.sides[key]
        one, other = (self.members[sides[letter].id] if letter in sides else frozenset() for letter in "ab")
        return one, other

    def _continue(self, row: Contradiction | None, found: language.Contradiction, groups: tuple[Members, ...]) -> None:
        one, other = zip(found.sides, groups, strict=True)
        if row is not None and turned(self._two(row.id), (one[1], other[1])):
            one, other = other, one
        row = row or Contradiction(owner=self.owner)
        if not _is_decided_contradiction(row):
            row.question = found.question[:LABEL_LONGEST]
        row.strength, row.score = found.strength, found.score
        row.save()
        for letter, (side, group) in zip("ab", (one, other), strict=True):
            self._side(row, letter, side.label, group)

    def _side(self, row: Contradiction, letter: str, label: str, group: Members) -> None:
        side = self.sides[row.id].get(letter) or Side(owner=self.owner, contradiction=row, letter=letter)
        if not (side.label and _is_decided_contradiction(row)):
            side.label = label[:LABEL_LONGEST]
        side.save()
        if group != self.members[side.id]:
            side.statements.set(_rows(group))


def _is_decided_pattern(row: Pattern) -> bool:
    """Whether the explorer has said something about it."""
    return row.label_is_mine or row.state != GroupState.OPEN


def _is_decided_contradiction(row: Contradiction) -> bool:
    """Whether the explorer has said something about it."""
    return row.question_is_mine or row.state != GroupState.OPEN


def _grouped(pairs: Iterable[Any]) -> defaultdict[UUID, Members]:
    members: defaultdict[UUID, Members] = defaultdict(frozenset)
    for group, statement in pairs:
        members[group] |= {statement}
    return members


def _ids(statements: Iterable[str], there: set[UUID]) -> Members:
    return frozenset(UUID(statement) for statement in statements) & there


def _rows(ids: Members) -> QuerySet[Statement]:
    return Statement.objects.filter(id__in=ids).only("id")
