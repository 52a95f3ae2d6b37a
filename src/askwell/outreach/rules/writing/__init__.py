"""Helping somebody to write a request: what to look at in a letter, what fits where, and what to write about."""

from __future__ import annotations

from askwell.outreach.rules.writing.channels import Channel, Room, body_room, subject_room
from askwell.outreach.rules.writing.checking import check, unjudged
from askwell.outreach.rules.writing.draft import Draft, Kind, Known, Letter
from askwell.outreach.rules.writing.evidence import EVIDENCE, Evidence
from askwell.outreach.rules.writing.finding import Finding, Severity, Span
from askwell.outreach.rules.writing.likeness import Alike, Piece, alike, likeness, side_by_side
from askwell.outreach.rules.writing.measures import USUAL, Measures
from askwell.outreach.rules.writing.phrases import MARK, Phrase, own_phrases
from askwell.outreach.rules.writing.scaffold import ChosenFacts, Place, Scaffold, Slot, scaffold

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
    "likeness",
    "own_phrases",
    "scaffold",
    "side_by_side",
    "subject_room",
    "unjudged",
]
