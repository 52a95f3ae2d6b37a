"""Made-up mails with what they are: every second one is kept back, and no rule was tuned on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from email.message import EmailMessage
from email.utils import format_datetime
from zlib import crc32

SENT = datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=1)))  # a Tuesday
OURS = "Nora Lind <nora@students.example>"
THEIRS = "Ana Silva <ana@acme.example>"


@dataclass(frozen=True)
class Labelled:
    name: str
    data: bytes
    kind: str
    until: date | None = None
    dead: tuple[str, ...] = ()
    answer: str = ""
    later: date | None = None


def letter(subject: str, body: str, *, sender: str = THEIRS, **heads: str) -> EmailMessage:
    """A mail to Nora; heads are given with _ for -."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, OURS, subject
    mail["Date"] = format_datetime(SENT)
    mail["Message-ID"] = f"<{crc32((subject + body).encode()):x}@acme.example>"
    for name, value in heads.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(body)
    return mail


def report(
    to: str,
    action: str,
    status: str,
    words: str,
    *,
    subject: str = "Undelivered Mail Returned to Sender",
    reason: str = "",
    sender: str = "Mail Delivery System <MAILER-DAEMON@mx.students.example>",
    original: str = "",
) -> bytes:
    """A delivery report in three parts, as RFC 3464 has it."""
    status_part = f"Reporting-MTA: dns; mx.students.example\n\n{original and f'Original-Recipient: rfc822;{original}'}\nFinal-Recipient: rfc822; {to}\nAction: {action}\nStatus: {status}\nDiagnostic-Code: smtp; {reason or words}\n".replace(
        "\n\n\n", "\n\n"
    )
    return (
        f"Return-Path: <>\nFrom: {sender}\nTo: nora@students.example\nSubject: {subject}\nDate: {format_datetime(SENT)}\nMessage-ID: <r-{to}>\n"
        'Auto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="=_b"\n\n'
        f"--=_b\nContent-Type: text/plain; charset=utf-8\n\n{words}\n\n--=_b\nContent-Type: message/delivery-status\n\n{status_part}\n"
        f"--=_b\nContent-Type: message/rfc822\n\nMessage-ID: <sent-1@students.example>\nFrom: {OURS}\nTo: {original or to}\nSubject: Fifteen minutes\n\nDear Ana,\n\ncould we talk?\n--=_b--\n"
    ).encode()


def from_server(words: str, *, subject: str, sender: str, **heads: str) -> bytes:
    """What a server writes for people only."""
    return letter(subject, words, sender=sender, **heads).as_bytes()


def calendar(method: str, status: str, subject: str) -> bytes:
    mail = letter(subject, "")
    event = f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:1@askwell\r\nATTENDEE;PARTSTAT={status}:mailto:ana@acme.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    mail.add_alternative(event, subtype="calendar", params={"method": method})
    return mail.as_bytes()


def everything() -> list[Labelled]:
    from tests.formats.mail import labelled_answers, labelled_automatic, labelled_servers  # noqa: PLC0415 (they use the builders above)

    return [*labelled_automatic.MAILS, *labelled_servers.MAILS, *labelled_answers.MAILS]


def written_on() -> list[Labelled]:
    return everything()[::2]


def kept_back() -> list[Labelled]:
    return everything()[1::2]
