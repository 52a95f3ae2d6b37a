"""Mail that came back, or is late: what servers report (RFC 3464), and what they write in their own words.

A delivery report is believed as it stands: "failed" is for good, "delayed" is not. Where there is none, the words of
common servers and the codes of SMTP decide. A mail that is only late never makes an address dead.
"""

from __future__ import annotations

import re

from askwell.formats.mail.auto_words import MAIL_ADDRESS
from askwell.formats.mail.bounce_words import (
    CODE,
    DELAYED,
    DELAYED_SUBJECT,
    FAILED_SUBJECT,
    GIVEN_UP,
    REASONS,
    RETURNED_BELOW,
    SENDERS,
)
from askwell.formats.mail.day_words import plain_letters
from askwell.formats.mail.model import Delivery, Kind, Mail, MailKind

_LONGEST = 60_000
_ADDRESS_OF_SERVER = re.compile(
    r"^(?:mailer-?da?emon|postmaster|abuse|root|mail-?daemon|nobody|bounce\w*|noreply|no-reply|support|help(?:desk)?|"
    r"admin\w*)@",
    re.IGNORECASE,
)
_PERHAPS_ALIVE = re.compile(r"^(?:4\.|5\.2\.[0234]|5\.3\.|5\.4\.|5\.[67]\.)")
_FULL = re.compile(
    r"quota|mailbox (?:is )?full|mailbox.{0,30}full|too large|size limit|spam|blocked|policy|blacklist|dmarc|spf",
    re.IGNORECASE,
)
_DAEMON = re.compile(r"mailer[-_.]?da?emon|postmaster", re.IGNORECASE)
_NOT_WHO_FAILED = re.compile(
    r"\s*(?:from|reporting-mta|x-postfix|return-path|sender|reply-to|mail from|>>> mail|to|cc|subject|von|an|"
    r"betreff)\s*:|>>> mail",
    re.IGNORECASE,
)
_BEHIND_A_SENDER = re.compile(r"\b(?:(?<!generated )from|von|by|sender|de)\s*:?\s*[<\"]?$", re.IGNORECASE)
_LISTED = re.compile(
    r"<([^<>\s@]{1,200}@[^<>\s@]{1,250})>|(?<![\w.+/=-])([\w.+/=-]{1,200}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
)


def delivery_report(mail: Mail) -> MailKind | None:
    """Return what a server says of a mail of ours: bounce, delayed or delivered; None where no server speaks."""
    return _of_report(mail) or _of_words(mail)


def _of_report(mail: Mail) -> MailKind | None:
    """Read the part that is written for programs."""
    failed = [
        one for one in mail.deliveries if one.action.startswith("fail") or (not one.action and one.status[:1] == "5")
    ]
    delayed = [
        one for one in mail.deliveries if one.action.startswith("delay") or (not one.action and one.status[:1] == "4")
    ]
    if failed:
        dead = tuple(dict.fromkeys(one.address for one in failed if one.address)) or _addresses(mail, _own_words(mail))
        sure = bool(dead) and not any(map(_may_live, failed))
        return MailKind(Kind.BOUNCE, _why_failed(failed[0]), sure=sure, dead_addresses=dead)
    if delayed:
        where = f" to {delayed[0].address}" if delayed[0].address else ""
        return MailKind(Kind.DELAYED, f"a server could not deliver{where} yet and still tries", sure=True)
    if mail.deliveries and all(one.action in {"delivered", "relayed", "expanded"} for one in mail.deliveries):
        return MailKind(Kind.OTHER, "a server says that a mail was delivered", sure=True)
    return None


def _may_live(delivery: Delivery) -> bool:
    """Tell a mail that was refused for another reason than its address: a full box, a rule, its size, a late server."""
    return bool(_PERHAPS_ALIVE.match(delivery.status) or _FULL.search(delivery.reason))


def _why_failed(delivery: Delivery) -> str:
    code = f" ({delivery.status})" if delivery.status else ""
    to = f" to {delivery.address}" if delivery.address else ""
    if _may_live(delivery):
        return f"a server gave up delivering{to}{code}, though the address itself may be right"
    return f"a server says that it cannot deliver{to}{code}"


