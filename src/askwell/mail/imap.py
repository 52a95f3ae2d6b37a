"""The explorer's own mailbox, read and never changed: folders are opened for reading only, letters are looked into
without being marked as read, nothing is moved or deleted.

A mark says how far a folder was read: UIDVALIDITY and the last UID. Numbers hold as long as UIDVALIDITY does; when it
changes everything is read again, and `identity` tells what is here already. Of each letter the headers come first;
only what concerns somebody known is fetched whole, the rest leaves no trace.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from typing import Self, TypeVar

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from askwell.mail import arriving
from askwell.mail.accounts import Account, AccountRefused, Secret
from askwell.mail.arriving import Arrived, Known
from askwell.mail.folders import Batch, Folders, MailboxLost, Mark, NoSuchFolder, folders_among
from askwell.mail.signing_in import open_mailbox

T = TypeVar("T")

AT_ONCE = 200  # headers asked for in one go
IN_ONE_LINE = 50_000  # letters asked for in one search
LARGEST = 2 * 1024 * 1024  # bytes of one letter: its text comes first, and what is cut off are attachments
ATTEMPTS = 4  # to reach the server again, without a letter in between
PAUSE = 1.0  # seconds before the second attempt; doubled each time
LONGEST_IDLE = 9 * 60.0  # seconds; routers forget quiet lines after ten minutes or more
HEADERS = f"BODY.PEEK[HEADER.FIELDS ({' '.join(name.upper() for name in arriving.WANTED)})]"


def _never(_: str) -> bool:
    return False


class Mailbox:
    """A connection that comes back by itself. Use with `with`; opened when first needed.

    Refused (`AccountRefused`): no server for receiving, a wrong password, no safe line. `MailboxLost`: not reached.
    """

    def __init__(self, account: Account, secret: Secret, *, timeout: float = 60.0, pause: float = PAUSE) -> None:
        if account.receiving is None:
            raise AccountRefused("This account has no server for receiving; please add one in the settings.")
        self._server = account.receiving
        self._username = account.username
        self._secret = secret
        self._timeout = timeout
        self._pause = pause
        self._client: IMAPClient | None = None

    def __repr__(self) -> str:
        return f"Mailbox({self._server.host})"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(Exception):  # a line that is broken already cannot be closed politely
                client.logout()

    def folders(self) -> Folders:
        """The names as people see them. The server says which one holds what was sent; else its name does."""
        return folders_among(self._patiently(lambda: self._open().list_folders()))

    def poll(
        self,
        folder: str,
        mark: Mark,
        known: Known,
        *,
        since: date | None = None,
        have: Callable[[str], bool] = _never,
    ) -> Iterator[Batch]:
        """What came into a folder since `mark`, oldest first, a stretch at a time; the last batch has the newest mark.

        `since`: nothing that arrived before that day; give the same day each time. `have`: whether a letter of this
        identity is kept already, from whatever folder; it is left out then. If the line breaks, the rest
        is fetched on a new one. `NoSuchFolder`: the folder is gone.
        """
        handed_out: set[str] = set()
        attempts = 0
        while True:
            try:
                for batch in self._batches(folder, mark, known, since):
                    fresh = []
                    for letter in batch.letters:
                        if letter.identity not in handed_out and not have(letter.identity):
                            fresh.append(letter)
                        handed_out.add(letter.identity)
                    mark, attempts = batch.mark, 0
                    yield replace(batch, letters=tuple(fresh))
            except (IMAPClientError, OSError) as error:
                attempts += 1
                self._drop()
                if attempts >= ATTEMPTS:
                    raise MailboxLost(f"The folder “{folder}” could not be read; please try again later.") from error
                time.sleep(self._pause * 2 ** (attempts - 1))
            else:
                return

    def wait(self, folder: str, mark: Mark, seconds: float) -> bool:
        """Wait until something came into the folder since `mark`, at most so long; True if the server gave a sign.

        Only a hint (IDLE): poll afterwards whatever it says. A server without IDLE, or a line that breaks, waits too.
        """
        ends = time.monotonic() + min(seconds, LONGEST_IDLE)
        try:
            client = self._open()
            if client.has_capability("IDLE"):
                return self._came(client, folder, mark) or self._idle(client, ends)
        except (IMAPClientError, OSError, AccountRefused):
            self._drop()
        time.sleep(max(0.0, ends - time.monotonic()))
        return False

    def _came(self, client: IMAPClient, folder: str, mark: Mark) -> bool:
        """Whether something came between the last look and this one, of which IDLE would say nothing."""
        opened = client.select_folder(folder, readonly=True)
        if not opened.get(b"EXISTS") or opened.get(b"UIDVALIDITY") != mark.validity:
            return bool(opened.get(b"EXISTS"))
        return any(uid > mark.last for uid in client.search(["UID", f"{mark.last + 1}:*"]))

    def _idle(self, client: IMAPClient, ends: float) -> bool:
        client.idle()
        silent = 0
        try:
            while (left := ends - time.monotonic()) > 0:
                said = client.idle_check(timeout=left)
                if any(len(one) > 1 and one[1] in {b"EXISTS", b"RECENT"} for one in said):
                    return True
                silent = 0 if said else silent + 1
                if silent > 5:  # readable again and again, and nothing to read: the line is gone
                    raise ConnectionError
            return False
        finally:
            client.idle_done()

    def _batches(self, folder: str, mark: Mark, known: Known, since: date | None) -> Iterator[Batch]:
        client = self._open()
        opened = self._select(client, folder)
        validity = 0 if b"UIDNOTSTICKY" in opened else _number(opened.get(b"UIDVALIDITY"))
        same = validity == mark.validity and validity > 0
        last, anew = (mark.last if same else 0), (mark.last > 0 and not same)
        asked: list[str | date] = ["UID", f"{last + 1}:*"]
        if since:
            asked += ["SINCE", since]
        found: set[int] = set()
        for window in _windows(_number(opened.get(b"EXISTS"))):
            found.update(client.search([window, *asked]))
        uids = sorted(uid for uid in found if uid > last)  # n:* names the last letter even where it is below n
        for start in range(0, len(uids), AT_ONCE):
            stretch = uids[start : start + AT_ONCE]
            last = stretch[-1]
            yield self._batch(client, folder, stretch, known, Mark(validity, last), anew=anew)
        if not uids:
            yield Batch((), Mark(validity, last), 0, anew=anew)

    def _select(self, client: IMAPClient, folder: str) -> Mapping[bytes, object]:
        try:
            opened: Mapping[bytes, object] = client.select_folder(folder, readonly=True)
        except IMAPClient.AbortError:
            raise
        except IMAPClientError:
            if client.folder_exists(folder):
                raise
            raise NoSuchFolder(f"There is no folder “{folder}” in the mailbox any more; please choose one.") from None
        return opened

    def _batch(
        self, client: IMAPClient, folder: str, uids: list[int], known: Known, mark: Mark, *, anew: bool
    ) -> Batch:
        letters: list[Arrived] = []
        unreadable: list[int] = []
        heads = self._heads(client, uids, unreadable)
        for uid in uids:  # what was deleted meanwhile is not among the answers
            headers = _body(heads.get(uid, {}), b"BODY[HEADER.FIELDS")
            if headers is None:
                continue
            ours = arriving.concerns(headers, known)
            if not ours and not arriving.may_be_a_bounce(headers):
                continue
            raw = self._whole(client, uid)
            if raw is None:
                unreadable += [uid] if ours else []
            elif ours or arriving.names_somebody(raw, known):
                letters.append(_arrived(folder, uid, raw, heads[uid].get(b"INTERNALDATE")))
        return Batch(tuple(letters), mark, len(uids), tuple(unreadable), anew)

    def _heads(self, client: IMAPClient, uids: list[int], unreadable: list[int]) -> dict[int, dict[bytes, object]]:
        """The headers of these letters; one by one where one of them cannot be given out, so that it hides no other."""
        try:
            heads: dict[int, dict[bytes, object]] = client.fetch(uids, [HEADERS, "INTERNALDATE"])
        except IMAPClient.AbortError:
            raise
        except IMAPClientError:
            if len(uids) == 1:
                unreadable += uids
                return {}
            return {uid: head for one in uids for uid, head in self._heads(client, [one], unreadable).items()}
        return heads

    def _whole(self, client: IMAPClient, uid: int) -> bytes | None:
        """The letter, cut off after `LARGEST` bytes; None if the server says no, or if it is gone."""
        try:
            answer = client.fetch([uid], [f"BODY.PEEK[]<0.{LARGEST}>"])
        except IMAPClient.AbortError:
            raise
        except IMAPClientError:
            return None
        return _body(answer.get(uid, {}), b"BODY[]")

    def _open(self) -> IMAPClient:
        if self._client is None:
            self._client = open_mailbox(self._server, self._username, self._secret, timeout=self._timeout)
        return self._client

    def _patiently(self, ask: Callable[[], T]) -> T:
        """Ask, on a new line where the old one breaks; the last complaint counts."""
        for attempt in range(1, ATTEMPTS):
            try:
                return ask()
            except (IMAPClientError, OSError):
                self._drop()
                time.sleep(self._pause * 2 ** (attempt - 1))
        try:
            return ask()
        except (IMAPClientError, OSError) as error:
            self._drop()
            raise MailboxLost("The mailbox could not be reached; please try again later.") from error

    def _drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(Exception):
                client.shutdown()


def _body(answer: Mapping[bytes, object], item: bytes) -> bytes | None:
    """The one text in an answer; None where the letter is gone. A server may name the item in its own spelling."""
    found = [value for key, value in answer.items() if key.upper().startswith(item)]
    return found[0] if found and isinstance(found[0], bytes) else None


def _arrived(folder: str, uid: int, raw: bytes, at: object) -> Arrived:
    return Arrived(
        folder=folder,
        uid=uid,
        raw=raw,
        identity=arriving.identity(raw),
        message_id=arriving.message_id_of(raw),
        arrived_at=at if isinstance(at, datetime) else None,
        cut=len(raw) >= LARGEST,
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _windows(letters: int) -> Iterator[str]:
    """Stretches of a folder by position, the latest first: an answer has to fit into one line of a million octets.

    The latest first, since positions fall while letters are deleted: what slips into the next stretch is seen again,
    and nothing slips out of sight.
    """
    for high in range(letters, 0, -IN_ONE_LINE):
        yield f"{max(1, high - IN_ONE_LINE + 1)}:{high}"
