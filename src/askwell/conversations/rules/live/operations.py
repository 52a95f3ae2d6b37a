"""One thing done on the live page, as a device sends it. Operations are added and never changed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from askwell.conversations.rules import Consent, ConversationRefused

MOST_OPERATIONS = 500
"""In one batch; the page sends the rest in the next one."""

TEXT_LONGEST = 20_000
"""Characters of one line: nobody types as much, and a pasted page still fits."""

_HIGHEST = 2**53 - 1  # the highest whole number that JavaScript counts without a slip
_REVISION = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([1-9]\d{0,15})")


class Does(StrEnum):
    """What an operation does."""

    TEXT = "text"  # the whole text of a line, and over which texts it was typed
    MARK = "mark"
    SORT = "sort"  # which kind of note a line is
    GONE = "gone"  # take a line away, or bring it back
    ASKED = "asked"
    CLOCK = "clock"
    CONSENT = "consent"
    TALKING = "talking"


class Kind(StrEnum):
    """What a line holds. What was said stays apart from what the explorer saw, thought and felt (NOTE-24)."""

    SAID = "said"
    OBSERVED = "observed"
    INFERRED = "inferred"
    FELT = "felt"
    FOLLOW_UP = "follow_up"  # a question that came up here


class Mark(StrEnum):
    """What a line is worth looking at for."""

    QUOTE = "quote"
    SKILL = "skill"
    SURPRISE = "surprise"
    ENERGY_UP = "energy_up"
    ENERGY_DOWN = "energy_down"
    PROMISE_MINE = "promise_mine"
    PROMISE_THEIRS = "promise_theirs"
    NAME = "name"
    OFF_THE_RECORD = "off_the_record"  # never leaves the live page


class Clock(StrEnum):
    BEGUN = "begun"
    ENDED = "ended"


class Talking(StrEnum):
    ME = "me"
    THEM = "them"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of one device.

    `number` counts the device's operations of this conversation from 1, without a gap. `tick` is higher than every
    tick the device had seen (Lamport's clock), so that what was done knowing of something else comes after it whatever
    the clocks of the devices say. `at` is the device's own clock, ISO 8601 with its zone. `said` holds what belongs to
    its kind, as read by `read_operation`.
    """

    device: str
    number: int
    tick: int
    at: str
    does: Does
    said: Mapping[str, Any] = field(hash=False)

    @property
    def stamp(self) -> tuple[int, str, int]:
        """What decides between two that cannot both hold: the later one, and the same one on every device."""
        return self.tick, self.device, self.number

    @property
    def revision(self) -> str:
        return f"{self.device}:{self.number}"


def read_operation(device: str, raw: object) -> Operation:
    """Read what a device sent. Refused (`ConversationRefused`): what is no operation of the live page."""
    try:
        given = _object(raw)
        does = Does(given["does"])
        said = {name: read(given[name]) for name, read in _PARTS[does].items() if name in given or name not in _MAY}
        return Operation(
            _uuid(device), _count(given["number"]), _count(given["tick"]), _moment(given["at"]), does, said
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise ConversationRefused(
            "This page speaks another version than Askwell does. Open it anew: what you wrote is kept on this device."
        ) from wrong


def _object(raw: object) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise TypeError
    return raw


def _uuid(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError
    return str(UUID(raw))


def _place(raw: object) -> str | None:
    return None if raw is None else _uuid(raw)


def _count(raw: object) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or not 0 < raw <= _HIGHEST:
        raise TypeError
    return raw


def _moment(raw: object) -> str:
    if not isinstance(raw, str) or len(raw) > 40 or dt.datetime.fromisoformat(raw).tzinfo is None:
        raise ValueError
    return raw


def _text(raw: object) -> str:
    """The words as typed; what no database takes (half an emoji, a NUL) becomes a sign for it."""
    if not isinstance(raw, str) or len(raw) > TEXT_LONGEST:
        raise ValueError
    return raw.replace("\x00", "�").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _yes_or_no(raw: object) -> bool:
    if not isinstance(raw, bool):
        raise TypeError
    return raw


def _revisions(raw: object) -> list[str]:
    if not isinstance(raw, list) or len(raw) > MOST_OPERATIONS:
        raise TypeError
    return [_revision(one) for one in raw]


def _revision(raw: object) -> str:
    if not isinstance(raw, str) or not _REVISION.fullmatch(raw):
        raise ValueError
    return raw


_MAY = frozenset({"after"})
_PARTS: dict[Does, dict[str, Callable[[Any], Any]]] = {
    # `after` stands in the first text of a line only: the line it was put below, or none.
    Does.TEXT: {"line": _uuid, "text": _text, "over": _revisions, "after": _place},
    Does.MARK: {"line": _uuid, "mark": Mark, "on": _yes_or_no},
    Does.SORT: {"line": _uuid, "kind": Kind},
    Does.GONE: {"line": _uuid, "on": _yes_or_no, "over": _revisions},
    Does.ASKED: {"question": _uuid, "on": _yes_or_no},
    Does.CLOCK: {"clock": Clock},
    Does.CONSENT: {"consent": Consent},
    Does.TALKING: {"who": Talking},
}
