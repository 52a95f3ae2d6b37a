"""Whether a letter may leave now, as what it would count, and what would follow if nobody answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from askwell.outreach.models import Letter, Measure, Request
from askwell.outreach.queries.days import calendar_of
from askwell.outreach.queries.threads import calendar_for, home_of, measure_of, requests, settings_in, thread_of
from askwell.outreach.rules.days import Calendar
from askwell.outreach.rules.history import history_of
from askwell.outreach.rules.sending import Other, Permission, may_send, other_of
from askwell.outreach.rules.settings import Settings
from askwell.outreach.rules.standing import Plan, follow_ups_allowed, plan
from askwell.outreach.rules.states import State
from askwell.outreach.rules.thread import What
from askwell.people.queries import one_house
from askwell.people.rules.organizations import same_organization

_ENDING = {State.DECLINED, State.REFERRED}


@dataclass(frozen=True, slots=True)
class _Around:
    """What the rules need beside the thread."""

    measure: Measure
    numbers: Settings
    calendar: Calendar

    @property
    def own(self) -> Calendar:
        home = home_of(self.measure)
        return calendar_of(home, home)


def kind_of_letter(*, letter: Letter, at: datetime) -> What:
    """What a letter counts as: an answer or thanks where a word of ours is due, else a request or a follow-up."""
    around = _around(letter.request)
    history = history_of(thread_of(letter.request), around.numbers, around.calendar)
    is_word = history.our_turn or history.state in _ENDING
    return What.WROTE if is_word and history.contact_at is not None and history.contact_at <= at else What.SENT


def has_ended_with_thanks(*, request: Request) -> bool:
    """Whether a request came to its end and was thanked for, so that asking once more is a new one."""
    around = _around(request)
    return history_of(thread_of(request), around.numbers, around.calendar).state in {State.THANKED, State.PARTED}


def permission_for(*, letter: Letter, at: datetime) -> Permission:
    """Whether a letter may leave at this moment, by all limits on when and whom to ask."""
    request, around = letter.request, _around(letter.request)
    return may_send(
        kind_of_letter(letter=letter, at=at),
        thread_of(request),
        settings=around.numbers,
        at=at,
        calendar=around.calendar,
        own=around.own,
        others=_others(request, around, at),
    )


def plan_for(*, request: Request, at: datetime) -> Plan:
    """What comes if nobody answers a letter sent now: the follow-ups still to come, and the day on which it ends."""
    around = _around(request)
    history = history_of(thread_of(request), around.numbers, around.calendar)
    left = around.numbers.follow_ups
    if history.asked:
        left = max(0, follow_ups_allowed(history, around.numbers) - history.asked)
    return plan(replace(around.numbers, follow_ups=left), at, around.calendar)


def _around(request: Request) -> _Around:
    measure = measure_of(explorer=request.owner)
    return _Around(measure, settings_in(measure), calendar_for(request, measure))


def _others(request: Request, around: _Around, at: datetime) -> list[Other]:
    """Every other request of the explorer, as far as it matters for this one."""
    aliases = one_house(explorer=request.owner)
    found = []
    for other in requests(explorer=request.owner).exclude(id=request.id):
        employers = (request.employer, other.employer)
        found.append(
            other_of(
                thread_of(other),
                settings=around.numbers,
                at=at,
                calendar=calendar_for(other, around.measure),
                same_person=other.person_id == request.person_id,
                same_employer=all(employers) and same_organization(*employers, aliases),
                same_referrer=request.referrer_id is not None and other.referrer_id == request.referrer_id,
            )
        )
    return found
