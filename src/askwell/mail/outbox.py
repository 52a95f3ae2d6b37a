"""How a letter leaves once: written down before anybody is called, and again when it is known what came of it.

    waiting ──leave──▶ leaving ──came_to──▶ sent | refused | later | uncertain
    later   ──leave──▶ leaving
    leaving ──after a restart──▶ uncertain
    uncertain ──came_to, from the very attempt that was given up──▶ sent | refused | later | uncertain

Whoever keeps the letters (rows of a database) offers the four functions of `Outbox`; `dispatch` and `after_a_restart`
do the rest. What has to hold of the keeper:

- `leave` is durable before it returns, and of several callers one succeeds: an UPDATE that names the old standing and
  counts the attempt, committed. A letter is called "leaving" on disk before the first byte goes to a server.
- `came_to` changes something only if the letter still stands where this attempt left it. So a word that comes late,
  from an attempt that was given up and since decided by a person, changes nothing.

Killed before `leave`: nothing happened. Killed after it: the letter is "leaving" on disk, and the next start calls it
uncertain. It is never sent again by itself, whatever is true: perhaps it left, perhaps it did not. A person looks, or
its Message-ID turns up in the Sent folder, which settles it; then it is sent, or waiting again, by that decision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from askwell.mail.delivery import Delivery, uncertain


class Standing(StrEnum):
    """Where a letter stands. The last four are the outcomes of a delivery."""

    WAITING = "waiting"  # a person has pressed send
    LEAVING = "leaving"
    SENT = "sent"
    REFUSED = "refused"
    LATER = "later"
    UNCERTAIN = "uncertain"


MAY_LEAVE = frozenset({Standing.WAITING, Standing.LATER})
MAY_BE_SETTLED = frozenset({Standing.LEAVING, Standing.UNCERTAIN})  # by `came_to`, if the attempt is the same
PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 180, 360, 720))
LONGEST_IN_FLIGHT = timedelta(minutes=20)  # longer than `smtp.PATIENT` lasts altogether


class Outbox(Protocol):
    """What whoever keeps the letters offers. `key` names one letter, `attempt` counts how often it began to leave."""

    def leave(self, key: str, at: datetime) -> int | None:
        """Mark as leaving, durably, and return the number of this attempt; None if it may not leave (any more)."""

    def came_to(self, key: str, attempt: int, delivery: Delivery, at: datetime) -> bool:
        """Write down what came of this attempt; False, and nothing changed, if it is not this attempt's to say."""

    def leaving_since(self, before: datetime) -> Iterable[tuple[str, int]]:
        """The letters, with their attempt, that began to leave before that time and are still said to be leaving."""


def dispatch(outbox: Outbox, key: str, send: Callable[[], Delivery], now: Callable[[], datetime]) -> Delivery | None:
    """Let one letter leave. `send` hands it to the server (`smtp.send` with all its inputs); None: it may not leave.

    Whatever `send` raises leaves the letter "leaving", and so in the end uncertain: not knowing is no reason to repeat.
    Build the letter and fetch its secret before, so that what can be refused is refused while it still waits.
    """
    attempt = outbox.leave(key, now())
    if attempt is None:
        return None
    delivery = send()
    outbox.came_to(key, attempt, delivery, now())
    return delivery


def after_a_restart(outbox: Outbox, at: datetime, *, before: datetime | None = None) -> list[str]:
    """Call uncertain what was leaving when the program stopped; returns the keys, for a person to look at.

    `before`: only what began to leave before that time. Where nobody else sends, leave it out: everything that is still
    leaving was given up. Where other processes send, give `at` minus `LONGEST_IN_FLIGHT`.
    """
    given_up = list(outbox.leaving_since(before or at))
    return [key for key, attempt in given_up if outbox.came_to(key, attempt, uncertain(), at)]


def next_try(attempts: int, at: datetime) -> datetime | None:
    """When to try again what was put off for the `attempts`-th time; None: often enough, let a person decide."""
    return at + PAUSES[attempts - 1] if 0 < attempts <= len(PAUSES) else None
