"""The clock of a talk: when the promised time is over, and who talked how long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from askwell.conversations.rules.live.folding import Heard
from askwell.conversations.rules.live.operations import Talking

CUE = timedelta(minutes=5)
"""So long before the end is the time to thank, to ask who else, and whether one may use their name (CONV-END)."""


def ends_at(*, begins_at: datetime | None, minutes: int | None, begun_at: datetime | None) -> datetime | None:
    """When the promised minutes are over; None if none were promised, or nobody knows when they begin.

    A talk that begins late ends at the agreed minute all the same. One that begins early, or at another time
    altogether, has its minutes from when it began.
    """
    if minutes is None:
        return None
    length = timedelta(minutes=minutes)
    if begun_at is None:
        return begins_at + length if begins_at else None
    if begins_at is not None and begins_at <= begun_at < begins_at + length:
        return begins_at + length
    return begun_at + length


def balance(talking: Sequence[Heard], *, until: datetime) -> dict[Talking, timedelta]:
    """How long the explorer and the others talked, as far as the two keys say; `talking` in its order."""
    lengths = {Talking.ME: timedelta(), Talking.THEM: timedelta()}
    ends = [datetime.fromisoformat(heard.at) for heard in talking[1:]] + [until]
    for heard, end in zip(talking, ends, strict=True):
        if heard.value in lengths:
            lengths[Talking(heard.value)] += max(end - datetime.fromisoformat(heard.at), timedelta())
    return lengths
