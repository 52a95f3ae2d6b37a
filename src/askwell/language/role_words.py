"""The words of a job title as people write it: cut into roles, spelt one way, seniority set apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

Words = tuple[str, ...]

_SIDE_BY_SIDE = re.compile(r"\s*(?:[|•·;●▪►➤→\n]|//|\s/\s)\s*")
_EMPLOYER = re.compile(r"\s+(?:at|to|bei|chez)\s+|\s*@", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_PAUSES = re.compile(r"\s*[,:–—]\s*|\s+-+\s+|\s*>\s*")
_AND = re.compile(r"\s+(?:&|\+|and|und|et|y|og)\s+|/", re.IGNORECASE)
_EX_EMPLOYER = re.compile(r"\bex-\S+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*(?:\+\+|#)?")

_SPELT = {
    "paed": "ped", "anaes": "anes", "gynae": "gyne", "haem": "hem", "isation": "ization", "labour": "labor",
    "counsell": "counsel", "jewell": "jewel", "programme ": "program ", "centre": "center", "theatre": "theater",
    "behaviour": "behavior", "colour": "color", "woman": "man", "women": "men", "’": "'", "'s ": "s ", "&": " and ",
}  # fmt: skip
_SPELT_OTHERWISE = re.compile("|".join(map(re.escape, _SPELT)))
_SHORT = {
    "mgr": "manager", "asst": "assistant", "assoc": "associate", "exec": "executive", "dev": "developer",
    "eng": "engineer", "engr": "engineer", "dir": "director", "sw": "software", "sr": "senior", "snr": "senior",
    "jr": "junior", "svp": "vp", "evp": "vp", "avp": "vp", "univ": "university", "rep": "representative",
    "ml": "machinelearning",
}  # fmt: skip
_JOINED = {
    ("human", "resources"): "hr", ("human", "resource"): "hr", ("information", "technology"): "it",
    ("quality", "assurance"): "qa", ("user", "experience"): "ux", ("user", "interface"): "ui",
    ("front", "end"): "frontend", ("back", "end"): "backend", ("full", "stack"): "fullstack",
    ("vice", "president"): "vp", ("co", "founder"): "cofounder", ("health", "care"): "healthcare",
    ("cyber", "security"): "cybersecurity", ("dev", "ops"): "devops", ("child", "care"): "childcare",
    ("machine", "learning"): "machinelearning", ("co", "ordinator"): "coordinator",
}  # fmt: skip
_JOINED_BEGIN = frozenset(first for first, _ in _JOINED)

BEFORE = frozenset(
    """senior junior lead principal staff chief deputy trainee apprentice graduate intern interim acting freelance
    independent contract contractor certified licensed chartered experienced global regional national international
    group executive associate entry mid level full part time temporary qualified founding local""".split()
)
"""Words before a title that say how high, how long or how far, and not what is done."""

BEHIND = frozenset(
    """i ii iii iv v vi 1 2 3 4 5 lead intern internship trainee apprentice apprenticeship freelance freelancer
    contractor contract graduate junior senior level placement remote emea apac dach uk us usa eu ftc locum""".split()
)
"""Words behind a title that change nothing about what is done."""

NOT_NOW = frozenset("aspiring former formerly ex retired future student seeking looking unemployed returning".split())
"""Somebody with one of these beside their title does not do that work today."""

_RANKS = {
    "leading": frozenset("head director vp chief ceo cto cfo coo".split()),
    "at the beginning": frozenset("junior trainee apprentice graduate intern internship".split()),
    "senior": frozenset("senior principal lead expert".split()),
}
OVERSEEING = frozenset("head director vp manager lead chief leader".split())
BINDING = frozenset("of in for with on from by für de del des".split())
ARTICLES = frozenset("the a an la".split())


def roles_in(text: str) -> list[str]:
    """The roles that a line names side by side, without employers, brackets and what stands in them."""
    bare = _EX_EMPLOYER.sub(" ", _BRACKETS.sub(" ", text))
    return [role for part in _SIDE_BY_SIDE.split(bare) if (role := _EMPLOYER.split(part)[0].strip(" -–,.·"))]


def parts_of(role: str) -> list[str]:
    """One role cut where it pauses: "Nurse, intensive care" has two parts."""
    return [part for part in _PAUSES.split(role) if part.strip()]


def first_of_several(role: str) -> tuple[str, ...]:
    """What the first part of an "and", or of a stroke, may mean: "film and video editor" is a film editor."""
    first, *rest = _AND.split(role)
    return (f"{first} {rest[-1].split()[-1]}", first) if rest and rest[-1].split() else ()


def words_of(text: str) -> Words:
    """The words in small letters, spelt one way, usual abbreviations written out: "Sr. UX-Designer" and the like."""
    flat = text.casefold()
    if not flat.isascii():
        flat = "".join(c for c in unicodedata.normalize("NFKD", flat) if not unicodedata.combining(c))
    flat = _SPELT_OTHERWISE.sub(lambda found: _SPELT[found[0]], f"{flat} ")
    words = _WORD.findall(flat)
    if not _JOINED_BEGIN.isdisjoint(words):
        words = list(_joined(words))
    return tuple([_SHORT.get(word, word) for word in words])


def _joined(words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        one = _JOINED.get((words[at], words[at + 1])) if at + 1 < len(words) else None
        yield one or words[at]
        at += 2 if one else 1


def without_seniority(words: Words) -> Words:
    """The words that say what is done. A title that is nothing else keeps its last word."""
    begin, end = 0, len(words)
    while end - begin > 1 and words[end - 1] in BEHIND:
        end -= 1
    while end - begin > 1 and words[begin] in BEFORE:
        begin += 1
    return words[begin:end]


def turned_round(words: Words) -> Words:
    """What "of" ties, as it is usually said: director of marketing, marketing director."""
    for at, word in enumerate(words[1:-1], 1):
        if word in {"of", "in", "for"}:
            rest = tuple(w for w in words[at + 1 :] if w not in BINDING | ARTICLES)
            return rest + words[:at] if rest else words
    return words


def before_bound(words: Words) -> Words:
    """The words up to the first preposition: an assistant of nurses is no nurse."""
    for at, word in enumerate(words[1:], 1):
        if word in BINDING:
            return words[:at]
    return words


def rank_of(role: str) -> str:
    """How high a title says that somebody stands, in words; empty where it does not say."""
    words = words_of(_BRACKETS.sub(" ", role))
    return next((rank for rank, signs in _RANKS.items() if not signs.isdisjoint(words)), "")
