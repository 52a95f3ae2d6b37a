"""One letter, handed to the explorer's own mail server (RFC 5321), and the truth about what came of it.

Only the final dot, on a line of its own, asks the server to take the letter. So it leaves alone, after everything else:

- whatever goes wrong before it: the letter did not leave
- an answer to it: the letter was taken (2xx), refused for good (5xx) or put off (4xx)
- no answer to it, half an answer, or one that makes no sense: uncertain, and it is for a person to look

421 after the dot counts as no answer: the server says that it is closing, not what became of the letter. Mail servers
among themselves try again in these cases, since they fear losing a letter more than sending it twice. A person who is
asked twice minds, so here it is the other way round.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from askwell.mail import delivery
from askwell.mail.accounts import Account, AccountRefused, Secret, Security, Server, trust
from askwell.mail.delivery import Delivery, Stage
from askwell.mail.letters import Letter, checked_address, needs_utf8, wire

OURSELVES = "[127.0.0.1]"  # how we greet: the name of this machine is nobody's business
GOODBYE = 2.0  # seconds
NO_STARTTLS = "It offers no encryption (STARTTLS) on this port; please look the settings up again."
WRONG_CERTIFICATE = "Its certificate does not fit its name; is this the right name, and a network you trust?"
OTHER_WAYS = "It takes other ways of signing in only ({})."
NO_UTF8 = "The address has a letter beyond a to z before the @, which this server cannot handle."
LONGEST_ANSWER = 8192  # octets; a server says so much in one line only if something is wrong with it
ANSWER = re.compile(rb"(?P<code>[245]\d\d)(?:(?P<sign>[ -])(?P<said>[^\r\n]*))?\r?\n")
LONGEST_LINE = 500  # a command line may have 512 octets; a longer first answer waits to be asked for (RFC 4954)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait: for a connection, for each word, for the answer to the final dot, and for everything together.

    RFC 5321 (4.5.3.2) gives a server ten minutes for the answer, because a hurried client is one that sends twice.
    """

    connect: float = 30
    word: float = 60
    answer: float = 600
    altogether: float = 900


PATIENT = Patience()


class _Stopped(Exception):
    """The conversation is over; it carries the delivery."""

    def __init__(self, came_to: Delivery) -> None:
        super().__init__(came_to.outcome)
        self.came_to = came_to


def send(letter: Letter, account: Account, secret: Secret | None, *, patience: Patience = PATIENT) -> Delivery:
    """Hand over one letter and say what came of it. Raises nothing for anything that a server or a network does.

    Refused before anything happens: a letter that cannot be built (`LetterRefused`), an account without a server for
    sending or with a broken certificate (`AccountRefused`). No `secret`: a server that asks for none.
    """
    content = wire(letter)
    server = account.sending
    if server is None:
        raise AccountRefused("This account has no server for sending; please add one in the settings.")
    try:
        with _line(server, patience) as smtp:
            if secret:
                _sign_in(smtp, account.username, secret)
            _envelope(smtp, letter, len(content))
            return _hand_over(smtp, content, patience)
    except _Stopped as stopped:
        return stopped.came_to


def try_signing_in(account: Account, secret: Secret | None, *, patience: Patience = PATIENT) -> str:
    """Sign in and leave again; no letter is begun. What is wrong, in one sentence; empty if nothing is.

    Refused (`AccountRefused`): an account without a server for sending or with a broken certificate.
    """
    if account.sending is None:
        raise AccountRefused("This account has no server for sending; please add one in the settings.")
    try:
        with _line(account.sending, patience) as smtp:
            if secret:
                _sign_in(smtp, account.username, secret)
            _say_goodbye(smtp)
    except _Stopped as stopped:
        return stopped.came_to.sentence
    return ""


