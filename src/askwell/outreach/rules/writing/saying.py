"""Whether something is said outright or is denied: "I am not asking for a job" asks for none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.outreach.rules.writing.reading import Place, Reading

_TURN = re.compile(
    r"[;:—–(]|\b(?:but|however|though|although|yet|so)\b|,\s*(?=(?:and\s+)?(?:could|would|can|may|please"
    r"|do|are|is|if|I)\b)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|no|nor|neither|without|nothing|nobody|none|cannot|hardly|rather\s+than|instead\s+of|far\s+from)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
# Words that only sound like a denial: "I am not sure if you are hiring", "would it not be possible".
_UNSURE = re.compile(
    r"\b(?:not\s+(?:sure|certain|only|just)|(?:do\s+not|don['’]t)\s+(?:know|mind|hesitate)|no\s+(?:idea"
    r"|doubt)|why\s+not"
    r"|wonder\w*\s+if\s+\w+\s+(?:might|would|could)\s+not)\b",
    re.IGNORECASE,
)


def said_outright(pattern: re.Pattern[str], reading: Reading, within: Place | None = None) -> Iterator[Place]:
    """Where the pattern stands in the writer's own words, or in one sentence of them, without being denied."""
    begin, end = within or (0, len(reading.said))
    for found in pattern.finditer(reading.said, begin, end):
        if not is_denied(reading.said, found.start(), _sentence_begin(reading, found.start())):
            yield found.span()


def is_denied(text: str, at: int, begin: int = 0) -> bool:
    """Tell whether what follows at a place is denied in its own clause, looking back no further than `begin`."""
    before = text[begin:at]
    for turn in _TURN.finditer(before):
        before = text[begin + turn.end() : at]
    return bool(_DENIED.search(_UNSURE.sub(" ", before)))


def _sentence_begin(reading: Reading, at: int) -> int:
    return next((begin for begin, end in reading.sentences if begin <= at < end), at)
