"""The pieces of the report, as its templates find them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from textwrap import shorten

from askwell.cli.synthesize.wording import count, day

BRIEF = 120
"""How much of a heading the contents show."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another place in the report."""

    anchor: str
    words: str


@dataclass(slots=True)
class Said:
    """One statement in its place."""

    anchor: str
    words: str
    speaker: str
    person: str
    talk: str
    file: str
    date: dt.date | None
    clock: str
    topic: str
    score: float
    skills: dict[str, str]
    joins: list[Link] = field(default_factory=list)

    @property
    def day(self) -> str:
        return day(self.date) if self.date else ""


@dataclass(frozen=True, slots=True)
class Voices:
    """Several statements on one point, and who made them: first one of each person, then the rest."""

    anchor: str
    label: str
    voices: int
    independent: int
    names: str
    first: list[Said]
    more: list[Said]

    @property
    def brief(self) -> str:
        return shorten(self.label, BRIEF, placeholder="…")


@dataclass(frozen=True, slots=True)
class Question:
    """A question on which people differ."""

    anchor: str
    question: str
    strength: str
    how: str
    divides: str
    sides: list[Voices]

    @property
    def brief(self) -> str:
        return shorten(self.question, BRIEF, placeholder="…")


@dataclass(frozen=True, slots=True)
class Share:
    """One speaker's part of a talk, in hundredths, and where it begins on the bar."""

    name: str
    part: int
    begins: int
    explorer: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation with what was kept of it, in the order it was said."""

    anchor: str
    title: str
    file: str
    date: dt.date | None
    professionals: str
    explorers: str
    others: str
    shares: list[Share]
    shown: list[Said]
    folded: list[Said]

    @property
    def day(self) -> str:
        return day(self.date) if self.date else "date unknown"


@dataclass(frozen=True, slots=True)
class SkillNamed:
    """A skill, and a place where each person who named it did so."""

    label: str
    people: list[Link]

    @property
    def count(self) -> str:
        return count(len(self.people), "person", "people")


@dataclass(frozen=True, slots=True)
class Report:
    """Everything, in order."""

    people: int
    patterns: list[Voices]
    twice: list[Voices]
    questions: list[Question]
    situations: list[Question]
    skills: list[SkillNamed]
    skills_named_once: list[SkillNamed]
    talks: list[Talk]
