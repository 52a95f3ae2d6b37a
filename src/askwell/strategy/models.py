"""What the explorer considers doing."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet
from askwell.strategy.rules import PATH_LONGEST


class Path(Owned):
    """Work the explorer considers, in their own words, and the occupation those words name if they name one."""

    name = models.CharField(max_length=PATH_LONGEST)
    key = models.CharField(max_length=2 * PATH_LONGEST)  # people.rules.name_key(name): no path twice
    occupation = models.CharField(max_length=12, blank=True)  # a code of language.occupations; empty: none is named
    added_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[Path]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="path_once_per_owner")]

    def __str__(self) -> str:
        return self.name
