"""A letter on its way, and what is known of the person it is for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a letter is."""

    REQUEST = "request"  # the first word to this person
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class Known:
    """What the explorer knows of the person; empty is unknown.

    `referrer` is who gave their name, `facts` anything else that is true of few others: a talk, a post, a path taken.
    """

    name: str = ""
    role: str = ""
    employer: str = ""
    school: str = ""
    referrer: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as it stands while one types. `attachments` are names of files.

    For a follow-up, `original` is the body it follows, and `same_thread` whether it leaves as an answer to that.
    """

    body: str
    subject: str = ""
    attachments: tuple[str, ...] = ()
    kind: Kind = Kind.REQUEST
    original: str = ""
    same_thread: bool = True


@dataclass(frozen=True, slots=True)
class Letter:
    """The body of a letter that is written already, to compare with, and for whom it is or was."""

    body: str
    about: Known = field(default_factory=Known)
