"""Which of the two implementations speaks to this database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from django.db import connections

from askwell.search import postgresql, sqlite


class Dialect(Protocol):
    """What differs between the two databases. Everything else is SQL that both speak."""

    position: str

    def holding(self, pieces: Sequence[str], name: str) -> tuple[str, dict[str, str]]: ...

    def let_go(self, cursor: Any) -> None: ...

    def keep(self, cursor: Any) -> None: ...


def dialect(using: str) -> Dialect:
    """The implementation for the database of this name in the settings."""
    return sqlite if connections[using].vendor == "sqlite" else postgresql
