"""Where a request stands, what is due next, from which day on, and why: in one plain sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from askwell.outreach.rules import reasons
from askwell.outreach.rules.days import Calendar, good_moment, good_moment_on
from askwell.outreach.rules.history import History, history_of
from askwell.outreach.rules.settings import MOST_FOLLOW_UPS, Settings
from askwell.outreach.rules.states import TRANSITIONS, WAITING, State, Step
from askwell.outreach.rules.thread import Thread


class Action(StrEnum):
    """What is next. Nothing of it is ever done without the explorer."""

    SEND = "send"  # the request
    FOLLOW_UP = "follow_up"
    CLOSE_KINDLY = "close_kindly"  # let it rest, without a reproach to either
    ANSWER = "answer"
    ASK_AGAIN = "ask_again"
    FIND_ADDRESS = "find_address"
    CONGRATULATE = "congratulate"  # on the new job, and ask about it
    MEET = "meet"
    THANK = "thank"
    NOTHING = "nothing"


COUNTED = {Action.SEND, Action.FOLLOW_UP, Action.CLOSE_KINDLY, Action.ASK_AGAIN, Action.CONGRATULATE}
"""Actions whose day is found by counting business days."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The state, the next action, the day from which it is fine where they live (none with nothing to do), and why.

    `is_due`: that day has come. `follow_ups`: how many they have had since they last answered.
    """

    state: State
    action: Action
    on: date | None
    reason: str
    is_due: bool = False
    follow_ups: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What comes if nobody answers: when the request can leave, the follow-ups after it, the day on which it ends."""

    sent: date
    follow_ups: tuple[date, ...]
    closes: date


def standing(thread: Thread, settings: Settings, at: datetime, calendar: Calendar) -> Standing:
    """Say where a thread stands at a moment, by the calendar of where the other person lives."""
    history = history_of(thread, settings, calendar)
    found = _next(_Case(thread, history, settings, at, calendar))
    due = found.on is not None and found.on <= calendar.day_of(at)
    reason = reasons.with_what_is_assumed(found.reason, calendar.assumed if found.action in COUNTED else "")
    return Standing(found.state, found.action, found.on, reason, due, history.follow_ups)


def plan(settings: Settings, at: datetime, calendar: Calendar) -> Plan:
    """What would come of a request sent at a moment, or at the first good moment after it, if nobody answered."""
    sent = day = good_moment(at, calendar, settings).date()
    follow_ups = []
    for _ in range(settings.follow_ups):
        day = calendar.after(day, settings.follow_up_gap)
        follow_ups.append(day)
    return Plan(sent, tuple(follow_ups), calendar.after(day, settings.close_after))


@dataclass(frozen=True, slots=True)
class _Case:
    thread: Thread
    history: History
    settings: Settings
    at: datetime
    calendar: Calendar

    def day(self, moment: datetime | None) -> date:
        return self.calendar.day_of(moment or self.at)


def follow_ups_allowed(history: History, settings: Settings) -> int:
    """How many follow-ups are fine by the explorer's own measure; taking a thread up again adds one, up to the most."""
    if history.reopened_at and (history.wrote_at is None or history.reopened_at >= history.wrote_at):
        return min(MOST_FOLLOW_UPS, max(settings.follow_ups, history.follow_ups + 1))
    return settings.follow_ups


def earliest(history: History, thread: Thread, settings: Settings, calendar: Calendar, *, gap: int) -> date | None:
    """The first day on which asking again is fine: business days since the last contact, their absence, their wish.

    None if nothing stands against it: no contact yet, and no absence or wish known.
    """
    days = []
    if history.contact_at:
        days.append(calendar.after(calendar.day_of(history.contact_at), gap))
    if history.away_until:
        days.append(calendar.after(history.away_until, settings.back_after))
    days += [calendar.business_day_from(day) for day in (history.not_before, thread.rests_until) if day]
    return max(days, default=None)


def closing_day(history: History, thread: Thread, settings: Settings, at: datetime, calendar: Calendar) -> date | None:
    """The day on which silence would end a thread if its follow-ups went out as planned; None if it does not wait."""
    if history.state not in WAITING or not history.asked:
        return None
    left = follow_ups_allowed(history, settings) - history.follow_ups
    if left <= 0:
        return earliest(history, thread, settings, calendar, gap=settings.close_after)
    day = earliest(history, thread, settings, calendar, gap=settings.follow_up_gap) or calendar.day_of(at)
    day = max(day, good_moment(at, calendar, settings).date())
    for _ in range(left - 1):
        day = calendar.after(day, settings.follow_up_gap)
    return calendar.after(day, settings.close_after)


def _next(case: _Case) -> Standing:
    history, thread = case.history, case.thread
    if thread.asked_to_rest or history.state is State.STOPPED:
        return Standing(State.STOPPED, Action.NOTHING, None, reasons.STOPPED)
    if history.waits_for_us and history.state in {State.ARRANGED, State.HELD}:
        return _answer(case)
    return _BY_STATE[history.state](case)


