"""Hiding the names of others, so that a brief can be shown to somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from askwell.brief.sheet import Sheet

SOMEBODY = "[somebody]"
SHORTEST = 3
"""Letters of a first name that may be looked for in running text; shorter ones stand in too many other words."""


def with_names_hidden(sheet: Sheet, names: Iterable[str]) -> Sheet:
    """The sheet without these people's names; the name of the one it is about stays."""
    kept = {part.casefold() for part in sheet.name.split()}
    words = _words_of(names, kept)
    if not words:
        return replace(sheet, names_hidden=True)
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")

    def hide(text: str) -> str:
        return re.sub(rf"{re.escape(SOMEBODY)}(?:\s+{re.escape(SOMEBODY)})+", SOMEBODY, found.sub(SOMEBODY, text))

    return replace(
        sheet,
        known=tuple(map(hide, sheet.known)),
        aim=hide(sheet.aim),
        could_add=tuple(map(hide, sheet.could_add)),
        read=tuple(replace(one, text=hide(one.text), source=hide(one.source)) for one in sheet.read),
        asks=tuple(replace(one, text=hide(one.text), reason=hide(one.reason)) for one in sheet.asks),
        said=tuple(replace(one, quote=hide(one.quote), who=hide(one.who)) for one in sheet.said),
        not_to_ask=tuple(map(hide, sheet.not_to_ask)),
        thanks=tuple(map(hide, sheet.thanks)),
        names_hidden=True,
    )


def _words_of(names: Iterable[str], kept: set[str]) -> list[str]:
    """Whole names and their parts, the longest first, so that nothing is left over of a name that holds another."""
    found: set[str] = set()
    for name in names:
        parts = [part for part in re.findall(r"[^\W\d_][\w'’-]*", name) if len(part) >= SHORTEST]
        found |= {part for part in (name.strip(), *parts) if part and part.casefold() not in kept and part[0].isupper()}
    return sorted(found, key=lambda word: (-len(word), word))
