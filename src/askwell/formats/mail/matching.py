"""Which thread a mail belongs to: by the number it answers, else by its writer and its subject; plain data only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from askwell.formats.mail.model import Mail
from askwell.formats.mail.subjects import same_subject


class By(StrEnum):
    """What a match rests on, from the surest to the least sure."""

    NUMBER = "number"  # it answers a mail of ours
    SUBJECT = "subject"  # their address, and the subject of a mail of ours
    SENDER = "sender"  # their address alone: to be suggested, never linked


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent in one thread: the numbers of our mails, their addresses, the subjects. `thread`: the caller's."""

    thread: str
    message_ids: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A thread to which a mail may belong. It is linked without asking only where `links` is true."""

    thread: str
    by: By
    links: bool


def match(mail: Mail, threads: Iterable[Sent]) -> tuple[Match, ...]:
    """Return the threads a mail may belong to, of the surest kind only and the nearest first; none where nothing fits.

    Two threads with the same person and the same subject are both returned, and neither links by itself.
    """
    known = list(threads)
    answered = _answered(mail)
    by_number = {
        sent.thread: min(answered.index(number) for number in numbers)
        for sent in known
        if (numbers := {bare(number) for number in sent.message_ids} & set(answered))
    }
    if by_number:
        nearest = sorted(by_number, key=lambda thread: by_number[thread])
        return tuple(Match(thread, By.NUMBER, links=thread == nearest[0]) for thread in nearest)
    people = _people(mail)
    theirs = [sent for sent in known if people & {address.strip().casefold() for address in sent.addresses}]
    alike = [sent for sent in theirs if any(same_subject(mail.subject, subject) for subject in sent.subjects)]
    if alike:
        return tuple(Match(sent.thread, By.SUBJECT, links=len(alike) == 1) for sent in alike)
    return tuple(Match(sent.thread, By.SENDER, links=False) for sent in theirs)


def bare(number: str) -> str:
    """Return a message number without brackets and blanks."""
    return number.strip().strip("<>")


def _answered(mail: Mail) -> list[str]:
    """Return the numbers a mail answers, the nearest first; for a bounce also that of the mail that came back."""
    returned = [mail.returned.message_id] if mail.returned and mail.returned.message_id else []
    numbers: Sequence[str] = [*returned, *mail.in_reply_to, *reversed(mail.references)]
    return list(dict.fromkeys(bare(number) for number in numbers))


def _people(mail: Mail) -> set[str]:
    """Return whose mail this is: the writer's address, and for a bounce the address that could not be reached."""
    reached = [delivery.address for delivery in mail.deliveries]
    returned = list(mail.returned.to) if mail.returned else []
    found = [mail.sender.mail, *reached, *returned, *mail.header("x-failed-recipients").split(",")]
    return {address.strip().casefold() for address in found if address.strip()}
