"""Whether a letter may leave now, as what it would count, and what would follow if nobody answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from askwell.outreach.models import Event, Letter, Request
from askwell.outreach.queries.reading import some_told
from askwell.outreach.queries.threads import Around, around, home_of
from askwell.outreach.rules.limits import week_of
from askwell.outreach.rules.sending import Other, Permission, may_send, other_of
from askwell.outreach.rules.standing import Plan, follow_ups_allowed, plan
from askwell.outreach.rules.states import State
from askwell.outreach.rules.thread import What
from askwell.people.queries import one_house
from askwell.people.rules.organizations import same_organization

_ENDING = {State.DECLINED, State.REFERRED}
_OURS = {What.SENT, What.WROTE}


def kind_of_letter(*, letter: Letter, at: datetime) -> What:
    """What a letter counts as: an answer or thanks where a word of ours is due, else a request or a follow-up."""
    return kind_among(around(letter.request), at)


def kind_among(known: Around, at: datetime) -> What:
    """What a letter of this request counts as, for whoever has looked around it already."""
    history = known.history
    is_word = history.our_turn or history.state in _ENDING
    return What.WROTE if is_word and history.contact_at is not None and history.contact_at <= at else What.SENT


def has_ended_with_thanks(*, request: Request) -> bool:
    """Whether a request came to its end and was thanked for, so that asking once more is a new one."""
    return around(request).history.state in {State.THANKED, State.PARTED}


def permission_for(*, letter: Letter, at: datetime) -> Permission:
    """Whether a letter may leave at this moment, by all limits on when and whom to ask."""
    known = around(letter.request)
    return may_send(
        kind_among(known, at),
        known.thread,
        settings=known.numbers,
        at=at,
        calendar=known.calendar,
        own=known.own,
        others=_others(known, at),
    )


def plan_for(*, request: Request, at: datetime) -> Plan:
    """What comes if nobody answers a letter sent now: the follow-ups still to come, and the day on which it ends."""
    known = around(request)
    left = known.numbers.follow_ups
    if known.history.asked:
        left = max(0, follow_ups_allowed(known.history, known.numbers) - known.history.asked)
    return plan(replace(known.numbers, follow_ups=left), at, known.calendar)


class _Tie(NamedTuple):
    """What another request has in common with this one."""

    same_person: bool
    same_employer: bool
    same_referrer: bool


def _others(known: Around, at: datetime) -> list[Other]:
    """The other requests of the explorer that can matter for this one: those to the same person, into the same house,
    by way of the same person, and those in which something was written this week.
    """
    ties = _ties(known, at)
    told = some_told(explorer=known.request.owner, own=home_of(known.measure), among=ties)
    return [
        other_of(one.thread, settings=known.numbers, at=at, calendar=one.calendar, **ties[one.request]._asdict())
        for one in told
    ]


def _ties(known: Around, at: datetime) -> dict[UUID, _Tie]:
    request = known.request
    ours = Event.objects.of(request.owner).filter(what__in=_OURS, at__gte=week_of(at, known.own))
    houses = _houses(request)
    one_of_these = Q(person=request.person_id) | Q(employer__in=houses) | Q(id__in=ours.values("request_id"))
    if request.referrer_id:
        one_of_these |= Q(referrer=request.referrer_id)
    others = Request.objects.of(request.owner).exclude(id=request.id).filter(one_of_these)
    rows = others.values_list("id", "person_id", "employer", "referrer_id")
    return {
        other: _Tie(
            person == request.person_id, employer in houses, referrer is not None and referrer == request.referrer_id
        )
        for other, person, employer, referrer in rows
    }


def _houses(request: Request) -> set[str]:
    """The house that is asked, as it is written in this request and in others."""
    if not request.employer:
        return set()
    aliases = one_house(explorer=request.owner)
    names = Request.objects.of(request.owner).exclude(employer="").values_list("employer", flat=True).distinct()
    return {name for name in names if same_organization(request.employer, name, aliases)}
