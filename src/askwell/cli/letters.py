"""`askwell outreach check`: what there is to say of a letter, without touching the explorer's data."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from askwell.cli.refusing import stop
from askwell.outreach.rules.writing import (
    Channel,
    Draft,
    Finding,
    Kind,
    Known,
    Letter,
    body_room,
    check,
    subject_room,
    unjudged,
)

_KNOWN = ("name", "role", "employer", "school", "referrer")
_MARKS = {"block": "!!", "strong": "! ", "warn": "- ", "info": "  "}
_HELD = {"block": "held back until you give a reason, "}


class LetterRefused(ValueError):
    """A letter cannot be read; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class ToCheck:
    """A letter with all that is known around it, and how it was named in its file."""

    name: str
    draft: Draft
    about: Known
    others: tuple[Letter, ...]
    channel: Channel
    at: dt.datetime
    zone: str
    own_zone: str

    def findings(self) -> list[Finding]:
        """What there is to say of it."""
        return check(
            self.draft,
            at=self.at,
            about=self.about,
            others=self.others,
            channel=self.channel,
            zone=self.zone,
            own_zone=self.own_zone,
        )


def check_file(*, file: Path, as_json: bool, channel: str, at: str, **known: str) -> None:
    """Print what there is to say of each letter of a file; a letter that cannot be read ends it with exit code 1."""
    options = {"channel": channel, "at": at, "about": {part: words for part, words in known.items() if words}}
    try:
        for letter in letters_in(_text_of(file), options):
            print(json.dumps(answer_of(letter), ensure_ascii=False) if as_json else in_words(letter))
    except LetterRefused as refusal:
        stop(str(refusal))


def letters_in(text: str, options: dict[str, Any]) -> Iterator[ToCheck]:
    """The letters of a file: one JSON object a line, or one letter as text, its subject in the first line.

    What a line does not say is taken from `options`. Refused (`LetterRefused`): a line that is no letter.
    """
    if text.lstrip().startswith("{"):
        rows = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
        yield from [letter_of(_row(line, number), options, f"line {number}") for number, line in rows]
    else:
        yield letter_of(_from_text(text), options, "letter")


def letter_of(row: dict[str, Any], options: dict[str, Any], name: str) -> ToCheck:
    """One letter of a file, as docs/reference/writing-checks.md describes it."""
    said = options | row
    try:
        return ToCheck(
            name=str(row.get("id", name)),
            draft=Draft(
                body=_words(said, "body"),
                subject=_words(said, "subject"),
                attachments=tuple(map(str, said.get("attachments") or ())),
                kind=Kind(said.get("kind") or "request"),
                original=_words(said, "original"),
                same_thread=bool(said.get("same_thread", True)),
            ),
            about=_known((options.get("about") or {}) | (row.get("about") or {})),
            others=tuple(
                Letter(_words(other, "body"), _known(other.get("about") or {})) for other in said.get("others") or ()
            ),
            channel=Channel(said.get("channel") or "mail"),
            at=_moment(_words(said, "at")),
            zone=_zone(_words(said, "zone")),
            own_zone=_zone(_words(said, "own_zone")),
        )
    except (ValueError, TypeError, AttributeError) as problem:
        raise LetterRefused(f"The letter in {name} cannot be read: {problem}.") from None


def answer_of(letter: ToCheck) -> dict[str, Any]:
    """What there is to say of a letter, as `--json` prints it."""
    body, subject = body_room(letter.draft.body, letter.channel), subject_room(letter.draft.subject, letter.channel)
    return {
        "id": letter.name,
        "findings": [
            {
                "rule": each.rule,
                "severity": each.severity,
                "part": each.span.part,
                "line": each.span.line,
                "begin": each.span.begin,
                "end": each.span.end,
                "why": each.why,
                "do": each.do,
                "overridable": each.overridable,
                **asdict(each.evidence),
            }
            for each in letter.findings()
        ],
        "unjudged": list(unjudged(letter.draft)),
        "body": {"used": body.used, "most": body.most, "left": body.left},
        "subject": {"used": subject.used, "most": subject.most, "left": subject.left},
    }


def in_words(letter: ToCheck) -> str:
    """What there is to say of a letter, for reading on a screen."""
    lines = [
        f"{_MARKS[each.severity]} {_place(each)}: {each.why} {each.do} ({each.rule}, {_HELD.get(each.severity, '')}"
        f"grade {each.evidence.grade})"
        for each in letter.findings()
    ]
    if missing := unjudged(letter.draft):
        lines.append(f"   Not checked, as these rules know English only: {', '.join(missing)}.")
    return "\n".join([f"{letter.name}:", *(lines or ["   Nothing to say; it is yours to send."])])


def _place(finding: Finding) -> str:
    return f"line {finding.span.line}" if finding.span.part == "body" else finding.span.part


def _text_of(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text("utf-8-sig")
    except OSError as problem:
        stop(f"{file} cannot be opened: {problem.strerror}.")
    except UnicodeDecodeError:
        stop(f"{file} is not text in UTF-8. Save it as UTF-8, or as JSON, one letter a line.")


def _from_text(text: str) -> dict[str, Any]:
    first, _, rest = text.lstrip().partition("\n")
    if first.lower().startswith("subject:"):
        return {"subject": first.partition(":")[2].strip(), "body": rest.strip("\n")}
    return {"body": text}


def _row(line: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict) or not isinstance(row.get("body"), str):
        raise LetterRefused(f"Line {number} is not a letter. Each line is a JSON object with at least a body.")
    return row


def _words(row: dict[str, Any], part: str) -> str:
    value = row.get(part) or ""
    if not isinstance(value, str):
        raise LetterRefused(f"{part} is not text")
    return value


def _known(about: dict[str, Any]) -> Known:
    return Known(**{part: _words(about, part) for part in _KNOWN}, facts=tuple(map(str, about.get("facts") or ())))


def _moment(written: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(written) if written else dt.datetime.now().astimezone()
    return moment if moment.tzinfo else moment.astimezone()


def _zone(name: str) -> str:
    try:
        return name and ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError):
        raise LetterRefused(f"{name} is no time zone; one is Europe/Lisbon") from None
