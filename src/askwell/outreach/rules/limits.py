"""What stands against a letter: that which nobody can set aside, and that which an explorer with a reason may."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from askwell.outreach.rules.days import Calendar, good_moment, in_words, why_quiet
from askwell.outreach.rules.history import History
from askwell.outreach.rules.settings import MOST_FOLLOW_UPS, TOO_SOON, Settings
from askwell.outreach.rules.standing import earliest, follow_ups_allowed
from askwell.outreach.rules.states import State
from askwell.outreach.rules.thread import Thread, What

_ASKING = {State.IDEA, State.BOUNCED, State.MOVED_ON, State.REOPENED}
_DONE = {State.HELD, State.THANKED, State.REFERRED, State.PARTED}


@dataclass(frozen=True, slots=True)
class Other:
    """What matters of another request: how it is related to this one, and how far it is.

    `requested_at`: when it was asked, if that arrived; `wrote_at`: when the last letter left that they did not answer,
    `unanswered`: how many such letters asked something; `closes_on`: the day on which silence would end it.
    """

    same_person: bool = False
    same_employer: bool = False
    same_referrer: bool = False
    is_open: bool = False
    is_stopped: bool = False
    requested_at: datetime | None = None
    wrote_at: datetime | None = None
    unanswered: int = 0
    refused_at: datetime | None = None
    not_before: date | None = None
    closes_on: date | None = None


@dataclass(frozen=True, slots=True)
class Against:
    """One thing that stands against it: the clause that says so, the day from which it no longer does, if known."""

    why: str
    until: date | None = None
    never: bool = False
    is_hard: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    what: What
    thread: Thread
    history: History
    settings: Settings
    at: datetime
    calendar: Calendar
    own: Calendar
    others: Sequence[Other]

    @property
    def today(self) -> date:
        return self.calendar.day_of(self.at)

    @property
    def is_first(self) -> bool:
        """Whether it asks this person for the first time, or again because nothing arrived."""
        return self.history.state in _ASKING and not self.history.asked and not self.is_answer

    @property
    def is_answer(self) -> bool:
        """Whether it answers their word, or a talk, that has had none of ours."""
        return self.what is What.WROTE and self.history.our_turn


def what_forbids(case: Case) -> Iterator[Against]:
    """All that nobody can set aside."""
    yield from _no_word_to_them(case)
    yield from _not_like_this(case)
    if not case.is_answer:
        yield from _twice(case)
        yield from _on_their_wish(case)


def _no_word_to_them(case: Case) -> Iterator[Against]:
    history = case.history
    if case.thread.asked_to_rest or history.state is State.STOPPED or _stopped_elsewhere(case):
        yield Against("They are not to be written to", never=True)
    elif history.refused_at and not (case.is_answer and history.state in {State.DECLINED, State.REFERRED}):
        yield Against("They said no, and a no is not argued with", never=True)
    refusals = [other.refused_at for other in case.others if other.same_person and other.refused_at]
    last = max((refused for refused in refusals if refused), default=None)
    if last and not case.is_answer and (history.welcome_at is None or history.welcome_at < last):
        yield Against("They said no to you before, and a no is not argued with", never=True)
    if not case.is_answer and history.state not in _DONE and _letters_in_vain(case) > MOST_FOLLOW_UPS:
        yield Against("They have had your request and two follow-ups, and more would press them", never=True)


def _letters_in_vain(case: Case) -> int:
    """How many letters they have had since their last word, in whatever request: a new one is no way around a limit."""
    word = case.history.word_at
    return case.history.asked + sum(
        other.unanswered
        for other in case.others
        if other.same_person and other.wrote_at and (word is None or word < other.wrote_at)
    )


def _stopped_elsewhere(case: Case) -> bool:
    return any(other.same_person and other.is_stopped for other in case.others)


def _not_like_this(case: Case) -> Iterator[Against]:
    """What is right in another form: an answer instead of a reminder, a new request, taking it up again first."""
    state = case.history.state
    if case.history.waits_for_us and case.what is What.SENT:
        yield Against("They have written and wait for your answer, so answer them instead", never=True)
    elif state in _DONE and case.what is What.SENT:
        yield Against(
            "This request has come to its end, so begin a new one if there is something new to ask", never=True
        )
    elif state is State.CLOSED_QUIET and not case.history.waits_for_us:
        yield Against("You let this rest, so take it up again first", never=True)


def _twice(case: Case) -> Iterator[Against]:
    calendar = case.calendar
    letters = [case.history.wrote_at, *(other.wrote_at for other in case.others if other.same_person)]
    if last := max((at for at in letters if at), default=None):
        until = calendar.after(calendar.day_of(last), TOO_SOON)
        if case.today < until:
            yield Against(
                "They have just had a letter of yours, and two at once would be one too many", until, is_hard=True
            )
    open_one = next((other for other in case.others if _comes_before(other, case)), None)
    if open_one:
        yield Against("They have another open request of yours before them", open_one.closes_on, is_hard=True)


def _comes_before(other: Other, case: Case) -> bool:
    """Whether another open request to the same person is the one to go on with."""
    if not (other.same_person and other.is_open):
        return False
    mine = case.history.requested_at
    is_new = not case.history.asked or case.history.state is State.REOPENED or mine is None
    return is_new or (other.requested_at is not None and mine is not None and other.requested_at > mine)


def _on_their_wish(case: Case) -> Iterator[Against]:
    history = case.history
    wishes = [history.not_before if history.state is State.LATER else None, case.thread.rests_until]
    wishes += [other.not_before for other in case.others if other.same_person]
    named = max((day for day in wishes if day), default=None)
    if named and case.today < named:
        yield Against(f"They are to be left in peace until {in_words(named)}", named, is_hard=True)


def what_advises_against(case: Case) -> Iterator[Against]:
    """All that an explorer with a reason may set aside. An answer to their word is fine at any hour."""
    yield from _too_soon(case)
    if case.is_first:
        yield from _around(case)
    if why := why_quiet(case.at, case.calendar, case.settings):
        day = good_moment(case.at, case.calendar, case.settings).date()
        yield Against(why[0].upper() + why[1:], day)


def _too_soon(case: Case) -> Iterator[Against]:
    history, settings, state = case.history, case.settings, case.history.state
    if state in _DONE or (state is State.ARRANGED and case.what is What.WROTE):
        return
    if state is State.ARRANGED:
        day = history.arranged_on and history.arranged_on + timedelta(days=1)
        why = "You have a talk with them before you"
    else:
        gap = settings.follow_up_gap if history.asked else 0
        if state is State.LATER and not history.not_before:
            gap = settings.later_gap
        day = earliest(history, case.thread, settings, case.calendar, gap=gap)
        why = "It is too soon to write again"
    if day and case.today < day:
        yield Against(why, day)
    if history.asked and history.follow_ups >= follow_ups_allowed(history, settings):
        yield Against("They have had as many follow-ups as you allow yourself")
    elif not history.asked:
        yield from _after_silence(case)


def _after_silence(case: Case) -> Iterator[Against]:
    """A request that ended in silence is followed by a new one after a season, not the day after."""
    word = case.history.word_at
    silent = [o.wrote_at for o in case.others if o.same_person and o.unanswered and not o.is_open and o.wrote_at]
    last = max((at for at in silent if word is None or at > word), default=None)
    until = last and case.calendar.after(case.calendar.day_of(last), case.settings.later_gap)
    if until and case.today < until:
        yield Against("They did not answer your request before this one", until)


def _around(case: Case) -> Iterator[Against]:
    """What the other requests say against a new one: one house, one who referred, one week."""
    settings, calendar = case.settings, case.calendar
    asked = [o.requested_at for o in case.others if o.same_employer and o.is_open and o.requested_at]
    if asked:
        until = calendar.after(calendar.day_of(max(asked)), settings.employer_gap)
        if case.today < until:
            yield Against("You asked somebody else there only now, and two at once would feel ranked", until)
    pending = [other for other in case.others if other.same_referrer and other.is_open]
    if len(pending) >= settings.referrer_open:
        until_one_closes = _when_fewer(pending, settings.referrer_open)
        yield Against(
            f"{len(pending)} requests through the same source are open, so let one be answered", until_one_closes
        )
    yield from _this_week(case)


def _when_fewer(pending: Sequence[Other], most: int) -> date | None:
    """The day on which so many will have closed by themselves that there is room for one; None if that is not known."""
    days = sorted(other.closes_on for other in pending if other.closes_on)
    needed = len(pending) - most
    return days[needed] if needed < len(days) else None


def _this_week(case: Case) -> Iterator[Against]:
    begun = week_of(case.at, case.own)
    asked = [other for other in case.others if other.requested_at and other.requested_at >= begun]
    if len(asked) >= case.settings.weekly_requests:
        following = datetime.combine(begun.date() + timedelta(days=7), time(), case.own.zone)
        moment = good_moment(following, case.calendar, case.settings)
        yield Against(f"You have asked {len(asked)} people this week, which is your measure", moment.date())


def week_of(at: datetime, own: Calendar) -> datetime:
    """When the week began, where the explorer lives: their measure counts from there."""
    today = own.day_of(at)
    return datetime.combine(today - timedelta(days=today.weekday()), time(), own.zone)
