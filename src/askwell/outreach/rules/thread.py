"""One request to one person and all that came of it, as dated events: what every rule of asking looks at.

Nothing here is stored and nothing is decided: the tables (`outreach.models`), the command `askwell outreach replay` and
the tests build the same threads, and `standing.py` says of each what is due, from when, and why.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class What(StrEnum):
    """What happened. The values are those of `replay` files and of the table of events."""

    SENT = "sent"  # by the explorer: the first is the request, those after it are follow-ups until an answer came
    BOUNCED = "bounced"  # for good: the address is dead, and what was sent never arrived
    AUTO_REPLY = "auto_reply"  # `until`: the day they are back, if it says so
    ANSWERED = "answered"  # they wrote; `answer` says what
    WROTE = "wrote"  # the explorer wrote something else than a request or a follow-up: an answer, thanks
    ARRANGED = "arranged"  # the two agreed on a talk; `until`: its day
    CALLED_OFF = "called_off"  # the talk they had agreed on does not take place
    TALKED = "talked"  # a call, a meeting, a chance encounter: two-way contact of any other kind
    MOVED_ON = "moved_on"  # they changed job
    NOTED = "noted"  # the explorer wrote something down; changes nothing
    CLOSED = "closed"  # the explorer let it rest
    REOPENED = "reopened"  # the explorer took it up again, with a reason


class Answer(StrEnum):
    """What kind of answer came."""

    YES = "yes"
    NO = "no"
    LATER = "later"  # `until`: the day from which to ask again, if they named one
    QUESTION = "question"  # they want to know something first
    REFERRAL = "referral"  # not them, but somebody they name
    STOP = "stop"  # do not write to me again
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a thread. `at` knows its zone; `until` is a day where the other person lives."""

    what: What
    at: datetime
    answer: Answer | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody lives, as far as it is known: ISO 3166 country, with its subdivision, and IANA zone."""

    country: str = ""
    subdivision: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """All that happened between the explorer and one person about one request, in no particular order."""

    events: tuple[Event, ...] = ()
    place: Place = field(default_factory=Place)
    asked_to_rest: bool = False  # they, or the explorer for them, said: do not ask
    rests_until: date | None = None  # not before this day
