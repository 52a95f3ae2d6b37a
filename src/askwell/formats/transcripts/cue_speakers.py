"""Who speaks in the cues of a file whose cues start with "Name: " (Zoom, Otter) or a line "(Name)" (Google Meet)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.transcripts.cues import Cue, plain
from askwell.formats.transcripts.labels import Label, accepted_names, read_label
from askwell.formats.transcripts.names import looks_like_name, person
from askwell.formats.transcripts.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_IN_PARENTHESES = re.compile(r"\((?P<name>[^()]{1,60})\)")
_CHEVRONS = re.compile(r"^(?:>>\s*)+")


def pieces_of(cues: Sequence[Cue]) -> tuple[tuple[Piece, ...], bool]:
    """Return the pieces of cues, and whether their speakers stand before a colon.

    A cue without a speaker goes on with the one before it, which is how programs write long turns.
    """
    for cue in cues:
        cue.lines = [line for line in map(plain, cue.lines) if line.strip()]
    if _named_in_parentheses(cues):
        return tuple(_by_parentheses(cues)), False
    names = accepted_names(list(_labels(cues)))
    return tuple(_by_colon(cues, names)), bool(names)


def _labels(cues: Sequence[Cue]) -> Iterator[Label | None]:
    """Yield the label of each cue, present or not, and those that stand further down in a cue."""
    for cue in cues:
        for position, label in enumerate(map(_label, cue.lines)):
            if label or (position == 0 and cue.start is not None):
                yield label


def _by_colon(cues: Sequence[Cue], names: frozenset[str]) -> Iterator[Piece]:
    speaker: str | None = None
    for cue in cues:
        words: list[str] = []
        for line in cue.lines:
            label = _label(line) if names else None
            if label and label.name in names:
                yield _piece(speaker, words, cue)
                speaker, words = person(label.name or ""), [label.text]
            else:
                words.append(line)
        yield _piece(speaker, words, cue)


def _piece(speaker: str | None, words: list[str], cue: Cue) -> Piece:
    return Piece(speaker, " ".join(words), cue.start, cue.end, runs_on=True)


def _label(line: str) -> Label | None:
    """Read the label of a cue line; the second colon of a cue is speech, and so is a line without one."""
    label = read_label(_CHEVRONS.sub("", line, count=1))
    return label if label and label.colon and label.start is None else None


def _named_in_parentheses(cues: Sequence[Cue]) -> bool:
    """Tell names from sounds such as (laughs): where names are meant, nearly every cue opens with one."""
    firsts = [cue.lines[0] for cue in cues if cue.start is not None and cue.lines]
    named = [line for line in firsts if _name_in_parentheses(line)]
    return bool(named) and len(named) >= 0.8 * len(firsts)


def _by_parentheses(cues: Sequence[Cue]) -> Iterator[Piece]:
    for cue in cues:
        speaker: str | None = None
        words: list[str] = []
        for line in cue.lines:
            if name := _name_in_parentheses(line):
                yield _piece(speaker, words, cue)
                speaker, words = person(name), []
            elif line != "-":
                words.append(line)
        yield _piece(speaker, words, cue)


def _name_in_parentheses(line: str) -> str | None:
    found = _IN_PARENTHESES.fullmatch(line)
    name = found["name"].strip() if found else ""
    return name if looks_like_name(name) else None
