"""Questions of our own writing to begin with, by what they are for, by topic and by path.

Each passes its own check as open and without a fault. None is about pay of theirs, none asks for a job, and each is one
that one would say aloud.
"""

from __future__ import annotations

from collections.abc import Iterator

from askwell.preparation.rules.bank.general import GENERAL
from askwell.preparation.rules.bank.paths import PATHS
from askwell.preparation.rules.bank.purposes import ANY_PATH, WHY, Kept, Purpose

BANK: tuple[Kept, ...] = tuple(
    Kept(purpose, topic, path, text)
    for path, kept in ((ANY_PATH, GENERAL), *PATHS.items())
    for purpose, topic, text in kept
)


def questions_for(path: str = "", *, purpose: Purpose | None = None) -> Iterator[Kept]:
    """The questions of one path (one of `PATHS`) and those for any; those of the path first."""
    for wanted in dict.fromkeys((path or ANY_PATH, ANY_PATH)):
        for kept in BANK:
            if kept.path == wanted and purpose in {None, kept.purpose}:
                yield kept


__all__ = ["ANY_PATH", "BANK", "PATHS", "WHY", "Kept", "Purpose", "questions_for"]
