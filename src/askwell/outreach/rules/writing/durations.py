"""How long: "20 minutes", "fifteen to twenty min", "a quarter of an hour", "a few minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = "one two three four five six seven eight nine ten eleven twelve".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_NUMBERS = {word: n for n, word in enumerate([*_UNITS, *_TEENS], 1)} | _TENS
_NUMBERS |= {
    f"{ten}{dash}{one}": n + m for ten, n in _TENS.items() for m, one in enumerate(_UNITS[:9], 1) for dash in "- "
}
_FIGURE = r"\d{1,3}(?:[.,]\d)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_RANGE = rf"(?:(?P<low>{_FIGURE})\s*(?:-|–|—|to|or|and)\s*)?(?P<high>{_FIGURE})"
_DURATION = re.compile(
    rf"""(?<![\w.,:£$€])(?:
      (?P<quarters>three\s+quarters\s+of\s+an\s+hour)
    | (?P<quarter>(?:a\s+)?quarter(?:\s+of\s+an|-|\s+)\s*hour)
    | (?P<half>half\s*-?\s*(?:an\s+)?-?hour|(?:a\s+)?half\s+(?:of\s+)?an\s+hour)
    | (?P<more>(?:an|one)\s+hour\s+and\s+a\s+half|one\s+and\s+a\s+half\s+hours)
    | (?P<vague>(?:a\s+)?(?:few|couple\s+of|some|handful\s+of)\s+(?:spare\s+|short\s+|quick\s+|more\s+)?minutes
        | a\s+(?:quick\s+|short\s+)?(?:minute|moment)(?:\s+or\s+two)?|(?:an|one)\s+hour\s+or\s+two)
    | {_RANGE}\s*-?\s*(?:(?:short|quick|more|precious|full|of\s+your)\s+)?(?P<unit>minutes?|mins?|min|hours?|hrs?
      |h)\b\.?
    | (?P<hour>an\s+hour)
    | a\s+(?:quick|short|brief)\s+(?P<quick>1\d|2\d|30|ten|fifteen|twenty)(?=\s+(?:call|chat|on|by|over|with)|[.?!,])
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_A_TEN = 10
_UNIT = re.compile(r"min|hour|hrs|\dh\b|\d h\b|moment|quick|short|brief", re.IGNORECASE)
_FIXED = {"quarter": 15, "half": 30, "quarters": 45, "hour": 60, "more": 90}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in a text; `minutes` is the most it says, None for "a few"."""

    begin: int
    end: int
    minutes: int | None


def durations(text: str) -> Iterator[Duration]:
    """Every length of time up to some hours, in order."""
    if not _UNIT.search(text):
        return
    for found in _DURATION.finditer(text):
        yield Duration(found.start(), found.end(), _minutes(found))


def _minutes(found: re.Match[str]) -> int | None:
    if found["vague"]:
        return None
    for name, minutes in _FIXED.items():
        if found[name]:
            return minutes
    number = _number(found["high"] or found["quick"])
    if found["low"] and number < _A_TEN <= _number(found["low"]):  # "twenty-five" is no range
        number += _number(found["low"])
    return round(number * (60 if (found["unit"] or "").lower().startswith("h") else 1))


def _number(word: str) -> float:
    plain = " ".join(word.lower().split())
    return float(_NUMBERS[plain]) if plain in _NUMBERS else float(plain.replace(",", "."))
