"""What a check says of a question: its classes, and for each fault which words, why, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from askwell.outreach.rules.writing.evidence import Evidence
from askwell.preparation.rules.checking.evidence import EVIDENCE


class QuestionClass(StrEnum):
    """What a question is: always open or closed, and any of six faults besides."""

    OPEN = "open"
    CLOSED = "closed"
    LEADING = "leading"
    DOUBLE = "double"
    GOOGLEABLE = "googleable"
    JOB_ASK = "job_ask"
    ACCUSING = "accusing"
    PAY_OF_YOU = "pay_of_you"


FAULTS = tuple(each for each in QuestionClass if each not in {QuestionClass.OPEN, QuestionClass.CLOSED})
RULES: dict[QuestionClass, str] = {
    QuestionClass.CLOSED: "Q-OPEN",
    QuestionClass.LEADING: "Q-LEAD",
    QuestionClass.DOUBLE: "Q-TWO",
    QuestionClass.GOOGLEABLE: "Q-SEARCH",
    QuestionClass.JOB_ASK: "Q-JOB",
    QuestionClass.ACCUSING: "Q-WHY",
    QuestionClass.PAY_OF_YOU: "Q-PAY",
}


@dataclass(frozen=True, slots=True)
class Span:
    """The words a finding is about: from `begin` up to `end`, counted in characters of the question as typed."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `why` is a plain sentence."""

    rule: str
    kind: QuestionClass
    span: Span
    why: str

    @property
    def evidence(self) -> Evidence:
        """What the rule stands on."""
        return EVIDENCE[self.rule]


@dataclass(frozen=True, slots=True)
class Checked:
    """What there is to say of a question.

    `classes` begins with open or closed; the faults follow in the order of `QuestionClass`. `reason` is one sentence.
    `better` is another wording, empty where the question is fine as it is. `findings` come in the order of the text.
    """

    classes: tuple[QuestionClass, ...]
    reason: str
    better: str
    findings: tuple[Finding, ...]

    @property
    def is_fine(self) -> bool:
        """Whether it is open and has no fault."""
        return self.classes == (QuestionClass.OPEN,)
