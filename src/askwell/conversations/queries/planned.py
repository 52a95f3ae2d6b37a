"""Talks that are agreed on: what is coming, in whose clocks, what calendars are told of them and answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Prefetch, Q, QuerySet

from askwell.accounts.models import Explorer
from askwell.conversations.models import CalendarAnswer, Conversation, Feed, Invitation, Participant
from askwell.conversations.rules import Part, State
from askwell.conversations.rules.invitations import Said
from askwell.formats import calendar as ics
from askwell.formats.calendar import CalendarReply
from askwell.outreach.models import Arrived, Measure, Request
from askwell.outreach.queries import calendar_for, measure_of
from askwell.outreach.queries.days import calendar_of
from askwell.outreach.queries.threads import home_of
from askwell.outreach.rules.thread import Place
from askwell.people.models import Address, Person

NEAR = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clocks the two live by. `assumed`: what is taken for granted about the other's, in words; may be empty."""

    own: ZoneInfo
    theirs: ZoneInfo
    assumed: str = ""


def coming(*, explorer: Explorer) -> QuerySet[Conversation]:
    """Talks agreed on and not known to be held, the soonest first; who takes part, and the request, at hand."""
    people = Prefetch("participants", queryset=Participant.objects.select_related("person").order_by("place"))
    found = Conversation.objects.of(explorer).filter(state=State.PLANNED)
    told = found.select_related("owner", "request__person").prefetch_related(people)
    return told.order_by("begins_at", "added_at", "id")


def called_off(*, explorer: Explorer, since: datetime) -> QuerySet[Conversation]:
    """Talks that were called off and would have begun after a moment, the latest first; who takes part at hand."""
    people = Prefetch("participants", queryset=Participant.objects.select_related("person").order_by("place"))
    found = Conversation.objects.of(explorer).filter(state=State.CALLED_OFF, begins_at__gte=since)
    return found.prefetch_related(people).order_by("-begins_at", "id")


def agreed_with(*, person: Person) -> QuerySet[Conversation]:
    """The talks agreed on with this person and not known to be held, the soonest first."""
    found = Conversation.objects.filter(owner_id=person.owner_id, participants__person=person, state=State.PLANNED)
    return found.distinct().order_by("begins_at", "id")


def planned_in(*, request: Request) -> Conversation | None:
    """The talk agreed on in a request that is not known to be held."""
    return Conversation.objects.filter(request=request, state=State.PLANNED).order_by("begins_at").first()


def requests_with_a_talk(*, explorer: Explorer) -> frozenset[UUID]:
    """The ids of the requests in which a talk is agreed on and not known to be held."""
    found = Conversation.objects.of(explorer).filter(state=State.PLANNED, request__isnull=False)
    return frozenset(found.values_list("request", flat=True))


def whom(conversation: Conversation) -> Person | None:
    """With whom it was agreed on: the first who tells something."""
    told = [one.person for one in conversation.participants.all() if one.part == Part.PROFESSIONAL and one.person]
    return told[0] if told else None


def clocks_with(*, person: Person, request: Request | None = None, measure: Measure | None = None) -> Clocks:
    """The explorer's clock, and that of somebody they agree on a time with. `measure`: read if not at hand."""
    measure = measure or measure_of(explorer=person.owner)
    home = home_of(measure)
    there = calendar_for(request, measure) if request else calendar_of(Place(zone=person.time_zone), home)
    is_known = bool(person.time_zone) or "time zone" not in there.assumed
    assumed = "" if is_known else f"Their time zone is not known, so {there.zone.key} is taken"
    return Clocks(calendar_of(home, home).zone, there.zone, assumed)


def clocks_of(conversation: Conversation, *, measure: Measure | None = None) -> Clocks:
    """The clocks a talk is shown by. `measure`: the explorer's, read where it is not at hand."""
    person = whom(conversation)
    measure = measure or measure_of(explorer=conversation.owner)
    if person is None:
        home = home_of(measure)
        own = calendar_of(home, home).zone
        return Clocks(own, own)
    return clocks_with(person=person, request=conversation.request, measure=measure)


def words_of(conversation: Conversation) -> QuerySet[Conversation]:
    """Talks with the same person that came with their words, near the day of this one or without a day: perhaps they
    are its words.
    """
    person = whom(conversation)
    if person is None or conversation.begins_at is None:
        return Conversation.objects.none()
    day = conversation.begins_at.date()
    near = Q(held_on__range=(day - NEAR, day + NEAR)) | Q(held_on=None)
    found = Conversation.objects.filter(near, owner_id=conversation.owner_id, participants__person=person)
    return found.filter(begins_at=None, state__in=[State.HELD, State.WRITTEN_UP]).distinct().order_by("-added_at", "id")


def last_invitation(conversation: Conversation) -> Invitation | None:
    """What was last given out for a talk: an invitation, or its taking back."""
    return conversation.invitations.order_by("-given_at", "-sequence", "id").first()


