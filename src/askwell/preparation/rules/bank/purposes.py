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


WHY: dict[Purpose, str] = {
    Purpose.GRAND_TOUR: "Lets them show you the work from start to finish.",
    Purpose.CRITICAL_INCIDENT: "Tells you more than how it usually goes.",
    Purpose.CONTRAST: "What differs shows what matters.",
    Purpose.NATIVE_WORDS: "The field's own words help you in every talk after this one.",
    Purpose.DISCONFIRMING: "Asks for what speaks against what you hope.",
    Purpose.TRENDS: "Shows where the field is going.",
    Purpose.SKILLS: "Tells you what you would have to learn.",
    Purpose.VALUES: "Helps you see whether the work fits what you care about.",
    Purpose.ENTRY: "Shows how people really come in.",
    Purpose.ADVICE: "Leaves room for what you have not thought of.",
    Purpose.REFERRAL: "One talk leads to the next.",
}
"""What speaks for a question of each purpose, in a sentence for whoever looks at the plan."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A question of the bank: what for, about what, for which path (`ANY_PATH` fits all), and its words."""

    purpose: Purpose
    topic: str
    path: str
    text: str