@contextlib.contextmanager
def _line(server: Server, patience: Patience) -> Iterator[smtplib.SMTP]:
    """A greeted, encrypted connection that is closed at the end, at the latest when patience is over altogether."""
    context = None if server.security is Security.PLAIN else trust(server)
    smtp: smtplib.SMTP
    if server.security is Security.TLS:
        smtp = smtplib.SMTP_SSL(local_hostname=OURSELVES, timeout=patience.connect, context=context)
    else:
        smtp = smtplib.SMTP(local_hostname=OURSELVES, timeout=patience.connect)
    smtp._host = server.host  # type: ignore[attr-defined]  # noqa: SLF001 -- what TLS compares the certificate with
    ends = threading.Timer(patience.altogether, _hang_up, (smtp,))
    ends.daemon = True
    ends.start()
    try:
        _connect(smtp, server, patience)
        _secure(smtp, server, context)
        yield smtp
    except _Stopped as stopped:
        if stopped.came_to.stage is not Stage.CONTENT:  # within a letter, a goodbye would be part of it
            _say_goodbye(smtp)
        raise
    finally:
        ends.cancel()
        smtp.close()


def _connect(smtp: smtplib.SMTP, server: Server, patience: Patience) -> None:
    with _or_later(Stage.CONNECT):
        code, said = smtp.connect(server.host, server.port)
        _wait_at_most(smtp, patience.word)
    if code != 220:
        raise _Stopped(delivery.not_sent(Stage.CONNECT, code, _text(said)))


def _secure(smtp: smtplib.SMTP, server: Server, context: ssl.SSLContext | None) -> None:
    _greet(smtp)
    if server.security is not Security.STARTTLS:
        return
    if not smtp.has_extn("starttls"):
        raise _Stopped(delivery.later(Stage.SECURE, why=NO_STARTTLS))
    with _or_later(Stage.SECURE):
        code, said = smtp.starttls(context=context)
    if code != 220:
        raise _Stopped(delivery.not_sent(Stage.SECURE, code, _text(said)))
    _greet(smtp)


def _greet(smtp: smtplib.SMTP) -> None:
    with _or_later(Stage.CONNECT):
        code, said = smtp.ehlo()
        if 500 <= code <= 599:
            code, said = smtp.helo()
    if code != 250:
        raise _Stopped(delivery.not_sent(Stage.CONNECT, code, _text(said)))


def _sign_in(smtp: smtplib.SMTP, name: str, secret: Secret) -> None:
    """Not by smtplib, which knows passwords in ASCII only, and no tokens."""
    ways = smtp.esmtp_features.get("auth", "").upper().split()
    if secret.is_token:
        steps = ["XOAUTH2", f"user={name}\1auth=Bearer {secret.value}\1\1", ""]  # the empty one asks why, after a no
    elif "LOGIN" in ways and "PLAIN" not in ways:
        steps = ["LOGIN", name, secret.value]
    else:
        steps = ["PLAIN", f"\0{name}\0{secret.value}"]
    if ways and steps[0] not in ways:
        raise _Stopped(delivery.refused(Stage.SIGN_IN, 504, why=OTHER_WAYS.format(" or ".join(ways))))
    with _or_later(Stage.SIGN_IN):
        code, said = _exchange(smtp, steps)
    if code not in {235, 503}:
        raise _Stopped(delivery.not_sent(Stage.SIGN_IN, code, _text(said)))


def _exchange(smtp: smtplib.SMTP, steps: list[str]) -> tuple[int, bytes]:
    way, *words = steps
    encoded = [b64encode(word.encode()).decode() for word in words]
    first = f"{way} {encoded[0]}"
    if way != "LOGIN" and len(first) < LONGEST_LINE:
        encoded = encoded[1:]
    else:
        first = way
    code, said = smtp.docmd("AUTH", first)
    for word in encoded:
        if code != 334:
            break
        smtp.send(f"{word}\r\n")
        code, said = smtp.getreply()
    return code, said


