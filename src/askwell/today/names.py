"""Names as people say them in a row."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from askwell.conversations.models import Conversation
from askwell.conversations.rules import Part


def in_a_row(names: Sequence[str], others: int = 0) -> str:
    """“Ana”, “Ana and Bo”, “Ana, Bo and Cy”; with so many more who are not named: “Ana, Bo and 3 others”."""
    said = [*names, *([f"{others} {'other' if others == 1 else 'others'}"] if others else [])]
    return " and ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))


def who_told(talk: Conversation) -> list[tuple[str, UUID | None]]:
    """Those who told something in a talk, each once, in the order in which they spoke; who took part is at hand."""
    told = [one for one in talk.participants.all() if one.part == Part.PROFESSIONAL]
    return list(dict.fromkeys((one.known_as, one.person_id) for one in told))
