"""Times as transcripts write them: 0:03, 12:34, 1:02:03, 00:00:13.900, 00:00:13,900."""

from __future__ import annotations

import re

TIME = r"(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-5][0-9](?:[.,][0-9]{1,6})?"

_TIME = re.compile(TIME)
_LONGEST_TIME_LINE = 60
_ANCHOR = re.compile(r"\{#[^{}]*\}\s*$")  # Google Docs puts one after each heading it exports
_BRACKETED = rf"\\?\[\s*({TIME})\s*\\?\]"
# A stretch left out of a recording is written as two marks: [23:15] to [23:57].
MARK = re.compile(rf"{_BRACKETED}(?:\s*(?:to|-|–)\s*\\?\[\s*{TIME}\s*\\?\])?")


def seconds(text: str) -> float | None:
    """Return the seconds a time stands for, or None where the text is not exactly one time."""
    if not _TIME.fullmatch(text.strip()):
        return None
    total = 0.0
    for part in text.strip().replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def only_a_time(line: str) -> float | None:
    """Return the seconds of a line that holds one time and nothing else, be it in brackets or a heading."""
    if len(line) > _LONGEST_TIME_LINE or ":" not in line:
        return None
    bare = _ANCHOR.sub("", line.strip().lstrip("#")).strip().removeprefix("\\")
    if bare[:1] in "[(" and bare[-1:] in "])":
        bare = bare[1:-1].removesuffix("\\")
    return seconds(bare) if bare else None


def split_at_marks(line: str) -> list[tuple[float | None, str]]:
    """Split a line at its [12:34] marks into (time of the mark, text up to the next mark)."""
    if "[" not in line:
        return [(None, line)]
    parts = MARK.split(line)
    marks = [None, *(seconds(mark) for mark in parts[1::2])]
    return [(mark, text) for mark, text in zip(marks, parts[0::2], strict=True) if mark is not None or text.strip()]
