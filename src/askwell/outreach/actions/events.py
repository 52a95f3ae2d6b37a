"""Writing down what happened in a request, letting it rest, taking it up again, and taking back a slip of the pen."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction

from askwell.journal.actions import record
from askwell.outreach.models import Event, Request
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.thread import Answer, What
from askwell.people.actions import leave_in_peace

WORDS_LONGEST = 100_000
AHEAD = timedelta(days=1)  # clocks and zones differ; beyond that a day is a slip
BY_LETTER = {What.SENT}
"""These are written down by the letter that left (`actions.letters`), never by hand alone."""


def record_event(
    *,
    request: Request,
    what: str,
    happened_at: datetime,
    answer: str = "",
    until: date | None = None,
    words: str = "",
    message_id: str = "",
    at: datetime,
) -> Event:
    """Write down something that happened: an answer, a bounce, a call, a changed job, a note.

    Whoever asks not to be written to again is left in peace in every door from then on.
    Refused (`OutreachRefused`): an unknown word, an answer without its kind, a day that has not come yet, a mail that
    was counted before.
    """
    if what not in {w.value for w in What} - {w.value for w in BY_LETTER}:
        raise OutreachRefused(f"{what!r} is nothing that can be written down here.")
    if (what == What.ANSWERED) != bool(answer):
        raise OutreachRefused("Say what kind of answer it was.")
    if answer and answer not in set(Answer):
        raise OutreachRefused(f"{answer!r} is no kind of answer; choose one from the list.")
    if happened_at > at + AHEAD:
        raise OutreachRefused("That day has not come yet. Write down the day on which it happened.")
    if len(words) > WORDS_LONGEST:
        raise OutreachRefused("That is longer than any letter; keep what matters.")
    try:
        with transaction.atomic():
            event = Event.objects.create(
                owner=request.owner,
                request=request,
                what=what,
                at=happened_at,
                answer=answer,
                until=until,
                words=words.strip(),
                message_id=message_id,
                entered_at=at,
            )
            record(owner=request.owner, verb=f"wrote down: {what}", subject=request, at=at, event=str(event.id))
            if answer == Answer.STOP:
                leave_in_peace(person=request.person, at=at)
    except IntegrityError as error:
        raise OutreachRefused("This mail is written down already.") from error
    return event


def undo_event(*, event: Event, at: datetime) -> None:
    """Take back what was written down by mistake. What a letter of the explorer's did stays: it has left.

    Refused (`OutreachRefused`): it tells of a letter.
    """
    if event.letter_id or event.what in BY_LETTER:
        raise OutreachRefused("That letter has left; it cannot be made unsent.")
    with transaction.atomic():
        record(owner=event.owner, verb="took back", subject=event.request, at=at, what=event.what, answer=event.answer)
        event.delete()


def let_rest(*, request: Request, at: datetime) -> Event:
    """End a request kindly. Nothing is sent, nobody is to blame, and it can be taken up again."""
    return record_event(request=request, what=What.CLOSED, happened_at=at, at=at)


def take_up_again(*, request: Request, reason: str, at: datetime) -> Event:
    """Take up a request that rests.

    Refused (`OutreachRefused`): no reason is given.
    """
    if not reason.strip():
        raise OutreachRefused("Write down why: what is different now is what the other person will want to know, too.")
    return record_event(request=request, what=What.REOPENED, happened_at=at, words=reason, at=at)
