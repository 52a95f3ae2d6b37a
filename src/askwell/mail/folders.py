"""The folders of a mailbox, how far each was read, and what a look into one brought."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from askwell.mail.arriving import Arrived

SENT_NAMES = (
    "sent|sent mail|sent items|sent messages|sent objects|gesendet|gesendete objekte|gesendete elemente|"
    "gesendete nachrichten|envoyés|éléments envoyés|messages envoyés|enviados|elementos enviados|itens enviados|"
    "inviata|posta inviata|verzonden|verzonden items|skickat|skickade objekt|sendt|sendte elementer|lähetetyt|wysłane|"
    "elementy wysłane|отправленные|送信済み|已发送|보낸편지함"
).split("|")


class NoSuchFolder(LookupError):
    """A folder that is not there (any more); the text is a sentence for a person."""


class MailboxLost(RuntimeError):
    """The mailbox could not be reached, several times in a row. What was read so far has been handed out."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a folder was read. 0, 0: not at all."""

    validity: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """A stretch of a folder. Store `letters` and `mark` together: then a crash neither loses nor doubles any.

    `looked_at`: how many letters were passed. `unreadable`: UIDs that the server would not give out, and that may
    concern somebody; they are not asked for again. `anew`: UIDVALIDITY had changed, and the folder is read again.
    """

    letters: tuple[Arrived, ...]
    mark: Mark
    looked_at: int
    unreadable: tuple[int, ...] = ()
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Folders:
    """Every folder that can be opened, and the one with the letters that were sent; empty if none is known as such."""

    names: tuple[str, ...]
    sent: str = ""


def folders_among(listed: Iterable[tuple[Iterable[bytes], bytes | None, str]]) -> Folders:
    """From what a server lists: flags, separator, name. Which one holds what was sent is told, or guessed."""
    names, told, guessed = [], [], []
    for flags, separator, name in listed:
        marks = {flag.lower() for flag in flags}
        if marks & {b"\\noselect", b"\\nonexistent"}:
            continue
        names.append(str(name))
        sign = separator.decode("ascii", "replace") if separator else ""
        last = str(name).rpartition(sign)[2] if sign else str(name)
        if b"\\sent" in marks:
            told.append(str(name))
        elif last.casefold() in SENT_NAMES:
            guessed.append(str(name))
    return Folders(tuple(names), next(iter(told + guessed), ""))