def _envelope(smtp: smtplib.SMTP, letter: Letter, size: int) -> None:
    options = [f"SIZE={size}"] if smtp.has_extn("size") else []
    if needs_utf8(letter):
        if not smtp.has_extn("smtputf8"):
            raise _Stopped(delivery.refused(Stage.RECIPIENT, 553, why=NO_UTF8))
        options += ["SMTPUTF8", "BODY=8BITMIME"]
    with _or_later(Stage.SENDER):
        code, said = smtp.mail(checked_address(letter.sender.address if letter.sender else ""), options)
    if not 200 <= code <= 299:
        raise _Stopped(delivery.not_sent(Stage.SENDER, code, _text(said)))
    with _or_later(Stage.RECIPIENT):
        code, said = smtp.rcpt(checked_address(letter.to.address))
    if not 200 <= code <= 299:
        raise _Stopped(delivery.not_sent(Stage.RECIPIENT, code, _text(said)))


def _hand_over(smtp: smtplib.SMTP, content: bytes, patience: Patience) -> Delivery:
    with _or_later(Stage.CONTENT):
        code, said = smtp.docmd("DATA")
        if code == 354:
            smtp.send(stuffed(content))
            _wait_at_most(smtp, patience.answer)
    if code != 354:
        raise _Stopped(delivery.not_sent(Stage.CONTENT, code, _text(said)))
    try:
        smtp.send(b".\r\n")
        code, said = _last_word(smtp)
    except (smtplib.SMTPException, OSError, ValueError):
        return delivery.uncertain()
    if code == 421:
        return delivery.uncertain(_text(said))
    if code >= 400:
        return delivery.not_sent(Stage.ANSWER, code, _text(said))
    _say_goodbye(smtp)
    return delivery.sent(code, _text(said))


def _last_word(smtp: smtplib.SMTP) -> tuple[int, bytes]:
    """The answer to the final dot, 2xx, 4xx or 5xx; ValueError if it is none, or not a whole one.

    Not by smtplib, which takes a line that broke off for an answer, and makes up a 500 for one that is too long.
    """
    file: BinaryIO | None = smtp.file
    code, said = b"", []
    while True:
        line = ANSWER.fullmatch(file.readline(LONGEST_ANSWER)) if file else None
        if line is None or code not in {b"", line["code"]}:
            raise ValueError
        code = line["code"]
        said.append(line["said"] or b"")
        if line["sign"] != b"-":
            return int(code), b"\n".join(said)


def stuffed(content: bytes) -> bytes:
    """The letter with a second dot where a line begins with one (RFC 5321, 4.5.2), and with a line break at its end."""
    whole = content if content.endswith(b"\r\n") else content + b"\r\n"
    begun = b"." + whole if whole.startswith(b".") else whole
    return begun.replace(b"\r\n.", b"\r\n..")


@contextlib.contextmanager
def _or_later(stage: Stage) -> Iterator[None]:
    """Whatever the network does before the final dot means: it did not leave."""
    try:
        yield
    except ssl.SSLCertVerificationError:
        raise _Stopped(delivery.later(Stage.SECURE, why=WRONG_CERTIFICATE)) from None
    except ssl.SSLError:
        raise _Stopped(delivery.later(Stage.SECURE if stage is Stage.CONNECT else stage)) from None
    except (smtplib.SMTPException, OSError, ValueError):  # ValueError: words in another alphabet than the server's
        raise _Stopped(delivery.later(stage)) from None


def _say_goodbye(smtp: smtplib.SMTP) -> None:
    """Leave politely, and soon: nothing depends on the answer."""
    with contextlib.suppress(smtplib.SMTPException, OSError):
        _wait_at_most(smtp, GOODBYE)
        if smtp.sock:
            smtp.quit()


def _wait_at_most(smtp: smtplib.SMTP, seconds: float) -> None:
    if smtp.sock:
        smtp.sock.settimeout(seconds)


def _hang_up(smtp: smtplib.SMTP) -> None:
    """End a conversation from outside: whoever waits for a word gets none. Not `close`, which would wait as well."""
    with contextlib.suppress(OSError):
        if smtp.sock:
            socket.socket.shutdown(smtp.sock, socket.SHUT_RDWR)


def _text(said: bytes | str) -> str:
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else said
