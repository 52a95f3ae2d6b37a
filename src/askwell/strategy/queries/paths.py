"""The paths an explorer considers."""

from __future__ import annotations

from django.db.models import QuerySet

from askwell.accounts.models import Explorer
from askwell.language.occupations import Occupation, occupation_with
from askwell.people.rules import name_key
from askwell.strategy.models import Path


def paths(*, explorer: Explorer) -> QuerySet[Path]:
    """All paths, in the order in which they came up."""
    return Path.objects.of(explorer).filter(removed_at=None).order_by("added_at", "id")


def called(*, explorer: Explorer, name: str) -> Path | None:
    """The path of these words, if there is one."""
    return Path.objects.of(explorer).filter(key=name_key(name), removed_at=None).first()


def work_of(*, path: Path) -> Occupation | None:
    """The occupation that a path's words name, if they name one."""
    return occupation_with(path.occupation) if path.occupation else None
