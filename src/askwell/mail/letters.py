"""One letter, from plain values to the bytes that leave: RFC 5322, plain text first, pure ASCII on the wire.

The Message-ID is made from an id that we keep, before anything is sent: a letter that is built again is the same
letter, byte for byte, and an answer to it is recognised even if the program stopped in between.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import quote
from enum import StrEnum
from hashlib import sha256
from typing import Any

THREAD_HEADERS = {"message-id", "in-reply-to", "references"}
MOST_REFERENCES = 20  # the first letter and the latest ones; programs that thread need no more, and some choke on more
SUBJECT_LIMIT = 250
DOMAIN = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*")
INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # control signs, but for line breaks and tabs
MESSAGE_ID = re.compile(r"<[!-;=?-~]+>")  # printable ASCII, no blanks, no angle brackets inside


class LetterRefused(ValueError):
    """A letter that cannot be built; the text is a sentence for the person who writes it."""


@dataclass(frozen=True, slots=True)
class Correspondent:
    """One end of a letter. `address` is a bare mail address; `name` may be empty."""

    address: str
    name: str = ""


class Method(StrEnum):
    """What a calendar part asks for (RFC 5546)."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"
    REPLY = "REPLY"
    PUBLISH = "PUBLISH"


@dataclass(frozen=True, slots=True)
class Calendar:
    """An invitation that travels with the letter: the iCalendar text, and its METHOD."""

    text: str
    method: Method


@dataclass(frozen=True, slots=True)
class Letter:
    """All that is needed to build a letter. `written_at` knows its zone; the ids are written `<like@this>`.

    `in_reply_to` and `references` come from `follow_up_of`; both are empty for the first letter of a thread. Without a
    `sender` and with an empty `message_id` it can be drafted, for a mail program that knows both, and not be sent.
    """

    sender: Correspondent | None
    to: Correspondent
    subject: str
    body: str
    message_id: str
    written_at: datetime
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    calendar: Calendar | None = None


class _Wire(EmailPolicy):
    """Folds by itself where the library would lose something: a long id in a thread header becomes an encoded word, by
    which no mail program finds the thread again, and a long name in another alphabet gains a blank in the middle.
    """

    def fold(self, name: str, value: Any) -> str:
        if name.lower() in THREAD_HEADERS:
            return f"{name}: " + f"{self.linesep} ".join(str(value).split()) + self.linesep
        if name.lower() in {"from", "to"} and not self.utf8:
            return f"{name}: {_folded(value.addresses[0], after=len(name) + 2)}{self.linesep}"
        return str(super().fold(name, value))

    def fold_binary(self, name: str, value: Any) -> bytes:
        return self.fold(name, value).encode("utf-8" if self.utf8 else "ascii")


FOLD = "\r\n "
WIRE = _Wire(linesep="\r\n", cte_type="7bit", max_line_length=78)


def make_message_id(key: str, sender: str) -> str:
    """`<key@domain>` for the id we keep (a UUID, say) and the sender's address: the same today and after a restart.

    The domain is that of the sender, as mail providers do it, so that nothing tells the name of this machine.
    """
    if not re.fullmatch(r"[A-Za-z0-9._-]+", key):
        raise LetterRefused("The id of a letter is made of letters, digits, dots and hyphens.")
    return f"<{key}@{checked_address(sender).rpartition('@')[2]}>"


def follow_up_of(message_id: str, references: tuple[str, ...] = ()) -> tuple[str, tuple[str, ...]]:
    """In-Reply-To and References (RFC 5322, 3.6.4) for a letter that follows the one with this id and references.

    Ids that cannot stand in a header are left out: other programs write strange ones, and the subject still threads.
    """
    good = [one for one in dict.fromkeys((*references, message_id)) if MESSAGE_ID.fullmatch(one)]
    if len(good) > MOST_REFERENCES:
        good = [good[0], *good[-(MOST_REFERENCES - 1) :]]
    return (message_id if MESSAGE_ID.fullmatch(message_id) else ""), tuple(good)


def checked_address(address: str) -> str:
    """The address as it travels: domain in ASCII (IDNA), lower case. Refuses what is no single mail address."""
    local, _, domain = address.strip().rpartition("@")
    spelled = _in_ascii(domain)
    if not spelled or not _is_local_part(local):
        raise LetterRefused(f"“{_shown(address)}” is not a mail address; please look for a slip in it.")
    return f"{local}@{spelled}"


def needs_utf8(letter: Letter) -> bool:
    """Whether an address has letters beyond ASCII before the @, which only some servers take (RFC 6531)."""
    ends = [one for one in (letter.sender, letter.to) if one]
    return not "".join(checked_address(one.address) for one in ends).isascii()


