"""What is new in a mail, what is quoted, what is signature: every line goes to one of the three, none is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from askwell.formats.mail.model import Address, Reply
from askwell.formats.mail.phrases import RULE, begins_attribution, is_attribution, is_separator, label_of
from askwell.formats.mail.signing import signed

_MARKED = re.compile(r"\s{0,3}>|\s{0,3}[A-Z][A-Za-z]{0,3}> ")
_MARKS = re.compile(r"^(?:\s{0,3}(?:>|[A-Z][A-Za-z]{0,3}> ?) ?)+")
_MOST_LINES_OF_ATTRIBUTION = 4
_DIGIT = re.compile(r"\d")
_WRAPPED_AT = 60  # letters; a quoted line shorter than this was not broken by the mail program
_SENTENCE_ENDS = re.compile(r"[.!?:…]\s*$")


class _Of(Enum):
    NEW = "new"
    QUOTED = "quoted"
    SIGNATURE = "signature"
    ABOVE = "above"  # who wrote what is quoted below


@dataclass(frozen=True, slots=True)
class Shares:
    """The lines of a mail, shared out."""

    new_text: str
    quoted: str
    signature: str
    replies: tuple[Reply, ...] = ()


def split(text: str, sender: Address | None = None) -> Shares:
    """Share out the lines of a text. `sender` helps to know their name below it."""
    lines = text.split("\n")
    roles = [_Of.QUOTED if _MARKED.match(line) else _Of.NEW for line in lines]
    _spare_a_lone_mark(lines, roles)
    _join_broken(lines, roles)
    _mark_what_is_above(lines, roles)
    _mark_rest(lines, roles)
    written = False
    for begin, end in _stretches(roles):
        for index in signed(lines[begin:end], sender or Address(), after_words=written):
            roles[begin + index] = _Of.SIGNATURE
        written = written or any(roles[i] is _Of.NEW and lines[i].strip() for i in range(begin, end))
    return Shares(
        _joined(lines, roles, _Of.NEW),
        _joined(lines, roles, _Of.QUOTED, _Of.ABOVE),
        _joined(lines, roles, _Of.SIGNATURE),
        _replies(lines, roles),
    )


def without_marks(line: str) -> str:
    """Return a quoted line without the marks in front of it."""
    return _MARKS.sub("", line)


def _spare_a_lone_mark(lines: list[str], roles: list[_Of]) -> None:
    """Leave a single line like "Ok> yes" alone: initials in front of quoted lines come in numbers."""
    initials = [i for i, line in enumerate(lines) if roles[i] is _Of.QUOTED and not line.lstrip().startswith(">")]
    if len(initials) < 2:
        for index in initials:
            roles[index] = _Of.NEW


def _join_broken(lines: list[str], roles: list[_Of]) -> None:
    """Give the end of a long quoted line, which the mail program broke, back to it."""
    for i in range(1, len(lines) - 1):
        before, line = without_marks(lines[i - 1]), lines[i].strip()
        if (
            roles[i - 1] is _Of.QUOTED
            and roles[i] is _Of.NEW
            and roles[i + 1] is _Of.QUOTED
            and line[:1].islower()
            and len(line) <= 30
            and len(before) >= _WRAPPED_AT
            and not _SENTENCE_ENDS.search(before)
        ):
            roles[i] = _Of.QUOTED


def _mark_what_is_above(lines: list[str], roles: list[_Of]) -> None:
    """Mark who wrote what is quoted: the one to four lines above it, with blank ones between."""
    for i, role in enumerate(roles):
        if role is not _Of.QUOTED or (i and roles[i - 1] is not _Of.NEW):
            continue
        last = i - 1
        while last >= 0 and i - last <= 3 and not lines[last].strip():
            last -= 1
        first = _attribution_begins(lines, roles, last)
        if first is not None:
            for index in range(first, i):
                roles[index] = _Of.ABOVE


def _attribution_begins(lines: list[str], roles: list[_Of], last: int) -> int | None:
    """Return the first line of "On Tuesday Ana wrote:", which may be broken into four, given its last; else None."""
    if last < 0 or not lines[last].rstrip().endswith((":", "：")):
        return None
    for first in range(last, max(-1, last - _MOST_LINES_OF_ATTRIBUTION), -1):
        if roles[first] is not _Of.NEW or not lines[first].strip():
            break
        if begins_attribution(lines[first]) and is_attribution(_one_line(lines[first : last + 1])):
            return first
    return last if is_attribution(lines[last]) else None


def _one_line(lines: list[str]) -> str:
    return " ".join(line.strip() for line in lines)


def _mark_rest(lines: list[str], roles: list[_Of]) -> None:
    """Mark everything from the place on where an older mail stands below without marks."""
    for i, role in enumerate(roles):
        if role is not _Of.NEW or not lines[i].strip():
            continue
        begin = _older_mail_begins(lines, roles, i)
        if begin is None:
            continue
        while begin and (not lines[begin - 1].strip() or RULE.fullmatch(lines[begin - 1])):
            begin -= 1
        for index in range(begin, len(lines)):
            roles[index] = _Of.ABOVE if roles[index] is _Of.NEW else roles[index]
        return


def _older_mail_begins(lines: list[str], roles: list[_Of], i: int) -> int | None:
    """Return where an older mail begins, of which this line is the first, or the last of who wrote it; else None."""
    if _heads_begin(lines, i):
        return i
    first = _attribution_begins(lines, roles, i)
    # Where no marks follow, only one that says when is trusted.
    return first if first is not None and _DIGIT.search(_one_line(lines[first : i + 1])) else None


def _heads_begin(lines: list[str], i: int) -> bool:
    """Tell "-----Original Message-----" and the first line of a block like "From: … Sent: …"."""
    if is_separator(lines[i]):
        return True
    found = label_of(lines[i])
    if not found or not found[1] or found[0] == "cc":
        return False
    kinds = {label[0] for line in lines[i : i + 7] if (label := label_of(line))}
    return "from" in kinds and len(kinds & {"sent", "to", "subject"}) >= 2


def _stretches(roles: list[_Of]) -> list[tuple[int, int]]:
    """Return where lines of one's own begin and end."""
    found: list[tuple[int, int]] = []
    begin: int | None = None
    for i, own in enumerate([*(role is _Of.NEW for role in roles), False]):
        if own and begin is None:
            begin = i
        elif not own and begin is not None:
            found.append((begin, i))
            begin = None
    return found


def _joined(lines: list[str], roles: list[_Of], *wanted: _Of) -> str:
    kept: list[str] = []
    gap = False
    for line, role in zip(lines, roles, strict=True):
        if role not in wanted:
            gap = True
            continue
        if gap and kept and kept[-1].strip() and line.strip():
            kept.append("")
        gap = False
        if line.strip() or (kept and kept[-1].strip()):
            kept.append(line.rstrip())
    return "\n".join(kept).strip("\n")


def _replies(lines: list[str], roles: list[_Of]) -> tuple[Reply, ...]:
    """Return the answers that stand below quoted lines, each with the passage right above it."""
    found = []
    for begin, end in _stretches(roles):
        answer = "\n".join(line.rstrip() for line in lines[begin:end]).strip()
        above = begin - 1
        if not answer or above < 0 or roles[above] is not _Of.QUOTED:
            continue
        passage: list[str] = []
        while above >= 0 and roles[above] is _Of.QUOTED:
            line = without_marks(lines[above]).strip()
            if not line and passage:
                break
            if line:
                passage.insert(0, line)
            above -= 1
        found.append(Reply("\n".join(passage), answer))
    return tuple(found)
