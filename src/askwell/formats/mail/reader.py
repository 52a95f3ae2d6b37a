"""Bytes in, mails out: whether a file is one mail, a box of many or pasted words is told from what is in it."""

from __future__ import annotations

import hashlib
import io
import re
from datetime import date

from askwell.formats.decoding import control_share, decoded, lines_of
from askwell.formats.mail.mbox import begins_box, read_box
from askwell.formats.mail.message import read_message
from askwell.formats.mail.model import Box, Mail, UnreadableMail
from askwell.formats.mail.parts import MOST_LETTERS
from askwell.formats.mail.pasted import has_heads, read_text
from askwell.formats.signatures import recognised

_UNDERSTOOD = "Askwell reads mails saved as .eml, boxes of mails (mbox) and text that you paste"
_OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MOST_CONTROLS = 0.02
_MOST_BYTES = 300_000_000
_HEAD = re.compile(rb"([!-9;-~]{1,80}):")
_ONLY_IN_MAIL = frozenset(
    b"received return-path message-id mime-version content-type delivered-to x-mailer dkim-signature references "
    b"in-reply-to x-gm-thrid x-gmail-labels auto-submitted x-failed-recipients".split()
)
_ALSO_ELSEWHERE = frozenset(b"from to cc subject date sender reply-to".split())


def read_mail(data: bytes, *, on: date | None = None) -> Box:
    """Return the mail or mails in a file. `on`: the day on which text was pasted, for "today" in it.

    Refused with `UnreadableMail`: an Outlook message (.msg), any other file that is no mail, an empty one, one too
    large to be held at once (a box of any size is read with `read_box`).
    """
    if len(data) > _MOST_BYTES:
        raise UnreadableMail("This file is too large to be read at once; please export fewer mails at a time.")
    _refuse_other_files(data)
    sha256 = hashlib.sha256(data).hexdigest()
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if begins_box(data):
        found = list(read_box(io.BytesIO(data)))
        mails = tuple(one for one in found if isinstance(one, Mail))
        unread = tuple(one for one in found if not isinstance(one, Mail))
        if not mails and unread:
            raise UnreadableMail(unread[0].why)
        return Box(mails, "mbox", sha256, unread)
    if is_message(data):
        return Box((read_message(data),), "eml", sha256)
    return Box(read_pasted(decoded(data), on=on), "pasted", sha256)


def read_pasted(text: str, *, on: date | None = None) -> tuple[Mail, ...]:
    """Return the mails in a text that somebody pasted. Refused: no words at all, or more than a book's."""
    if len(text) > MOST_LETTERS:
        raise UnreadableMail("This text is longer than a book; please paste the mail alone.")
    lines = [line.rstrip() if line != "-- " else line for line in lines_of(text.encode("utf-8", "replace").decode())]
    if not any(line.strip() for line in lines):
        raise UnreadableMail(f"There are no words in it. {_UNDERSTOOD}.")
    mails = tuple(mail for mail in read_text("\n".join(lines), on) if mail.text.strip() or mail.subject)
    if not mails:
        raise UnreadableMail("There is nothing below the name and the date; please paste what they wrote as well.")
    return mails


def is_message(data: bytes) -> bool:
    """Tell one mail as it was sent from text that a mail program shows, by its heads."""
    names: list[bytes] = []
    lines = data[:50_000].splitlines()
    for line in lines[:200]:
        if not line.strip():
            break
        if line[:1] in {b" ", b"\t"} and names:
            continue
        found = _HEAD.match(line)
        if not found:
            break
        names.append(found[1].lower())
    known = set(names)
    if known & _ONLY_IN_MAIL:
        return True
    shown = [line.decode("utf-8", "replace") for line in lines[:20]]
    return len(known & _ALSO_ELSEWHERE) >= 2 and (b"date" in known or not has_heads(shown))


def _refuse_other_files(data: bytes) -> None:
    if data.startswith(_OUTLOOK):
        raise UnreadableMail(
            "This is a message in Outlook's own format (.msg), which only Outlook can read; please open it there and "
            "save it as text or .eml, or copy its words and paste them."
        )
    if data.startswith(_ZIP):
        raise UnreadableMail("This is a packed file (.zip); please unpack it and choose the mail or the box inside it.")
    if found := recognised(data):
        raise UnreadableMail(f"This is {found}; {_UNDERSTOOD}.")
    if data.lstrip()[:1] in {b"{", b"<"} and not is_message(data):
        raise UnreadableMail(f"This is a web page or a data file; {_UNDERSTOOD}, so please copy its words instead.")
    if not is_message(data) and not begins_box(data) and control_share(decoded(data[:200_000])) > _MOST_CONTROLS:
        raise UnreadableMail(f"This file is no text that Askwell knows; {_UNDERSTOOD}.")