def last_organizer(*, explorer: Explorer) -> str:
    """The address the explorer last invited somebody from; empty if there was none."""
    found = Invitation.objects.of(explorer).order_by("-given_at").values_list("organizer", flat=True).first()
    return found or ""


def mail_addresses(*, person: Person, request: Request | None = None) -> list[str]:
    """Where somebody can be invited: the address they were asked under first."""
    found = Address.objects.filter(person=person, kind=Address.Kind.MAIL).order_by("id").values_list("value", flat=True)
    asked = [request.address] if request is not None and "@" in request.address else []
    return list(dict.fromkeys([*asked, *found]))


@dataclass(frozen=True, slots=True)
class TheirAnswer:
    """What a calendar answered: kept here, or in a mail that waits for the explorer's word."""

    said: Said
    sender: str
    came_at: datetime
    sequence: int
    comment: str = ""
    other_begins_at: datetime | None = None
    other_minutes: int | None = None
    delegate: str = ""
    identity: str = ""
    kept: CalendarAnswer | None = None
    arrived: Arrived | None = None

    @property
    def is_settled(self) -> bool:
        """Whether the explorer has said what follows from it."""
        return self.kept is not None and self.kept.settled_at is not None


def answers_to(conversation: Conversation) -> list[TheirAnswer]:
    """Every answer of a calendar to this talk, the latest first; of the same one, brought twice, only one."""
    kept = {one.identity: _as_kept(one) for one in conversation.calendar_answers.select_related("arrived")}
    for found in _arrived(conversation):
        kept.setdefault(found.identity, found)
    return sorted(kept.values(), key=lambda one: one.came_at, reverse=True)


def answer_in(data: bytes, *, conversation: Conversation, sender: str = "", came_at: datetime) -> TheirAnswer | None:
    """What a calendar file answers to this talk; None if it holds no answer to it."""
    reply = ics.reply_in(data, sender=sender)
    if reply is None or ics.key_of(reply.uid) != conversation.id:
        return None
    return _as_read(reply, came_at, clocks_of(conversation).theirs)


def _as_read(reply: CalendarReply, came_at: datetime, zone: ZoneInfo) -> TheirAnswer:
    begin = reply.begin.moment(zone) if reply.begin and not reply.begin.is_day else None
    end = reply.end.moment(zone) if reply.end else None
    minutes = round((end - begin) / timedelta(minutes=1)) if begin and end and end > begin else None
    parts = (reply.status, str(reply.sequence), reply.attendee.email.casefold(), reply.comment, str(begin), str(end))
    return TheirAnswer(
        said=Said(reply.status),
        sender=reply.attendee.email[:320],
        came_at=came_at,
        sequence=max(0, reply.sequence),
        comment=reply.comment,
        other_begins_at=begin,
        other_minutes=minutes,
        delegate=reply.delegate.email[:320] if reply.delegate else "",
        identity=sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest(),
    )


def _arrived(conversation: Conversation) -> Iterator[TheirAnswer]:
    """The answers in mails that arrived in the request of this talk and were not left alone."""
    from askwell.formats.mail import Kind, UnreadableMail, read_mail  # noqa: PLC0415 -- dear to load, seldom needed

    if conversation.request_id is None:
        return
    found = Arrived.objects.filter(request=conversation.request_id, kind=Kind.CALENDAR_REPLY)
    for arrived in found.exclude(state=Arrived.State.LEFT).order_by("written_at"):
        try:
            mails = read_mail(bytes(arrived.original), on=arrived.written_at.date()).mails
        except UnreadableMail:
            continue
        yield from _in_mail(arrived, conversation, [data for mail in mails for data in mail.calendars])


def _in_mail(arrived: Arrived, conversation: Conversation, calendars: Sequence[bytes]) -> Iterator[TheirAnswer]:
    for data in calendars:
        read = answer_in(data, conversation=conversation, sender=arrived.sender, came_at=arrived.written_at)
        if read is not None:
            yield replace(read, arrived=arrived)


def _as_kept(kept: CalendarAnswer) -> TheirAnswer:
    return TheirAnswer(
        said=Said(kept.says),
        sender=kept.sender,
        came_at=kept.came_at,
        sequence=kept.sequence,
        comment=kept.comment,
        other_begins_at=kept.other_begins_at,
        other_minutes=kept.other_minutes,
        delegate=kept.delegate,
        identity=kept.identity,
        kept=kept,
        arrived=kept.arrived,
    )


def feed_of(*, explorer: Explorer) -> Feed | None:
    """The address of the explorer's own feed, if they have one."""
    return Feed.objects.of(explorer).first()


def feed_under(*, token: str) -> Feed | None:
    """The feed behind a secret, with whose it is; None if it is nobody's."""
    return Feed.objects.filter(token=token).select_related("owner").first()
