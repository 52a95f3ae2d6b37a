"""Our own made-up voices: what professionals might say, written so that who agrees with whom is known.

Each line of training/voices/*/*.jsonl is a matter: a question of some field of work and the points people make of it.

    {"world", "matter", "question", "points": [{"key", "claim", "opposes": [keys], "scope_of": [keys],
      "voices": [{"asked", "before", "quote"}]}]}

Voices of one point make the same point in different words. Points that name each other under `opposes` pull
opposite ways, under `scope_of` one holds for a part only; all others of a matter merely share its topic.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
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


EACH = {"same": 4, "opposed": 4, "scope": 2, "neither": 4}  # pairs drawn of one matter


def voice_pairs(rng: random.Random, *, held_out: bool = False) -> list[dict]:
    """Pairs of voices with their label and contexts: a few of each kind of each matter, and two with the next matter."""
    known = [(n, m) for n, m in enumerate(matters("first", "second")) if kept_apart(n) == held_out]
    found, others = [], list(voices(known[-1][1], known[-1][0]))
    for number, matter in known:
        own, related = list(voices(matter, number)), relations(matter)
        by_label: dict[str, list[tuple[Voice, Voice]]] = {label: [] for label in EACH}
        for i, a in enumerate(own):
            for b in own[i + 1 :]:
                key = (a.point[1], b.point[1])
                by_label["same" if key[0] == key[1] else related.get(key, "neither")].append((a, b))
        for label, pairs in by_label.items():
            found += [_pair(a, b, label) for a, b in rng.sample(pairs, min(len(pairs), EACH[label]))]
        found += [_pair(rng.choice(own), rng.choice(others), "neither") for _ in range(2)]
        others = own
    return found


def _pair(a: Voice, b: Voice, label: str) -> dict:
    return {"a": a.quote, "context_a": a.context, "b": b.quote, "context_b": b.context, "label": label}


def labelled_voices(*, held_out: bool = False) -> list[dict]:
    """The voices whose kind and stance were read (voices/kinds.tsv: matter, point and place, kind, stance): texts and both."""
    by_point: dict[tuple[int, str], list[Voice]] = defaultdict(list)
    for number, matter in enumerate(matters("first", "second")):
        for voice in voices(matter, number):
            by_point[voice.point].append(voice)
    found = []
    for line in (FOLDER / "kinds.tsv").read_text("utf-8").splitlines():
        where, kind, stance = line.split("\t")
        number, key, place = where.split(".")
        if kept_apart(int(number)) == held_out:
            voice = by_point[int(number), key][int(place)]
            found.append({"text": (voice.context or ".", voice.quote), "kind": kind, "stance": stance})
    return found
