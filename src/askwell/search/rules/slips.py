"""Words that are nearly what was typed: a letter too many, too few, another one, or two out of order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from askwell.search.rules.words import FINDABLE

LONG = 8
"""From so many letters on two slips are forgiven, from `SHORTEST` on one; our own choice, as other searches do it."""

SHORTEST = 4
MOST = 12
"""So many words at most stand for one that was typed."""


def forgiven(typed: str) -> int:
    """How many slips a word may hold. A number is never taken for another."""
    if len(typed) < SHORTEST or any(character.isdigit() for character in typed):
        return 0
    return 2 if len(typed) >= LONG else 1


def nearly(typed: str, words: Iterable[str]) -> tuple[str, ...]:
    """Those of these words that are nearly what was typed, or begin so: the nearest first, then by the alphabet."""
    most = forgiven(typed)
    wanted = list(pieces(typed)) if most else []
    found = []
    for word in set(words):
        whole = f"  {word} "
        # Comparing letter by letter is slow; hardly any word holds one of the pieces.
        if any(piece in whole for piece in wanted) and (slips := slips_between(typed, word, most)) <= most:
            found.append((slips, abs(len(word) - len(typed)), word))
    return tuple(word for _, _, word in sorted(found)[:MOST])


def slips_between(typed: str, word: str, most: int) -> int:
    """The fewest slips that lead from a beginning of `word`, or the whole of it, to what was typed; `most` + 1 if it
    takes more.
    """
    before: list[int] = []
    row = list(range(len(typed) + 1))
    fewest = row[-1]
    for number, character in enumerate(word[: len(typed) + most], 1):
        next_row = [number]
        for place, letter in enumerate(typed, 1):
            cost = min(row[place] + 1, next_row[-1] + 1, row[place - 1] + (letter != character))
            if number > 1 and place > 1 and letter == word[number - 2] and typed[place - 2] == character:
                cost = min(cost, before[place - 2] + 1)
            next_row.append(cost)
        before, row = row, next_row
        fewest = min(fewest, row[-1])
        if min(row) > most:
            break
    return min(fewest, most + 1)


def pieces(typed: str) -> Iterator[str]:
    """Pieces of folded text one of which a word holds that is nearly what was typed.

    With one slip one half of the word stays whole, with two slips one third does. Two letters out of order just where
    the word is cut get a piece of their own. What has two slips of the rarest kinds at once is not found.
    """
    parts = forgiven(typed) + 1
    cuts = [round(len(typed) * part / parts) for part in range(parts + 1)]
    yield f"  {typed[: cuts[1]]}"
    yield from (typed[begin:end] for begin, end in zip(cuts[1:-2], cuts[2:-1], strict=True) if end - begin >= FINDABLE)
    yield f"{typed[cuts[-2] :]} "
    for cut in cuts[1:-1]:
        yield f"  {typed[: cut - 1]}{typed[cut]}{typed[cut - 1]}{typed[cut + 1 :]}"
