"""What is known of those one might ask, of those heard, and of what is open. Empty or None is unknown, and stays so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

Fact = Literal["employer", "level", "region", "sector"]
Closeness = Literal["the same work", "closely related work", "work of the same family", ""]


@dataclass(frozen=True, slots=True)
class Known:
    """A person, what they do today, and through whom the explorer first came to them."""

    person: str
    name: str
    role: str = ""
    employer: str = ""
    level: str = ""
    region: str = ""
    sector: str = ""
    root: tuple[str, str] | None = None  # (id, name) of the first person of the chain of introductions


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody one has talked with, and when last."""

    known: Known
    talked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Introducer:
    """Who introduced somebody; `met` if there was a talk with them."""

    person: str
    name: str
    met: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """Work that became known of somebody after one had talked with them."""

    words: str
    known_since: date


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody one might ask, and everything known that speaks for it or against it."""

    known: Known
    closeness: Closeness = ""
    within: bool = False  # the path is a family of occupations, and theirs is one of them
    work: str = ""  # what their occupation is called
    word: str = ""  # the word of a path without an occupation that stands in their role
    source: str = ""  # where their work is known from; empty for the explorer's own words
    said_on: date | None = None
    introduced_by: Introducer | None = None
    schools: tuple[str, ...] = ()
    colleagues_at: tuple[str, ...] = ()
    ours_last: date | None = None
    theirs_last: date | None = None
    connected_on: date | None = None
    met: bool = False
    talked_on: date | None = None
    moved: Moved | None = None
    do_not_ask: bool = False
    rests_until: date | None = None
    wishes: str = ""


@dataclass(frozen=True, slots=True)
class Divide:
    """A fact that separates the sides of a question, the sentence that says so, and what it is on each side."""

    by: Fact
    sentence: str
    sides: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """An open contradiction: who spoke on it, and what seems to divide them."""

    id: str
    words: str
    spoke: frozenset[str]
    divided: tuple[Divide, ...] = ()


@dataclass(frozen=True, slots=True)
class Thin:
    """A point that was heard from two, so that one more independent voice would make it a pattern."""

    id: str
    words: str
    spoke: frozenset[str]
    employers: tuple[str, ...]
    roots: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Subject:
    """What one wants to ask about: a path, or one open question."""

    work: str = ""  # the occupation of the path, as it is called
    question: Question | None = None


class Kind(StrEnum):
    """What a reason is made of."""

    SAME = "same"
    WITHIN = "within"
    CLOSE = "close"
    FAMILY = "family"
    WORD = "word"
    SETTLES = "settles"
    SILENT = "silent"
    MOVED = "moved"
    THIN = "thin"
    EMPLOYER = "employer"
    LEVEL = "level"
    REGION = "region"
    SECTOR = "sector"
    CHAIN = "chain"
    INTRODUCED = "introduced"
    NAMED = "named"
    SCHOOL = "school"
    COLLEAGUE = "colleague"
    DORMANT = "dormant"
    WRITTEN = "written"
    CONNECTED = "connected"
    WAITING = "waiting"
    CROWDED = "crowded"
    NO_ANSWER = "no answer"
    OWED = "owed"
    WISH = "wish"
    RESTED = "rested"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Link:
    """Where a reason can be checked: a page of a person, a pattern or a contradiction."""

    to: Literal["person", "pattern", "contradiction"]
    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for asking somebody, or against it, as a sentence, and where it is known from."""

    kind: Kind
    sentence: str
    source: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody to ask, with the reasons; `unknown` is what is not known of them that would count."""

    candidate: Candidate
    reasons: tuple[Reason, ...]
    against: tuple[Reason, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom to ask, the best first; why it is not the easiest; how many were left in peace because they want to be."""

    suggestions: tuple[Suggestion, ...] = ()
    comfort: str = ""
    left_alone: int = 0
    notes: tuple[str, ...] = field(default_factory=tuple)
