"""A plan for one talk: its minutes, its questions, how much each matters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Protocol, TypeVar

from askwell.preparation.rules.bank.purposes import Purpose
from askwell.preparation.rules.ranking import Weight, ranked

MINUTES_MOST = 240
USUAL_MINUTES = 20
"""What one asks for on the phone or by video (domain rule REQ-DUR)."""

QUESTION_LONGEST = 300
REASON_LONGEST = 500
AIM_LONGEST = 300
QUESTIONS_MOST = 40
"""Questions that one plan holds. More is a notebook, not a plan."""

REFERRAL = Purpose.REFERRAL.value
"""The purpose of the question who else to talk to, and whether one may use their name (Q-REF)."""

_WORDS = re.compile(r"\w+")


IN_WORDS: dict[Weight, str] = {
    Weight.MUST: "must ask",
    Weight.SHOULD: "should ask",
    Weight.COULD: "if there is time",
}


class PreparationRefused(ValueError):
    """Something cannot be prepared like this; the message says what to do."""


def clean_question(text: str) -> str:
    """A question without stray spaces.

    Refused (`PreparationRefused`): no words, or more than 300 characters.
    """
    cleaned = " ".join(text.split())
    if not cleaned:
        raise PreparationRefused("Write the question as you would say it.")
    if len(cleaned) > QUESTION_LONGEST:
        raise PreparationRefused("Say it shorter: nobody can answer a question of more than 300 letters.")
    return cleaned


def clean_minutes(minutes: int) -> int:
    """The minutes promised.

    Refused (`PreparationRefused`): none, or more than four hours.
    """
    if not 1 <= minutes <= MINUTES_MOST:
        raise PreparationRefused(f"Say a number of minutes from 1 to {MINUTES_MOST}; {USUAL_MINUTES} is usual.")
    return minutes


class Planned(Protocol):
    """A question that says what it is for and how much it matters."""

    purpose: str
    weight: str


Q = TypeVar("Q", bound=Planned)


def in_order(questions: Sequence[Q]) -> list[Q]:
    """The questions as they stand, but those that ask who else to talk to behind all others (Q-REF)."""
    return sorted(questions, key=lambda one: one.purpose == REFERRAL)


def wording_key(text: str) -> str:
    """What two writings of one question have in common: case, punctuation and spaces aside."""
    return " ".join(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold().replace("’", "'")))


UNSAID = Purpose.VALUES
"""Where in a talk a question stands that does not say what it is for: in the middle."""


def well_ordered(questions: Sequence[Q], *, minutes: int) -> list[tuple[Q, Weight]]:
    """The questions in the order in which they are best asked, each with its weight, as `rules.ranking` has it. What
    the explorer weighs more is wanted more; of equal weight, what stands earlier.
    """
    by_place = dict(enumerate(sorted(questions, key=lambda one: list(Weight).index(Weight(one.weight)))))
    wanted = [(place, Purpose(one.purpose) if one.purpose else UNSAID) for place, one in by_place.items()]
    return [(by_place[one.question], one.weight) for one in ranked(wanted, minutes=minutes)]
