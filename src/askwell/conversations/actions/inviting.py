"""Inviting somebody to a talk that is agreed on, and what their calendar answers: shown, and settled at a word."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from askwell.accounts.models import Explorer
from askwell.conversations.actions.agreeing import call_off, move
from askwell.conversations.models import CalendarAnswer, Conversation, Feed, Invitation
from askwell.conversations.queries.calendars import invitation_file
from askwell.conversations.queries.planned import TheirAnswer, answer_in, answers_to
from askwell.conversations.rules import ConversationRefused, Medium, State
from askwell.conversations.rules.invitations import STEPS, Said, Step
from askwell.formats import mail as mails
from askwell.formats.mail import UnreadableMail
from askwell.journal.actions import record
from askwell.mail.letters import LetterRefused, checked_address
from askwell.outreach.actions import confirm_arrived
from askwell.outreach.models import Arrived
from askwell.outreach.queries.arrived import WAITS
from askwell.outreach.rules.thread import Answer, What

ANSWER_LARGEST = 2 * 2**20
_BEGINS_CALENDAR = b"BEGIN:VCALENDAR"

MEANS = {
    Said.ACCEPTED: Answer.YES,
    Said.TENTATIVE: Answer.UNCLEAR,
    Said.DELEGATED: Answer.UNCLEAR,  # the talk takes place, with somebody else
    Said.COUNTER: Answer.QUESTION,
    Said.DECLINED: Answer.UNCLEAR,  # to this time; a no to the request is said in words
}
"""What an answer of a calendar counts as in the thread of the request."""


def give_invitation(*, conversation: Conversation, organizer: str, invited: str, at: datetime) -> Invitation:
    """Note that an invitation is given out as the talk stands now, or, if it was called off, that it is taken back.

    `organizer` and `invited` are mail addresses. Nothing is sent by this.
    Refused (`ConversationRefused`): an address that is none, a talk that is neither planned nor called off, and taking
    back what was never given out.
    """
    state = State(conversation.state)
    if state not in {State.PLANNED, State.CALLED_OFF}:
        raise ConversationRefused("This talk was held; there is nothing to invite to any more.")
    if state == State.CALLED_OFF and not conversation.invitations.exists():
        raise ConversationRefused("No invitation was given out, so there is none to take back.")
    try:
        addresses = checked_address(organizer), checked_address(invited)
    except LetterRefused as refusal:
        raise ConversationRefused(str(refusal)) from refusal
    with transaction.atomic():
        given = Invitation.objects.create(
            owner=conversation.owner,
            conversation=conversation,
            sequence=conversation.sequence,
            calls_off=state == State.CALLED_OFF,
            organizer=addresses[0],
            invited=addresses[1],
            given_at=at,
        )
        invitation_file(conversation=conversation, invitation=given, at=at)  # what cannot be written is not given out
        record(owner=conversation.owner, verb="invited", subject=conversation, at=at, sequence=given.sequence)
    return given


def take_in_answer(*, conversation: Conversation, data: bytes, at: datetime) -> CalendarAnswer:
    """Keep an answer to the invitation that was saved or pasted: a calendar file, or the mail it came in.

    Refused (`ConversationRefused`): what holds no answer, or one to another talk; the same answer again.
    """
    if len(data) > ANSWER_LARGEST:
        raise ConversationRefused("This file is larger than any answer; save the one mail, or its .ics file.")
    for calendar, sender, came_at in _calendars_in(data, at):
        read = answer_in(calendar, conversation=conversation, sender=sender, came_at=min(came_at, at))
        if read is not None:
            return _keep(conversation, read, at)
    raise ConversationRefused(
        "There is no answer to this invitation in it. Save the mail of their calendar as it came."
    )


def settle_answer(
    *, conversation: Conversation, identity: str, step: Step, at: datetime
) -> tuple[CalendarAnswer, Conversation]:
    """The explorer says what follows from an answer: the talk stays, moves to the time proposed, or is called off.

    A mail it came in counts in the thread of the request from then on. Returns the answer and the talk as it is now.
    Refused (`ConversationRefused`): no such answer, settled already, a step it does not lead to; as `move` and
    `call_off` refuse.
    """
    found = next((one for one in answers_to(conversation) if one.identity == identity), None)
    if found is None:
        raise ConversationRefused("This answer is not here any more.")
    if found.is_settled:
        raise ConversationRefused("You have settled this answer already.")
    if step not in STEPS[found.said]:
        raise ConversationRefused("That does not follow from this answer.")
    with transaction.atomic():
        kept = found.kept or _keep(conversation, found, at)
        _count(found, at)
        now = _take_step(conversation, found, step, at)
        kept.settled_at = at
        kept.save(update_fields=["settled_at"])
        record(owner=conversation.owner, verb=f"settled an answer: {step}", subject=conversation, at=at)
    return kept, now


def renew_feed(*, owner: Explorer, at: datetime) -> Feed:
    """Make the secret address of the explorer's own calendar, or a new one: the one before answers no more."""
    with transaction.atomic():
        values = {"token": secrets.token_urlsafe(32), "made_at": at}
        feed, _ = Feed.objects.update_or_create(owner=owner, defaults=values)
        record(owner=owner, verb="made an address for calendars", subject=feed, at=at)
    return feed