def _send(case: _Case) -> Standing:
    first = good_moment(case.at, case.calendar, case.settings).date()
    floor = earliest(case.history, case.thread, case.settings, case.calendar, gap=0)
    day = max(first, good_moment_on(floor, case.calendar, case.settings).date()) if floor else first
    return Standing(case.history.state, Action.SEND, day, reasons.send(day, resting=case.thread.rests_until))


def _wait(case: _Case) -> Standing:
    history, settings = case.history, case.settings
    if not history.asked:
        return _send(case)
    if history.follow_ups >= follow_ups_allowed(history, settings):
        return _silence(case)
    day = _due(case, settings.follow_up_gap)
    why = reasons.follow_up(case.day(history.contact_at), day, case.calendar, settings, away_until=history.away_until)
    return Standing(history.state, Action.FOLLOW_UP, day, why)


def _due(case: _Case, gap: int) -> date:
    found = earliest(case.history, case.thread, case.settings, case.calendar, gap=gap)
    return found or case.day(case.at)


def _silence(case: _Case) -> Standing:
    day = _due(case, case.settings.close_after)
    over = case.day(case.at) >= day
    state = TRANSITIONS[case.history.state].get(Step.SILENCE, case.history.state) if over else case.history.state
    return Standing(state, Action.CLOSE_KINDLY, day, reasons.close(case.day(case.history.contact_at), day, over=over))


def _moved_on(case: _Case) -> Standing:
    history, settings = case.history, case.settings
    if history.asked and history.follow_ups >= follow_ups_allowed(history, settings):
        return _silence(case)
    moved = case.day(history.since)
    gap = settings.follow_up_gap if history.asked else 0
    news = case.calendar.business_day_from(moved)
    day = max(news, earliest(history, case.thread, settings, case.calendar, gap=gap) or news)
    return Standing(State.MOVED_ON, Action.CONGRATULATE, day, reasons.congratulate(moved, day))


def _reopened(case: _Case) -> Standing:
    history = case.history
    if history.address_is_dead:
        return _find_address(case)
    found = _wait(case)
    if found.on is None or found.action is Action.CLOSE_KINDLY:
        return found
    day = max(found.on, case.calendar.business_day_from(case.day(history.reopened_at)))
    return replace(found, on=day, reason=reasons.reopened(case.day(history.reopened_at), day))


def _find_address(case: _Case) -> Standing:
    day = case.day(case.history.since)
    return Standing(case.history.state, Action.FIND_ADDRESS, day, reasons.find_address(day))


def _answer(case: _Case) -> Standing:
    off, word = case.history.called_off_at, case.history.word_at
    if off and (word is None or off >= word):
        day = case.day(off)
        return Standing(case.history.state, Action.ANSWER, day, reasons.agree_anew(day))
    day = case.day(word)
    return Standing(case.history.state, Action.ANSWER, day, reasons.answer(day, crossed=case.history.crossed))


def _later(case: _Case) -> Standing:
    history, calendar = case.history, case.calendar
    named = history.not_before
    gap = 0 if named else case.settings.later_gap
    day = _due(case, gap)
    said = calendar.day_of(history.later_at or case.at)
    why = reasons.ask_again(said, named, day, new_address=history.address_is_dead)
    return Standing(State.LATER, Action.ASK_AGAIN, day, why)


def _meet(case: _Case) -> Standing:
    day = case.history.arranged_on or case.day(case.history.since)
    over = case.day(case.at) > day
    return Standing(State.ARRANGED, Action.MEET, day, reasons.meet(day, over=over))


def _thank(case: _Case) -> Standing:
    history = case.history
    day = case.day(history.since)
    words = {State.DECLINED: reasons.thank_for_a_no, State.REFERRED: reasons.thank_for_a_name}
    return Standing(history.state, Action.THANK, day, words.get(history.state, reasons.thank_for_a_talk)(day))


def _nothing(case: _Case) -> Standing:
    state = case.history.state
    words = {State.THANKED: reasons.THANKED, State.PARTED: reasons.PARTED, State.CLOSED_QUIET: reasons.CLOSED}
    return Standing(state, Action.NOTHING, None, words[state])


_BY_STATE: dict[State, Callable[[_Case], Standing]] = {
    State.IDEA: _send,
    State.SENT: _wait,
    State.FOLLOWED_UP: _wait,
    State.FOLLOWED_UP_AGAIN: _wait,
    State.AWAY: _wait,
    State.IN_TOUCH: _wait,
    State.MOVED_ON: _moved_on,
    State.REOPENED: _reopened,
    State.BOUNCED: _find_address,
    State.ANSWERED: _answer,
    State.LATER: _later,
    State.ARRANGED: _meet,
    State.HELD: _thank,
    State.REFERRED: _thank,
    State.DECLINED: _thank,
    State.THANKED: _nothing,
    State.PARTED: _nothing,
    State.CLOSED_QUIET: _nothing,
}
