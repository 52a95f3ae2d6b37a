"""One line divided: the addresses in it, and the stretches between commas, brackets and words like "at" and "via"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from askwell.people.rules.addresses import mail_key, phone_key, profile_key
from askwell.people.rules.letters import folded
from askwell.people.rules.line_words import (
    CHANNELS,
    JOINT,
    MET_AT_THE_END,
    MET_SOMEBODY,
    begins_a_role,
    is_place,
    says_a_role,
)

Mark = Literal["", "role", "employer", "met", "introduced_by", "note"]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the line, and what the joint before it ("at", "met at", "via") makes of it."""

    begin: int
    end: int
    marked: Mark = ""
    joints: tuple[Stretch, ...] = ()
    bracketed: bool = False
    leads: bool = False  # an employer follows in the same breath


_ADDRESS = re.compile(
    r"(?P<profile>(?:https?://|(?:[\w-]+\.)*linkedin\.com/)[^\s<>()，、]+)"
    r"|(?P<mail>(?:mailto:)?[^\s<>()\[\],;:\"@|，、]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<phone>(?<![\w.])(?:\+|\(?0|\(\d|\d(?=(?:[\s().\-/]*\d){8}))[\d\s().\-/]{4,}\d(?!\w))"
)
_KEYS: dict[Literal["profile", "mail", "phone"], Callable[[str], str]] = {
    "profile": profile_key, "mail": mail_key, "phone": phone_key,
}  # fmt: skip
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?:19|20)\d\d\s*[-/]\s*(?:19|20)?\d\d")
_LEGAL = r"\s*(?:inc|llc|ltd|gmbh|corp|plc|co|s\.a|pty)\b"
_SEPARATOR = re.compile(rf"[,，](?!{_LEGAL})|[;|•·、；،\n\r\t()\[\]（）<>]|(?<=\s)[-–—]+(?=\s)", re.IGNORECASE)
_NICKNAME = re.compile(r"\s*[^\s,;|@()]+\s+\([^\s()]+\)\s+(?=([^\s()]+))")
_EDGES = ' \t\r\n,;:|•·–—-<>"“”„.、，；،/&'
_ABBREVIATED = frozenset("co corp inc jr ltd sr st".split())


def addresses_in(line: str) -> Iterator[tuple[Literal["profile", "mail", "phone", "note"], int, int]]:
    """The first profile, mail address and phone number of a line; more of them, and other web pages, are a note."""
    seen: set[str] = set()
    for found in _ADDRESS.finditer(line):
        text = found[0].rstrip(".,;:!?/-")
        for part, key_of in _KEYS.items():
            if not found[part] or (part == "phone" and _DATE.fullmatch(text)):
                continue
            known = bool(key_of(text))
            if known or part == "profile":
                yield (part if known and part not in seen else "note"), found.start(), found.start() + len(text)
                seen.add(part if known else "")


def pieces_of(line: str, addresses: Sequence[Stretch]) -> list[Piece]:
    """What stands around the addresses, in the order of the line."""
    found: list[Piece] = []
    for begin, end, bracketed in _segments(line, addresses):
        opening = not found and not line[:begin].strip()
        for piece in _divided(line, begin, end, opening=opening):
            begin_of, end_of = _trimmed(line, piece.begin, piece.end)
            if begin_of < end_of or piece.joints:
                found.append(Piece(begin_of, end_of, piece.marked, piece.joints, bracketed, piece.leads))
    return found


def _segments(line: str, addresses: Sequence[Stretch]) -> Iterator[tuple[int, int, bool]]:
    kept = [*addresses, *_around_a_nickname(line)]
    cuts = [m.span() for m in _SEPARATOR.finditer(line) if not any(b <= m.start() < e for b, e in kept)]
    begin, bracketed = 0, False
    for cut, until in sorted([*addresses, *cuts, (len(line), len(line))]):
        if cut > begin:
            yield begin, cut, bracketed
        if line[cut:until] and line[cut:until] in "([（)]）":
            bracketed = line[cut:until] in "([（"
        begin = max(begin, until)


def _around_a_nickname(line: str) -> list[Stretch]:
    """Robert (Bob) Smith is one name; Tom (Siemens), and Tom (Siemens) met at the fair, are not."""
    found = _NICKNAME.match(line)
    return [found.span()] if found and found[1][0].isupper() and not begins_a_role(found[1]) else []


def _divided(line: str, begin: int, end: int, *, opening: bool) -> Iterator[Piece]:
    text = line[begin:end]
    closing = MET_AT_THE_END.fullmatch(text)
    if closing and not opening:
        joints = tuple((begin + b, begin + e) for b, e in map(closing.span, ("lead", "joint")) if e > b)
        yield Piece(begin + closing.start("met"), begin + closing.end("met"), "met", joints)
        return
    start, joints = begin, tuple[Stretch, ...]()
    mark: Mark = ""
    cuts = _met_somebody(text) if opening and MET_SOMEBODY.match(text) else _joints(text, opening=opening)
    for joint, until, kind in cuts:
        if line[start : begin + joint].strip() or joints:
            yield Piece(start, begin + joint, mark, joints, leads=kind == "employer")
        start, mark, joints = begin + until, kind, ((begin + joint, begin + until),)
    yield Piece(start, end, mark, joints)


def _met_somebody(text: str) -> Iterator[tuple[int, int, Mark]]:
    """Read "Met Ana Silva at UX Porto"."""
    found = MET_SOMEBODY.match(text)
    if found:
        yield *found.span("greeting"), ""
        yield *found.span("where"), "met"


def _joints(text: str, *, opening: bool) -> Iterator[tuple[int, int, Mark]]:
    mark: Mark = ""
    last = 0
    for found in JOINT.finditer(text):
        at_the_beginning = not text[: found.start()].strip(_EDGES)
        if (found[0][0].isupper() and not at_the_beginning) or (opening and at_the_beginning and not found["sign"]):
            continue
        follows = text[found.end() :].split()
        kind = _kind_of_joint(found, follows, text[last : found.start()], mark) if follows else ""
        if kind:
            yield found.start(), found.end(), kind
            mark, last = kind, found.end()


def _kind_of_joint(found: re.Match[str], follows: Sequence[str], before: str, mark: Mark) -> Mark:
    """What a joint makes of what follows it; empty where it is a word like any other."""
    word = folded(follows[0].strip(_EDGES))
    if found["met"]:
        return "met"
    if found["introduced_by"] or (found["beginning"] and not before.strip(_EDGES)):
        return "met" if word in CHANNELS else "introduced_by"
    if found["after_role"]:
        firm = not follows[0][0].islower() and not is_place(word) and before.strip() and says_a_role(before)
        return "employer" if firm and not mark else ""
    if found["role"] or found["beginning"] or mark == "met":
        return "role" if found["role"] and mark == "employer" else ""
    return "note" if mark else "employer"


def _trimmed(line: str, begin: int, end: int) -> Stretch:
    while begin < end and line[begin] in _EDGES:
        begin += 1
    while begin < end and line[end - 1] in _EDGES and not (line[end - 1] == "." and _is_abbreviation(line, begin, end)):
        end -= 1
    return begin, end


def _is_abbreviation(line: str, begin: int, end: int) -> bool:
    """Keep the last stop of "Ana S.", "Inc." and "Ph.D."."""
    word = line[begin:end].rsplit(maxsplit=1)[-1][:-1]
    return len(word) == 1 or "." in word or folded(word) in _ABBREVIATED
