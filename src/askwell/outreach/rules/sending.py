"""Whether a letter may leave now: every limit on asking, in one place, for every door.

What is never right is refused whatever anybody says: a third follow-up, a word after a no, writing twice, writing
before a day they named. The rest is refused too, and an explorer with a reason may go ahead; the reason is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from askwell.outreach.rules.days import Calendar, good_moment, good_moment_on, in_words
from askwell.outreach.rules.history import history_of
from askwell.outreach.rules.limits import Against, Case, Other, what_advises_against, what_forbids
from askwell.outreach.rules.settings import Settings
from askwell.outreach.rules.standing import closing_day, follow_ups_allowed
from askwell.outreach.rules.states import OPEN, State
from askwell.outreach.rules.thread import Thread, What

__all__ = ["Other", "Permission", "may_send", "other_of"]


@dataclass(frozen=True, slots=True)
class Permission:
    """Whether it is fine; if not, why and, where that can be said, from which moment and day there it would be.

    `can_override`: whether the explorer may go ahead with a reason of their own, which is then kept.
    """

    allowed: bool
    reason: str = ""
    moment: datetime | None = None
    can_override: bool = False

    @property
    def on(self) -> date | None:
        """The first day on which it would be fine, where they live."""
        return self.moment.date() if self.moment else None


def may_send(
    what: What,
    thread: Thread,
    *,
    settings: Settings,
    at: datetime,
    calendar: Calendar,
    own: Calendar,
    others: Sequence[Other] = (),
) -> Permission:
    """Say whether a letter may leave now: `What.SENT` for a request or a follow-up, `What.WROTE` for an answer, thanks.

    `calendar` is that of where they live, `own` the explorer's (for the week that is measured), `others` every other
    request that shares the person, the employer or who referred them, or that was asked this week. An answer to their
    word is fine at any hour: they wrote first.
    """
    case = Case(what, thread, history_of(thread, settings, calendar), settings, at, calendar, own, others)
    against = list(what_forbids(case))
    if any(each.never for each in against):
        return _refusal(case, [each for each in against if each.never])
    if not case.is_answer:
        against += what_advises_against(case)
    return _refusal(case, against) if against else Permission(allowed=True)


def other_of(
    thread: Thread,
    *,
    settings: Settings,
    at: datetime,
    calendar: Calendar,
    same_person: bool = False,
    same_employer: bool = False,
    same_referrer: bool = False,
) -> Other:
    """What matters of another thread (with the calendar of its own place) for `may_send`."""
    history = history_of(thread, settings, calendar)
    closes = closing_day(history, thread, settings, at, calendar)
    left = history.follow_ups < follow_ups_allowed(history, settings)
    is_quiet = closes is not None and closes <= calendar.day_of(at) and not left
    return Other(
        same_person=same_person,
        same_employer=same_employer,
        same_referrer=same_referrer,
        is_open=history.state in OPEN and not is_quiet,
        is_stopped=thread.asked_to_rest or history.state is State.STOPPED,
        requested_at=history.requested_at,
        wrote_at=history.wrote_at,
        unanswered=history.unanswered,
        refused_at=history.refused_at,
        not_before=history.not_before if history.state is State.LATER else None,
        closes_on=closes,
    )


def _refusal(case: Case, against: Sequence[Against]) -> Permission:
    """One sentence: what stands against it longest, and when all of it is over."""
    hard = [each for each in against if each.never or each.is_hard]
    endless = [each for each in against if each.until is None]
    told = next(iter(hard or endless), None) or max(against, key=lambda each: each.until or date.max)
    if endless:
        return Permission(allowed=False, reason=f"{told.why}.", can_override=not hard)
    last = max(each.until for each in against if each.until)
    moment = good_moment(max(case.at, _beginning(last, case)), case.calendar, case.settings)
    reason = f"{told.why}; it would be fine from {_from(moment, case)}."
    return Permission(allowed=False, reason=reason, moment=moment, can_override=not hard)


def _beginning(day: date, case: Case) -> datetime:
    return good_moment_on(day, case.calendar, case.settings)


def _from(moment: datetime, case: Case) -> str:
    if moment.date() == case.today:
        return f"{moment:%H:%M} there, on {in_words(moment.date())}"
    return in_words(moment.date())
