"""What a check says of a letter: which rule, how grave, where, why, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from askwell.outreach.rules.writing.evidence import EVIDENCE, Evidence

SUBJECT, BODY, ATTACHMENTS = "subject", "body", "attachments"


class Severity(StrEnum):
    """How grave a finding is. Only `BLOCK` keeps a letter back."""

    INFO = "info"
    WARN = "warn"
    STRONG = "strong"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Span:
    """The words a finding is about: from `begin` up to `end`, counted in characters of its part of the letter.

    `line` counts from 1. Where something is missing, it is the words beside which it belongs.
    """

    part: str
    line: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `why` and `do` are a plain sentence each."""

    rule: str
    severity: Severity
    span: Span
    why: str
    do: str

    @property
    def evidence(self) -> Evidence:
        """What the rule stands on."""
        return EVIDENCE[self.rule]

    @property
    def overridable(self) -> bool:
        """Whether the explorer may set it aside with a reason, which is kept. A mere hint needs no reason."""
        return self.severity is not Severity.INFO


def span_in(text: str, begin: int, end: int, part: str = BODY) -> Span:
    """The span of some characters of a text, with the line on which they begin."""
    return Span(part, text.count("\n", 0, begin) + 1, begin, end)
