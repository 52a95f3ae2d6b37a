"""The ways a request can leave, and how much fits into each.

LinkedIn's own limits: 200 characters in the note of an invitation, 300 with a paid account; an InMail has 200 for the
subject and 1,900 for the body (its help says 2,000, some of its own pages stop at 1,900: what fits there fits
everywhere), a message to a connection 8,000. They are counted in UTF-16 units, as browsers count: most emoji count
twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NOTE_FREE, NOTE_PAID = 200, 300
INMAIL_SUBJECT, INMAIL_BODY = 200, 1900


class Channel(StrEnum):
    """How a request leaves."""

    MAIL = "mail"
    NOTE = "linkedin note"  # of an invitation to connect
    MESSAGE = "linkedin message"
    INMAIL = "inmail"
    IN_PERSON = "in person"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Limits:
    """What fits into a channel, in UTF-16 units; None is no limit that a letter meets."""

    subject: int | None = None
    body: int | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """How much of a channel's room is used. `left` is negative where there is too much, and None without a limit."""

    used: int
    most: int | None

    @property
    def left(self) -> int | None:
        """UTF-16 units that still fit."""
        return None if self.most is None else self.most - self.used


HAVE_SUBJECT = frozenset({Channel.MAIL, Channel.INMAIL})
SHORT = frozenset({Channel.NOTE, Channel.IN_PERSON})
"""Channels in which there is no room to say everything: windows, minutes and length in words are not asked for."""


def limits(channel: Channel, *, note: int = NOTE_FREE) -> Limits:
    """What fits into a channel. `note` is what the explorer's account allows for the note of an invitation."""
    if channel is Channel.NOTE:
        return Limits(body=note)
    if channel is Channel.INMAIL:
        return Limits(subject=INMAIL_SUBJECT, body=INMAIL_BODY)
    if channel is Channel.MESSAGE:
        return Limits(body=8000)
    return Limits()


def units(text: str) -> int:
    """The length in UTF-16 units; a line break counts once."""
    return len(text.replace("\r\n", "\n").encode("utf-16-le", "surrogatepass")) // 2


def body_room(body: str, channel: Channel, *, note: int = NOTE_FREE) -> Room:
    """How much of the room for the body is used."""
    return Room(units(body.rstrip()), limits(channel, note=note).body)


def subject_room(subject: str, channel: Channel) -> Room:
    """How much of the room for the subject is used."""
    return Room(units(subject.strip()), limits(channel).subject)
