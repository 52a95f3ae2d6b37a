"""Which letters of a text are what was typed, as data: the page marks them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from askwell.search.rules.words import APOSTROPHES, PLAIN_WORD, is_han, is_short, letter

AROUND = 60
"""So many letters of a long text are shown on each side of what was found."""

LONG = 200
"""A longer text is cut."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters of a text, and whether they are what was looked for."""

    text: str
    is_match: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """A word that was typed, and the words that are nearly the same where it goes that far."""

    typed: str
    nearly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text: its letters folded, and of each where it stands in the text."""

    letters: str
    spans: tuple[tuple[int, int], ...]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        return self.spans[begin][0], self.spans[end - 1][1]


def found_in(text: str, sought: Iterable[Sought]) -> list[list[tuple[int, int]]]:
    """For each word sought the places in the text where it is found: where words begin so; if nowhere, inside of
    words; if nowhere, words that are nearly the same.
    """
    words = _words_in(text)
    return [_places(words, one) for one in sought]


def pieces_of(text: str, sought: Sequence[Sought]) -> tuple[Piece, ...]:
    """The text cut where what was looked for begins and ends. A long one is cut to what stands around it."""
    spans = _joined(span for places in found_in(text, sought) for span in places)
    begin, end = _window(text, spans)
    found, at = [], begin
    if begin:
        found.append(Piece("…"))
    for left, right in spans:
        if left >= end:
            break
        found += [Piece(text[at:left]), Piece(text[left : min(right, end)], is_match=True)]
        at = min(right, end)
    found += [Piece(text[at:end]), Piece("…" if end < len(text) else "")]
    return tuple(piece for piece in found if piece.text)


def _places(words: Sequence[_Word], sought: Sought) -> list[tuple[int, int]]:
    typed = sought.typed
    begins = [word.span(0, len(typed)) for word in words if word.letters.startswith(typed)]
    if begins:
        return begins
    if not is_short(typed):
        inside = [(word, at) for word in words if (at := word.letters.find(typed)) > 0]
        if inside:
            return [word.span(at, at + len(typed)) for word, at in inside]
    return [word.span(0, len(word.letters)) for word in words if word.letters in sought.nearly]


@lru_cache(maxsize=512)
def _words_in(text: str) -> tuple[_Word, ...]:
    """The same lines are asked for one page twice: whether they tell, and where."""
    return tuple(_plain_words(text) if text.isascii() else _words(text))


def _plain_words(text: str) -> Iterator[_Word]:
    """As `_words`, of plain ASCII, where one character is one letter or none."""
    for found in PLAIN_WORD.finditer(text):
        spans: list[tuple[int, int]] = []
        for at in range(*found.span()):
            if text[at] not in APOSTROPHES:
                spans.append((at, at + 1))
            elif spans:  # it belongs to the letter before
                spans[-1] = (spans[-1][0], at + 1)
        if spans:
            yield _Word("".join(text[at] for at, _ in spans).lower(), tuple(spans))


def _words(text: str) -> Iterator[_Word]:
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    for at, character in enumerate(text):
        folded = letter(character)
        alone = is_han(character)
        if (folded.isspace() or alone) and letters:
            yield _Word("".join(letters), tuple(spans))
            letters, spans = [], []
        if not folded and spans:  # an accent of its own belongs to the letter before
            spans[-1] = (spans[-1][0], at + 1)
        for part in folded.strip():
            letters.append(part)
            spans.append((at, at + 1))
        if alone:
            yield _Word("".join(letters), tuple(spans))
            letters, spans = [], []
    if letters:
        yield _Word("".join(letters), tuple(spans))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for left, right in sorted(spans):
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _window(text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if len(text) <= LONG:
        return 0, len(text)
    first = spans[0] if spans else (0, 0)
    begin = max(0, first[0] - AROUND)
    end = min(len(text), max(first[1] + AROUND, begin + LONG))
    # Cut between words where there is a gap near by.
    if begin and (gap := text.find(" ", begin, first[0])) >= 0:
        begin = gap + 1
    if end < len(text) and (gap := text.rfind(" ", first[1], end)) > 0:
        end = gap
    return begin, end
