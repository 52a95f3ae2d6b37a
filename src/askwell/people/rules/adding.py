"""Adding somebody in one line: what of it is the name, the role, the employer, how they met, and what is none of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from askwell.people.rules.letters import folded
from askwell.people.rules.line_pieces import Piece, addresses_in, pieces_of
from askwell.people.rules.line_words import begins_a_role, is_also_a_surname, says_a_role
from askwell.people.rules.name_marks import is_degree
from askwell.people.rules.name_words import PARTICLES, PRONOUNS

Part = Literal["name", "role", "employer", "mail", "phone", "profile", "met", "introduced_by", "note", "joint"]


@dataclass(frozen=True, slots=True)
class Span:
    """Where a part stands in the line, counted in characters (not in the UTF-16 units of a browser).

    A "joint" is a word that ties the others ("at", "met at", "via").
    """

    part: Part
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is understood. Each part reads as it was typed; the note holds all that is no other part.

    Spans are in the order of the line and do not overlap. Every letter and digit of the line is in one.
    """

    name: str = ""
    role: str = ""
    employer: str = ""
    mail: str = ""
    phone: str = ""
    profile: str = ""
    met: str = ""
    introduced_by: str = ""
    note: str = ""
    spans: tuple[Span, ...] = ()


_WORD = re.compile(r"\S+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST_WORDS_OF_A_ROLE = 3
_MOST_WORDS_OF_AN_EMPLOYER = 6
_MOST_WORDS_OF_A_NAME_WITHOUT_CAPITALS = 4
# Words of a sentence about somebody, not of a role or a firm.
_TELLING = frozenset(
    """ask asked call called has have he her him his i is it knows likes loves met my our she since soon talk their them
    they to was we will with you your frag fragen hat ist kennt mag mit seit sie elle est il qui depuis avec connaît
    desde con que ella conoce está ha""".split()
)
_SMALL = frozenset("a an the in on from of for at by die der das ein eine im am le la les un une el los una".split())

Placed = tuple[Part, int, int]


def understood(line: str) -> Line:
    """Read one line about one person. Nothing is refused and nothing is lost: what is unclear is the note."""
    addresses = list(addresses_in(line))
    spans = [Span(part, begin, end) for part, begin, end in addresses]
    spans += _placed(line, pieces_of(line, [(begin, end) for _, begin, end in addresses]))
    spans.sort(key=lambda span: span.begin)

    def said(part: Part) -> str:
        found = (line[span.begin : span.end] for span in spans if span.part == part)
        return ", ".join(" ".join(text.split()) for text in found)

    return Line(
        name=said("name"), role=said("role"), employer=said("employer"), mail=said("mail"), phone=said("phone"),
        profile=said("profile"), met=said("met"), introduced_by=said("introduced_by"), note=said("note"),
        spans=tuple(spans),
    )  # fmt: skip


def _placed(line: str, pieces: Sequence[Piece]) -> list[Span]:
    name = next((piece for piece in pieces if _may_be_name(line, piece)), None)
    employer_follows = any(piece.marked == "employer" for piece in pieces)
    spans: list[Span] = []
    for piece in pieces:
        taken = {span.part for span in spans} | ({"employer"} if employer_follows and not piece.marked else set())
        if piece is name:
            spans += _name_and_role(line, piece, taken)
        elif spans and spans[-1].part == "name" and not piece.marked and _continues(line, spans[-1], piece):
            spans[-1] = Span("name", spans[-1].begin, piece.end)
        else:
            spans += _one_part(line, piece, taken)
    return spans


def _may_be_name(line: str, piece: Piece) -> bool:
    text = line[piece.begin : piece.end]
    if piece.marked or piece.bracketed or _is_aside(text, piece) or not any(map(str.isalpha, text)):
        return False
    first = text.split()[0]
    return is_also_a_surname(first) or not begins_a_role(first)


def _name_and_role(line: str, piece: Piece, taken: set[str]) -> list[Span]:
    """A name, and what follows it without a comma: "Ana Silva product designer"."""
    end = piece.begin + _end_of_name(line[piece.begin : piece.end])
    rest = line[end : piece.end]
    begin = piece.end - len(rest.lstrip())
    name = Span("name", piece.begin, piece.begin + len(line[piece.begin : end].rstrip(" ,")))
    found = [*_joints(piece), name]
    if not rest.strip():
        return found
    part = _unmarked(line[begin : piece.end], piece, taken)
    return [*found, Span(part if part == "role" else "note", begin, piece.end)]


def _end_of_name(text: str) -> int:
    words = list(_WORD.finditer(text))
    without_capitals = text == text.lower()
    for place, found in enumerate(words[1:], 1):
        word, follows = found[0], words[place + 1][0] if place + 1 < len(words) else ""
        sure = place > 1 or word[0].islower() or (follows != "" and begins_a_role(follows))
        if begins_a_role(word) and sure and not (is_also_a_surname(word) and not follows):
            return found.start()
        if word[0].islower() and not without_capitals and not (folded(word) in PARTICLES and follows):
            return found.start()
    if without_capitals and text != text.upper() and len(words) > _MOST_WORDS_OF_A_NAME_WITHOUT_CAPITALS:
        return words[1].end()
    return len(text)


def _continues(line: str, name: Span, piece: Piece) -> bool:
    """Tell whether a piece right behind the name is degrees: "Ana Silva, PhD"."""
    between = line[name.end : piece.begin]
    return not any(map(str.isalnum, between)) and all(map(is_degree, line[piece.begin : piece.end].split()))


def _one_part(line: str, piece: Piece, taken: set[str]) -> list[Span]:
    """What one piece says, with the joints around it; a part that is told already goes to the note, joints and all."""
    part = _unmarked(line[piece.begin : piece.end], piece, taken) if not piece.marked else _marked(piece, taken)
    if part == "note":
        said = [*piece.joints, (piece.begin, piece.end)] if piece.begin < piece.end else piece.joints
        return [Span("note", min(begin for begin, _ in said), max(end for _, end in said))]
    return [*_joints(piece), Span(part, piece.begin, piece.end)]


def _joints(piece: Piece) -> list[Span]:
    return [Span("joint", begin, end) for begin, end in piece.joints]


def _marked(piece: Piece, taken: set[str]) -> Part:
    return "note" if piece.begin == piece.end or piece.marked in taken else piece.marked or "note"


def _unmarked(text: str, piece: Piece, taken: set[str]) -> Part:
    words = [folded(word.strip(".,!?'’")) for word in text.split()]
    if not any(map(str.isalnum, text)) or _is_aside(text, piece) or not _TELLING.isdisjoint(words):
        return "note"
    if "role" not in taken and (piece.leads or says_a_role(text)):
        return "role"
    if text[0].islower():
        short = len(words) <= _MOST_WORDS_OF_A_ROLE and _SMALL.isdisjoint(words)
        return "role" if short and "role" not in taken and not piece.bracketed else "note"
    firm = len(words) <= _MOST_WORDS_OF_AN_EMPLOYER and text[0].isalnum() and not _YEAR.search(text)
    return "employer" if firm and "employer" not in taken else "note"


def _is_aside(text: str, piece: Piece) -> bool:
    """Tell pronouns, which name nothing: (he), she/her. Without bracket or stroke, Han and Ella are names."""
    words = re.split(r"[\s/]+", text.strip())
    return (piece.bracketed or "/" in text) and all(folded(word) in PRONOUNS for word in words)
