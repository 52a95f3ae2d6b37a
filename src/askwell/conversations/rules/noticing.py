"""Where something that is noticed in a talk stands, and the name under which pages speak of it."""

from __future__ import annotations

from typing import TypeAlias
from uuid import UUID

Place: TypeAlias = tuple[int, int] | None
"""From where to where in its turn; None for what is remembered without words of the talk."""


def card_key(turn: UUID | None, place: Place, row: UUID | None = None) -> str:
    """The same before and after the explorer decides on it: by its place, or by its row if it has none."""
    if turn is not None and place is not None:
        return f"{turn.hex}-{place[0]}-{place[1]}"
    return row.hex if row else ""
