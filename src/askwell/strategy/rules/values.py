"""What matters to the explorer, and what is known of it on a path: words, limits, and where a cell of the table stands.

Values are written down and ranked before any evidence is shown, so that they are the explorer's own and not those of
whoever spoke last. There is no sum over values and none over paths: three voices for one thing do not make
up for one against another.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from enum import StrEnum

from askwell.insights.rules.voices import Independence
from askwell.people.rules import name_key
from askwell.preparation.rules import checking

VALUE_LONGEST = 60
VALUES_MOST = 12
"""Of more nobody says which comes first."""

WORDINGS = (
    "One thing that matters to me is “{}”. Tell me about a time when that came up in your work.",
    "One thing that matters to me is “{}”. What have you seen of it in your work?",
    "Tell me about a day that showed you what this work gives, or takes.",
)
"""The question for an empty cell: of something that happened, for first-hand incidents weigh more. The last has no
words of the explorer in it, and so none that could make it another question."""


_ACTIVITY = re.compile(r"(?!\w*thing$)\w{3,}ing")
_SOMEBODY = re.compile(r"(?:er|or|ist|ian|ant|ent)$")


class ValueRefused(ValueError):
    """A value cannot be written down or ranked like this; the message says what to do."""


class EvidenceRefused(ValueError):
    """Somebody's words cannot be put down for or against a value like this; the message says what to do."""


class Speaks(StrEnum):
    """Which way a statement speaks."""

    FOR = "for"
    AGAINST = "against"


class Known(StrEnum):
    """What is known of a value on a path."""

    UNKNOWN = "unknown"
    ONE_VOICE = "one_voice"
    AGREED = "agreed"
    CONTESTED = "contested"


def clean_value(name: str) -> str:
    """The words of a value without stray spaces and without the quotes around them.

    Refused: no words, or more than 60 characters.
    """
    cleaned = " ".join(name.replace("\x00", "").split()).strip("“”\"' ")
    if not cleaned.strip(" .,;:!?-"):
        raise ValueRefused("Write what matters to you in a few words, such as “independence” or “time for family”.")
    if len(cleaned) > VALUE_LONGEST or len(name_key(cleaned)) > 2 * VALUE_LONGEST:
        raise ValueRefused(f"Say “{cleaned[:20]} …” in fewer words, such as “independence” or “time for family”.")
    return cleaned


def what_is_known(one: AbstractSet[str], other: AbstractSet[str], together: Independence) -> Known:
    """Where a cell stands: `one` and `other` are the people who speak for and against, `together` all their voices.

    Somebody who speaks for it and against it, alone, is one voice that says it depends, and no contest.
    """
    if not one | other:
        return Known.UNKNOWN
    if one and other and len(one | other) > 1:
        return Known.CONTESTED
    return Known.ONE_VOICE if together.independent == 1 else Known.AGREED


def in_words(known: Known, *, speaks_for: bool, speaks_against: bool) -> str:
    """Where a cell stands, in two or three words."""
    if known is Known.UNKNOWN:
        return "Not known yet"
    if known is Known.CONTESTED:
        return "They differ"
    voices = "One voice" if known is Known.ONE_VOICE else "Several"
    if speaks_for and speaks_against:
        return f"{voices}, both ways"
    return f"{voices} for" if speaks_for else f"{voices} against"


def how_many(voices: Independence, *, bare: bool = False) -> str:
    """How many people, and how many independent voices they are if these are fewer; `bare`: the number alone."""
    people = f"{voices.people}" if bare else f"{voices.people} {'person' if voices.people == 1 else 'people'}"
    if voices.independent == voices.people:
        return people
    return f"{people} ({voices.independent} independent {'voice' if voices.independent == 1 else 'voices'})"


def as_named(path: str) -> str:
    """A path as a sentence names it: nursing; what is no activity stands in quotes, as the explorer wrote it."""
    first, *_, last = [*path.split(), path]
    if _ACTIVITY.fullmatch(first) and path[1:].islower() and not _SOMEBODY.search(last):
        return path[0].lower() + path[1:]
    return f"“{path}”"


def nothing_known(value: str, path: str) -> str:
    """The reason to ask: that nobody has told yet."""
    return f"Nobody has told you yet what {as_named(path)} does for “{_inside(value)}”."


def why_ask(value: str, path: str, known: Known) -> str:
    """The reason to ask: that nobody has told yet, or what one more voice would tell."""
    if known is Known.UNKNOWN:
        return nothing_known(value, path)
    if known is Known.CONTESTED:
        return f"What you were told of what {as_named(path)} does for “{_inside(value)}” differs."
    return f"One more voice would tell whether what you heard of {as_named(path)} and “{_inside(value)}” holds."


def question_on(value: str) -> str:
    """An open question that asks for something that happened, in the explorer's own words where these keep it open."""
    words = _inside(value)
    return next((text for one in WORDINGS[:-1] if checking.check(text := one.format(words)).is_fine), WORDINGS[-1])


def _inside(value: str) -> str:
    return value.replace("“", "‘").replace("”", "’").replace('"', "’").rstrip(".?! ")
