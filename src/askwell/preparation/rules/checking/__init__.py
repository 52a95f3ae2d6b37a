"""Whether a question is worth one of twenty minutes: its class, what is wrong with it, and a better wording.

What checks is loaded with the first question: its phrases take a quarter of a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell import lazily
from askwell.outreach.rules.writing.evidence import Evidence
from askwell.preparation.rules.checking.evidence import EVIDENCE
from askwell.preparation.rules.checking.finding import FAULTS, Checked, Finding, QuestionClass, Span

if TYPE_CHECKING:
    from askwell.preparation.rules.checking.checking import check

__all__ = ["EVIDENCE", "FAULTS", "Checked", "Evidence", "Finding", "QuestionClass", "Span", "check"]

__getattr__ = lazily(__name__, {"check": "checking"})
