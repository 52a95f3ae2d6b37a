"""A made-up mailbox: letters of people who are known and of strangers, put into a real Dovecot."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from imapclient import IMAPClient

from askwell.mail.arriving import Arrived, Known, identity

NORA = "nora@mail.example"


@dataclass
class MadeUp:
    """Letters with a fixed seed. `kept`: the identities that Askwell has to end up with, whatever happens meanwhile."""

    seed: int
    known: Known = field(init=False)
    kept: set[str] = field(default_factory=set)
    strangers: int = 0
    copies: int = 0

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.friends = [f"friend{n}@firm{n % 7}.example" for n in range(30)]
        self.ours = [f"<ours{n}@mail.example>" for n in range(30)]
        self.known = Known.of(self.friends, self.ours)
        self.number = 0

    def letter(self) -> bytes:
        """One more letter; about a third concerns somebody known."""
        self.number += 1
        dice = self.random.random()
        if dice < 0.3:
            raw = self._of_somebody_known()
        elif dice < 0.33:
            raw = self._bounce(self.random.choice(self.friends))
        else:
            self.strangers += 1
            return (
                self._plain(f"stranger{self.number}@elsewhere.example", NORA)
                if dice < 0.97
                else self._bounce("x@elsewhere.example")
            )
        self.kept.add(identity(raw))
        return raw

    def copy(self, raw: bytes) -> bytes:
        """The same letter, come another way: another journey in its headers, the same letter."""
        self.copies += 1
        return b"Received: from list.example by mx.example; Mon, 23 Nov 2026 10:00:00 +0000\r\nX-Copy: yes\r\n" + raw

    def _of_somebody_known(self) -> bytes:
        friend, kind = self.random.choice(self.friends), self.random.randrange(6)
        if kind == 0:
            return self._plain(NORA, friend)
        if kind == 1:
            return self._plain(
                f"assistant{self.number}@elsewhere.example", NORA, f"In-Reply-To: {self.random.choice(self.ours)}\r\n"
            )
        if kind == 2:  # two letters that share an id, as broken programs write them, are two letters
            return self._plain(friend, NORA, "", message_id="<always-the-same@firm.example>")
        if kind == 3:
            return self._plain(friend, NORA, "", message_id="")
        return self._plain(friend.upper(), NORA)

    def _plain(self, sender: str, to: str, more: str = "", *, message_id: str | None = None) -> bytes:
        own = f"<{self.seed}.{self.number}@mail.example>" if message_id is None else message_id
        named = f"Message-ID: {own}\r\n" if own else ""
        return (
            f'From: =?utf-8?q?Somebod=C3=BD?= <{sender}>\r\nTo: "N, L" <{to}>\r\nSubject: letter {self.number}\r\n'
            f"Date: Mon, 23 Nov 2026 09:00:00 +0000\r\n{named}{more}\r\nHello {self.number}\r\n"
        ).encode()

    def _bounce(self, to: str) -> bytes:
        return (
            f"From: MAILER-DAEMON@mx.example\r\nTo: {NORA}\r\nSubject: Undelivered\r\nMessage-ID: <b{self.number}@mx.example>\r\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
            f"--b\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; {to}\r\nAction: failed\r\n\r\n--b--\r\n"
        ).encode()


@dataclass
class Kept:
    """What a reader keeps: letters and marks together, as a database would."""

    letters: dict[str, Arrived] = field(default_factory=dict)
    doubled: int = 0

    def have(self, one: str) -> bool:
        return one in self.letters

    def keep(self, arrived: Arrived) -> None:
        self.doubled += arrived.identity in self.letters
        self.letters[arrived.identity] = arrived


def put(client: IMAPClient, folder: str, letters: list[bytes]) -> None:
    for raw in letters:
        client.append(folder, raw)
