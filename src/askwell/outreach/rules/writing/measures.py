"""The numbers of the checks, each the explorer's to change. Their grade is that of their rule (`evidence.EVIDENCE`)."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.outreach.rules.writing.channels import NOTE_PAID


@dataclass(frozen=True, slots=True)
class Measures:
    """Words, minutes, days and shares, with the rule each belongs to."""

    words_least: int = 40  # REQ-LEN
    words_good: int = 100  # REQ-LEN, what is advised
    words_most: int = 125  # REQ-LEN
    words_far_too_many: int = 200  # REQ-LEN
    inmail_most: int = 800  # REQ-LEN, UTF-16 units; beyond it LinkedIn counted fewer answers than usual
    note_most: int = NOTE_PAID  # REQ-LEN: what fits into the note of an invitation
    questions_most: int = 3  # REQ-Q
    subject_words_most: int = 10  # REQ-SUBJ
    grade_most: float = 8.0  # REQ-READ
    superlatives_most: int = 2  # REQ-FLAT
    alike: float = 0.85  # REQ-BULK, of the words in order
    alike_others: int = 3  # REQ-BULK
    windows_least: int = 2  # REQ-WIN
    days_ahead: int = 14  # REQ-WIN
    minutes: int = 20  # REQ-DUR, what is advised
    minutes_most: int = 30  # REQ-DUR
    follow_up_words_most: int = 60  # FUP-ADD


USUAL = Measures()
