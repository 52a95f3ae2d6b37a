"""What counts as a pattern, who counts as an independent voice, what divides two sides."""

from __future__ import annotations

from enum import StrEnum

PATTERN_FROM = 3
"""Independent people it takes to call a point a pattern; two are "heard twice" (domain rule N-MIN)."""


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


class Stance(StrEnum):
    """How the speaker stands to what the statement is about."""

    FOR = "for"
    AGAINST = "against"
    CONDITIONAL = "conditional"
    NEUTRAL = "neutral"


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


class InsightRefused(ValueError):
    """An act on a statement, pattern or contradiction cannot be done like this; the message says what to do."""
