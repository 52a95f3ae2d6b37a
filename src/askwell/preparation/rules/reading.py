"""Facts one reads up: their words, where they are from, and from when on they may no longer be so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from askwell.preparation.rules.plan import PreparationRefused

FACT_LONGEST = 1000
SOURCE_LONGEST = 500
TOPIC_LONGEST = 100
DAYS_LEAST, DAYS_MOST = 7, 3650

About = Literal["person", "organization", "topic"]

_PASSAGES = re.compile(r"\n\s*\n")
_ENDS = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+")


@dataclass(frozen=True, slots=True)
class Days:
    """After how many days a fact may no longer be so: people change sooner than fields do. Our own judgement."""

    person: int = 365
    organization: int = 365
    topic: int = 730


USUAL = Days()


def clean_fact(text: str) -> str:
    """A fact without stray spaces.

    Refused (`PreparationRefused`): no words, or more than 1,000 characters.
    """
    cleaned = " ".join(text.split())
    if not cleaned:
        raise PreparationRefused("Write down what you read.")
    if len(cleaned) > FACT_LONGEST:
        raise PreparationRefused("Keep one thing at a time, in at most 1,000 letters.")
    return cleaned


def clean_source(source: str) -> str:
    """Where a fact is from, without stray spaces.

    Refused (`PreparationRefused`): nothing, or more than 500 characters.
    """
    cleaned = " ".join(source.split())
    if not cleaned:
        raise PreparationRefused("Say where it is from: an address, a paper, somebody's words.")
    if len(cleaned) > SOURCE_LONGEST:
        raise PreparationRefused("Say where it is from in at most 500 letters.")
    return cleaned


def clean_days(days: int) -> int:
    """Days until a fact may be old. Refused (`PreparationRefused`): under a week, over ten years."""
    if not DAYS_LEAST <= days <= DAYS_MOST:
        raise PreparationRefused(f"Choose a number of days from {DAYS_LEAST} to {DAYS_MOST:,}.")
    return days


def is_stale(*, about: About, said_on: date, today: date, days: Days = USUAL) -> bool:
    """Whether a fact of this day is so old that it may no longer be so."""
    return (today - said_on).days > int(getattr(days, about))


def passages(text: str) -> list[str]:
    """A text cut where its paragraphs end, each short enough to be kept as one fact; a long one at its sentences."""
    found: list[str] = []
    for paragraph in _PASSAGES.split(text):
        cleaned = " ".join(paragraph.split())
        if cleaned:
            found += _in_pieces(cleaned)
    return found


def _in_pieces(paragraph: str) -> list[str]:
    pieces, piece = [], ""
    for sentence in _ENDS.split(paragraph):
        if piece and len(piece) + 1 + len(sentence) > FACT_LONGEST:
            pieces.append(piece)
            piece = ""
        piece = f"{piece} {sentence}".strip()[:FACT_LONGEST]
    return [*pieces, piece] if piece else pieces
