"""What a mail that came seems to mean for its request: a proposal, for the explorer to confirm or put right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from askwell.formats import calendar as ics
from askwell.formats import mail as mails
from askwell.formats.mail import Kind, Mail, MailKind
from askwell.outreach.rules.thread import Answer, What

CALENDARS = {
    "accepted": (Answer.YES, "their calendar says: accepted"),
    "declined": (Answer.NO, "their calendar says: declined"),
    "tentative": (Answer.UNCLEAR, "their calendar says: perhaps"),
    "counter": (Answer.QUESTION, "their calendar proposes another time"),
    "delegated": (Answer.REFERRAL, "their calendar passed it on to somebody else"),
}
BY_PROGRAMS = {
    Kind.AUTO_REPLY: What.AUTO_REPLY,
    Kind.MOVED_ON: What.MOVED_ON,
    Kind.BOUNCE: What.BOUNCED,
    Kind.DELAYED: What.NOTED,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """`said_by`: their own words, or Askwell's reason, that make it seem so; empty where nothing does."""

    kind: Kind
    what: What
    answer: Answer | None = None
    until: date | None = None
    said_by: tuple[str, ...] = ()


def propose(*, mail: Mail, on: date) -> Proposal | None:
    """What this mail seems to be; None for what a program sent to many, which answers nothing. `on`: its day."""
    found = mails.kind_of(mail)
    if found.kind in BY_PROGRAMS:
        return Proposal(found.kind, BY_PROGRAMS[found.kind], until=found.until, said_by=(found.why,))
    if found.kind is Kind.CALENDAR_REPLY:
        return _by_calendar(mail, found)
    if found.kind in {Kind.NEWSLETTER, Kind.OTHER}:
        return None if found.sure else Proposal(found.kind, What.ANSWERED, Answer.UNCLEAR, said_by=(found.why,))
    guess = mails.proposed_answer(mail.new_text, on=on)
    return Proposal(found.kind, What.ANSWERED, Answer(guess.answer), guess.until, guess.words)


def _by_calendar(mail: Mail, found: MailKind) -> Proposal:
    for data in mail.calendars:
        reply = ics.reply_in(data, sender=mail.sender.mail)
        if reply is not None:
            answer, why = CALENDARS[reply.status]
            said_by = (why, reply.comment) if reply.comment else (why,)
            return Proposal(found.kind, What.ANSWERED, answer, said_by=said_by)
    return Proposal(found.kind, What.ANSWERED, Answer.UNCLEAR, said_by=(found.why,))
