"""Pieces of speech, as the dialects hand them over, merged into turns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from askwell.formats.transcripts.model import Turn

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Piece:
    """A cue or a paragraph of one speaker; ``runs_on`` says that it continues the sentence before it."""

    speaker: str | None
    text: str
    start: float | None = None
    end: float | None = None
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a dialect found in a file, before pieces of one speaker are merged."""

    pieces: tuple[Piece, ...]
    format: str
    tool: str | None = None
    title: str | None = None
    date: dt.date | None = None
    summary: str | None = None


def merged(pieces: Iterable[Piece]) -> tuple[Turn, ...]:
    """Merge neighbouring pieces of one speaker into turns; pieces without words are left out."""
    spoken = (piece for piece in map(_tidied, pieces) if piece.text)
    return tuple(_turn(list(group)) for _, group in groupby(spoken, key=lambda piece: piece.speaker))


def one_each(pieces: Iterable[Piece]) -> tuple[Turn, ...]:
    """Make each piece a turn of its own, as notes are kept."""
    return tuple(_turn([piece]) for piece in map(_tidied, pieces) if piece.text)


def _tidied(piece: Piece) -> Piece:
    text = " ".join(piece.text.split())
    return Piece(piece.speaker, text, piece.start, piece.end, piece.runs_on)


def _turn(pieces: list[Piece]) -> Turn:
    ends = [piece.end for piece in pieces]
    return Turn(
        speaker=pieces[0].speaker,
        text="".join(_with_joints(pieces)),
        start=pieces[0].start,
        end=None if ends[-1] is None else max(end for end in ends if end is not None),
        marks=tuple(_marks(pieces)),
    )


def _with_joints(pieces: list[Piece]) -> Iterator[str]:
    for position, piece in enumerate(pieces):
        if position:
            yield " " if piece.runs_on else "\n"
        yield piece.text


def _marks(pieces: list[Piece]) -> Iterator[tuple[int, float]]:
    offset = 0
    for piece in pieces:
        if piece.start is not None:
            yield offset, piece.start
        offset += len(piece.text) + 1
