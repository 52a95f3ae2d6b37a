"""Who spoke how much, and who asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.names import is_unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from askwell.formats.transcripts.model import Transcript, Turn

_MOST_UNKNOWN = 0.2
_QUESTION = re.compile(r"\?+!?(?=[\s\"'”’)\]*]|$)|[？؟]+")


def talk_share(transcript: Transcript) -> dict[str, float] | None:
    """Return each speaker's share of the talk: of the time where every turn has a start and an end, else of the words.

    None where it cannot be told: nobody is named, a label stands for several people, or more than a fifth of the words
    has no known speaker.
    """
    if not _is_known(transcript):
        return None
    amount = _duration if _is_timed(transcript) else _words
    return _shares(transcript, amount)


def question_count(transcript: Transcript) -> dict[str, int] | None:
    """Return how many questions each speaker asked, or None where it cannot be told who spoke."""
    if not _is_known(transcript):
        return None
    counts = dict.fromkeys(_known(transcript), 0)
    for turn in transcript.turns:
        if turn.speaker in counts:
            counts[turn.speaker] += len(_QUESTION.findall(turn.text))
    return counts


def _is_known(transcript: Transcript) -> bool:
    if transcript.channels_collapsed or not _known(transcript):
        return False
    words = sum(map(_words, transcript.turns))
    unknown = sum(_words(turn) for turn in transcript.turns if is_unknown(turn.speaker))
    return unknown <= _MOST_UNKNOWN * words


def _known(transcript: Transcript) -> list[str]:
    return [speaker for speaker in transcript.speakers if not is_unknown(speaker)]


def _is_timed(transcript: Transcript) -> bool:
    whole = all(turn.start is not None and turn.end is not None for turn in transcript.turns)
    return whole and any(map(_duration, transcript.turns))


def _shares(transcript: Transcript, amount: Callable[[Turn], float]) -> dict[str, float]:
    """Divide among the known speakers; what nobody is known to have said counts for nobody."""
    amounts: dict[str, float] = dict.fromkeys(_known(transcript), 0.0)
    for turn in transcript.turns:
        if turn.speaker in amounts:
            amounts[turn.speaker] += amount(turn)
    total = sum(amounts.values()) or 1
    return {speaker: spoken / total for speaker, spoken in amounts.items()}


def _duration(turn: Turn) -> float:
    return max(0.0, (turn.end or 0.0) - (turn.start or 0.0))


def _words(turn: Turn) -> float:
    return len(turn.text.split())
