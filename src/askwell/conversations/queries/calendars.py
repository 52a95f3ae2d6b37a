"""Talks as calendars hold them: the invitation, its taking back, a private entry, and the talks of a feed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from askwell.accounts.models import Explorer
from askwell.conversations.models import Conversation, Invitation
from askwell.conversations.queries.planned import whom
from askwell.conversations.rules import ConversationRefused, Medium, State
from askwell.formats import calendar as ics
from askwell.formats.calendar import Duty, Mailbox, Meeting

BACK = timedelta(days=90)
"""How long a talk that is over stays in the feed."""

_HOW = {Medium.VIDEO: "By video.", Medium.PHONE: "By phone.", Medium.IN_PERSON: "In person.", Medium.UNKNOWN: ""}


def meeting_of(conversation: Conversation) -> Meeting:
    """A talk with its time as the explorer's own calendar holds it; `ConversationRefused` if it has no time."""
    if conversation.begins_at is None or conversation.minutes is None:
        raise ConversationRefused("This talk has no time yet. Agree on one first.")
    is_link = conversation.place.lower().startswith(("https://", "http://"))
    return Meeting(
        key=conversation.id,
        begin=conversation.begins_at,
        end=conversation.begins_at + timedelta(minutes=conversation.minutes),
        title=conversation.title,
        description=_HOW.get(Medium(conversation.medium), ""),
        place="" if is_link else conversation.place,
        link=conversation.place if is_link else "",
        sequence=conversation.sequence,
    )


def invitation_file(*, conversation: Conversation, invitation: Invitation, at: datetime) -> bytes:
    """The invitation as it was given out, or its taking back: iCalendar, for everybody invited.

    Refused (`ConversationRefused`): an address that is none.
    """
    person, owner = whom(conversation), conversation.owner
    names = [name for name in (person.name if person else "", owner.name) if name]
    meeting = replace(
        meeting_of(conversation),
        title=f"Talk: {' and '.join(names)}" if len(names) > 1 else conversation.title,
        organizer=Mailbox(invitation.organizer, owner.name),
        attendees=(Mailbox(invitation.invited, person.name if person else ""),),
        sequence=invitation.sequence,
    )
    try:
        if invitation.calls_off:  # the writer counts one up
            return ics.cancelled(replace(meeting, sequence=max(0, invitation.sequence - 1)), stamp=at)
        return ics.invitation(meeting, stamp=at)
    except ValueError as refusal:
        raise ConversationRefused(str(refusal)) from refusal


def hold_file(*, conversation: Conversation, at: datetime) -> bytes:
    """A private entry for the explorer's own calendar, which invites nobody."""
    return ics.hold(meeting_of(conversation), stamp=at)


def feed_file(*, explorer: Explorer, duties: Iterable[Duty], at: datetime) -> bytes:
    """The explorer's talks, with preparing for those to come, and these duties: private, without guests."""
    talks = feed_talks(explorer=explorer, at=at)
    ahead = [ics.preparation(meeting_of(talk)) for talk in talks if talk.begins_at and talk.begins_at > at]
    return ics.feed(map(meeting_of, talks), [*ahead, *duties], stamp=at)


def feed_talks(*, explorer: Explorer, at: datetime) -> Sequence[Conversation]:
    """The talks with a time that a feed holds: those to come, and those of the last ninety days."""
    timed = Conversation.objects.of(explorer).filter(begins_at__gte=at - BACK, minutes__isnull=False)
    return list(timed.exclude(state=State.CALLED_OFF).order_by("begins_at", "id"))
