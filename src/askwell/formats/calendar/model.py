"""What a calendar holds, whatever program wrote it, and what Askwell writes into one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from uuid import UUID


class UnreadableCalendar(ValueError):
    """The file holds no calendar; the message is one plain sentence a person can act on."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody as a calendar knows them: a mail address, and a name if one is given."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A conversation with a time, as it goes into calendars.

    `key` is Askwell's own id of it; the UID that all calendars know it by is made of it. `begin` and `end` know their
    zone. `sequence` is the number of the version that went out last, 0 before any change.
    """

    key: UUID
    begin: dt.datetime
    end: dt.datetime
    title: str
    organizer: Mailbox | None = None
    attendees: tuple[Mailbox, ...] = ()
    description: str = ""
    place: str = ""
    link: str = ""
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to do for a conversation (prepare, thank): at a time that knows its zone, or on a day.

    `alarm` lets the calendar tell of it when its time comes, on a day at nine in the morning.
    """

    key: UUID
    due: dt.datetime | dt.date
    title: str
    description: str = ""
    alarm: bool = True


@dataclass(frozen=True, slots=True)
class When:
    """A day, or a wall time with its zone, as a calendar gives it.

    `wall` never carries a zone itself. `zone` is None for days, for floating times (nine o'clock wherever one is) and
    where the file names a zone that nobody knows: then `zone_name` is the name it gave, and the moment stays unsaid.
    """

    wall: dt.datetime | dt.date
    zone: dt.tzinfo | None = None
    zone_name: str = ""

    @property
    def is_day(self) -> bool:
        """True of whole days."""
        return not isinstance(self.wall, dt.datetime)

    @property
    def zone_is_unknown(self) -> bool:
        """True where the file names a zone that cannot be told."""
        return self.zone is None and bool(self.zone_name)

    def moment(self, zone: dt.tzinfo) -> dt.datetime | None:
        """Return the moment in UTC, None if the zone is unknown; days and floating times are those of `zone`."""
        if self.zone_is_unknown:
            return None
        wall = self.wall if isinstance(self.wall, dt.datetime) else dt.datetime.combine(self.wall, dt.time())
        try:
            return wall.replace(tzinfo=self.zone or zone).astimezone(dt.UTC)
        except (OverflowError, ValueError):  # the first and the last day of the calendar have no neighbour
            return wall.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Repetition:
    """How an entry repeats: rules as written, days and times added and left out. `read` is False if any part is not."""

    rules: tuple[str, ...] = ()
    added: tuple[tuple[When, When | None], ...] = ()  # with its own end, where the calendar gives one
    left_out: tuple[When, ...] = ()
    read: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of a calendar: what it is, when, and whether it takes the time of whoever keeps the calendar.

    `number` counts the entries of the file from 1. `status` is "confirmed", "tentative" or "cancelled". `instead_of`
    names the one occurrence of a repeated entry (that of the same `uid`) which this one replaces. `answers` are the
    mail addresses invited, with what each said: "accepted", "declined", "tentative", "delegated" or "needs-action".
    """

    number: int
    uid: str
    begin: When
    end: When
    title: str = ""
    description: str = ""
    place: str = ""
    link: str = ""
    organizer: Mailbox | None = None
    attendees: tuple[Mailbox, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    status: Literal["confirmed", "tentative", "cancelled"] = "confirmed"
    takes_time: bool = True
    sequence: int = 0
    instead_of: When | None = None
    repetition: Repetition = Repetition()


@dataclass(frozen=True, slots=True)
class BusySpan:
    """A time somebody's own program calls taken, without saying by what (VFREEBUSY)."""

    begin: When
    end: When
    tentative: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """An entry that could not be read: its number in the file, its title if it has one, and why."""

    number: int
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar, read: every event in it is in `entries` or in `skipped`.

    `method` is "PUBLISH", "REQUEST", "REPLY", "COUNTER", "CANCEL" … or empty. `unknown_zones` are the names that
    times in it go by and that nobody can place.
    """

    entries: tuple[Entry, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    spans: tuple[BusySpan, ...] = ()
    name: str = ""
    method: str = ""
    unknown_zones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarReply:
    """What somebody's calendar answered to an invitation.

    `uid` and `sequence` say which invitation, in which version. `begin` and `end` are the time a "counter" proposes
    instead. `delegate` is who comes in their place. `instead_of` is set if the answer is about one occurrence only.
    """

    uid: str
    sequence: int
    attendee: Mailbox
    status: Literal["accepted", "declined", "tentative", "delegated", "counter"]
    comment: str = ""
    begin: When | None = None
    end: When | None = None
    delegate: Mailbox | None = None
    instead_of: When | None = None


@dataclass(frozen=True, slots=True)
class Busy:
    """A time that is taken, in UTC; `tentative` if nothing in it is settled."""

    begin: dt.datetime
    end: dt.datetime
    tentative: bool = False


@dataclass(frozen=True, slots=True)
class BusyTimes:
    """When somebody is busy: `times` in order, none touching another of its kind.

    `unplaced` are entries that may take time too and could not be placed, each with its reason: whoever offers a time
    has to look at them.
    """

    times: tuple[Busy, ...] = ()
    unplaced: tuple[Skipped, ...] = ()
