"""Letters in a SQLite file, kept as `askwell.mail.outbox` asks, and a process that sends them until none is left.

    python tests/mail/outbox_store.py FILE PORT [--beside-others]

The real keeper is Askwell's own database; this one lets tests kill a sender without all of Askwell in it.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import sys
import uuid
from collections import Counter
from pathlib import Path

from tests.mail.servers.dovecot import PASSWORD

from askwell.mail.accounts import Account, Secret, Security, Server
from askwell.mail.delivery import Delivery
from askwell.mail.letters import Correspondent, Letter, make_message_id
from askwell.mail.outbox import LONGEST_IN_FLIGHT, MAY_BE_SETTLED, MAY_LEAVE, after_a_restart, dispatch
from askwell.mail.smtp import Patience, send

NORA = "nora@mail.example"
QUICK = Patience(connect=5, word=1, answer=1, altogether=8)
TABLE = """create table if not exists letter (
    key text primary key, recipient text not null unique, standing text not null default 'waiting',
    attempt integer not null default 0, left_at text, came_at text, sentence text not null default '')"""


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Store:
    """One connection to the file; everything is on the disk when a function returns."""

    def __init__(self, path: Path | str) -> None:
        self.database = sqlite3.connect(path, timeout=30, isolation_level=None)
        self.database.execute("pragma journal_mode = wal")
        self.database.execute("pragma synchronous = full")
        self.database.execute(TABLE)

    def write_down(self, recipients: list[str]) -> None:
        rows = [(str(uuid.uuid4()), recipient) for recipient in recipients]
        self.database.execute("begin immediate")
        self.database.executemany("insert into letter (key, recipient) values (?, ?)", rows)
        self.database.execute("commit")

    def leave(self, key: str, at: dt.datetime) -> int | None:
        row = self.database.execute(
            "update letter set standing = 'leaving', attempt = attempt + 1, left_at = ? "
            "where key = ? and standing in (?, ?) returning attempt",
            (at.isoformat(), key, *sorted(MAY_LEAVE)),
        ).fetchone()
        return row[0] if row else None

    def came_to(self, key: str, attempt: int, delivery: Delivery, at: dt.datetime) -> bool:
        changed = self.database.execute(
            "update letter set standing = ?, sentence = ?, came_at = ? "
            "where key = ? and attempt = ? and standing in (?, ?)",
            (delivery.outcome.value, delivery.sentence, at.isoformat(), key, attempt, *sorted(MAY_BE_SETTLED)),
        )
        return changed.rowcount == 1

    def leaving_since(self, before: dt.datetime) -> list[tuple[str, int]]:
        return self.database.execute(
            "select key, attempt from letter where standing = 'leaving' and left_at <= ?", (before.isoformat(),)
        ).fetchall()

    def due(self) -> list[tuple[str, str]]:
        asked = "select key, recipient from letter where standing in ('waiting', 'later') order by attempt, key"
        return self.database.execute(asked).fetchall()

    def send_again(self, key: str) -> bool:
        """A person has looked at what was uncertain, and decides to send it again."""
        asked = "update letter set standing = 'waiting' where key = ? and standing = 'uncertain'"
        return self.database.execute(asked, (key,)).rowcount == 1

    def standings(self) -> dict[str, str]:
        """For each recipient, where their letter stands."""
        return dict(self.database.execute("select recipient, standing from letter").fetchall())


def letter_to(key: str, recipient: str) -> Letter:
    return Letter(
        sender=Correspondent(NORA, "Nora"),
        to=Correspondent(recipient),
        subject="Twenty minutes?",
        body="Would you have twenty minutes next week?",
        message_id=make_message_id(key, NORA),
        written_at=dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC),
    )


def accounts_of(recipients: dict[str, str], taken: list[str]) -> dict[str, int]:
    """What the server's own list of recipients says about the sender's book; everything but `once` has to be 0."""
    times = Counter(taken)
    wrong = {
        "twice": [r for r in recipients if times[r] > 1],
        "sent, and not there": [r for r, s in recipients.items() if s == "sent" and not times[r]],
        "there, and said not to have left": [
            r for r, s in recipients.items() if s in {"refused", "later", "waiting"} and times[r]
        ],
        "undecided": [r for r, s in recipients.items() if s in {"waiting", "leaving", "later"}],
        "nobody's": [r for r in times if r not in recipients],
    }
    return {what: len(whom) for what, whom in wrong.items()}


def main(path: str, port: str, *options: str) -> None:
    store, at = Store(Path(path)), now()
    account = Account(NORA, NORA, Server("127.0.0.1", int(port), Security.PLAIN))
    print("at work", flush=True)  # noqa: T201 -- whoever wants to kill it waits for this
    after_a_restart(store, at, before=at - LONGEST_IN_FLIGHT if "--beside-others" in options else None)
    while due := store.due():
        for key, recipient in due:
            letter = letter_to(key, recipient)
            dispatch(store, key, lambda letter=letter: send(letter, account, Secret(PASSWORD), patience=QUICK), now)


if __name__ == "__main__":
    main(*sys.argv[1:])
