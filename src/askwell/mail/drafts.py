"""A letter to be opened in the explorer's own mail program: a draft in a file, or an address that opens one."""

from __future__ import annotations

from dataclasses import dataclass
from email.generator import BytesGenerator
from io import BytesIO
from urllib.parse import quote

from askwell.mail.letters import Letter, build, checked_address, clean_body, clean_subject

SAFE_LENGTH = 2000  # what Windows and its browsers hand over for certain; longer addresses may arrive cut off


@dataclass(frozen=True, slots=True)
class MailTo:
    """An address that opens a new letter (RFC 6068). `may_be_cut`: so long that some programs lose its end."""

    address: str
    may_be_cut: bool


def draft(letter: Letter) -> bytes:
    """The letter as the content of an .eml file, marked as not yet sent (X-Unsent): Outlook opens it ready to be sent;
    where a program only shows it, “Edit as New” (Thunderbird) or “Send Again” (Apple Mail) does the rest.

    A letter without a sender has no From and no Message-ID: the program puts those of its own account there, and an
    address it does not know would keep it from sending.
    """
    message = build(letter)
    message["X-Unsent"] = "1"
    written = BytesIO()
    BytesGenerator(written, mangle_from_=False).flatten(message)
    return written.getvalue()


def mailto(letter: Letter) -> MailTo:
    """Recipient, subject, text and, for a follow-up, the letter it answers; line breaks are %0D%0A.

    A mailto address has no place for a calendar part, nor for the explorer's own address. Refused like `build`.
    """
    build(letter)
    body = clean_body(letter.body).rstrip("\n").replace("\n", "\r\n")
    fields = {"subject": clean_subject(letter.subject), "body": body}
    if letter.in_reply_to:
        fields["in-reply-to"] = letter.in_reply_to
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    address = f"mailto:{quote(checked_address(letter.to.address), safe='@')}?{query}"
    return MailTo(address, len(address) > SAFE_LENGTH)
