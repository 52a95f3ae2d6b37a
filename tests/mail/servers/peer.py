"""An SMTP server of ours that answers as it is told, at every stage: it refuses, puts off, hangs, babbles, hangs up.

Its list `taken` is the truth about what it took: a letter is in it before the sender is told, as with a real server.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.mail.servers.dovecot import free_port

HANG_UP, HANG, DRIP = "hang up", "hang", "drip"  # in place of an answer
STAGES = ("greeting", "ehlo", "starttls", "auth", "mail", "rcpt", "data", "body", "dot", "taken", "quit")
USUAL = {
    "greeting": "220 peer.example ready",
    "ehlo": "250-peer.example\r\n250-SIZE 1000000\r\n250-SMTPUTF8\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN XOAUTH2",
    "starttls": "220 go ahead",
    "auth": "235 2.7.0 welcome",
    "mail": "250 2.1.0 ok",
    "rcpt": "250 2.1.5 ok",
    "data": "354 end with a dot",
    "body": "",
    "dot": "",
    "taken": "250 2.0.0 queued",
    "quit": "221 bye",
}


@dataclass
class Taken:
    """What the server took: who it is for, and its bytes as they arrived, second dots taken out."""

    recipient: str
    content: bytes

    @property
    def message_id(self) -> str:
        heads = self.content.split(b"\r\n\r\n", 1)[0].decode("utf-8").splitlines()
        return next(line.partition(": ")[2].strip() for line in heads if line.lower().startswith("message-id:"))


class _Gone(Exception):
    pass


@dataclass
class Peer:
    """`answers` says, for each stage, what to answer in place of the usual: a line, HANG_UP, HANG or DRIP.

    `body`: what happens while the letter arrives; `dot`: after the final dot, before the letter is taken; `taken`: after
    it was taken. `choose`, where given, is asked at each stage of each conversation instead.
    """

    answers: dict[str, str] = field(default_factory=dict)
    choose: Callable[[str], str | None] | None = None
    pem: Path | None = None
    tls_at_once: bool = False
    taken: list[Taken] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    on_taken: Callable[[Taken], None] | None = None
    port: int = field(default_factory=free_port)
    _stop: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Peer:  # noqa: PYI034 -- a dataclass that nobody inherits from
        self._listening = socket.create_server(("127.0.0.1", self.port), backlog=50)
        self._listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)  # so that a long letter waits on the way
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._listening.close()

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                line, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(line,), daemon=True).start()

    def _talk(self, line: socket.socket) -> None:
        line.settimeout(30)
        with contextlib.suppress(OSError, _Gone, ValueError), contextlib.closing(_Conversation(self, line)) as one:
            one.run()


class _Conversation:
    def __init__(self, peer: Peer, line: socket.socket) -> None:
        self.peer, self.line = peer, line
        self.recipient = ""

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self.line.shutdown(socket.SHUT_RDWR)
        self.line.close()

    def run(self) -> None:
        if self.peer.tls_at_once:
            self._encrypt()
        self.file = self.line.makefile("rb")
        self._answer("greeting")
        for said in self._lines():
            verb = said.upper()
            stage = next((stage for stage in STAGES if verb.startswith(stage.upper())), "")
            if not stage:
                self._say("250 ok" if verb.startswith("HELO") else "502 5.5.2 what?")
                continue
            if stage == "rcpt":
                self.recipient = said.partition("<")[2].partition(">")[0]
            self._go_on(stage, self._answer(stage))
            if stage == "quit":
                return

    def _go_on(self, stage: str, code: str) -> None:
        """What follows an answer: encryption, the second half of a sign-in, the letter."""
        if (stage, code) == ("starttls", "220"):
            self._encrypt()
            self.file = self.line.makefile("rb")
        elif (stage, code) == ("auth", "334"):
            next(self._lines())
            self._say("535 5.7.8 the token is too old")
        elif (stage, code) == ("data", "354"):
            self._take()

    def _lines(self) -> Iterator[str]:
        while raw := self.file.readline():
            said = raw.decode("utf-8").rstrip("\r\n")
            self.peer.heard.append(said)
            yield said

    def _take(self) -> None:
        lines: list[bytes] = []
        self._answer("body")
        while True:
            raw = self.file.readline()
            if not raw:
                raise _Gone
            if raw == b".\r\n":
                break
            lines.append(raw.removeprefix(b"."))
        if self._answer("dot"):
            return
        taken = Taken(self.recipient, b"".join(lines))
        self.peer.taken.append(taken)
        if self.peer.on_taken:
            self.peer.on_taken(taken)
        self._answer("taken")

    def _answer(self, stage: str) -> str:
        """Answer as told and return the code; empty if there was nothing to say."""
        told = self.peer.choose(stage) if self.peer.choose else self.peer.answers.get(stage)
        said = USUAL[stage] if told is None else told
        if said == HANG_UP:
            raise _Gone
        if said == HANG:
            self.peer._stop.wait(20)
            raise _Gone
        if said == DRIP:
            self._drip()
        if said:
            self._say(said)
        return said[:3]

    def _drip(self) -> None:
        """One sign after the other, never a whole line."""
        while not self.peer._stop.is_set():
            self.line.sendall(b"2")
            time.sleep(0.05)
        raise _Gone

    def _say(self, said: str) -> None:
        self.line.sendall(said.encode() + b"\r\n")

    def _encrypt(self) -> None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(str(self.peer.pem))
        self.line = context.wrap_socket(self.line, server_side=True)
