"""What counts as a pattern, who counts as an independent voice, what divides two sides: the words of this stage."""

from __future__ import annotations

from enum import StrEnum

PATTERN_FROM = 3
"""Independent people it takes to call a point a pattern; two are "heard twice" (domain rule N-MIN)."""

LABEL_LONGEST = 300
ABOUT_LONGEST = 200


class Kind(StrEnum):
    """What a statement is about, in the words of the annotated conversations."""

    ADVICE = "advice"
    DAILY_WORK = "daily_work"
    SKILL = "skill"
    CREDENTIAL = "credential"
    ENTRY_ROUTE = "entry_route"
    HIRING = "hiring"
    TREND = "trend"
    CHALLENGE = "challenge"
    PAY_CONDITIONS = "pay_conditions"
    CULTURE = "culture"
    OTHER = "other"


TOPICS: dict[Kind, str] = {
    Kind.ADVICE: "Advice",
    Kind.ENTRY_ROUTE: "Ways in",
    Kind.HIRING: "How hiring goes",
    Kind.SKILL: "Skills",
    Kind.CREDENTIAL: "Degrees and certificates",
    Kind.DAILY_WORK: "The daily work",
    Kind.CHALLENGE: "What is hard",
    Kind.PAY_CONDITIONS: "Pay and conditions",
    Kind.CULTURE: "The people and the culture",
    Kind.TREND: "Where the field is going",
    Kind.OTHER: "Other things",
}
"""What a page calls each kind, in the order a page shows them."""


class Stance(StrEnum):
    """How the speaker stands to what the statement is about."""

    FOR = "for"
    AGAINST = "against"
    CONDITIONAL = "conditional"
    NEUTRAL = "neutral"


STANCES: dict[Stance, str] = {
    Stance.FOR: "for it",
    Stance.AGAINST: "against it",
    Stance.CONDITIONAL: "it depends",
    Stance.NEUTRAL: "neither for nor against",
}


class Origin(StrEnum):
    MACHINE = "machine"
    EXPLORER = "explorer"


class StatementState(StrEnum):
    """Proposed by the machine until the explorer decides; decided statements survive re-runs."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DROPPED = "dropped"


class GroupState(StrEnum):
    """What the explorer decided about a pattern or contradiction."""

    OPEN = "open"
    SETTLED = "settled"
    DISMISSED = "dismissed"


class Strength(StrEnum):
    DIRECT = "direct"
    PARTIAL = "partial"
    SCOPE = "scope"


STRENGTHS: dict[Strength, str] = {
    Strength.DIRECT: "They say the opposite",
    Strength.PARTIAL: "They differ in part",
    Strength.SCOPE: "They speak of different situations",
}


class InsightRefused(ValueError):
    """An act on a statement, pattern or contradiction cannot be done like this; the message says what to do."""
