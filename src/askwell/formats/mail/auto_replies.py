"""Automatic answers (RFC 3834): told by marks that no person sets, or by several weaker ones together."""

from __future__ import annotations

import re

from askwell.formats.mail.auto_words import (
    ACKNOWLEDGED,
    AUTOMATIC_SUBJECT,
    AWAY,
    AWAY_SUBJECT,
    BOILERPLATE,
    LEFT,
    MAIL_ADDRESS,
    PERSONAL,
)
from askwell.formats.mail.day_words import plain_letters
from askwell.formats.mail.model import Kind, Mail, MailKind
from askwell.formats.mail.return_dates import Return, day_back
from askwell.formats.mail.subjects import bare_subject, is_reply

# What each mark weighs: 4 together are enough and 6 are sure; where only the words speak for a machine, 5 are enough.
_ENOUGH = 4
_ENOUGH_OF_WORDS = 5
_SURE = 6
_WORDS_LOOKED_AT = 6000
_DAY_FIRST_LANDS = frozenset(
    "uk ie au nz in za de at ch fr be lu es pt it nl se no dk fi pl cz sk hu ro gr br mx ar cl co pe sg my".split()
)
_MONTH_FIRST_LANDS = frozenset("us gov mil edu".split())
_SPECIAL = dict.fromkeys(
    "x-autoreply x-autorespond x-autoresponder x-auto-reply x-mail-autoreply x-autoreply-from x-apple-action "
    "x-vacation x-oof".split(),
    "its own mark of automatic answers",
)
_HEADS_OF_EXCHANGE = (
    "x-ms-exchange-generated-message-source",
    "x-ms-exchange-messageclass",
    "message-class",
    "x-ms-exchange-inbox-rules-loop",
)
_RULE_OF_EXCHANGE = re.compile(r"oof|mailbox rules agent|@", re.IGNORECASE)
_PROGRAM = re.compile(r"vacation|autorespond|auto-?reply|out.?of.?office", re.IGNORECASE)


def auto_reply(mail: Mail) -> MailKind | None:
    """Return what an automatic answer says, or None where a person wrote."""
    words = _plain(mail.new_text[:_WORDS_LOOKED_AT])
    outward = [*_of_heads(mail), *_of_subject(mail)]
    marks = [*outward, *_of_words(words)]
    weight = sum(worth for worth, _ in marks)
    # A machine may quote our own words above its answer, but it does not answer what we asked.
    if PERSONAL.search(words) and weight < _SURE:
        weight -= 3
    if weight < (_ENOUGH if any(worth > 1 for worth, _ in outward) else _ENOUGH_OF_WORDS):
        return None
    why = ", ".join(dict.fromkeys(reason for worth, reason in marks if worth > 0))
    found = _return(mail)
    if (left := LEFT.search(words)) and not (found and AWAY.search(words)):
        said = f"it says “{' '.join(left[0].split())}”"
        return MailKind(Kind.MOVED_ON, f"{why}; {said}", sure=weight >= _SURE, successors=_successors(mail))
    sure = weight >= _SURE and (found is None or found.sure)
    if found is None:
        return MailKind(Kind.AUTO_REPLY, f"{why}; it names no day of return", sure=sure, successors=_successors(mail))
    return MailKind(
        Kind.AUTO_REPLY, f"{why}; “{found.words}”", sure=sure, until=found.day, successors=_successors(mail)
    )


def _of_heads(mail: Mail) -> list[tuple[int, str]]:
    exchange = " ".join(mail.header(name) for name in _HEADS_OF_EXCHANGE)
    program = mail.header("x-mailer") + mail.header("user-agent") + mail.header("x-loop")
    # Ordinary mail through Exchange asks for no automatic answers as well, so that this decides nothing alone.
    quiet = bool(mail.header("x-auto-response-suppress"))
    marks = [
        *_of_standard_heads(mail),
        *((6, why) for name, why in _SPECIAL.items() if mail.header(name).lower() not in {"", "no", "false"}),
        (4 if _RULE_OF_EXCHANGE.search(exchange) else 0, "a rule of a mail box wrote it"),
        (1 if quiet else 0, "it asks not to be answered automatically"),
        (2 if mail.header("return-path").strip() == "<>" else 0, "it cannot come back"),
        (4 if _PROGRAM.search(program) else 0, "a program for automatic answers sent it"),
    ]
    return [(worth, why) for worth, why in marks if worth]


def _of_standard_heads(mail: Mail) -> list[tuple[int, str]]:
    """Return what RFC 3834 and the older "Precedence" say."""
    marks = []
    submitted = mail.header("auto-submitted").lower().split(";")[0].strip()
    if submitted.startswith(("auto-replied", "auto-reply")):
        marks.append((6, "it says that it was sent automatically"))
    elif submitted and submitted != "no":
        marks.append((2, "it says that a program sent it"))
    precedence = mail.header("precedence").lower()
    if precedence in {"auto_reply", "auto-reply", "autoreply"}:
        marks.append((6, "it says that it was sent automatically"))
    elif precedence in {"bulk", "junk"}:
        marks.append((1, "it is not meant to be answered"))
    return marks


def _of_subject(mail: Mail) -> list[tuple[int, str]]:
    plain = _plain(mail.subject)
    if AUTOMATIC_SUBJECT.match(plain):
        return [(6, "its subject says so")]
    bare = _plain(bare_subject(mail.subject))
    if AUTOMATIC_SUBJECT.match(bare) or AWAY_SUBJECT.match(bare):
        # "Re: Out of office" is also what a person writes who comes back to it.
        return [(2 if is_reply(mail.subject) else 3, "its subject says so")]
    return []


def _of_words(words: str) -> list[tuple[int, str]]:
    marks = []
    if away := AWAY.search(words):
        marks.append((2, f"it says “{' '.join(away[0].split())}”"))
    elif left := LEFT.search(words):
        marks.append((2, f"it says “{' '.join(left[0].split())}”"))
    if known := ACKNOWLEDGED.search(words):
        marks.append((3, f"it says “{' '.join(known[0].split())}”"))
    common = {found[0] for found in BOILERPLATE.finditer(words)}
    if common and marks:
        marks.append((min(3, len(common)), "it has the words of an automatic answer"))
    return marks


def _return(mail: Mail) -> Return | None:
    on = mail.date.date() if mail.date else None
    land = mail.sender.mail.rpartition(".")[2].lower()
    day_first = True if land in _DAY_FIRST_LANDS else False if land in _MONTH_FIRST_LANDS else None
    text = mail.new_text if mail.new_text.strip() else mail.text
    found = day_back(text, on, day_first=day_first)
    return found or day_back("" if is_reply(mail.subject) else mail.subject, on, day_first=day_first)


def _successors(mail: Mail) -> tuple[str, ...]:
    """Return the addresses they name that are not their own."""
    own = mail.sender.mail.lower()
    ours = {address.mail.lower() for address in mail.to}
    text = mail.new_text[:_WORDS_LOOKED_AT]
    found = dict.fromkeys(one.rstrip(".-") for one in MAIL_ADDRESS.findall(text))
    return tuple(one for one in found if one.lower() not in ours | {own})[:5]


def _plain(text: str) -> str:
    return " ".join(plain_letters(text).replace("’", "'").split())
