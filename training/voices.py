"""Our own made-up voices: what professionals might say, written so that who agrees with whom is known.

Each line of training/voices/*/*.jsonl is a matter: a question of some field of work and the points people make of it.

    {"world", "matter", "question", "points": [{"key", "claim", "opposes": [keys], "scope_of": [keys],
      "voices": [{"asked", "before", "quote"}]}]}

Voices of one point make the same point in different words. Points that name each other under `opposes` pull
opposite ways, under `scope_of` one holds for a part only; all others of a matter merely share its topic.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "voices"
WORDS_KEPT = 16  # as much of a question, and of the sentence before, as language/context.py keeps


class Voice(NamedTuple):
    """One thing said: `matter` numbers its matter, `point` is (matter, key)."""

    matter: int
    point: tuple[int, str]
    claim: str
    context: str
    quote: str


def matters(*rounds: str) -> list[dict]:
    """The matters of these rounds of writing, in the order of their files and lines."""
    return [
        json.loads(line)
        for name in rounds
        for path in sorted((FOLDER / name).glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]


def kept_apart(number: int) -> bool:
    """Whether a matter is held out: every tenth, never trained on."""
    return number % 10 == 3


def relations(matter: dict) -> dict[tuple[str, str], str]:
    """(key, key) -> opposed or scope, both ways; pairs of points that are not there are neither."""
    found = {}
    for point in matter["points"]:
        for name, label in (("opposes", "opposed"), ("scope_of", "scope")):
            for other in point.get(name) or []:
                found[point["key"], other] = found[other, point["key"]] = label
    return found


def voices(matter: dict, number: int) -> Iterator[Voice]:
    for point in matter["points"]:
        for v in point["voices"]:
            kept = (" ".join(v.get(part, "").split()[-WORDS_KEPT:]) for part in ("asked", "before"))
            context = " ".join(part for part in kept if part)
            yield Voice(number, (number, point["key"]), point["claim"], context, v["quote"])
