"""Two requests to one person, played at random: whatever the rules let through is kept, with a log to judge it by.

The player tries everything, insists wherever that is possible, and notes things late and in the wrong order. The judge
knows nothing of the rules' own counting: it looks at the letters that left and at what was known when each did.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random

from askwell.outreach.queries.days import calendar_of
from askwell.outreach.rules.sending import may_send, other_of
from askwell.outreach.rules.settings import Settings
from askwell.outreach.rules.standing import standing
from askwell.outreach.rules.thread import Answer, Event, Place, Thread, What

PLACES = [
    Place("DE", "BY", "Europe/Berlin"),
    Place("US", "", "America/New_York"),
    Place("SA", "", "Asia/Riyadh"),
    Place("JP"),
    Place(),
]
OWN = Place("DE", "", "Europe/Berlin")
ACTS = [What.SENT] * 8 + [What.WROTE] * 4
THEIRS = [What.ANSWERED] * 3 + [
    What.AUTO_REPLY,
    What.BOUNCED,
    What.TALKED,
    What.ARRANGED,
    What.CALLED_OFF,
    What.MOVED_ON,
]
OURS = [What.CLOSED, What.REOPENED, What.REOPENED, What.NOTED]
SPEAKING = {Answer.YES, Answer.QUESTION, Answer.LATER}
CROSSING = timedelta(minutes=60)


@dataclass
class Game:
    """Two threads, the moment, and what has left so far."""

    place: Place
    settings: Settings
    now: datetime
    threads: list[list[Event]] = field(default_factory=lambda: [[], []])
    wrong: list[str] = field(default_factory=list)
    left: int = 0


def play(random: Random, *, moves: int = 30) -> Game:
    """Play so many moves; `wrong` of what comes back says what should never have happened."""
    settings = Settings(follow_ups=random.randint(0, 2), follow_up_gap=random.randint(2, 9))
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=random.randrange(24 * 365))
    game = Game(random.choice(PLACES), settings, start)
    for _ in range(moves):
        game.now += timedelta(minutes=random.choice([1, 5, 61, 600, 1440, 1440, 2880, 2880, 10080, 20160, 60000]))
        which = random.randrange(2) if random.random() < 0.3 else 0
        if random.random() < 0.6:
            _try_to_write(game, which, random.choice(ACTS), insists=random.random() < 0.8)
        else:
            _something_happens(game, which, random)
    return game


def _try_to_write(game: Game, which: int, what: What, *, insists: bool) -> None:
    calendar = calendar_of(game.place, OWN)
    others = [
        other_of(_thread(game, 1 - which), settings=game.settings, at=game.now, calendar=calendar, same_person=True)
    ]
    permission = may_send(
        what,
        _thread(game, which),
        settings=game.settings,
        at=game.now,
        calendar=calendar,
        own=calendar_of(OWN, OWN),
        others=others,
    )
    if permission.allowed or (permission.can_override and insists):
        judge(game, which, what)
        game.threads[which].append(Event(what, game.now))
        game.left += 1
    elif permission.moment and permission.moment < game.now:
        game.wrong.append(f"refused with a moment that is over: {permission}")


def _something_happens(game: Game, which: int, random: Random) -> None:
    what = random.choice(THEIRS + OURS)
    known_late = what not in OURS and what is not What.BOUNCED and random.random() < 0.3
    at = game.now - (timedelta(days=random.randrange(1, 30), hours=random.randrange(24)) if known_late else timedelta())
    answer = random.choice(list(Answer)) if what is What.ANSWERED else None
    names_a_day = what in {What.AUTO_REPLY, What.ARRANGED} or answer is Answer.LATER
    until = at.date() + timedelta(days=random.randrange(-3, 40)) if names_a_day and random.random() < 0.7 else None
    game.threads[which].append(Event(what, at, answer, until))
    standing(_thread(game, which), game.settings, game.now, calendar_of(game.place, OWN))


def _thread(game: Game, which: int) -> Thread:
    events = tuple(reversed(game.threads[which]))  # the order they are told in is not to matter
    return Thread(events, game.place)


def judge(game: Game, which: int, what: What) -> None:
    """Note what is wrong with a letter that leaves now."""
    mine, both = game.threads[which], [*game.threads[0], *game.threads[1]]
    _after_a_no(game, what, mine, both)
    arrived = [_arrived(thread) for thread in game.threads]
    word = _last(mine, {What.ANSWERED})
    if what is What.SENT:
        in_vain = _asking(mine, arrived[which], word)
        if len(in_vain) > 2:
            game.wrong.append(f"a third follow-up at {game.now}: {sorted(in_vain)}")
        heard = _last(both, {What.ANSWERED, What.TALKED})
        all_in_vain = _asking(mine, arrived[which], heard) + _asking(game.threads[1 - which], arrived[1 - which], heard)
        if len(all_in_vain) > 2:
            game.wrong.append(f"a third follow-up by way of a second request at {game.now}: {sorted(all_in_vain)}")
    _twice(game, what, which, arrived)


def _asking(events: list[Event], arrived: list[datetime], word: datetime | None) -> list[datetime]:
    """The letters that ask something: no answers to their word, nor what is written around a talk, or to who referred."""
    found = [at for at in arrived if word is None or at > word + CROSSING]
    wrote = {event.at for event in events if event.what is What.WROTE}
    settled = [e.at for e in events if e.what in {What.ARRANGED, What.TALKED} or e.answer is Answer.REFERRAL]
    agreed = min(settled, default=None)
    heard = [e.at for e in events if e.what in {What.ANSWERED, What.TALKED}]
    owed = {
        min((each for each in arrived if each >= at and (each in wrote or each > at + CROSSING)), default=None)
        for at in heard
    }
    return [at for at in found if at not in wrote or (at not in owed and (agreed is None or at < agreed))]


def _after_a_no(game: Game, what: What, mine: list[Event], both: list[Event]) -> None:
    said = sorted((e for e in both if e.what is What.ANSWERED and _decides(e)), key=_last_word)
    of_mine = sorted((e for e in mine if e.what is What.ANSWERED and _decides(e)), key=_last_word)
    if any(thread_says(events) is Answer.STOP for events in game.threads):
        game.wrong.append(f"a letter after a stop at {game.now}")
    elif of_mine and of_mine[-1].answer is Answer.NO:
        named = [e.at for e in mine if e.answer is Answer.REFERRAL]  # a name they give later is thanked for too
        since = [e for e in mine if e.what is What.WROTE and e.at > max([of_mine[-1].at, *named])]
        if what is What.SENT or since:
            game.wrong.append(f"a letter after a no at {game.now}")
    elif said and said[-1].answer is Answer.NO and what is What.SENT:
        game.wrong.append(f"a request after a no in another at {game.now}")


def thread_says(events: list[Event]) -> Answer | None:
    """The last word in a thread that decides."""
    said = sorted((e for e in events if e.what is What.ANSWERED and _decides(e)), key=_last_word)
    stops = [e.at for e in said if e.answer is Answer.STOP]
    taken_back = [e.at for e in said if e.answer in SPEAKING]
    if stops and not any(at > stops[-1] for at in taken_back):
        return Answer.STOP
    return said[-1].answer if said else None


def _last_word(event: Event) -> tuple[datetime, int]:
    """Of two answers of one moment the one that refuses is the last word, and a stop before all others."""
    return event.at, (Answer.NO, Answer.STOP).index(event.answer) + 1 if event.answer in {Answer.NO, Answer.STOP} else 0


def _decides(event: Event) -> bool:
    return event.answer in SPEAKING | {Answer.NO, Answer.STOP}


def _twice(game: Game, what: What, which: int, arrived: list[list[datetime]]) -> None:
    """Nothing was heard between this letter and one from today or the business day before. That a talk was called
    off wants a word on another time at once, whatever was written before.
    """
    heard_of = {What.ANSWERED} if what is What.SENT else {What.ANSWERED, What.TALKED, What.CALLED_OFF}
    for number, letters in enumerate(arrived):
        heard = _last(game.threads[number], heard_of)
        open_letters = [at for at in letters if heard is None or at > heard + CROSSING]
        ours = what is What.WROTE and number != which
        if open_letters and not ours and _business_days(game, max(open_letters)) < 2:
            answers = what is What.WROTE and _is_owed(game.threads[which])
            if not answers:
                game.wrong.append(f"written twice, at {max(open_letters)} and {game.now}")


def _is_owed(events: list[Event]) -> bool:
    heard = _last(events, {What.ANSWERED, What.TALKED})
    written = max((at for at in _arrived(events)), default=None)
    return heard is not None and (written is None or written <= heard + CROSSING)


def _business_days(game: Game, first: datetime) -> int:
    calendar = calendar_of(game.place, OWN)
    day, last = first.astimezone(calendar.zone).date(), game.now.astimezone(calendar.zone).date()
    return sum(
        not calendar.is_weekend(each) and not calendar.holiday(each)
        for each in (date.fromordinal(n) for n in range(day.toordinal() + 1, last.toordinal() + 1))
    )


def _arrived(events: list[Event]) -> list[datetime]:
    """When the letters left that did not come back: a bounce takes the last one since their last word."""
    found: list[datetime] = []
    for event in sorted(events, key=lambda e: (e.at, e.what is not What.SENT)):
        if event.what in {What.SENT, What.WROTE}:
            found.append(event.at)
        elif event.what is What.BOUNCED and found:
            word = _last([e for e in events if e.at <= event.at], {What.ANSWERED})
            if word is None or found[-1] > word:
                found.pop()
    return found


def _last(events: list[Event], kinds: set[What]) -> datetime | None:
    return max((e.at for e in events if e.what in kinds), default=None)
