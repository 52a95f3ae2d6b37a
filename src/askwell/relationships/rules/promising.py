"""Words that plainly are a promise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from askwell.conversations.rules.sentences import sentences
from askwell.relationships.rules import OwedBy


class Voice(StrEnum):
    """Whose words these are: “I” and “you” are told by it."""

    EXPLORER = "explorer"
    PROFESSIONAL = "professional"
    NOTE = "note"  # the explorer's own line about the other one


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise, from `begins` to `ends` of a text, and who made it."""

    begins: int
    ends: int
    owed_by: OwedBy


# What one gives, and to whom. “I'll tell you what I think” and “I'll give you an example” are done as they are said.
_GIVE = (
    r"(?:(?:send|forward|e-?mail|mail|message|text|lend|post)\s+(?:{whom})\b"
    r"|(?:send|forward|e-?mail|mail|pass|lend|post)\b[^.?!;]*?\s(?:to|on to)\s+(?:{whom})\b"
    r"|(?:introduce|connect)\s+(?:{whom})\s+(?:to|with)\b|put\s+(?:{whom})\s+in\s+(?:touch|contact)\b"
    r"|(?:drop|write)\s+(?:to\s+)?(?:{whom})\b|get\s+back\s+to\s+(?:{whom})\b|report\s+back\b"
    r"|let\s+(?:{whom})\s+know\b|share\b[^.?!;]*?\swith\s+(?:{whom})\b|keep\s+(?:{whom})\s+posted\b"
    r"|look\b[^.?!;]*?\sup\s+for\s+(?:{whom})\b|ask\b[^.?!;]*?\sfor\s+(?:{whom})\b)"
)
_ALSO = r"(?:also\s+|gladly\s+|definitely\s+|certainly\s+|just\s+|happily\s+|then\s+)*"
_I_WILL = r"(?:I(?:['’]ll|\s+will|\s+promise\s+to|\s+promised\s+to|['’]m\s+going\s+to|\s+am\s+going\s+to)|[Ll]et\s+me)"
_THEY = r"(?:[Ss]he|[Hh]e|[Tt]hey|[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)"
_WILL = r"(?:['’]ll|\s+will|\s+promised\s+to|\s+promises\s+to|\s+is\s+going\s+to|\s+are\s+going\s+to|\s+offered\s+to)"
_YOU, _ME, _THEM = "you", "me", r"her|him|them|[A-Z][\w'’-]+"

_SHAPES: dict[Voice, tuple[tuple[re.Pattern[str], OwedBy], ...]] = {
    Voice.PROFESSIONAL: (
        (re.compile(rf"\b{_I_WILL}\s+{_ALSO}{_GIVE.format(whom=_YOU)}"), OwedBy.THEM),
        # Noted in the explorer's own words, though it stands under what they said.
        (re.compile(rf"\b{_THEY}{_WILL}\s+{_ALSO}{_GIVE.format(whom=_ME)}"), OwedBy.THEM),
    ),
    Voice.EXPLORER: ((re.compile(rf"\b{_I_WILL}\s+{_ALSO}{_GIVE.format(whom=_YOU)}"), OwedBy.ME),),
    Voice.NOTE: (
        (re.compile(rf"\b{_THEY}{_WILL}\s+{_ALSO}{_GIVE.format(whom=_ME)}"), OwedBy.THEM),
        (re.compile(rf"\b{_I_WILL}\s+{_ALSO}{_GIVE.format(whom=_THEM)}"), OwedBy.ME),
    ),
}
_NOT_SURE = re.compile(
    r"\?|\b(?:not|never|won['’]t|don['’]t|can['’]t|cannot|if|unless|would|might|maybe|perhaps|could|when)\b",
    re.IGNORECASE,
)


def promises_in(text: str, *, voice: Voice) -> list[Promised]:
    """The sentences of a text that plainly are a promise of one to the other.

    A sentence with a condition, a doubt, a “not” or a question mark is left out: the explorer can write it down.
    """
    found = []
    for begins, ends in sentences(text):
        said = text[begins:ends]
        if _NOT_SURE.search(said):
            continue
        owed_by = next((whose for shape, whose in _SHAPES[voice] if shape.search(said)), None)
        if owed_by is not None:
            found.append(Promised(begins, ends, owed_by))
    return found
