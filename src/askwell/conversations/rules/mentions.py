"""Names that fall in a talk: of a line that is marked for one, and of other words only where they plainly are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MENTION_LONGEST = 200
BARE_LONGEST = 4
"""Words of a marked line without a capital letter that can be a name as they stand: “bea lund”."""

_PART = r"(?:[A-Z]\.|[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’]+(?:-?[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’]+)*)"
_BETWEEN = r"(?:(?:van|von|de|da|del|della|der|den|dos|di|la|le|bin|al|el|ter|ten)\s+)*"
_NAME = rf"{_PART}(?:\s+{_BETWEEN}{_PART}){{0,4}}"
_WHOLE = rf"{_PART}(?:\s+{_BETWEEN}{_PART}){{1,4}}"
_TITLE = r"(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|Doctor)\.?\s+)?"
_CUE = (
    r"\b(?:[Tt]alk|[Ss]peak|[Ww]rite|[Rr]each out|[Ii]ntroduce you|[Cc]onnect you|[Pp]ut you in touch|[Mm]eet"
    r"|[Cc]onversation)\s+(?:to|with|up with)\s+"
    r"|\b(?:[Aa]sk|[Cc]all|[Cc]ontact|[Mm]eet|[Ee]mail|[Mm]ention|[Ii]ntroduced? me to|[Ii]ntroduce you to|[Ss]poke of"
    r"|[Mm]entioned)\s+"
    r"|\b(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir|[Aa])\s+(?:\w+\s+)?(?:friend|colleague|boss|manager|mentor|supervisor"
    r"|predecessor|successor|sister|brother|cousin|neighbou?r|professor|teacher|lead|head)(?:\s+(?:called|named))?,?\s+"
)
_SAFE = re.compile(rf"(?:{_CUE}){_TITLE}(?P<name>{_WHOLE})")
_LOOSE = re.compile(rf"{_TITLE}(?P<name>{_NAME})")
_NO_NAMES = frozenset(
    "a an and the i i'll i'm i've i'd it its it's she he they we you his her their my our your this that these those"
    " there here who whom what when where why how which if so but or as at by for from in into of on to with about also"
    " ask call talk speak write meet contact email mail says said told named mentioned knows know works worked should"
    " would could can may might must will is are was were be been has have had do does did not no yes ok well then now"
    " maybe perhaps very really one two three first last next never always just good great thanks dear please see read"
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december today tomorrow name names somebody someone people person introduced"
    " introduce look try go get find name's dr mr ms mrs prof".split()
)
_HOUSES = frozenset(
    "inc ltd llc gmbh ag plc corp company group team department university college school institute academy "
    "hospital clinic centre center bank museum library council ministry office agency association society "
    "foundation union services service solutions systems software labs lab studio studios partners consulting "
    "media press weekly daily times news magazine journal book books club street road avenue resources science "
    "sciences engineering management marketing design development research operations analytics support sales "
    "finance product board health social care city town county church trust".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands from `begins` to `ends` of a text; empty where a marked line holds none that can be told."""

    begins: int
    ends: int
    name: str


def names_in(text: str, *, marked: bool) -> list[Name]:
    """The names of people in a text, each once.

    In a line that the explorer marked for a name every name counts, and where none is told apart the line itself is
    given. Elsewhere a name counts only if it has two parts or more, stands behind words that lead to a person
    (“talk to”, “my colleague”), and is not the name of a house.
    """
    found = list(_told_apart(text, _LOOSE if marked else _SAFE))
    if found or not marked:
        return list({one.name: one for one in reversed(found)}.values())[::-1]
    lead = len(text) - len(text.lstrip())
    bare = text.strip().rstrip(".,;")
    is_short = bool(bare) and len(bare.split()) <= BARE_LONGEST
    return [Name(lead, lead + len(text.strip()), bare if is_short else "")]


def _told_apart(text: str, shape: re.Pattern[str]) -> Iterator[Name]:
    for match in shape.finditer(text):
        begins, words = match.start("name"), match["name"]
        parts = words.split()
        while parts and _plain(parts[0]) in _NO_NAMES:
            begins += len(words) - len(words.split(maxsplit=1)[-1]) if len(parts) > 1 else len(words)
            words = words.split(maxsplit=1)[-1] if len(parts) > 1 else ""
            parts = words.split()
        while parts and _plain(parts[-1]) in _NO_NAMES:
            words = words.rsplit(maxsplit=1)[0] if len(parts) > 1 else ""
            parts = words.split()
        name = _without_possessive(words)
        least = 1 if shape is _LOOSE else 2
        if len(name.split()) >= least and not {_plain(part) for part in name.split()} & _HOUSES:
            yield Name(begins, begins + len(name), name)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").strip(".,;:'").removesuffix("'s")


def _without_possessive(words: str) -> str:
    for ending in ("'s", "’s"):
        words = words.removesuffix(ending)
    return words.rstrip("'’")
