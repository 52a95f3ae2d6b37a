"""REQ-SUBJ: a subject that is there, says something, and does not shout."""

from __future__ import annotations

import re

from askwell.outreach.rules.writing.channels import Channel, subject_room
from askwell.outreach.rules.writing.draft import Draft, Known
from askwell.outreach.rules.writing.finding import SUBJECT, Finding, Severity, Span
from askwell.outreach.rules.writing.measures import Measures
from askwell.outreach.rules.writing.reading import words_in

_GENERAL = frozenset(
    """a an the quick short brief small little question questions hello hi hey greetings request help please important
    urgent meeting informational interview info chat coffee call introduction inquiry enquiry advice opportunity
    networking connect connecting connection intro reaching out touching base catch up contact mail email message
    letter for from to you your about my me with seeking need looking quickly favor favour thanks thank dear sir
    madam student career information talk conversation and i good morning day""".split()
)
_SAYING = frozenset("career student information".split())
_HAPPENS_OFTEN = 4  # letters; a shorter word in capitals may well be NASA or NHS
_HALF = 0.5


def check_subject(draft: Draft, channel: Channel, about: Known, measures: Measures) -> list[Finding]:
    """What is wrong with the subject, at most two things."""
    subject = draft.subject.strip()
    words = words_in(subject)
    if not words:
        return [
            _finding(
                draft, "A letter without a subject is hardly ever answered.", "Say in a few words what it is about."
            )
        ]
    found = []
    if _shouts(words):
        found.append(
            _finding(draft, "A subject in capitals reads as shouting.", "Write it as you would write a sentence.")
        )
    if len(words) > measures.subject_words_most:
        why = f"The subject has {len(words)} words, and a phone shows about six of them."
        found.append(_finding(draft, why, "Say it in three to eight words."))
    if _says_nothing(words, about):
        why = "This subject could stand over any letter to anybody."
        found.append(_finding(draft, why, "Name what ties you together, or the one thing you would like to learn."))
    left = subject_room(subject, channel).left
    if left is not None and left < 0:
        why = f"The subject is {-left} characters longer than LinkedIn takes."
        found.append(Finding("REQ-SUBJ", Severity.STRONG, _span(draft), why, "Shorten it."))
    return found


def _shouts(words: list[str]) -> bool:
    letters = [word for word in words if sum(map(str.isalpha, word)) >= _HAPPENS_OFTEN]
    loud = [word for word in letters if word == word.upper() != word.lower()]
    return len(loud) > max(_HALF * len(letters), 0) and (len(words) > 1 or len(loud[0]) > 2 * _HAPPENS_OFTEN)


def _says_nothing(words: list[str], about: Known) -> bool:
    """Whether nothing is left without the words that stand over any letter, and without their name."""
    names = {word.lower() for word in words_in(about.name)}
    plain = [re.sub(r"[^\w]+", "", word).lower() for word in words]
    left = [word for word in plain if word and word not in _GENERAL and word not in names]
    return not left and not (len(words) > 3 and _SAYING.intersection(plain))


def _finding(draft: Draft, why: str, do: str) -> Finding:
    return Finding("REQ-SUBJ", Severity.WARN, _span(draft), why, do)


def _span(draft: Draft) -> Span:
    return Span(SUBJECT, 1, 0, len(draft.subject))
