"""What a mail is once it has been read, and what is said of it: plain values, whatever program wrote them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class UnreadableMail(ValueError):
    """No mail could be read; the message is one plain sentence a person can act on."""


@dataclass(frozen=True, slots=True)
class Address:
    """A mail address with the name beside it; either may be empty."""

    name: str = ""
    mail: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody wrote below a passage of ours, in a mail that answers line by line."""

    quoted: str
    answer: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a server says of one recipient (RFC 3464): `action` in small letters, `status` like "5.1.1"."""

    address: str
    action: str
    status: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """What a bounce says of the mail that came back: whose number it bears, and to whom it was sent."""

    message_id: str = ""
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail. `text` is what was written, in whole; `new_text`, `quoted` and `signature` share out its lines.

    `message_id`, `in_reply_to` and `references` bear no angle brackets. `date` knows its zone where the mail says it.
    `headers` are all heads with their names in small letters, decoded. `labels` stand as the program wrote them.
    """

    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    sender: Address = field(default_factory=Address)
    to: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime | None = None
    text: str = ""
    new_text: str = ""
    quoted: str = ""
    signature: str = ""
    replies: tuple[Reply, ...] = ()
    attachments: tuple[str, ...] = ()
    calendars: tuple[bytes, ...] = ()
    labels: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    report_type: str = ""
    deliveries: tuple[Delivery, ...] = ()
    returned: Returned | None = None

    def header(self, name: str) -> str:
        """Return the first head of that name (small letters), or nothing."""
        return next((value for key, value in self.headers if key == name), "")


@dataclass(frozen=True, slots=True)
class Heads:
    """What is known of a mail in a box before its text is read, so that a stranger's is never read."""

    message_id: str
    addresses: frozenset[str]  # in small letters: from, to, cc, reply-to
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A mail of a box that was left out: which one, counted from 1, and why in one sentence."""

    position: int
    why: str


@dataclass(frozen=True, slots=True)
class Box:
    """All mails of a file. `form` is "eml", "mbox" or "pasted"; `sha256` is of the bytes read."""

    mails: tuple[Mail, ...]
    form: str
    sha256: str
    unread: tuple[Unread, ...] = ()


class Kind(StrEnum):
    """What kind of mail came."""

    AUTO_REPLY = "auto_reply"
    MOVED_ON = "moved_on"  # an automatic answer that says they left
    BOUNCE = "bounce"
    DELAYED = "delayed"  # a server still tries
    CALENDAR_REPLY = "calendar_reply"
    ANSWER = "answer"  # somebody wrote it
    NEWSLETTER = "newsletter"
    OTHER = "other"  # a program wrote it: a receipt, a notice


@dataclass(frozen=True, slots=True)
class MailKind:
    """What kind of mail came, and why it is thought so, in words.

    `until`: the first day on which they are back. `dead_addresses`: where a server gave up for good. `sure` is false
    where a person should look. `successors`: the addresses named instead of their own.
    """

    kind: Kind
    why: str
    sure: bool
    until: date | None = None
    dead_addresses: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()

    @property
    def dead_address(self) -> str:
        """The first dead address, or nothing."""
        return self.dead_addresses[0] if self.dead_addresses else ""


@dataclass(frozen=True, slots=True)
class AnswerGuess:
    """What kind of answer a text seems to be; the person confirms. `words` stand in the text and make it seem so.

    `answer` is one of yes, no, later, question, referral, stop, unclear. `until`: the day from which to ask again.
    `referral`: whom they name, as far as their words say it.
    """

    answer: str
    words: tuple[str, ...] = ()
    until: date | None = None
    referral: Address | None = None
    sure: bool = False
