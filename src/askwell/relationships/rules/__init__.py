"""The words of promises, and what follows from them, whatever the database."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

WHAT_LONGEST = 300


class OwedBy(StrEnum):
    """Who promised."""

    ME = "me"
    THEM = "them"


class Standing(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    LET_GO = "let_go"  # it was none, or does not matter any more


class PromiseRefused(ValueError):
    """An act on a promise cannot be done like this; the message says what to do."""


USUAL = {OwedBy.ME: timedelta(days=7), OwedBy.THEM: timedelta(days=14)}
"""How long a promise may take if nobody said a day. Our own judgement, proposed and never more: people give their time,
so ours is due sooner, and theirs is asked after later.
"""


def usual_day(*, owed_by: OwedBy, made_on: date) -> date:
    """The day that is proposed for a promise if nobody named one."""
    return made_on + USUAL[owed_by]


def clean_what(what: str) -> str:
    """What was promised, without stray spaces.

    Refused (`PromiseRefused`): nothing, or more than 300 characters.
    """
    cleaned = " ".join(what.split())
    if not cleaned:
        raise PromiseRefused("Write down what was promised, a few words will do.")
    if len(cleaned) > WHAT_LONGEST:
        raise PromiseRefused(f"Say what was promised in at most {WHAT_LONGEST} letters.")
    return cleaned
