"""What is true of one person whatever the database: the name as written, its key, the refusal."""

from __future__ import annotations

import re
import unicodedata

NAME_LONGEST = 200

_SPACES = re.compile(r"\s+")


class PersonRefused(ValueError):
    """A person cannot be added or changed like this; the message says what to do."""


def clean_name(name: str) -> str:
    """The name as written, with stray spaces taken out. Nothing else is "corrected".

    Refused: an empty name, or one longer than 200 characters.
    """
    cleaned = _SPACES.sub(" ", name).strip()
    if not cleaned:
        raise PersonRefused("Write a name, even a first name will do.")
    if len(cleaned) > NAME_LONGEST:
        raise PersonRefused("Shorten the name to 200 characters; the rest fits in the note.")
    return cleaned


def name_key(name: str) -> str:
    """What two writings of one name have in common: case, accents' encoding and spaces aside."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", name)).strip().casefold()
