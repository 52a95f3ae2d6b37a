"""Skills, tools, credentials, degrees and languages that a spoken statement names.

The terms and where they come from stand in data/skills.tsv, built by training/skills.py. A statement is
cut into words once; each word that can begin a term is followed to the longest term, and the term's
rule (skill_rules.py) says whether it is meant here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from askwell.language.meaning import Skill
from askwell.language.skill_rules import Place, holds

TERMS = Path(__file__).parent / "data" / "skills.tsv"
ESCO = "http://data.europa.eu/esco/skill/"
_WORD = re.compile(
    r"""(?<![\w.])\.net\b                                # .NET, before its full stop is taken for one
    | [^\W_]+ (?:['’][^\W_]+)* (?:\+\+ | [+#](?!\w))?   # master's, C++, C#, Security+
    | [.!?…](?=\s | $ | ["”’)])                         # a sentence ends
    | [,;:()—–]                                         # it pauses""",
    re.IGNORECASE | re.VERBOSE,
)
_PLAIN = dict.fromkeys(".!?…", ".") | dict.fromkeys(",;:()—–", ",")


class _Term(NamedTuple):
    skill: Skill
    rule: str
    spelled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Terms:
    """Terms by their words in small letters, how long the longest is that begins with a word, and all their words."""

    named: dict[tuple[str, ...], _Term]
    reach: dict[str, int]
    words: frozenset[str]


def find_skills(text: str) -> tuple[Skill, ...]:
    """What goes in is one spoken statement; what comes out is each skill it names, once, in order."""
    terms = _terms()
    said = _words(text)
    low = [word if word in terms.words else word.removesuffix("'s") for word in map(str.lower, said)]
    found: dict[str, Skill] = {}
    at = 0
    while at < len(low):
        reach = terms.reach.get(low[at])
        skill, at = (None, at + 1) if reach is None else _longest(terms, said, low, at, reach)
        if skill is not None:
            found.setdefault(skill.label, skill)
    return tuple(found.values())


def _longest(terms: _Terms, said: list[str], low: list[str], at: int, reach: int) -> tuple[Skill | None, int]:
    """The longest skill that begins at this word, and where to read on."""
    for end in range(min(at + reach, len(low)), at, -1):
        term = terms.named.get(tuple(low[at:end]))
        if term is not None and holds(term.rule, Place(said, low, at, end, term.spelled)):
            return term.skill, end
    return None, at + 1


def _words(text: str) -> list[str]:
    """Words as said, "." where a sentence ends, "," where it pauses."""
    return [_PLAIN.get(word, word).replace("’", "'") for word in _WORD.findall(text)]


@cache
def _terms() -> _Terms:
    named: dict[tuple[str, ...], _Term] = {}
    reach: dict[str, int] = {}
    for line in TERMS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        label, uri, rule, spoken = line.split("\t")
        skill = Skill(label, ESCO + uri if uri else None)
        for form in spoken.split("|"):
            spelled = tuple(_words(form))
            key = tuple(word.lower() for word in spelled)
            named.setdefault(key, _Term(skill, rule, spelled))
            reach[key[0]] = max(reach.get(key[0], 0), len(key))
    return _Terms(named, reach, frozenset(word for key in named for word in key))
