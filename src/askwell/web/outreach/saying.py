"""What happened, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from askwell.outreach.models import Event, Letter, Request
from askwell.outreach.queries.written import may_be_taken_back
from askwell.outreach.rules.days import in_words
from askwell.outreach.rules.standing import Plan
from askwell.outreach.rules.thread import Answer, What

ANSWERS = {
    Answer.YES: "They would like to talk.",
    Answer.QUESTION: "They want to know something first.",
    Answer.LATER: "Not now, they said.",
    Answer.REFERRAL: "Not them, they said, and named somebody else.",
    Answer.NO: "They said no.",
    Answer.STOP: "They asked not to be written to again.",
    Answer.UNCLEAR: "They wrote.",
}
HAPPENED = {
    What.BOUNCED: "Your letter came back: the address is dead.",
    What.AUTO_REPLY: "Their mailbox said that they are away.",
    What.WROTE: "You wrote to them.",
    What.ARRANGED: "You agreed to talk.",
    What.CALLED_OFF: "The talk was called off.",
    What.TALKED: "You talked.",
    What.MOVED_ON: "They changed job.",
    What.NOTED: "You noted something.",
    What.CLOSED: "You let it rest.",
    What.REOPENED: "You took it up again.",
}
NAMED = {What.ARRANGED: "on", What.AUTO_REPLY: "until", What.ANSWERED: "ask again from"}


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened: its words, and the letter that left or the text that came. `can_be_unsent`: the letter
    counts as sent by the explorer's word alone, and nothing has left after it.
    """

    event: Event
    words: str
    can_be_unsent: bool = False

    @property
    def letter(self) -> Letter | None:
        """The letter it tells of."""
        return self.event.letter

    @property
    def can_be_undone(self) -> bool:
        """What a letter did stays: it has left."""
        return self.event.letter_id is None and self.event.what != What.SENT


def moments(asked: Request) -> list[Moment]:
    """All that happened in a request, in order."""
    told, sent, events = [], 0, list(asked.events.all())
    last = next((event for event in reversed(events) if event.letter_id), None)
    is_clear = not any(one.state in _ON_ITS_WAY for one in asked.letters.all())
    for event in events:
        sent += event.what == What.SENT
        letter = event.letter if is_clear and event is last else None
        unsent = letter is not None and may_be_taken_back(letter)
        told.append(Moment(event, event_in_words(event, sent=sent), unsent))
    return told


_ON_ITS_WAY = {Letter.State.LEAVING, Letter.State.UNCERTAIN}


def event_in_words(event: Event, *, sent: int = 1) -> str:
    """One event as a sentence. `sent`: how many letters of the explorer's asked for something up to this one."""
    what = What(event.what)
    if what is What.SENT:
        return "You asked." if sent == 1 else "You followed up."
    words = ANSWERS[Answer(event.answer)] if what is What.ANSWERED else HAPPENED[what]
    if event.until and what in NAMED:
        return f"{words[:-1]}, {NAMED[what]} {date_format(event.until, 'j F Y')}."
    return words


def plan_in_words(plan: Plan, *, at: date) -> list[str]:
    """What comes if nobody answers, a sentence for each step."""
    leaves = "today" if plan.sent == at else f"on {in_words(plan.sent)}"
    said = [f"If it leaves {leaves} and nobody answers:"]
    names = ("a follow-up", "a last follow-up")
    said += [f"{name} is fine from {in_words(day)};" for name, day in zip(names, plan.follow_ups, strict=False)]
    ends = f"without an answer it rests from {in_words(plan.closes)}"
    return [*said, f"{ends}. Nothing more is sent then; silence says nothing about you."]
