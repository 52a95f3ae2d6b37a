"""Text that somebody copied out of a mail program or from LinkedIn: who wrote it, when, and what, as far as it says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from email.utils import getaddresses

from askwell.formats.mail.day_words import MONTHS, WEEKDAYS, plain_letters
from askwell.formats.mail.heads import moment_in
from askwell.formats.mail.model import Address, Mail
from askwell.formats.mail.phrases import is_attribution, label_of
from askwell.formats.mail.quoting import split, without_marks

_MOST_HEADS = 12
_CLOCK = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:\s?(?P<half>[ap])\.?m\.?)?(?:\s?Uhr)?"
_SENT_ON_LINKEDIN = re.compile(
    rf"(?P<name>.{{1,80}}?) (?:sent the following messages? at|hat um|hat die folgenden? Nachrichten? um|"
    rf"a envoyé (?:le message suivant|les messages suivants) à|envió (?:el siguiente mensaje|"
    rf"los siguientes mensajes) a las)"
    rf"\s+{_CLOCK}(?: (?:folgende|die folgenden?) Nachrichten? gesendet)?",
    re.IGNORECASE,
)
_NAME_AND_TIME = re.compile(
    rf"(?P<name>\S.{{0,79}}?)(?: \([^)]{{1,30}}\))?(?:\s{{2,}}|\t| · ?|\s·\s){_CLOCK}", re.IGNORECASE
)
_NOT_WORDS = re.compile(
    r"(?:view|ansehen:?)? ?.{1,80}?[’'`]s (?:\w+ )?(?:profile|profil)(?:.{0,60})?|profil von .{1,80} (?:ansehen|"
    r"anzeigen)|"
    r"voir le profil de .{1,80}|ver el perfil de .{1,80}",
    re.IGNORECASE,
)
_DAY_LINE = re.compile(r"(?:[^\W\d_]{3,12}\.?,?\s*)?(?:\d{1,2}\.?\s*)?[^\W\d_]{3,12}\.?(?:\s*\d{1,2})?(?:,?\s+\d{4})?")
_TODAY = {"today": 0, "heute": 0, "aujourd'hui": 0, "hoy": 0, "yesterday": 1, "gestern": 1, "hier": 1, "ayer": 1}
_NUMBERS = re.compile(r"\d+")
_ADDRESS = re.compile(r"^(?P<name>.*?)\s*[<(\[]\s*(?:mailto:)?(?P<mail>[^<>()\[\]\s]+@[^<>()\[\]\s]+)\s*[>)\]].*$")
_WHO = re.compile(
    r"(?P<name>[^,:;<>\d]{2,60}?)\s*(?:<(?P<mail>[^<>\s]+@[^<>\s]+)>)?\s*(?:wrote|a écrit|escribió|ha scritto|"
    r"escreveu|schreef|skrev)\b|"
    r"schrieb\s+(?P<german>[^:;<>\d]{2,60}?)\s*(?:<(?P<mail2>[^<>\s]+@[^<>\s]+)>)?\s*[:：]"
)


def read_text(text: str, on: date | None = None) -> tuple[Mail, ...]:
    """Return the mails in a pasted text, in its order. `on`: the day it was pasted, for "today" and "Oct 12"."""
    lines = text.strip("\n").split("\n")
    return _messages_of_linkedin(lines, on) or (_below_heads(lines) or _all_quoted(lines) or _mail(text.strip("\n")),)


def has_heads(lines: list[str]) -> bool:
    """Tell whether a text begins with a block like "From: … Sent: …"."""
    return _below_heads(lines) is not None


def _mail(text: str, sender: Address | None = None, **known: object) -> Mail:
    shares = split(text, sender)
    mail = Mail(
        sender=sender or Address(),
        text=text,
        new_text=shares.new_text,
        quoted=shares.quoted,
        signature=shares.signature,
        replies=shares.replies,
    )
    return replace(mail, **known)  # type: ignore[arg-type]  # the names are fields of Mail


def _below_heads(lines: list[str]) -> Mail | None:
    """Read a text that begins with who wrote it, when, to whom and about what."""
    said: dict[str, str] = {}
    body = 0
    for line in lines[:_MOST_HEADS]:
        found = label_of(line)
        if not found and (line.strip() or said):
            break
        body += 1
        if found:
            said.setdefault(*found)
    if "from" not in said or len(said) < 2:
        return None
    to = tuple(_address(part) for part in said.get("to", "").split(";") if part.strip())
    return _mail(
        "\n".join(lines[body:]).strip("\n"),
        _address(said["from"]),
        to=to,
        subject=said.get("subject", ""),
        date=_moment(said.get("sent", "")),
    )


def _all_quoted(lines: list[str]) -> Mail | None:
    """Read a text that begins with "On Tuesday Ana wrote:" and is theirs from there on."""
    for count in range(1, 4):
        above = " ".join(line.strip() for line in lines[:count])
        if is_attribution(above):
            body = "\n".join(without_marks(line) if line.lstrip().startswith(">") else line for line in lines[count:])
            return _mail(body.strip("\n"), _writer(above), date=_moment(above))
    return None


def _writer(above: str) -> Address:
    found = _WHO.search(above)
    if not found:
        return Address()
    return Address((found["name"] or found["german"] or "").strip(" ,"), found["mail"] or found["mail2"] or "")


def _address(text: str) -> Address:
    if found := _ADDRESS.match(text):
        return Address(found["name"].strip(" \"'"), found["mail"])
    name, mail = next(iter(getaddresses([text])), ("", ""))
    return Address(name, mail) if "@" in mail else Address(text.strip(" \"'"))


def _moment(text: str) -> datetime | None:
    """Return the moment in words like "Tuesday, 3 November 2026 10:12"; no zone, as none is said."""
    if found := moment_in([text]):
        return found
    words = plain_letters(text)
    named = next((MONTHS[word] for word in re.findall(r"[^\W\d_]+", words) if word in MONTHS), 0)
    clock = re.search(_CLOCK, words, re.IGNORECASE)
    numbers = [int(number) for number in _NUMBERS.findall(words.replace(clock[0], " ", 1) if clock else words)]
    year = next((number for number in numbers if 1970 <= number <= 2200), 0)
    others = [number for number in numbers if 1 <= number <= 31]
    if not year or not others:
        return None
    day, month = others[0], named
    if not month:
        if len(others) < 2 or not re.search(r"\d\.\s?\d", words):
            return None  # 3/11/2026 could be read two ways
        month = others[1]
    try:
        return datetime.combine(date(year, month, day), _time(clock))
    except ValueError:
        return None


def _time(clock: re.Match[str] | None) -> time:
    if clock is None:
        return time()
    hour, half = int(clock["hour"]), (clock["half"] or "").lower()
    return time(hour % 12 + (12 if half == "p" else 0) if half else hour, int(clock["minute"]))


def _messages_of_linkedin(lines: list[str], on: date | None) -> tuple[Mail, ...]:
    """Read messages copied from LinkedIn, which names who sent them above each."""
    if not any(map(_SENT_ON_LINKEDIN.fullmatch, lines)):
        return ()
    found: list[tuple[str, date | None, re.Match[str], list[str]]] = []
    day = None
    for line in map(str.strip, lines):
        head = _SENT_ON_LINKEDIN.fullmatch(line) or _NAME_AND_TIME.fullmatch(line)
        if head and (not found or found[-1][3] or head.re is _NAME_AND_TIME):
            name = head["name"].strip()
            if found and not any(found[-1][3]) and found[-1][0].startswith(name.split(" ")[0]):
                found.pop()  # LinkedIn says twice who sent it
            found.append((name, day, head, []))
        elif (said := _day_line(line, on)) or (line.upper() == line and plain_letters(line) in _TODAY):
            day = said
        elif found and not _NOT_WORDS.fullmatch(line):
            found[-1][3].append(line)
    return tuple(
        _mail("\n".join(words).strip("\n"), Address(name), date=_at(when, head))
        for name, when, head, words in found
        if any(words)
    )


def _at(day: date | None, head: re.Match[str]) -> datetime | None:
    try:
        return datetime.combine(day, _time(head)) if day else None
    except ValueError:
        return None


def _day_line(line: str, on: date | None) -> date | None:
    """Return the day in a line between messages, like "TODAY", "MONDAY" or "OCT 12"."""
    words = plain_letters(line)
    if on is None or not words or not _DAY_LINE.fullmatch(words):
        return None
    if words in _TODAY:
        return on - timedelta(days=_TODAY[words])
    if words in WEEKDAYS:
        return on - timedelta(days=(on.weekday() - WEEKDAYS[words]) % 7 or 7)
    month = next((MONTHS[word] for word in re.findall(r"[^\W\d_]+", words) if word in MONTHS), 0)
    numbers = [int(number) for number in _NUMBERS.findall(words)]
    day = next((number for number in numbers if number <= 31), 0)
    year = next((number for number in numbers if number > 31), on.year)
    try:
        said = date(year, month, day)
    except ValueError:
        return None
    return said if said <= on else said.replace(year=year - 1, day=min(day, 28) if month == 2 else day)
