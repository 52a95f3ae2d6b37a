"""Whom a letter concerns, told by its headers, and what makes two letters one."""

from __future__ import annotations

import socket
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.mail.accounts import Account, AccountRefused, Secret, Security, Server
from askwell.mail.arriving import Known, concerns, identity, may_be_a_bounce, message_id_of, names_somebody
from askwell.mail.folders import MailboxLost
from askwell.mail.imap import Mailbox

KNOWN = Known.of(["Amara@Büro.example", "o'neil@mail.example"], ["<ours@mail.example>"])


@pytest.mark.parametrize(
    "headers",
    [
        "From: amara@xn--bro-hoa.example",
        "From: AMARA@BÜRO.EXAMPLE",
        'From: "Okonkwo, Amara" <amara@büro.example>',
        "From: =?utf-8?q?Am=C3=A1ra=2C?= <amara@xn--bro-hoa.example>",
        "From: x@elsewhere.example\r\nReply-To: <amara@xn--bro-hoa.example>",
        "To: a@b.example, O'Neil <o'neil@mail.example>",
        'To: "unfinished <amara@xn--bro-hoa.example>',
        "To: a@b.example,\r\n\tc@d.example,\r\n amara@xn--bro-hoa.example",
        "Cc: Team: a@b.example, amara@xn--bro-hoa.example;",
        "From: x@elsewhere.example\r\nIn-Reply-To: <ours@mail.example>",
        "From: x@elsewhere.example\r\nReferences: <a@b>\r\n\t<ours@mail.example> <c@d>",
        "From: mailer-daemon@mx.example\r\nX-Failed-Recipients: amara@xn--bro-hoa.example",
    ],
)
def test_a_letter_concerns_somebody_known(headers):
    assert concerns(f"{headers}\r\n\r\n".encode(), KNOWN)


@pytest.mark.parametrize(
    "headers",
    [
        "From: tamara@xn--bro-hoa.example",
        "From: amara@xn--bro-hoa.example.org",
        'From: "amara@xn--bro-hoa.example" <spam@elsewhere.example>',
        "Subject: amara@xn--bro-hoa.example",
        "References: <theirs@mail.example>",
        "From: \xff\xfe",
        "",
    ],
)
def test_everything_else_concerns_nobody(headers):
    assert not concerns(f"{headers}\r\n\r\n".encode("latin-1"), KNOWN)
    assert not concerns(f"{headers}\r\n\r\n".encode("latin-1"), Known())


@given(st.binary(max_size=400))
def test_no_headers_whatsoever_break_the_reading(raw):
    assert not concerns(raw, KNOWN)
    may_be_a_bounce(raw)
    assert len(identity(raw)) == 64
    message_id_of(raw)


def test_a_servers_report_is_looked_into_and_kept_only_if_it_names_somebody():
    assert may_be_a_bounce(b"From: Mail Delivery System <MAILER-DAEMON@mx.example>\r\n\r\n")
    assert may_be_a_bounce(b"From: x@y.example\r\nContent-Type: Multipart/Report; report-type=delivery-status\r\n\r\n")
    assert not may_be_a_bounce(b"From: Postmaster's friend <daemon@mx.example>\r\n\r\n")
    assert names_somebody(b"Final-Recipient: rfc822;amara@xn--bro-hoa.example\r\n", KNOWN)
    assert names_somebody(b"could not reach 'o'neil@mail.example'.", KNOWN)
    assert names_somebody(b"\xff Message-ID: <ours@mail.example>", KNOWN)
    assert not names_somebody(b"Final-Recipient: rfc822;tamara@xn--bro-hoa.example\r\n", KNOWN)


def test_two_copies_are_one_letter_and_two_texts_are_two():
    raw = b"From: a@b\r\nMessage-ID: <1@x>\r\nDate: today\r\nSubject: a\r\n b\r\n\r\nHello \r\n\r\nyou\r\n"
    copy = (
        b"Received: x\r\nX-Y: z\r\nSubject: a b\r\nDate: today\r\nMESSAGE-ID:  <1@x>\r\nFrom: a@b\r\n\r\nHello\n\nyou"
    )
    assert identity(raw) == identity(copy)
    assert identity(raw) != identity(raw.replace(b"you", b"me"))
    assert identity(raw) != identity(raw.replace(b"1@x", b"2@x"))
    assert identity(b"Subject: a\r\n\r\n") != identity(b"Subject: b\r\n\r\n")
    assert message_id_of(copy) == "<1@x>"
    assert message_id_of(b"Subject: a\r\n\r\nMessage-ID: <no>") == ""


class Gate:
    """An IMAP server that lets nobody in, in a way of its own: an answer, or none at all."""

    def __init__(self, answer: str) -> None:
        self.answer, self.asked = answer, 0

    def __enter__(self) -> Server:
        self.listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()
        return Server("127.0.0.1", self.listening.getsockname()[1], Security.PLAIN)

    def __exit__(self, *_: object) -> None:
        self.listening.close()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self.listening.accept()
            except OSError:
                return
            with line, line.makefile("rwb") as file:
                file.write(b"* OK [CAPABILITY IMAP4rev1] hello\r\n")
                file.flush()
                self._answer(file)

    def _answer(self, file) -> None:
        for asked in file:
            tag, command, *_ = asked.split()
            if command == b"LOGIN":
                self.asked += 1
                file.write(tag + self.answer.encode())
                file.flush()
                return
            file.write(b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK done\r\n")
            file.flush()


def closed_to(server: Server, secret: Secret) -> Mailbox:
    return Mailbox(Account("n", "n", None, server), secret, timeout=2, pause=0.01)


@pytest.mark.parametrize(
    ("answer", "kind", "times"),
    [
        (" NO [AUTHENTICATIONFAILED] wrong\r\n", AccountRefused, 1),
        (" NO [UNAVAILABLE] come back later\r\n", MailboxLost, 4),
        ("", MailboxLost, 4),
    ],
)
def test_a_server_in_trouble_is_no_wrong_password(answer, kind, times):
    gate = Gate(answer)
    with gate as server, closed_to(server, Secret("x")) as mailbox, pytest.raises(kind):
        mailbox.folders()
    assert gate.asked == times


def test_a_password_that_an_old_server_cannot_hear_is_refused():
    with Gate("") as server, closed_to(server, Secret("Grün")) as mailbox, pytest.raises(AccountRefused):
        mailbox.folders()
