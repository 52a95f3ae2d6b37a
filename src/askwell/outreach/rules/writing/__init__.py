"""Helping somebody to write a request: what to look at in a letter, what fits where, and what to write about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell import lazily
from askwell.outreach.rules.writing.channels import Channel, Room, body_room, subject_room
from askwell.outreach.rules.writing.draft import Draft, Kind, Known, Letter
from askwell.outreach.rules.writing.evidence import EVIDENCE, Evidence, evidence_of
from askwell.outreach.rules.writing.finding import Finding, Severity, Span
from askwell.outreach.rules.writing.likeness import Alike, Piece, alike, likeness, side_by_side
from askwell.outreach.rules.writing.measures import USUAL, Measures
from askwell.outreach.rules.writing.phrases import MARK, Phrase, own_phrases
from askwell.outreach.rules.writing.scaffold import ChosenFacts, Place, Scaffold, Slot, scaffold

if TYPE_CHECKING:
    from askwell.outreach.rules.writing.checking import check, unjudged

__all__ = [
    "EVIDENCE",
    "MARK",
    "USUAL",
    "Alike",
    "Channel",
    "ChosenFacts",
    "Draft",
    "Evidence",
    "Finding",
    "Kind",
    "Known",
    "Letter",
    "Measures",
    "Phrase",
    "Piece",
    "Place",
    "Room",
    "Scaffold",
    "Severity",
    "Slot",
    "Span",
    "alike",
    "body_room",
    "check",
    "evidence_of",
    "likeness",
    "own_phrases",
    "scaffold",
    "side_by_side",
    "subject_room",
    "unjudged",
]

__getattr__ = lazily(__name__, {"check": "checking", "unjudged": "checking"})
"""Its words take a tenth of a second to make ready, and only a letter needs them."""
