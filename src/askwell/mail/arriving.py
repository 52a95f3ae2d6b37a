"""Which letters in a mailbox concern somebody Askwell knows, told by their headers; the others are not even fetched."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from email.utils import getaddresses
from hashlib import sha256

WHO = ("from", "to", "cc", "bcc", "reply-to", "sender", "resent-from", "resent-to", "x-failed-recipients")
WANTED = (*WHO, "message-id", "in-reply-to", "references", "date", "subject", "content-type", "auto-submitted")
ADDRESS = re.compile(r"[^\s<>;,:\"()\[\]]+@[\w.-]+\w")
MESSAGE_IDS = re.compile(r"<[^<>\s]+>")
POSTMASTERS = {"mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon"}


@dataclass(frozen=True, slots=True)
class Known:
    """What Askwell knows: mail addresses of people, and the Message-IDs of letters it sent to them.

    The explorer's own addresses are not among them, or every letter would concern somebody.
    """

    addresses: frozenset[str] = field(default=frozenset())
    letters: frozenset[str] = field(default=frozenset())

    @classmethod
    def of(cls, addresses: Iterable[str], letters: Iterable[str] = ()) -> Known:
        return cls(frozenset(map(same_address, addresses)), frozenset(letters))


@dataclass(frozen=True, slots=True)
class Arrived:
    """A letter that concerns somebody known. `raw`: as the server keeps it, cut off where `cut`; `identity` is the same
    for every copy of it, in whatever folder and under whatever number.
    """

    folder: str
    uid: int
    raw: bytes
    identity: str
    message_id: str
    arrived_at: datetime | None
    cut: bool = False


def concerns(headers: bytes, known: Known) -> bool:
    """Whether a letter with these headers is from or to somebody known, or answers a letter of ours."""
    message = message_from_bytes(headers, policy=compat32)
    if not known.addresses.isdisjoint(_addresses(message)):
        return True
    return not known.letters.isdisjoint(_answered(message))


def may_be_a_bounce(headers: bytes) -> bool:
    """Whether this is a server's report: it comes from no one known, and only its text says whom it concerns."""
    message = message_from_bytes(headers, policy=compat32)
    if "multipart/report" in " ".join(_values(message, "content-type")).lower():
        return True
    return any(one.partition("@")[0] in POSTMASTERS for one in _addresses(message, ("from",)))


def names_somebody(raw: bytes, known: Known) -> bool:
    """Whether a server's report names an address or a letter that is known."""
    text = raw.decode("utf-8", "replace")
    if not known.letters.isdisjoint(MESSAGE_IDS.findall(text)):
        return True
    return not known.addresses.isdisjoint(_looks_like_addresses(text))


def identity(raw: bytes) -> str:
    """What a letter is, whatever way it came: its id, sender, date, subject and text; not the marks of its journey."""
    message = message_from_bytes(raw, policy=compat32)
    heads = [" ".join(" ".join(_values(message, name)).split()) for name in ("message-id", "from", "date", "subject")]
    lines = re.split(rb"\r?\n\r?\n", raw, maxsplit=1)
    text = b"\n".join(line.rstrip() for line in lines[-1].splitlines()).strip() if len(lines) == 2 else b""
    return sha256("\n".join(heads).encode() + b"\n\n" + text).hexdigest()


def message_id_of(raw: bytes) -> str:
    """The Message-ID as it is written in the headers, without blanks; empty if there is none."""
    found = MESSAGE_IDS.search(" ".join(_values(message_from_bytes(raw, policy=compat32), "message-id")))
    return found.group() if found else ""


def same_address(address: str) -> str:
    """The form in which addresses are compared: lower case, the domain in ASCII."""
    local, at, domain = address.strip().rpartition("@")
    with suppress(UnicodeError):  # a domain that is none is compared as it is written
        domain = domain.encode("idna").decode("ascii")
    return f"{local}{at}{domain}".lower()


def _addresses(message: Message, names: Iterable[str] = WHO) -> set[str]:
    """Every address in these headers. Names beside them may be broken in any way; that never hides an address."""
    found: set[str] = set()
    for value in _values(message, *names):
        read = [address for _, address in getaddresses([value]) if address]
        whole = {same_address(one) for one in read if ADDRESS.fullmatch(one)}
        found |= whole if len(whole) == len(set(read)) and whole else _looks_like_addresses(value)
    return found


def _looks_like_addresses(text: str) -> set[str]:
    return {same_address(one.strip("'")) for one in ADDRESS.findall(text)}


def _answered(message: Message) -> set[str]:
    return set(MESSAGE_IDS.findall(" ".join(_values(message, "in-reply-to", "references"))))


def _values(message: Message, *names: str) -> list[str]:
    """The values of these headers as they came, letters of other alphabets included."""
    raw = [str(value) for name, value in message.raw_items() if name.lower() in names]
    return [value.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for value in raw]
