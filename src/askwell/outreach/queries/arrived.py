"""What came back: whose mail concerns the explorer's requests, what waits for a word, how far the mailbox was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Min, Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.formats import mail as mails
from askwell.mail.arriving import Known, same_address
from askwell.mail.folders import Mark
from askwell.outreach.models import Arrived, FolderMark, Letter, MailAccount, MailLook, Request
from askwell.people.models import Address
from askwell.people.rules import name_key

A_DAY = timedelta(days=1)
WAITS = Q(state=Arrived.State.WAITING) | Q(state=Arrived.State.TAKEN, event=None)
"""Also what was taken and then taken back: it waits for another word."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom the explorer has asked, as mail is compared with it. `own`: the explorer's addresses; `names`: requests by
    the key of the person's name, for text that bears no address. `known`: addresses and letters by which a mail
    concerns somebody who was asked.
    """

    threads: tuple[mails.Sent, ...]
    names: Mapping[str, tuple[UUID, ...]]
    own: frozenset[str]
    own_name: str
    known: Known


class Unread(NamedTuple):
    """A mail that waits: of whom it is, whether a person wrote it, and whether that is sure."""

    request: UUID
    person: UUID
    name: str
    is_theirs: bool
    is_sure: bool
    written_at: datetime


_OF_PEOPLE = frozenset({mails.Kind.ANSWER, mails.Kind.CALENDAR_REPLY})


def asked_by(*, explorer: Explorer) -> Asked:
    """Everybody the explorer has a request to, with their addresses, the letters to them and their subjects."""
    rows = Request.objects.of(explorer).order_by("-begun_at", "id")
    people = list(rows.values_list("id", "person_id", "person__name", "address"))
    written: dict[UUID, list[str]] = {}
    found = Address.objects.of(explorer).filter(kind=Address.Kind.MAIL, person__requests__isnull=False).distinct()
    for person_id, value in found.values_list("person_id", "value"):
        written.setdefault(person_id, []).append(value)
    numbers: dict[UUID, list[str]] = {}
    subjects: dict[UUID, list[str]] = {}
    for request_id, number, subject in Letter.objects.of(explorer).values_list("request_id", "message_id", "subject"):
        numbers.setdefault(request_id, []).extend([number] if number else [])
        subjects.setdefault(request_id, []).extend([subject] if subject else [])
    names: dict[str, tuple[UUID, ...]] = {}
    for request_id, _, name, _ in people:
        names[name_key(name)] = (*names.get(name_key(name), ()), request_id)
    threads = tuple(
        mails.Sent(
            str(request_id),
            tuple(numbers.get(request_id, ())),
            tuple(one for one in (address, *written.get(person_id, ())) if "@" in one),
            tuple(subjects.get(request_id, ())),
        )
        for request_id, person_id, _, address in people
    )
    own = _own_addresses(explorer)
    addresses = {same_address(one) for sent in threads for one in sent.addresses} - own
    known = Known.of(addresses, (number for sent in threads for number in sent.message_ids))
    return Asked(threads, names, own, name_key(explorer.name), known)


def _own_addresses(explorer: Explorer) -> frozenset[str]:
    pairs = MailAccount.objects.of(explorer).values_list("address", "username")
    return frozenset(same_address(one) for pair in pairs for one in pair if "@" in one)


def waiting(*, explorer: Explorer) -> QuerySet[Arrived]:
    """What arrived and waits for the explorer's word, the oldest first, with requests and people at hand."""
    found = Arrived.objects.of(explorer).filter(WAITS).select_related("request__person", "request__owner")
    return found.defer("original").order_by("written_at", "id")


def unread_mail(*, explorer: Explorer) -> list[Unread]:
    """What waits for the explorer's word, without its texts, the oldest first: one query."""
    rows = Arrived.objects.of(explorer).filter(WAITS).order_by("written_at", "id")
    found = rows.values_list("request", "request__person", "request__person__name", "kind", "is_sure", "written_at")
    return [
        Unread(request, person, name, kind in _OF_PEOPLE, is_sure, at)
        for request, person, name, kind, is_sure, at in found
    ]


def last_look(*, explorer: Explorer) -> MailLook | None:
    """The last look into the mailbox, under way or ended; None if there was none."""
    return MailLook.objects.of(explorer).order_by("-asked_at").first()


def mailbox_of(account: MailAccount) -> str:
    """Which mailbox marks belong to: the account may be set up anew for another one."""
    return f"{account.username} at {account.receiving_host}"


def mark_of(*, account: MailAccount, folder: str) -> Mark:
    """How far this folder was read; 0, 0 if not at all."""
    kept = FolderMark.objects.of(account.owner).filter(account=account, mailbox=mailbox_of(account), folder=folder)
    found = kept.first()
    return Mark(found.validity, found.last) if found else Mark()


def first_asked_on(*, explorer: Explorer) -> date | None:
    """The day before the first request was begun: nothing older answers any. None: nobody was asked."""
    begun = Request.objects.of(explorer).aggregate(first=Min("begun_at"))["first"]
    return begun.date() - A_DAY if begun else None
