"""One clause that asks, and how it does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a clause asks."""

    WH = "with a question word"
    POLAR = "whether it is so"
    TELL = "for a telling"
    SAID = "by saying it with a question mark"


@dataclass(frozen=True, slots=True)
class Ask:
    """One clause that asks: its words from `first` on, up to where the next one begins, as places in its sentence.

    `content` is where what is asked begins: behind "could you tell me", else at `first`. `joined` is the word or mark
    before it, if it hangs on another clause. `embedded`: it has the order of a statement, behind a request.
    """

    kind: Kind
    first: int
    content: int
    last: int
    joined: str
    embedded: bool = False
