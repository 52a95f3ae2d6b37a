"""What came of handing over one letter: exactly one of four outcomes, and one sentence that says why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What is true of the letter now."""

    SENT = "sent"  # the server said that it has it
    REFUSED = "refused"  # the server said no for good (5xx): the same letter would be refused again
    LATER = "later"  # it certainly did not leave, and another time it may
    UNCERTAIN = "uncertain"  # it was handed over, and no answer came back: only a look can tell


class Stage(StrEnum):
    """How far the conversation with the server had come."""

    CONNECT = "connect"  # finding it, its greeting, its name
    SECURE = "secure"  # encryption
    SIGN_IN = "sign_in"
    SENDER = "sender"
    RECIPIENT = "recipient"
    CONTENT = "content"  # from the DATA command to the last line of the letter
    ANSWER = "answer"  # after the final dot, which says: take it


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt. `code` and `said` are the server's own (0 and empty if it said nothing); `sentence` is ours."""

    outcome: Outcome
    stage: Stage
    code: int = 0
    said: str = ""
    sentence: str = ""


BY_STATUS = {  # RFC 3463; the first that fits counts
    "5.1.1": "There is no mailbox with this address.",
    "5.1.10": "There is no mailbox with this address.",
    "5.1.2": "The part of the address after the @ does not exist.",
    "5.1.3": "The address is not written as an address should be.",
    "5.1.6": "The mailbox has moved and left no new address.",
    "5.2.1": "The mailbox is closed.",
    "5.2.2": "The mailbox is full.",
    "5.3.4": "The letter is too big for the server.",
    "5.2.3": "The letter is too big for this mailbox.",
    "5.7.8": "The mail server did not accept the name or the password.",
    "5.7.9": "The mail server wants another way to sign in, an app password perhaps.",
    "4.2.2": "The mailbox is full at the moment.",
    "4.7.1": "The mail server asks to wait a little and try again.",
}
BY_STAGE = {
    (Outcome.REFUSED, Stage.SIGN_IN): "The mail server did not accept the name or the password.",
    (Outcome.REFUSED, Stage.SENDER): "The mail server does not let this account send from this address.",
    (Outcome.REFUSED, Stage.RECIPIENT): "The mail server does not take letters for this address.",
    (Outcome.REFUSED, Stage.CONTENT): "The mail server refused the letter.",
    (Outcome.REFUSED, Stage.ANSWER): "The mail server read the letter and refused it.",
    (Outcome.REFUSED, Stage.CONNECT): "The mail server takes no letters from here.",
    (Outcome.REFUSED, Stage.SECURE): "The mail server refused an encrypted line.",
    (Outcome.LATER, Stage.CONNECT): "The mail server could not be reached; nothing was sent.",
    (Outcome.LATER, Stage.SECURE): "A safe line to the mail server could not be made; nothing was sent.",
    (Outcome.LATER, Stage.SIGN_IN): "Signing in did not work at the moment; nothing was sent.",
}
REFUSED_LETTER = (Outcome.REFUSED, Stage.CONTENT)
LATER = "The mail server cannot take the letter at the moment; nothing was sent."
UNCERTAIN = (
    "The letter was handed over, and then the line broke before the server confirmed it. It may have arrived; please "
    "look into your Sent folder, or ask, before you send it again."
)
NOT_BEGUN = "Askwell stopped before the letter left; nothing was sent."
STATUS = re.compile(r"^\s*#?([245]\.\d{1,3}\.\d{1,3})\b[ :-]*")


def sent(code: int, said: str) -> Delivery:
    return Delivery(Outcome.SENT, Stage.ANSWER, code, plainly(said), "The mail server has taken the letter.")


def uncertain(said: str = "") -> Delivery:
    return Delivery(Outcome.UNCERTAIN, Stage.ANSWER, 0, plainly(said), UNCERTAIN)


def not_begun() -> Delivery:
    """Nobody had called a server yet."""
    return Delivery(Outcome.LATER, Stage.CONNECT, sentence=NOT_BEGUN)


def later(stage: Stage, said: str = "", *, code: int = 0, why: str = "") -> Delivery:
    """It did not leave. `why`: a sentence of ours that says more, where we know more."""
    return _not_sent(Outcome.LATER, stage, code, said, why)


def refused(stage: Stage, code: int, said: str = "", *, why: str = "") -> Delivery:
    return _not_sent(Outcome.REFUSED, stage, code, said, why)


def not_sent(stage: Stage, code: int, said: str) -> Delivery:
    """By the server's own word: 5xx is for good, everything else another time (RFC 5321, 4.2.1)."""
    return refused(stage, code, said) if 500 <= code <= 599 else later(stage, said, code=code)


def plainly(said: str) -> str:
    """The server's words on one line: without status codes, control signs and more than a reader would read."""
    lines = [STATUS.sub("", line).strip() for line in said.splitlines()]
    text = "".join(c if c.isprintable() else " " for c in " ".join(lines))
    return " ".join(text.split())[:300]


def _not_sent(outcome: Outcome, stage: Stage, code: int, said: str, why: str = "") -> Delivery:
    status = STATUS.match(said)
    known = BY_STATUS.get(status.group(1)) if status else None
    plain = known or BY_STAGE.get((outcome, stage)) or (LATER if outcome is Outcome.LATER else BY_STAGE[REFUSED_LETTER])
    words = plainly(said)
    told = f"The server's words: “{words}”" if words else ""
    return Delivery(outcome, stage, code, words, " ".join(filter(None, (plain, why, told))))
