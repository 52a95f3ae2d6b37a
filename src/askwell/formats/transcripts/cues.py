"""Timed cues, the common ground of caption files (.vtt, .srt, .sbv).

The stored standards are strict (an empty line ends a cue, a file opens with its signature); the files that meeting
programs write are not, so cues are found by their timing lines alone.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from askwell.formats.transcripts.times import TIME, seconds

if TYPE_CHECKING:
    from collections.abc import Iterable

ARROW_TIMING = re.compile(rf"\s*(?P<start>{TIME})\s*-{{1,2}}>\s*(?P<end>{TIME})(?P<after>(?:\s.*)?)$")
COMMA_TIMING = re.compile(
    r"\s*(?P<start>[0-9]{1,3}:[0-9]{2}:[0-9]{2}\.[0-9]{1,3}),"
    r"(?P<end>[0-9]{1,3}:[0-9]{2}:[0-9]{2}\.[0-9]{1,3})(?P<after>\s*)$"
)
_SETTING = re.compile(r"\w+:\S*")
_GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:/[0-9-]+)?")
_TAG = re.compile(r"</?(?:b|i|u|c|lang|ruby|rt|font|v)(?:[.\s][^<>]*)?>|<[0-9][0-9:.]*>|\{\\an?[0-9]+\}")


@dataclass(slots=True)
class Cue:
    """What is said between two times; the first one of a file has no times and may be empty."""

    start: float | None
    end: float | None
    lines: list[str] = field(default_factory=list)
    id: str = ""


def read_cues(lines: Iterable[str], timing: re.Pattern[str] = ARROW_TIMING) -> list[Cue]:
    """Return what stands before the first timing line (a cue without times), then every cue.

    Lines after an empty one still belong to the cue before them, so that a cue with a gap loses nothing.
    """
    cues = [Cue(None, None)]
    for line in lines:
        found = timing.match(line)
        if found is None:
            cues[-1].lines.append(line.strip())
            continue
        name = _taken_id(cues[-1], len(cues))
        cue = Cue(seconds(found["start"]), seconds(found["end"]), id=name)
        cue.lines += _words_after(found["after"].strip())
        cues.append(cue)
    _taken_id(cues[-1], len(cues), at_end=True)
    for cue in cues:
        cue.lines = [line for line in cue.lines if line]
    return cues


def plain(text: str) -> str:
    """Return cue text without styling tags and with its entities (&amp;) as letters."""
    if "<" in text or "{" in text:
        text = _TAG.sub("", text)
    return html.unescape(text) if "&" in text else text


def _taken_id(cue: Cue, number: int, *, at_end: bool = False) -> str:
    """Take the identifier of the next cue off the end of this one, where there is one."""
    lines = cue.lines
    gap = bool(lines) and not lines[-1]
    _trim(lines)
    if not lines:
        return ""
    last = lines[-1]
    opens = (cue.start is None) if len(lines) == 1 else not lines[-2]
    counted = last.isdecimal() and int(last[:9]) in (number - 1, number)
    certain = _GUID.fullmatch(last) is not None or counted
    adjacent = not gap and not at_end
    if (certain and (opens or adjacent)) or (opens and adjacent and _could_be_id(last)):
        return lines.pop()
    return ""


def _could_be_id(line: str) -> bool:
    return line.isdecimal() or (" " not in line and any(map(str.isdecimal, line)))


def _words_after(after: str) -> list[str]:
    """Return what stands on a timing line besides settings (position:50%), which some programs put words on."""
    words = [word for word in after.split() if not _SETTING.fullmatch(word)]
    return [after] if words else []


def _trim(lines: list[str]) -> None:
    while lines and not lines[-1]:
        lines.pop()
