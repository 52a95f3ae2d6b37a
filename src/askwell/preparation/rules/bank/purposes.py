"""What a question is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ANY_PATH = "general"


class Purpose(StrEnum):
    """What a question brings to light."""

    GRAND_TOUR = "grand_tour"  # the work from start to finish
    CRITICAL_INCIDENT = "critical_incident"  # one thing that happened, in detail
    CONTRAST = "contrast"  # how one thing differs from another
    NATIVE_WORDS = "native_words"  # what the people of the field call things
    DISCONFIRMING = "disconfirming"  # what speaks against what one hopes
    TRENDS = "trends"
    SKILLS = "skills"
    VALUES = "values"
    ENTRY = "entry"
    ADVICE = "advice"
    REFERRAL = "referral"


@dataclass(frozen=True, slots=True)
class Kept:
    """A question of the bank: what for, about what, for which path (`ANY_PATH` fits all), and its words."""

    purpose: Purpose
    topic: str
    path: str
    text: str
