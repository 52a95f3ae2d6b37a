"""What finding means whatever the database: folded words, slips of the pen, how near a match is, what is marked."""

from __future__ import annotations

from enum import IntEnum


class Kind(IntEnum):
    """What can be found, in the order it is shown."""

    PERSON = 1
    ORGANIZATION = 2
    CONVERSATION = 3
    QUOTE = 4
    TURN = 5


class Field(IntEnum):
    """Which words of it were found."""

    NAME = 1
    OTHER_NAME = 2
    WORK = 3
    WORKED = 4
    STUDIED = 5
    MAIL = 6
    MET = 7
    NOTE = 8
    CARD_NOTE = 9
    ABOUT = 10
    REFLECTION = 11
    SAID = 12
    REQUEST = 13


class Reach(IntEnum):
    """How far a search goes for its words. It goes on while what it found is `FEW`."""

    BEGINS = 0  # names that begin with what was typed
    NAMES = 1  # names with words that begin so
    WORDS = 2  # any words that begin so
    INSIDE = 3  # also inside a word
    SLIPS = 4  # also words that are nearly the same


FEW = 8
"""Fewer results than this, and the search goes further. As many are shown of each kind."""

# How near a match is. They add up over the words typed, so that one word that is only nearly the same weighs more than
# any number of others; our own choice.
NAME_BEGINS, WORD_OF_NAME, WORD, INSIDE, SLIP = 0, 1, 10, 100, 1000