def end_feed(*, owner: Explorer, at: datetime) -> None:
    """Let the address of the explorer's own calendar answer no more."""
    with transaction.atomic():
        for feed in Feed.objects.of(owner):
            record(owner=owner, verb="ended the address for calendars", subject=feed, at=at)
            feed.delete()


def _calendars_in(data: bytes, at: datetime) -> Sequence[tuple[bytes, str, datetime]]:
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").upper().startswith(_BEGINS_CALENDAR):
        return [(data, "", at)]
    try:
        read = mails.read_mail(data, on=at.date()).mails
    except UnreadableMail as refusal:
        raise ConversationRefused(str(refusal)) from refusal
    return [
        (calendar, mail.sender.mail, mail.date if mail.date and mail.date.tzinfo else at)
        for mail in read
        for calendar in mail.calendars
    ]


def _keep(conversation: Conversation, read: TheirAnswer, at: datetime) -> CalendarAnswer:
    if conversation.calendar_answers.filter(identity=read.identity).exists():
        raise ConversationRefused("You have this answer already.")
    kept = CalendarAnswer.objects.create(
        owner=conversation.owner,
        conversation=conversation,
        arrived=read.arrived,
        identity=read.identity,
        says=read.said,
        sequence=read.sequence,
        sender=read.sender,
        comment=read.comment,
        other_begins_at=read.other_begins_at,
        other_minutes=read.other_minutes,
        delegate=read.delegate,
        came_at=read.came_at,
    )
    record(owner=conversation.owner, verb="a calendar answered", subject=conversation, at=at, says=read.said.value)
    return kept


def _count(found: TheirAnswer, at: datetime) -> None:
    """Let the mail it came in count in its thread, unless the explorer has said already what it is."""
    arrived = found.arrived
    if arrived is not None and Arrived.objects.filter(WAITS, id=arrived.id).exists():
        confirm_arrived(arrived=arrived, what=What.ANSWERED, answer=MEANS[found.said], at=at)


def _take_step(conversation: Conversation, found: TheirAnswer, step: Step, at: datetime) -> Conversation:
    if step == Step.CALL_OFF:
        return call_off(conversation=conversation, at=at, words=found.comment)
    if step == Step.MOVE:
        if found.other_begins_at is None:
            raise ConversationRefused("Their calendar does not say clearly which time they propose. Move it yourself.")
        return move(
            conversation=conversation,
            begins_at=found.other_begins_at,
            minutes=found.other_minutes or conversation.minutes or 0,
            zone=conversation.zone,
            medium=Medium(conversation.medium),
            place=conversation.place,
            at=at,
        )
    return conversation
