"""What the name of a file says about the talk in it."""

from __future__ import annotations

import re

TITLE_LONGEST = 300

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_TOOL_WORDS = re.compile(r"\b(?:transcript(?:ion)?|otter[._ ]ai|captions?|gmt\d{8}[-_]\d{6})\b", re.IGNORECASE)
_DATES = re.compile(r"\b\d{4}[-_.]?\d{2}[-_.]?\d{2}(?:[T _-]+\d{2}[:_-]?\d{2}(?:[:_-]?\d{2})?)?\b")
_SPACES = re.compile(r"[\s_]+")


def title_from_name(name: str) -> str:
    """A title for a talk whose file states none: the file's name without its ending, its date and tool words."""
    stem = _ENDING.sub("", _ENDING.sub("", name.strip()))
    if " " not in stem and stem == stem.lower():  # a-name-like-this
        stem = re.sub(r"(?<=[^\W\d])[-_]+|[-_]+(?=[^\W\d])", " ", stem).title()
    bare = _SPACES.sub(" ", _TOOL_WORDS.sub(" ", _DATES.sub(" ", stem.replace("_", " "))))
    title = bare.strip(" -–—.,()[]") or _SPACES.sub(" ", stem).strip() or "A talk"
    return title[:TITLE_LONGEST]
