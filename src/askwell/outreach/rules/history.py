"""What the events of a thread add up to, whatever order they were written down in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from askwell.outreach.rules.days import Calendar
from askwell.outreach.rules.settings import Settings
from askwell.outreach.rules.states import TRANSITIONS, State, Step
from askwell.outreach.rules.thread import Answer, Event, Thread, What

_ORDER = (
    What.SENT,
    What.AUTO_REPLY,
    What.BOUNCED,
    What.MOVED_ON,
    What.ANSWERED,
    What.ARRANGED,
    What.CALLED_OFF,
    What.TALKED,
    What.WROTE,
    What.CLOSED,
    What.REOPENED,
    What.NOTED,
)
"""What comes first of what happened in the same moment, or on the same day where only the day is known."""

_BY_COUNT = (Step.REQUEST, Step.FOLLOW_UP, Step.SECOND_FOLLOW_UP)
_RANK = {what: rank for rank, what in enumerate(_ORDER)}
_REFUSES = {Answer.NO: 1, Answer.STOP: 2}
"""Of answers of one moment nobody knows which came first: the one that asks to be left in peace is the last word."""
_ASKED = {State.SENT, State.FOLLOWED_UP, State.FOLLOWED_UP_AGAIN, State.IN_TOUCH}
_ASKING_FOR_AN_ANSWER = {Answer.YES, Answer.QUESTION, Answer.UNCLEAR}
_BACK_IN_TALK = {Answer.YES, Answer.QUESTION, Answer.LATER}


@dataclass(slots=True)
class Letter:
    """Something the explorer sent: when, whether it counts as request or follow-up, whether it answered their word."""

    at: datetime
    counts: bool
    answered: bool


@dataclass(slots=True)
class History:
    """Where a thread stands after all its events, and since when. Moments know their zone; days are days there.

    `letters` are those since their last answer, the request with them, without those that came back; `waits_for_us`:
    their word has had no answer of ours.
    """

    state: State = State.IDEA
    since: datetime | None = None
    letters: list[Letter] = field(default_factory=list)
    word_at: datetime | None = None
    talked_at: datetime | None = None
    waits_for_us: bool = False
    refused_at: datetime | None = None
    welcome_at: datetime | None = None
    requested_at: datetime | None = None
    away_until: date | None = None
    not_before: date | None = None
    later_at: datetime | None = None
    arranged_on: date | None = None
    called_off_at: datetime | None = None
    address_is_dead: bool = False
    crossed: bool = False
    reopened_at: datetime | None = None

    @property
    def asked(self) -> int:
        """How many letters since their last answer asked something of them: the request and its follow-ups."""
        return sum(letter.counts for letter in self.letters)

    @property
    def follow_ups(self) -> int:
        """How many of them are follow-ups."""
        return max(0, self.asked - 1)

    @property
    def unanswered(self) -> int:
        """How many of them no talk followed either."""
        return sum(each.counts and (self.talked_at is None or each.at > self.talked_at) for each in self.letters)

    @property
    def wrote_at(self) -> datetime | None:
        """When the last of our letters that they have not answered was sent."""
        return self.letters[-1].at if self.letters else None

    @property
    def contact_at(self) -> datetime | None:
        """The last contact of any kind: our letter, their word, a talk."""
        return max((at for at in (self.wrote_at, self.word_at, self.talked_at) if at), default=None)

    @property
    def our_turn(self) -> bool:
        """Whether a word from us is due: theirs, or a talk, has not been answered."""
        since = max((at for at in (self.word_at, self.talked_at) if at), default=None)
        return self.waits_for_us or (since is not None and (self.wrote_at is None or self.wrote_at < since))


def history_of(thread: Thread, settings: Settings, calendar: Calendar) -> History:
    """What all events add up to. The same event twice is one; an event of the future counts as happened."""
    history = History()
    for event in _in_order(thread.events):
        _TAKES[event.what](history, event, settings, calendar)
    return history


def _in_order(events: Iterable[Event]) -> list[Event]:
    """By the moment, each once. What is the same happened in one moment, so only there it is looked for."""
    once: list[Event] = []
    for event in sorted(events, key=_place):
        if not once or once[-1].at != event.at or event not in once:
            once.append(event)
    return once


def _place(event: Event) -> tuple[datetime, int, int]:
    return event.at, _RANK[event.what], _REFUSES.get(event.answer, 0) if event.answer else 0


def _move(history: History, step: Step, event: Event) -> bool:
    after = TRANSITIONS[history.state].get(step)
    if after is not None:
        history.state, history.since = after, event.at
    return after is not None


def _we_wrote(history: History, event: Event, settings: Settings, _calendar: Calendar) -> None:
    if _crosses(history, event, settings):
        history.crossed = True
        return
    step = _step_of(history, event)
    moved = step is not None and _move(history, step, event)
    counts = event.what is What.SENT or (moved and history.state in _ASKED)
    history.letters.append(Letter(event.at, counts=counts, answered=history.waits_for_us))
    history.waits_for_us = history.address_is_dead = False
    if counts and step is Step.REQUEST:
        history.requested_at = event.at


def _crosses(history: History, event: Event, settings: Settings) -> bool:
    """Whether a follow-up was sent so soon after their answer that nobody can have read it."""
    return (
        event.what is What.SENT
        and history.word_at is not None
        and history.requested_at is not None
        and history.requested_at <= history.word_at
        and not history.letters
        and event.at - history.word_at <= timedelta(minutes=settings.crossing_minutes)
    )


def _step_of(history: History, event: Event) -> Step | None:
    if history.waits_for_us or history.state in {State.HELD, State.REFERRED}:
        return Step.WROTE
    if history.state is State.DECLINED:
        return Step.WROTE if event.what is What.WROTE else None
    if event.what is What.WROTE and (history.our_turn or history.state in {State.ARRANGED, State.CLOSED_QUIET}):
        return None  # a word after a talk, or about something else, is no reminder
    return _BY_COUNT[min(history.asked, 2)]


def _bounced(history: History, event: Event, _settings: Settings, _calendar: Calendar) -> None:
    if history.letters:
        lost = history.letters.pop()
        history.waits_for_us = history.waits_for_us or lost.answered
        if not history.asked:
            history.requested_at = None
    history.address_is_dead = True
    _move(history, Step.BOUNCED, event)


def _auto_reply(history: History, event: Event, _settings: Settings, calendar: Calendar) -> None:
    if event.until and event.until >= calendar.day_of(event.at):
        history.away_until = event.until
    _move(history, Step.AUTO_REPLY, event)


def _answered(history: History, event: Event, _settings: Settings, _calendar: Calendar) -> None:
    answer = event.answer or Answer.UNCLEAR
    history.word_at, history.letters, history.away_until, history.crossed = event.at, [], None, False
    if answer in {Answer.NO, Answer.STOP}:
        history.refused_at = event.at
    if answer in _BACK_IN_TALK:
        history.welcome_at, history.refused_at = event.at, None
        history.not_before = event.until if answer is Answer.LATER else None
        history.later_at = event.at if answer is Answer.LATER else None
    moved = _move(history, Step[answer.name], event)
    confirms = history.state is State.ARRANGED and answer is not Answer.QUESTION
    history.waits_for_us = (
        moved and answer in _ASKING_FOR_AN_ANSWER and not confirms and history.state is not State.LATER
    )


def _arranged(history: History, event: Event, _settings: Settings, _calendar: Calendar) -> None:
    if _move(history, Step.ARRANGED, event):
        history.arranged_on, history.waits_for_us = event.until, False


def _called_off(history: History, event: Event, _settings: Settings, _calendar: Calendar) -> None:
    if _move(history, Step.CALLED_OFF, event):
        history.arranged_on, history.called_off_at, history.waits_for_us = None, event.at, True


def _talked(history: History, event: Event, _settings: Settings, _calendar: Calendar) -> None:
    history.talked_at = event.at
    history.waits_for_us = False
    _move(history, Step.TALKED, event)


def _moved_on(history: History, event: Event, _settings: Settings, _calendar: Calendar) -> None:
    _move(history, Step.MOVED_ON, event)


def _closed(history: History, event: Event, _settings: Settings, _calendar: Calendar) -> None:
    _move(history, Step.CLOSED, event)


def _reopened(history: History, event: Event, _settings: Settings, _calendar: Calendar) -> None:
    if _move(history, Step.REOPENED_TO_ANSWER if history.waits_for_us else Step.REOPENED, event):
        history.reopened_at = event.at


def _noted(_history: History, _event: Event, _settings: Settings, _calendar: Calendar) -> None:
    """A note changes nothing."""


_TAKES = {
    What.SENT: _we_wrote,
    What.WROTE: _we_wrote,
    What.BOUNCED: _bounced,
    What.AUTO_REPLY: _auto_reply,
    What.ANSWERED: _answered,
    What.ARRANGED: _arranged,
    What.CALLED_OFF: _called_off,
    What.TALKED: _talked,
    What.MOVED_ON: _moved_on,
    What.CLOSED: _closed,
    What.REOPENED: _reopened,
    What.NOTED: _noted,
}
