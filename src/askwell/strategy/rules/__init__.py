"""What is true of paths whatever the database: words, limits, the refusal."""

from __future__ import annotations

import re

from askwell.people.rules import name_key

PATH_LONGEST = 100
TELLING = 4
"""Letters from which on a word of a path is worth looking for in titles."""

_EMPTY = frozenset(
    """with work working something someone people career become being doing into about that this from have more help
    helping want would like life jobs field role area""".split()
)


class PathRefused(ValueError):
    """A path cannot be added like this; the message says what to do."""


def clean_path(name: str) -> str:
    """The words of a path without stray spaces.

    Refused: no words, or more than 100 characters.
    """
    cleaned = " ".join(name.split())
    if not cleaned:
        raise PathRefused("Write the work you wonder about, such as “nursing” or “user research”.")
    if len(cleaned) > PATH_LONGEST or len(name_key(cleaned)) > 2 * PATH_LONGEST:
        raise PathRefused("Say it in fewer words, such as “nursing” or “user research”.")
    return cleaned


def words_to_look_for(name: str) -> tuple[str, ...]:
    """The words of a path by which titles may be found, where it names no occupation: climate, of "work in climate"."""
    words = re.findall(r"\w+", name.casefold())
    return tuple(dict.fromkeys(word for word in words if len(word) >= TELLING and word not in _EMPTY))
