"""Subjects without what mail programs put in front of them."""

from __future__ import annotations

import re

_PREFIX = re.compile(
    r"\s*(?:\[(?:ext|external|extern)\]\s*|"
    r"(?:re|aw|antw|antwort|sv|vs|vl|ref|res|rv|rif|r|odp|oдп|ynt|vá|va|πρ|απ|ответ|отв|atb|bls|svar|回复|回覆|答复|答覆|返信|"
    r"답장|회신|"
    r"fwd?|wg|wtr|tr|enc|i|pd|doorst|vb|fs|videresendt|ilt|továbbítás|пересл|转发|轉寄|転送|전달)"
    r"(?:\s?\[\d{1,3}\]|\s?\(\d{1,3}\)|\^\d{1,3}|\*\d{1,3})?\s?[:：]\s*)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\s*(?:\[[^\]]{1,20}\]\s*)?(?:re|aw|antw|antwort|sv|vs|ref|res|rv|rif|r|odp|ynt|vá|πρ|απ|ответ|отв|atb|svar|回复|"
    r"回覆|答复|答覆|返信|답장|회신)"
    r"(?:\s?\[\d{1,3}\]|\s?\(\d{1,3}\)|\^\d{1,3})?\s?[:：]",
    re.IGNORECASE,
)
_AUTOMATIC = re.compile(
    r"\s*(?:automatic reply|auto(?:matic)? response|auto-?reply|out of (?:the )?office|automatische antwort|"
    r"réponse automatique|respuesta automática|resposta automática|risposta automatica|automatisch antwoord|autosvar|"
    r"automatiskt svar|automatisk svar|odpowiedź automatyczna|accepted|declined|tentative|angenommen|abgelehnt|"
    r"zugesagt|"
    r"accepté|refusé|aceptado|rechazado|mit vorbehalt)\s?[:：]\s*",
    re.IGNORECASE,
)
_LONGEST = 1000


def bare_subject(subject: str) -> str:
    """Return a subject without "Re:", "AW:", "Fwd:" and their like, however often they stand there."""
    rest = subject[:_LONGEST]
    while found := _PREFIX.match(rest):
        rest = rest[found.end() :]
    return " ".join(rest.split())


def same_subject(one: str, other: str) -> bool:
    """Tell whether two subjects are of one exchange; an empty one is like no other."""
    first, second = _compared(one), _compared(other)
    return bool(first) and first == second


def is_reply(subject: str) -> bool:
    """Tell a subject that begins with "Re:" or its like."""
    return bool(_ANSWER.match(subject[:_LONGEST]))


def _compared(subject: str) -> str:
    rest = bare_subject(subject)
    while found := _AUTOMATIC.match(rest):
        rest = bare_subject(rest[found.end() :])
    return rest.casefold()