def build(letter: Letter) -> EmailMessage:
    """The letter as a message. Refused: a line break in a header, an address that is none, an empty letter."""
    if letter.written_at.tzinfo is None:
        raise ValueError("written_at needs a zone")
    for one in (*filter(None, (letter.message_id, letter.in_reply_to)), *letter.references):
        if not MESSAGE_ID.fullmatch(one):
            raise LetterRefused("The letter this one answers has a broken id; it can be sent without.")
    body = clean_body(letter.body)
    if not body.strip():
        raise LetterRefused("The letter is still empty; write a few words first.")
    message = EmailMessage(policy=WIRE.clone(utf8=True) if needs_utf8(letter) else WIRE)
    for name, value in _heads(letter).items():
        if value or name == "Subject":
            message[name] = value
    message.set_content(body)
    if letter.calendar:
        method = {"method": letter.calendar.method.value}
        message.add_alternative(letter.calendar.text.replace("\r\n", "\n"), subtype="calendar", params=method)
        message.set_boundary(f"askwell-{sha256(letter.message_id.encode()).hexdigest()[:32]}")
    return message


def _heads(letter: Letter) -> dict[str, Any]:
    """The headers in their order."""
    return {
        "From": _mailbox(letter.sender) if letter.sender else None,
        "To": _mailbox(letter.to),
        "Subject": clean_subject(letter.subject),
        "Date": letter.written_at,
        "Message-ID": letter.message_id,
        "In-Reply-To": letter.in_reply_to,
        "References": " ".join(letter.references),
    }


def wire(letter: Letter) -> bytes:
    """The bytes that are handed to a mail server: CRLF line ends, no line longer than the standard allows.

    Refused like `build`, and a letter that does not say whose it is.
    """
    if letter.sender is None or not letter.message_id:
        raise LetterRefused("Say first which address the letter is from: set up your mail account.")
    return build(letter).as_bytes()


def clean_subject(subject: str) -> str:
    """The subject without blanks around it. Refuses line breaks, with which a subject could smuggle in headers."""
    if _control(subject.strip()):
        raise LetterRefused("The subject has a line break or an invisible sign in it; please write it on one line.")
    if len(subject.strip()) > SUBJECT_LIMIT:
        raise LetterRefused(f"The subject is longer than {SUBJECT_LIMIT} letters; please shorten it.")
    return subject.strip().encode("utf-8", "replace").decode()


def clean_body(body: str) -> str:
    """The text with plain line ends and without signs that no mail program shows; ends with one line break."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return INVISIBLE.sub("", lines).encode("utf-8", "replace").decode().rstrip() + "\n"


def _in_ascii(domain: str) -> str:
    """The domain as servers spell it; empty if it is none."""
    try:
        spelled = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    return spelled if DOMAIN.fullmatch(spelled) else ""


def _is_local_part(local: str) -> bool:
    """Whether this can stand before the @ without quotation marks (RFC 5321, with RFC 6531's other alphabets)."""
    strange = any(_control(c) or c.isspace() or c in '()<>[]:;@\\,"' for c in local)
    return bool(local) and not strange and ".." not in f".{local}."


def _mailbox(one: Correspondent) -> Address:
    if _control(one.name):
        shown = _shown(one.name)
        raise LetterRefused(f"The name “{shown}” has a line break or an invisible sign in it; please write it anew.")
    name = one.name.strip().encode("utf-8", "replace").decode()
    local, _, domain = checked_address(one.address).rpartition("@")
    return Address(display_name=name, username=local, domain=domain)


def _folded(one: Address, *, after: int) -> str:
    """`Name <address>`, the name as encoded words where it needs them, on two lines where one would be too long."""
    name = one.display_name
    if name and name.isascii() and "=?" not in name:
        name = f'"{quote(name)}"' if re.search(r"[^\w\s'-]", name) else name
    elif name:
        name = Header(name, "utf-8", maxlinelen=75, header_name="x" * (after - 2)).encode(linesep="\r\n")
    if not name:
        return one.addr_spec
    last = len(name.rpartition("\n")[2]) + (0 if "\n" in name else after)
    return f"{name}{' ' if last + len(one.addr_spec) < 75 else FOLD}<{one.addr_spec}>"


def _control(text: str) -> bool:
    """Whether there is a line break of any alphabet or another control sign."""
    return any(unicodedata.category(c) in {"Cc", "Zl", "Zp"} for c in text)


def _shown(text: str) -> str:
    return " ".join("".join(" " if _control(c) else c for c in text).split())[:80]
