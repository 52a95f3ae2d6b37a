"""What is true of a talk that is agreed on, of invitations to it, and of what a calendar answers to one."""

from __future__ import annotations

from enum import StrEnum

SHORTEST, LONGEST = 5, 480
"""Minutes of a talk."""

PLACE_LONGEST = 500


class Said(StrEnum):
    """The words of RFC 5546, as formats.calendar reads them."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    DELEGATED = "delegated"  # somebody else is to come in their place
    COUNTER = "counter"  # another time is proposed


class Step(StrEnum):
    """What the explorer makes of an answer. Nothing of it happens by itself."""

    KEEP = "keep"  # the talk stays as it is; the answer is taken note of
    MOVE = "move"  # to the time they propose
    CALL_OFF = "call_off"


STEPS: dict[Said, tuple[Step, ...]] = {
    Said.ACCEPTED: (Step.KEEP,),
    Said.TENTATIVE: (Step.KEEP,),
    Said.DELEGATED: (Step.KEEP,),
    Said.COUNTER: (Step.MOVE, Step.KEEP),
    Said.DECLINED: (Step.CALL_OFF, Step.KEEP),
}
"""What each answer leads to, the likeliest first."""