def _of_words(mail: Mail) -> MailKind | None:
    """Read the words a server wrote for people."""
    if not _from_server(mail):
        return None
    own = _own_words(mail)
    plain = " ".join(plain_letters(own).replace("’", "'").split())
    subject = plain_letters(mail.subject)
    has_reason = bool(REASONS.search(plain) or GIVEN_UP.search(plain) or DELAYED.search(plain))
    named = FAILED_SUBJECT.search(subject) or DELAYED_SUBJECT.search(subject)
    by_daemon = bool(_DAEMON.search(mail.sender.mail)) and (mail.returned is not None or "@" in own)
    if not has_reason and not named and not by_daemon and not mail.header("x-failed-recipients"):
        return None
    if _is_delayed(plain, subject):
        return MailKind(Kind.DELAYED, "a server could not deliver yet and still tries", sure=True)
    dead = _addresses(mail, own)
    codes = {found["status"] or found["reply"] for found in CODE.finditer(own)}
    alive = bool(_FULL.search(plain)) or (bool(codes) and all(code.startswith("4") for code in codes))
    said = REASONS.search(plain) or GIVEN_UP.search(plain) or named
    why = f"a server says “{' '.join(said[0].split())}”" if said else "a server names the address as failed"
    return MailKind(Kind.BOUNCE, why, sure=bool(dead) and not alive, dead_addresses=dead)


def _from_server(mail: Mail) -> bool:
    """Tell whether a server wrote: by its name, or by a bounce's heads together with its subject."""
    who = plain_letters(f"{mail.sender.name} {mail.sender.mail} {mail.header('from')}")
    subject = plain_letters(mail.subject)
    named = bool(FAILED_SUBJECT.search(subject) or DELAYED_SUBJECT.search(subject))
    if SENDERS.search(who):
        return True
    if mail.report_type == "delivery-status" or mail.header("x-failed-recipients"):
        return True
    empty_path = mail.header("return-path").strip() in {"<>", "<MAILER-DAEMON>"}
    submitted = mail.header("auto-submitted").lower().startswith("auto-")
    returned = mail.returned is not None or bool(RETURNED_BELOW.search(mail.text[:_LONGEST]))
    human = bool(mail.in_reply_to) and not (empty_path or submitted)
    in_words = bool(REASONS.search(plain_letters(mail.text[:_LONGEST]))) and bool(_LISTED.search(mail.text[:_LONGEST]))
    return named and not human and (empty_path or submitted or returned or in_words)


def _is_delayed(words: str, subject: str) -> bool:
    if DELAYED.search(words):
        return not re.search(
            r"\b(?:given up|giving up|permanent (?:error|fatal)|will not be retried|no further attempts)", words
        )
    return bool(DELAYED_SUBJECT.search(subject)) and not FAILED_SUBJECT.search(subject) and not GIVEN_UP.search(words)


def _own_words(mail: Mail) -> str:
    """Return what the server wrote, without our mail below it."""
    text = mail.text[:_LONGEST]
    below = RETURNED_BELOW.search(text, 1)
    words = text[: below.start()] if below else text
    return words if words.strip() else text


def _addresses(mail: Mail, own: str) -> tuple[str, ...]:
    """Return the addresses that failed: those a head names, else those in the server's words."""
    if stated := mail.header("x-failed-recipients"):
        return tuple(dict.fromkeys(MAIL_ADDRESS.findall(stated)))
    not_theirs = {mail.sender.mail.lower(), *(one.mail.lower() for one in mail.to)}
    found: dict[str, int] = {}
    for line in own.split("\n"):
        for address, worth in _in_line(line):
            if address.lower() not in not_theirs and not _ADDRESS_OF_SERVER.match(address):
                found[address] = max(found.get(address, 0), worth)
    if not found:
        reached = mail.returned.to if mail.returned else ()
        return reached if len(reached) == 1 else ()
    said = {one: worth for one, worth in found.items() if worth}
    ours = {to.lower() for to in mail.returned.to} if mail.returned else set()
    if known := [one for one in said if one.lower() in ours]:
        return tuple(known)
    best = max(said.values(), default=0)
    return tuple(one for one, worth in said.items() if worth >= min(best, 2))


def _in_line(line: str) -> list[tuple[str, int]]:
    """Return the addresses in a line, each with how much speaks for its being the one that failed."""
    found = []
    heads = bool(_NOT_WHO_FAILED.match(line))
    reason = 2 if REASONS.search(plain_letters(line)) else 0
    bare = line.strip(" \t<>:;,.\"'").lower()
    for match in _LISTED.finditer(line):
        address = (match[1] or match[2]).strip(".,;:'\"").removeprefix("mailto:").rpartition("=")[2]
        if ".." in address:
            continue  # hidden by the system that shows it
        if heads or _BEHIND_A_SENDER.search(line[max(0, match.start() - 40) : match.start()]):
            found.append((address, 0))
        else:
            found.append((address, reason + (2 if match[1] or bare.startswith(address.lower()) else 1)))
    return found
