"""What one file of a member export says, before the files are put together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from askwell.formats.contacts.model import Card, Oneself, Skipped


class Member(NamedTuple):
    """Somebody as a message or an invitation names them; either may be empty."""

    name: str
    profile: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """One message or invitation as its row tells it, while it is not known yet which side is the explorer.

    `ours` is what the row itself says of that, None where it says nothing. `summary` is the row without its words.
    """

    row: int
    kind: Literal["message", "invitation"]
    conversation: str
    sender: Member
    recipients: tuple[Member, ...]
    at: dt.datetime
    ours: bool | None
    summary: str

    def skipped(self, reason: str) -> Skipped:
        return Skipped(self.row, reason, self.summary, self.kind)


@dataclass(frozen=True, slots=True)
class Part:
    """One file, read: every row of it is a card, an exchange, something about the explorer, skipped, or blank.

    `names` are those the explorer goes or went by, a maiden name among them.
    """

    kind: str
    cards: tuple[Card, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    oneself: Oneself = field(default_factory=Oneself)
    names: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    blank: int = 0
