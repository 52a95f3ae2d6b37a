"""REQ-BULK: letters to several people that are one letter, once names, houses, days and hours are taken out.

Likeness is the share of words that two letters have in common in the same order: twice the longest common sequence over
the words of both, 0 to 1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from askwell.outreach.rules.writing.draft import Draft, Known, Letter
from askwell.outreach.rules.writing.finding import Finding, Severity, span_in
from askwell.outreach.rules.writing.measures import USUAL, Measures
from askwell.outreach.rules.writing.reading import Reading, read
from askwell.outreach.rules.writing.tongue import words_of

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]|\s+")
_SLOT_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays mon tue
    tues wed thu thur fri january february march april may june july august september october november december
    morning mornings afternoon afternoons evening evenings noon am pm today tomorrow next week mr mrs ms dr prof
    professor she he her his him they one two three four five six seven eight nine ten eleven twelve fifteen twenty
    thirty""".split()
)
_LEAST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of two letters side by side: the same in both, or what each has in its place (either may be empty)."""

    same: bool
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Letters that are one letter: their places in what was given, in order, and how alike the least alike two are."""

    members: tuple[int, ...]
    likeness: float


@lru_cache(maxsize=1024)
def without_slots(letter: Letter) -> tuple[str, ...]:
    """The writer's own words in small letters, without what changes from person to person."""
    reading, about = read(letter.body), letter.about
    facts = words_of(about)
    starts = {begin for begin, _ in reading.sentences}
    found = []
    for token in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", reading.said):
        word = token.group().lower().replace("’", "'")
        is_name = (
            token.group()[0].isupper() and token.start() not in starts and word != "i" and not word.startswith("i'")
        )
        if not is_name and word not in facts and word not in _SLOT_WORDS and not word[0].isdigit():
            found.append(word)
    return tuple(found)


def likeness(one: Letter, other: Letter) -> float:
    """How alike two letters are without their slots, 0 to 1; letters of a few words are alike to none."""
    first, second = without_slots(one), without_slots(other)
    if min(len(first), len(second)) < _LEAST_WORDS:
        return 0.0
    return 2 * _longest_common(first, second) / (len(first) + len(second))


def alike(letters: Sequence[Letter], *, least: float = USUAL.alike) -> list[Alike]:
    """The groups of letters of which any two are alike, each letter in one group at most, in the order given."""
    groups: list[list[int]] = []
    for at, letter in enumerate(letters):
        for group in groups:
            if all(likeness(letters[member], letter) >= least for member in group):
                group.append(at)
                break
        else:
            groups.append([at])
    return [
        Alike(tuple(group), min(likeness(letters[a], letters[b]) for a in group for b in group if a < b))
        for group in groups
        if len(group) > 1
    ]


def side_by_side(one: str, other: str) -> list[Piece]:
    """Two texts in pieces to show beside each other. All `one` together are the first text, all `other` the second."""
    first, second = _TOKEN.findall(one), _TOKEN.findall(other)
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return [
        Piece(tag == "equal", "".join(first[a:b]), "".join(second[c:d])) for tag, a, b, c, d in matcher.get_opcodes()
    ]


def check_bulk(
    draft: Draft, reading: Reading, about: Known, others: Sequence[Letter], measures: Measures
) -> list[Finding]:
    """Whether the letter is the same as several others that still wait for an answer."""
    this = Letter(draft.body, about)
    same = sum(likeness(this, other) >= measures.alike for other in others)
    if same < measures.alike_others:
        return []
    why = f"{same} other people who have not answered yet got this same letter."
    do = "Write anew what is about this person; look at the letters side by side to see what that leaves."
    return [Finding("REQ-BULK", Severity.WARN, span_in(reading.text, *reading.whole()), why, do)]


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common sequence, all columns of its table at once in the bits of one number."""
    places: dict[str, int] = {}
    for at, word in enumerate(one):
        places[word] = places.get(word, 0) | 1 << at
    full = (1 << len(one)) - 1
    row = full
    for word in other:
        common = row & places.get(word, 0)
        row = ((row + common) | (row - common)) & full
    return len(one) - row.bit_count()
