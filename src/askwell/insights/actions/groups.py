"""Deciding on patterns and contradictions. Each act returns its journal entry: what `undo` takes back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import product
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.insights.actions.comparing import regroup
from askwell.insights.models import Contradiction, Pattern, Statement, Tie
from askwell.insights.rules import LABEL_LONGEST, GroupState, InsightRefused
from askwell.journal.actions import record
from askwell.journal.models import Entry

Group = TypeVar("Group", Pattern, Contradiction)


def split_from_pattern(*, pattern: Pattern, statements: Sequence[Statement], at: datetime) -> Entry:
    """Say that these statements make another point than the rest of the pattern. Holds from now on.

    Refused (`InsightRefused`): none chosen, all chosen, or some that are not in it.
    """
    members = set(pattern.statements.values_list("id", flat=True))
    chosen = {statement.id for statement in statements}
    if not chosen <= members:
        raise InsightRefused("Choose from the statements of this pattern.")
    if not chosen or chosen == members:
        raise InsightRefused("Choose the statements that make another point, and leave at least one.")
    return _tie(pattern, product(chosen, members - chosen), together=False, verb="split", at=at)


def join_patterns(*, patterns: Sequence[Pattern], at: datetime) -> Entry:
    """Say that these patterns make one point. Holds from now on; the first gives its name if it has one of its own.

    Refused (`InsightRefused`): fewer than two, or somebody else's.
    """
    if len({pattern.id for pattern in patterns}) < 2 or len({pattern.owner_id for pattern in patterns}) > 1:
        raise InsightRefused("Choose two patterns that make the same point.")
    first, *others = patterns
    into = list(first.statements.values_list("id", flat=True))
    rest = list(Statement.objects.filter(id__in=_members(others)).values_list("id", flat=True))
    return _tie(first, ((a, b) for a, b in product(into, rest) if a != b), together=True, verb="joined", at=at)


def relabel_pattern(*, pattern: Pattern, label: str, at: datetime) -> Entry:
    """Name a pattern in the explorer's own words. Refused (`InsightRefused`): no words."""
    return _decide(pattern, "relabelled", at, label=_words(label), label_is_mine=True)


def dismiss_pattern(*, pattern: Pattern, at: datetime) -> Entry:
    """Put a pattern aside; it stays aside when more is heard."""
    return _decide(pattern, "dismissed", at, state=GroupState.DISMISSED, decided_at=at)


def reopen_pattern(*, pattern: Pattern, at: datetime) -> Entry:
    """Take a pattern up again."""
    return _decide(pattern, "reopened", at, state=GroupState.OPEN, decided_at=None)


def rename_question(*, contradiction: Contradiction, question: str, at: datetime) -> Entry:
    """Put the question in the explorer's own words. Refused (`InsightRefused`): no words."""
    return _decide(contradiction, "renamed", at, question=_words(question), question_is_mine=True)


def settle_contradiction(*, contradiction: Contradiction, side: str, because: str, at: datetime) -> Entry:
    """Go with one side ("a" or "b"), or with neither alone (""), and say why.

    Refused (`InsightRefused`): no reason given, or a side that is not there.
    """
    if side not in {"a", "b", ""}:
        raise InsightRefused("Choose one of the two sides, or that it depends.")
    if not because.strip():
        raise InsightRefused("Write a few words on why. You will want to remember them.")
    return _decide(
        contradiction,
        "settled",
        at,
        state=GroupState.SETTLED,
        settled_for=side,
        because=because.strip(),
        decided_at=at,
    )


def dismiss_contradiction(*, contradiction: Contradiction, at: datetime) -> Entry:
    """Put a contradiction aside; it stays aside when more is heard."""
    return _decide(contradiction, "dismissed", at, state=GroupState.DISMISSED, decided_at=at)


def reopen_contradiction(*, contradiction: Contradiction, at: datetime) -> Entry:
    """Take a contradiction up again; the words written on it stay at hand."""
    return _decide(contradiction, "reopened", at, state=GroupState.OPEN, decided_at=None)


def put_ties(*, owner: Explorer, ties: Iterable[tuple[str, str, bool | None]], at: datetime) -> None:
    """Set each pair to together (True), apart (False) or as the models see it (None), and regroup."""
    wanted = {(UUID(first), UUID(second)): together for first, second, together in ties}
    ids = {statement for pair in wanted for statement in pair}
    there = set(Statement.objects.of(owner).filter(id__in=ids).values_list("id", flat=True))
    known = Tie.objects.of(owner).filter(first__in=ids, second__in=ids)
    replaced = [tie.id for tie in known if (tie.first_id, tie.second_id) in wanted]
    Tie.objects.filter(id__in=replaced).delete()
    Tie.objects.bulk_create(
        Tie(owner=owner, first_id=first, second_id=second, together=together, decided_at=at)
        for (first, second), together in wanted.items()
        if together is not None and {first, second} <= there
    )
    regroup(owner=owner, judging=False)


def _tie(pattern: Pattern, pairs: Iterable[tuple[UUID, UUID]], *, together: bool, verb: str, at: datetime) -> Entry:
    owner = pattern.owner
    ordered = sorted({_pair(one, other) for one, other in pairs})
    known = {(str(tie.first_id), str(tie.second_id)): tie.together for tie in Tie.objects.of(owner)}
    before = [[first, second, known.get((first, second))] for first, second in ordered]
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=owner.pk)  # a run in the background waits, and looks again
        entry = record(owner=owner, verb=verb, subject=pattern, at=at, ties=before, label=pattern.label)
        put_ties(owner=owner, ties=[(first, second, together) for first, second in ordered], at=at)
    return entry


def _pair(one: UUID, other: UUID) -> tuple[str, str]:
    first, second = sorted((str(one), str(other)))
    return first, second


def _members(patterns: Collection[Pattern]) -> list[UUID]:
    through = Pattern.statements.through.objects.filter(pattern__in=patterns)
    return list(through.values_list("statement", flat=True))


def _decide(group: Group, verb: str, at: datetime, **changes: Any) -> Entry:
    before = {field: getattr(group, field) for field in changes}
    if isinstance(before.get("decided_at"), datetime):
        before["decided_at"] = before["decided_at"].isoformat()
    for field, value in changes.items():
        setattr(group, field, value)
    with transaction.atomic():
        group.save()
        return record(owner=group.owner, verb=verb, subject=group, at=at, before=before, label=str(group))


def _words(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise InsightRefused("Write a few words.")
    if len(words) > LABEL_LONGEST:
        raise InsightRefused(f"Shorten it to {LABEL_LONGEST} characters.")
    return words
