"""Where a signature begins and ends below a letter: a name and a firm are set apart, a postscript is not."""

from __future__ import annotations

import re

from askwell.formats.mail.model import Address
from askwell.formats.mail.phrases import RULE, is_closing, is_disclaimer, is_sent_from

_DASHES = re.compile(r"\s?(?:--|__|—|–)\s?")
_MOST_LINES = 18
_MOST_CLOSINGS = 10  # "Kind regards" in one stretch of words; those above stand in letters within the letter
_MOST_LOOKED_AT = 80
_MOST_BELOW_DASHES = 30
_PROSE = re.compile(r"(?:\S+\s+){6,}\S+[.!?…)]\s*$|.*\?\s*$")
_POSTSCRIPT = re.compile(r"\s*p\.?\s?p?\.?s\b", re.IGNORECASE)
_REACH = re.compile(
    r"https?://|www\.|[\w.+-]+@[\w-]+\.\w|\b(?:tel|phone|fon|mobile?|mobil|handy|fax|t|m|p)\b\.?\s*[:|]?\s*\+?[\d(]"
    r"|\+\d[\d\s()/.-]{6,}|linkedin\.com",
    re.IGNORECASE,
)
_LONGEST_LINE = 120
_SENTENCE = re.compile(r"[.!?:]\s*$")


def signed(lines: list[str], sender: Address, *, after_words: bool) -> list[int]:
    """Return which of these lines of one's own are signature. `after_words`: they wrote something above already.

    "Many thanks, Ana" alone is no signature: it is what they wrote.
    """
    found = _below_dashes(lines)
    if not found:
        found = _below_closing(lines, after_words=after_words) or _by_name(lines, sender) or _by_reach(lines)
    taken = set(found)
    paragraphs = _paragraphs(lines)
    for number, (begin, end) in enumerate(paragraphs):
        at_edge = number in {0, len(paragraphs) - 1} or bool(taken)
        if at_edge and len(paragraphs) > 1 and is_disclaimer(lines[begin]):
            taken.update(range(begin, end))
    taken.update(i for i, line in enumerate(lines) if is_sent_from(line))
    return sorted(taken)


def _below_dashes(lines: list[str]) -> list[int]:
    for i in range(len(lines) - 1, -1, -1):
        if _DASHES.fullmatch(lines[i]):
            below = [line for line in lines[i + 1 :] if line.strip()]
            if len(below) <= _MOST_BELOW_DASHES and not any(map(_POSTSCRIPT.match, below)):
                return _with_closing_above(lines, i)
    return []


def _with_closing_above(lines: list[str], dashes: int) -> list[int]:
    """Return the lines from the dashes on, and a closing with a name right above them."""
    above = [i for i in range(dashes) if lines[i].strip()][-4:]
    for position, i in enumerate(above):
        if is_closing(lines[i]) and not any(_PROSE.match(lines[j]) for j in above[position + 1 :]):
            return list(range(i, len(lines)))
    return list(range(dashes, len(lines)))


def _below_closing(lines: list[str], *, after_words: bool) -> list[int]:
    """Return the lines from "Kind regards" on, up to a postscript or to prose that goes on."""
    first = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    closings = [i for i, line in enumerate(lines) if (i > first or after_words) and is_closing(line)]
    for i in closings[-_MOST_CLOSINGS:]:
        end = _end_of_signature(lines, i + 1)
        if len([one for one in lines[i:end] if one.strip()]) <= _MOST_LINES:
            return list(range(i, end))
    return []


def _end_of_signature(lines: list[str], begin: int) -> int:
    end = begin
    for i in range(begin, min(len(lines), begin + _MOST_LOOKED_AT)):
        line = lines[i]
        fine_print = is_disclaimer(line) or is_sent_from(line) or bool(RULE.fullmatch(line))
        if _POSTSCRIPT.match(line) or (_PROSE.match(line) and not fine_print and not _REACH.search(line)):
            return end
        if fine_print and is_disclaimer(line):
            # What a firm puts below is prose to its end.
            end = _end_of_paragraph(lines, i)
            continue
        if line.strip():
            end = max(end, i + 1)
    return end


def _by_name(lines: list[str], sender: Address) -> list[int]:
    """Return the last line if it is the sender's own name, with a dash before it or not."""
    filled = [i for i, line in enumerate(lines) if line.strip()]
    names = {sender.name.casefold(), *sender.name.casefold().split(" ")[:1]} - {""}
    if len(filled) > 1 and lines[filled[-1]].strip(" -–—~,.").casefold() in names:
        return list(range(filled[-1], len(lines)))
    return []


def _by_reach(lines: list[str]) -> list[int]:
    """Return the last paragraph if it is a name with ways to reach it, in short lines."""
    paragraphs = _paragraphs(lines)
    if len(paragraphs) < 2:
        return []
    begin, end = paragraphs[-1]
    block = lines[begin:end]
    named = len(block) >= 2 and len(block[0].split()) <= 4 and not _SENTENCE.search(block[0])
    if named and any(map(_REACH.search, block[1:])) and all(len(line) <= _LONGEST_LINE for line in block):
        prose = [line for line in block if _PROSE.match(line) and not _REACH.search(line)]
        return [] if prose else list(range(begin, len(lines)))
    return []


def _paragraphs(lines: list[str]) -> list[tuple[int, int]]:
    found, begin = [], None
    for i, line in enumerate([*lines, ""]):
        if line.strip() and begin is None:
            begin = i
        elif not line.strip() and begin is not None:
            found.append((begin, i))
            begin = None
    return found


def _end_of_paragraph(lines: list[str], begin: int) -> int:
    return next((i for i in range(begin, len(lines)) if not lines[i].strip()), len(lines))
