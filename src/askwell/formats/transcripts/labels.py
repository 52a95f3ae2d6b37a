"""The label before or above what somebody said, in the ways people and programs write it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.formats.transcripts.names import (
    LONGEST_NAME,
    is_shared_screen,
    looks_like_full_name,
    looks_like_name,
    names_a_role,
)
from askwell.formats.transcripts.times import TIME, seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_LABEL = LONGEST_NAME + 60
_OPEN, _CLOSE = r"(?:\\?\[|\()", r"(?:\\?\]|\))"
_BRACKETED_TIME = re.compile(
    rf"{_OPEN}\s*(?P<start>{TIME})(?:\s*(?:-->|to|-|–)\s*(?P<end>{TIME}))?\s*{_CLOSE}\s*[-–—|:]?\s*"
)
_BARE_TIME = re.compile(rf"(?P<start>{TIME})(?:\s+[-–—|]\s+|\s*\|\s*|\s+|$)(?P<end>)")
_TIME_AFTER = re.compile(rf"\s*[-–—|,]?\s*{_OPEN}?\s*(?P<start>{TIME})\s*{_CLOSE}?$")
_ENDS_OF_TIMES = tuple("0123456789])")
_BOLD = re.compile(r"(?:\*\*|__)(?P<name>[^*\n]{1,80}?)(?:\*\*|__)(?P<after>.*)", re.DOTALL)
_COLON = re.compile(r"\s*(?::(?=\s|$)|：)\s*")
_HEADING = re.compile(r"#{1,6}\s+")
_WORD = re.compile(r"\w[\w'’.-]*")
_QUOTING = re.compile(r"^(?:>\s*)+")


@dataclass(frozen=True, slots=True)
class Label:
    """A possible speaker of a line, with what stands after it; ``name`` is None where only a time was found.

    ``marked`` says that bold type, a heading or a time sets the label off; ``colon`` that a colon does. ``led_by`` is
    the kind of time the line begins with ("brackets", "bare" or none), ``rest`` what follows it, for when the name
    turns out to be none.
    """

    name: str | None
    text: str
    rest: str
    start: float | None = None
    end: float | None = None
    marked: bool = False
    colon: bool = False
    led_by: str = ""


def read_label(line: str) -> Label | None:
    """Read the label a line may start with; None where it starts with plain speech."""
    line = line.strip()
    if line[:1] == ">":
        line = _QUOTING.sub("", line, count=1)
    bracketed = _BRACKETED_TIME.match(line[:_LONGEST_LABEL]) if line[:1] in "[(\\" else None
    time = bracketed or (_BARE_TIME.match(line[:_LONGEST_LABEL]) if line[:1].isdigit() else None)
    if time is None:
        return _named(line)
    rest, led_by = line[time.end() :], "brackets" if bracketed else "bare"
    start, end = seconds(time["start"]), seconds(time["end"] or "")
    name = _named(rest)
    if name is None:
        return Label(None, rest, rest, start, end, led_by=led_by)
    return Label(name.name, name.text, rest, start, end, True, name.colon, led_by)


def accepted_names(labels: Sequence[Label | None], attendees: str = "") -> frozenset[str]:
    """Return the labels that are speakers, given the label of each line (or cue) of a file.

    A label is a speaker when it has the shape of a name and occurs twice or is on the list of attendees. One that
    occurs once is taken only where the file leaves little doubt: see ``_single``.
    """
    shaped = [label for label in labels if label and label.name and looks_like_name(label.name)]
    counts = Counter(label.name for label in shaped if label.name)
    share = len(shaped) / max(len(labels), 1)
    listed = _words(attendees)
    sure = {name for name, count in counts.items() if count > 1 or _is_sure(name, listed, share)}
    if not sure and not (share == 1.0 and all(label.start is not None for label in shaped)):
        return frozenset()
    return frozenset(sure | {label.name for label in shaped if label.name and _single(label, share)})


def _is_sure(name: str, listed: str, share: float) -> bool:
    return is_shared_screen(name) or _words(name) in listed or (share >= 0.5 and names_a_role(name))


def _single(label: Label, share: float) -> bool:
    """Tell whether a label that occurs once is a speaker, in a file where others are, or where every line is timed.

    It is when bold type or a time sets it off, when it is a full name among lines that nearly all have a label, and
    when no line is without one.
    """
    if label.marked and label.name and label.name[0].isupper():
        return True
    return share == 1.0 or (share >= 0.8 and looks_like_full_name(label.name or ""))


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _named(line: str) -> Label | None:
    if bold := _BOLD.match(line[:_LONGEST_LABEL]):
        return _bold(bold["name"].strip(), bold["after"] + line[_LONGEST_LABEL:], line)
    if heading := _HEADING.match(line):
        return _alone(line[heading.end() :].strip("*_ :"), line, marked=True)
    head = line[:_LONGEST_LABEL]
    if colon := _COLON.search(head):
        return _before_colon(head[: colon.start()], line[colon.end() :], line)
    return _alone(line, line, marked=False)


def _bold(name: str, after: str, line: str) -> Label | None:
    if name.endswith((":", "：")):
        return _before_colon(name[:-1], after.strip(), line, marked=True)
    colon = _COLON.search(after[:40])
    if colon and not after[: colon.start()].strip():
        return _before_colon(name, after[colon.end() :], line, marked=True)
    head = after[: colon.start()] if colon else after
    if (time := _TIME_AFTER.match(head)) and time.end() == len(head):
        text = after[colon.end() :] if colon else ""
        return Label(name, text, line, seconds(time["start"]), None, True, colon is not None)
    return _alone(name, line, marked=True) if not after.strip() else None


def _before_colon(name: str, text: str, line: str, *, marked: bool = False) -> Label | None:
    start = None
    if name[-1:] in _ENDS_OF_TIMES and (time := _TIME_AFTER.search(name[-30:])) and len(name) > len(time[0]):
        name, start = name[: -len(time[0])], seconds(time["start"])
    name = name.strip()
    if not name or len(name) > LONGEST_NAME:
        return None
    return Label(name, text.strip(), line, start, None, marked or start is not None, colon=True)


def _alone(text: str, line: str, *, marked: bool) -> Label | None:
    if len(text) > _LONGEST_LABEL:
        return None
    start = None
    if text[-1:] in _ENDS_OF_TIMES and (time := _TIME_AFTER.search(text)) and time.start():
        text, start = text[: time.start()], seconds(time["start"])
    text = text.strip()
    if not text or len(text) > LONGEST_NAME:
        return None
    return Label(text, "", line, start, None, marked or start is not None)
