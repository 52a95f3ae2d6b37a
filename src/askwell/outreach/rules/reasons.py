"""Why something is next, or why it is not fine yet: one plain sentence, with its day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from askwell.outreach.rules.days import Calendar, in_words
from askwell.outreach.rules.settings import Settings

STOPPED = "They are not to be written to, and that is kept."
THANKED = "You have talked and a word from you has gone out, so nothing is due here."
PARTED = "This ended with thanks, so nothing is due here."
CLOSED = "You let this rest; it can be taken up again when there is a reason."


def with_what_is_assumed(reason: str, assumed: str) -> str:
    """A reason that also says what was taken for granted about where they live."""
    return f"{reason[:-1]} ({assumed})." if assumed else reason


def send(day: date, *, resting: date | None) -> str:
    """For the request itself."""
    if resting and day >= resting:
        return f"They are left in peace until {in_words(resting)}; asking is fine from {in_words(day)}."
    return f"Nothing has been sent yet; {in_words(day)} is a good day to ask."


def follow_up(
    contact: date, day: date, calendar: Calendar, settings: Settings, *, away_until: date | None = None
) -> str:
    """For a follow-up: what it counts from, and which holidays lie between."""
    if away_until and day <= calendar.after(away_until, settings.back_after):
        return (
            f"They are back on {in_words(away_until)} and get {_business_days(settings.back_after)} to arrive; "
            f"a follow-up is fine from {in_words(day)}."
        )
    return (
        f"Your last contact was on {in_words(contact)}; with {_business_days(settings.follow_up_gap)} between"
        f"{_holidays(contact, day, calendar)}, a follow-up is fine from {in_words(day)}."
    )


def close(contact: date, day: date, *, over: bool) -> str:
    """For letting it rest."""
    if over:
        return (
            f"Nobody answered by {in_words(day)}, and asking more would press them; "
            "let it rest, silence says nothing about you."
        )
    return f"Your last letter went out on {in_words(contact)}; without an answer this rests from {in_words(day)}."


def congratulate(moved: date, day: date) -> str:
    """For somebody with a new job."""
    return (
        f"They changed job, as you learnt on {in_words(moved)}; wish them well and ask about the new one "
        f"from {in_words(day)}."
    )


def reopened(taken_up: date, day: date) -> str:
    """For what was taken up again."""
    return f"You took this up again on {in_words(taken_up)}; writing is fine from {in_words(day)}."


def find_address(day: date) -> str:
    """For an address that is dead."""
    return f"Your letter came back on {in_words(day)}, so it never reached them; find another address."


def answer(day: date, *, crossed: bool) -> str:
    """For their word that waits."""
    if crossed:
        return f"Their answer of {in_words(day)} and your follow-up crossed; answer them, with a word about it."
    return f"They wrote on {in_words(day)} and wait for your answer."


def agree_anew(day: date) -> str:
    """For a talk that was called off."""
    return f"Your talk was called off on {in_words(day)}; agree on another time, or let it rest."


def ask_again(said: date, named: date | None, day: date, *, new_address: bool) -> str:
    """For a “not now”."""
    address = ", at another address, for the last one is dead" if new_address else ""
    if named:
        return f"They asked to be asked again from {in_words(named)}; that is fine from {in_words(day)}{address}."
    return f"On {in_words(said)} they said not now; asking again is fine from {in_words(day)}{address}."


def meet(day: date, *, over: bool) -> str:
    """For a talk that has its day."""
    if over:
        return f"Your talk was to be on {in_words(day)}; note how it went."
    return f"You talk on {in_words(day)}."


def thank_for_a_talk(day: date) -> str:
    """After a talk."""
    return f"You talked on {in_words(day)}; thank them while it is fresh."


def thank_for_a_no(day: date) -> str:
    """After a no."""
    return f"They said no on {in_words(day)}; thank them for the answer, and leave it at that."


def thank_for_a_name(day: date) -> str:
    """After they named somebody else."""
    return f"On {in_words(day)} they named somebody else to ask; thank them, and write to that person."


def _business_days(count: int) -> str:
    return "one business day" if count == 1 else f"{count} business days"


@lru_cache(maxsize=4096)
def _holidays(first: date, last: date, calendar: Calendar) -> str:
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    names = [calendar.holiday(day) for day in days if not calendar.is_weekend(day)]
    named = list(dict.fromkeys(name for name in names if name))
    return f" and {' and '.join(named)} left out" if named else ""
