"""Which of the mails that came concern somebody who was asked, and to which request each seems to belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date
from hashlib import sha256
from uuid import UUID

from askwell.formats import mail as mails
from askwell.formats.mail import Mail, UnreadableMail
from askwell.mail.arriving import Known, concerns, may_be_a_bounce, names_somebody, same_address
from askwell.outreach.queries.arrived import Asked
from askwell.people.rules import name_key

OWN = "written by yourself"
STRANGER = "from people you have not asked"
PROGRAM = "sent by a program to many"
THROWN = "from the bin, the spam or the drafts"
OLDER = "older than your request"

_END_OF_HEADS = re.compile(rb"\r?\n\r?\n")
_FOLLOWS_BEGIN = re.compile(rb"[!-9;-~]{1,80}:|>From |From |\s*$")
"""What stands in the line behind the one that begins a mail of a box."""


@dataclass(frozen=True, slots=True)
class Came:
    """One mail, and the bytes it was read from."""

    mail: Mail
    raw: bytes

    @property
    def number(self) -> str:
        """Its Message-ID as letters of one's own bear it, with brackets; empty if it has none."""
        return f"<{self.mail.message_id}>"[:300] if self.mail.message_id else ""


def concerning(data: bytes, known: Known, *, on: date, chosen: bool) -> tuple[list[Came], int, list[str]]:
    """The mails in a file that concern somebody known, how many concern nobody, and why some could not be read.

    Of a stranger's mail the heads are looked at, and nothing else. `chosen`: a single mail is looked into all the
    same. Refused (`UnreadableMail`): what is no mail.
    """
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    box = mails.begins_box(data)
    if not box and (chosen or not mails.is_message(data)):
        return [Came(mail, data) for mail in mails.read_mail(data, on=on).mails], 0, []
    came, strangers, unread = [], 0, []
    for raw in _letters_in(data) if box else [data]:
        if not _concerns(raw, known):
            strangers += 1
            continue
        try:
            came += [Came(mail, raw) for mail in mails.read_mail(raw, on=on).mails]
        except UnreadableMail as refusal:
            if not box:
                raise
            unread.append(str(refusal))
    return came, strangers, unread


def is_own(came: Came, asked: Asked) -> bool:
    """Whether the explorer wrote it: by its address or number, by where it lay, or by its name where that is all."""
    sender = came.mail.sender
    if sender.mail:
        by_address = same_address(sender.mail) in asked.own
        return by_address or came.number in asked.known.letters or "sent" in mails.places_of(came.mail.labels)
    return bool(asked.own_name) and name_key(sender.name) == asked.own_name


def thrown_out(came: Came) -> str:
    """Why nobody wants it read, by where it lay; empty otherwise."""
    return THROWN if mails.thrown_away(came.mail.labels) else ""


def belongs_to(came: Came, asked: Asked) -> tuple[UUID | None, bool, bool]:
    """The request it seems to belong to, whether that is sure, and whether it answers one of our letters by number."""
    for found in mails.match(came.mail, asked.threads):
        return UUID(found.thread), found.links, found.by is mails.By.NUMBER
    if not came.mail.sender.mail:
        named = asked.names.get(name_key(came.mail.sender.name), ())
        return (named[0], False, False) if named else (None, False, False)
    return None, False, False


def identity_of(came: Came, request_id: UUID) -> str:
    """The same for every copy of a mail, from whatever folder, file or program it comes."""
    mail = came.mail
    who = mail.sender.mail.casefold() or f"{name_key(mail.sender.name)} {request_id}"
    when = mail.date.astimezone(UTC).isoformat() if mail.date and mail.date.tzinfo else str(mail.date)
    parts = (mail.message_id, who, when, " ".join(mail.subject.split()), " ".join(mail.text.split()))
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


def _concerns(raw: bytes, known: Known) -> bool:
    heads = _END_OF_HEADS.split(raw, maxsplit=1)[0]
    return concerns(heads, known) or (may_be_a_bounce(heads) and names_somebody(raw, known))


def _letters_in(box: bytes) -> Iterator[bytes]:
    """The mails of a box as they stand in it, each with the line that begins it."""
    lines = box.splitlines(keepends=True)
    begins = [
        number
        for number, line in enumerate(lines)
        if number == 0 or (mails.begins_box(line) and _FOLLOWS_BEGIN.match(b"".join(lines[number + 1 : number + 2])))
    ]
    for begin, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        yield b"".join(lines[begin:end])
