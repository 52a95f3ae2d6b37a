"""Points that grew: what somebody new said in the last days after others had said it before."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from askwell.accounts.models import Explorer
from askwell.conversations.rules import Part
from askwell.insights.models import Pattern
from askwell.insights.rules import GroupState, StatementState


@dataclass(slots=True)
class HeardAgain:
    """One point: who said it for the first time in these days, and who had said it before; names, each once."""

    pattern: UUID
    label: str
    new: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)


def heard_again(*, explorer: Explorer, since: date, until: date) -> list[HeardAgain]:
    """The points that somebody new made in talks between two days (both counted), those of most people first.

    Points only one side of the days knows are none: what is new altogether has not grown. How many independent voices
    a point has is not said here.
    """
    members = Pattern.statements.through.objects.filter(pattern__owner=explorer)
    lately = members.filter(statement__conversation__held_on__range=(since, until))
    rows = (
        members.filter(pattern__in=lately.values("pattern"))
        .exclude(pattern__state=GroupState.DISMISSED)
        .exclude(statement__state=StatementState.DROPPED)
        .exclude(statement__speaker__part=Part.EXPLORER)
        .order_by("statement__conversation__held_on", "statement__speaker__place", "id")
        .values_list(
            "pattern",
            "pattern__label",
            "statement__speaker",
            "statement__speaker__label",
            "statement__speaker__person",
            "statement__speaker__person__name",
            "statement__conversation__held_on",
        )
    )
    return _grown(list(rows), since)


def _grown(
    rows: list[tuple[UUID, str, UUID, str, UUID | None, str | None, date | None]], since: date
) -> list[HeardAgain]:
    points: dict[UUID, HeardAgain] = {}
    heard: defaultdict[UUID, set[UUID]] = defaultdict(set)
    earliest_first = sorted(rows, key=lambda row: row[-1] or date.min)
    for pattern, label, speaker, called, person, name, day in earliest_first:
        point = points.setdefault(pattern, HeardAgain(pattern, label))
        if (person or speaker) in heard[pattern]:
            continue
        heard[pattern].add(person or speaker)
        (point.new if day and day >= since else point.before).append(name or called or "Somebody")
    grown = [point for point in points.values() if point.new and point.before]
    return sorted(grown, key=lambda point: (-len(point.new) - len(point.before), point.label, point.pattern))
