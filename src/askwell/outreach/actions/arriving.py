"""Answers that come back, from the mailbox or a file: kept where they seem to belong, and taken at a person's word.

Of all mail only what concerns somebody the explorer has asked is looked into, and only what seems to answer is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.formats.mail import UnreadableMail
from askwell.journal.actions import record
from askwell.mail.folders import Batch
from askwell.outreach.actions.events import WORDS_LONGEST, record_event
from askwell.outreach.actions.letters import settle_uncertain
from askwell.outreach.models import Arrived, Event, FolderMark, Letter, MailAccount, Request
from askwell.outreach.queries.arrived import WAITS, Asked, asked_by, mailbox_of
from askwell.outreach.queries.due import own_calendar
from askwell.outreach.queries.proposing import propose
from askwell.outreach.queries.sorting import (
    OLDER,
    OWN,
    PROGRAM,
    STRANGER,
    Came,
    belongs_to,
    concerning,
    identity_of,
    is_own,
    thrown_out,
)
from askwell.outreach.rules.refusals import OutreachRefused

ORIGINAL_LONGEST = 2 * 2**20


@dataclass(slots=True)
class TakenIn:
    """`arrived` waits for a word; `known` was here already; `left_alone` counts the rest by the reason; `settled` are
    letters perhaps sent that were sent, as it turned out; `unread` says of what could not be read why.
    """

    arrived: list[Arrived] = field(default_factory=list)
    known: int = 0
    left_alone: Counter[str] = field(default_factory=Counter)
    settled: list[Letter] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def take_in(*, owner: Explorer, data: bytes, request: Request | None = None, at: datetime) -> TakenIn:
    """Take in mails that were saved (.eml, mbox) or text that was pasted. `request`: whom a single one is from, by the
    explorer's word.

    Refused (`OutreachRefused`): what is no mail; somebody else's request.
    """
    if request is not None and request.owner_id != owner.id:
        raise OutreachRefused("Choose one of your own requests.")
    asked = asked_by(explorer=owner)
    day = at.astimezone(own_calendar(explorer=owner).zone).date()
    try:
        came, strangers, unread = concerning(data, asked.known, on=day, chosen=request is not None)
    except UnreadableMail as refusal:
        raise OutreachRefused(str(refusal)) from refusal
    taken = TakenIn(unread=unread, left_alone=Counter({STRANGER: strangers} if strangers else {}))
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=owner.pk)
        for one in came:
            _take(one, taken, asked, owner, at, chosen=request)
    return taken


def keep_batch(*, account: MailAccount, folder: str, batch: Batch, is_sent: bool, at: datetime) -> TakenIn:
    """Keep what a stretch of a folder brought, and how far the folder is read now, both or neither. `is_sent`: these
    are the explorer's own letters, which answer nothing and are not kept.
    """
    owner, taken = account.owner, TakenIn()
    asked = asked_by(explorer=owner)
    with transaction.atomic():
        Explorer.objects.select_for_update().get(pk=owner.pk)
        for letter in batch.letters:
            came, _, unread = concerning(letter.raw, asked.known, on=at.date(), chosen=True)
            taken.unread += unread
            for one in came:
                _take(one, taken, asked, owner, at, is_sent=is_sent)
        FolderMark.objects.update_or_create(
            owner=owner,
            account=account,
            mailbox=mailbox_of(account),
            folder=folder,
            defaults={"validity": batch.mark.validity, "last": batch.mark.last},
        )
    return taken


def confirm_arrived(
    *,
    arrived: Arrived,
    what: str,
    answer: str = "",
    until: date | None = None,
    request: Request | None = None,
    at: datetime,
) -> Event:
    """The explorer says what a mail that came is; only now it counts in its request, once. `request`: the one it
    belongs to, where that is another than it seemed.

    Refused (`OutreachRefused`): it waits no longer; somebody else's request; and as `record_event` refuses.
    """
    if request is not None and request.owner_id != arrived.owner_id:
        raise OutreachRefused("Choose one of your own requests.")
    with transaction.atomic():
        belongs = request or arrived.request
        waits = Arrived.objects.filter(WAITS, id=arrived.id)
        if not waits.update(state=Arrived.State.TAKEN, request=belongs):
            raise OutreachRefused("You have said already what this mail is.")
        event = record_event(
            request=belongs,
            what=what,
            happened_at=min(arrived.written_at, at),
            answer=answer,
            until=until,
            words=arrived.new_text,
            message_id=_number_for(arrived, belongs),
            at=at,
        )
        Arrived.objects.filter(id=arrived.id).update(event=event)
    arrived.refresh_from_db(fields=["state", "request", "event"])
    return event


def leave_arrived(*, arrived: Arrived, at: datetime) -> None:
    """Leave a mail alone: it changes nothing, and it is not asked about again. Its words are let go of.

    Refused (`OutreachRefused`): it waits no longer.
    """
    with transaction.atomic():
        empty = {"original": b"", "new_text": "", "quoted": "", "subject": "", "said_by": []}
        if not Arrived.objects.filter(WAITS, id=arrived.id).update(state=Arrived.State.LEFT, **empty):
            raise OutreachRefused("You have said already what this mail is.")
        record(owner=arrived.owner, verb="left a mail alone", subject=arrived.request, at=at)
    arrived.refresh_from_db()


def _number_for(arrived: Arrived, request: Request) -> str:
    """What keeps it from counting twice. Some programs give two letters one number: then what tells them apart."""
    number = arrived.message_id
    taken = Event.objects.filter(request=request, message_id=number, arrived__isnull=False)
    return arrived.identity if not number or taken.exists() else number


def _take(
    came: Came,
    taken: TakenIn,
    asked: Asked,
    owner: Explorer,
    at: datetime,
    *,
    chosen: Request | None = None,
    is_sent: bool = False,
) -> None:
    """Sort one mail: it settles a letter, is left alone, is here already, or waits from now on."""
    if is_sent or is_own(came, asked):
        taken.settled += _settled(came.number, owner, at)
        taken.left_alone[OWN] += 1
        return
    if thrown := thrown_out(came):
        taken.left_alone[thrown] += 1
        return
    belongs, sure, by_number = belongs_to(came, asked)
    request = chosen or (Request.objects.of(owner).filter(id=belongs).first() if belongs else None)
    if request is None:
        taken.left_alone[STRANGER] += 1
        return
    zone = own_calendar(explorer=owner).zone
    moment = came.mail.date or at
    written_at = min(moment if moment.tzinfo else moment.replace(tzinfo=zone), at)
    if written_at.date() < request.begun_at.date() and not by_number and chosen is None:
        taken.left_alone[OLDER] += 1
        return
    _propose(came, taken, request, written_at, at, sure=sure or chosen is not None)


def _propose(came: Came, taken: TakenIn, request: Request, written_at: datetime, at: datetime, *, sure: bool) -> None:
    proposal = propose(mail=came.mail, on=written_at.astimezone(own_calendar(explorer=request.owner).zone).date())
    if proposal is None:
        taken.left_alone[PROGRAM] += 1
        return
    identity = identity_of(came, request.id)
    if _is_here(came, request, identity):
        taken.known += 1
        return
    arrived = Arrived.objects.create(
        owner=request.owner,
        request=request,
        identity=identity,
        message_id=came.number,
        original=came.raw[:ORIGINAL_LONGEST],
        written_at=written_at,
        kind=proposal.kind,
        what=proposal.what,
        answer=proposal.answer or "",
        until=proposal.until,
        said_by=list(proposal.said_by),
        is_sure=sure,
        arrived_at=at,
        **_words_of(came),
    )
    record(owner=request.owner, verb="a mail arrived", subject=request, at=at, arrived=str(arrived.id))
    taken.arrived.append(arrived)


def _words_of(came: Came) -> Mapping[str, str]:
    mail = came.mail
    below = "\n\n".join(part for part in (mail.signature, mail.quoted) if part.strip())
    words = {
        "sender_name": mail.sender.name[:200],
        "sender": mail.sender.mail[:320],
        "subject": mail.subject[:500],
        "new_text": mail.new_text.strip()[:WORDS_LONGEST],
        "quoted": below.strip()[:WORDS_LONGEST],
    }
    return {name: value.replace("\x00", "") for name, value in words.items()}


def _is_here(came: Came, request: Request, identity: str) -> bool:
    """The same mail by whatever way: it arrived before, was written down before, or was pasted before it was found."""
    if Arrived.objects.of(request.owner).filter(identity=identity).exists():
        return True
    if came.number and Event.objects.filter(request=request, message_id=came.number, arrived=None).exists():
        return True
    words = " ".join(came.mail.new_text.split())
    before = Arrived.objects.filter(request=request).exclude(new_text="").values_list("message_id", "new_text")
    return bool(words) and any(
        " ".join(text.split()) == words for number, text in before if not number or not came.number
    )


def _settled(number: str, owner: Explorer, at: datetime) -> list[Letter]:
    """A letter perhaps sent that lies among the sent mail was sent."""
    if not number:
        return []
    doubtful = Letter.objects.of(owner).filter(state=Letter.State.UNCERTAIN, message_id=number)
    found = list(doubtful.select_related("request__person"))
    for letter in found:
        settle_uncertain(letter=letter, was_sent=True, at=at)
    return found
