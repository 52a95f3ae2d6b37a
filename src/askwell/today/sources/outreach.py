"""Asking: whose word waits, which talk is today, what may be asked again, and what has come to its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from django.utils.formats import date_format

from askwell.accounts.models import Explorer
from askwell.conversations.queries import requests_with_a_talk
from askwell.outreach.models import Letter
from askwell.outreach.queries import Due, due
from askwell.outreach.queries.arrived import Unread, unread_mail
from askwell.outreach.rules.standing import Action
from askwell.outreach.rules.states import State
from askwell.today.lines import AHEAD, Kind, Line


class _Offer(NamedTuple):
    kind: Kind
    says: str
    act: str
    page: str = "request"
    begins: bool = False


_OFFERS = {
    Action.ANSWER: _Offer(Kind.ANSWER, "Answer {}", "Read it"),
    Action.THANK: _Offer(Kind.THANK, "Thank {}", "Write thanks", "request_write", begins=True),
    Action.FIND_ADDRESS: _Offer(
        Kind.FIND_ADDRESS, "Find another address for {}", "Write there", "request_write", begins=True
    ),
    Action.FOLLOW_UP: _Offer(Kind.FOLLOW_UP, "Follow up with {}", "Write", "request_write", begins=True),
    Action.ASK_AGAIN: _Offer(Kind.ASK_AGAIN, "Ask {} again", "Write", "request_write", begins=True),
    Action.CONGRATULATE: _Offer(
        Kind.CONGRATULATE, "Wish {} well in the new job", "Write", "request_write", begins=True
    ),
    Action.CLOSE_KINDLY: _Offer(Kind.LET_REST, "Let what you asked {} rest", "Let it rest"),
    Action.SEND: _Offer(Kind.ASK, "Ask {}", "Go on writing"),
}
_LOOK = _Offer(Kind.LOOK, "Look whether your letter to {} was sent", "Look")
_NOT_SENT = _Offer(Kind.NOT_SENT, "Your letter to {} did not leave", "See the letter")
_TALK = _Offer(Kind.TALK, "Talk with {}", "Look at it")
_TALK_TODAY = _Offer(Kind.TALK_TODAY, "Talk with {}", "Their page", "person")
_TALKED = _Offer(Kind.TALKED, "Did you talk with {}?", "We talked")
_WROTE = _Offer(Kind.WROTE, "Read what {} wrote", "Read it", "answers")
_CAME_BACK = _Offer(Kind.CAME_BACK, "Look at what came back from the mailbox of {}", "Look at it", "answers")
_PERHAPS_THEIRS = _Offer(Kind.WROTE, "Look at a mail that is perhaps from {}", "Look at it", "answers")
_WAITS_FOR_THEIR_WORD = frozenset({Action.FOLLOW_UP, Action.CLOSE_KINDLY, Action.ASK_AGAIN, Action.SEND})
_PERHAPS_LEFT = "It broke off while your letter was leaving. Nothing more goes to them until you have looked."


def lines(explorer: Explorer, at: datetime) -> Iterator[Line]:
    """A line for each mail that came and waits, and each request in which something is due or has its day ahead; none
    for what is on its way just now, and no reminder to somebody whose word lies unread.
    """
    last = at.date() + timedelta(days=AHEAD)
    planned = requests_with_a_talk(explorer=explorer)  # these speak through their talk, which knows its hour
    unread = unread_mail(explorer=explorer)
    yield from {(mail.request, mail.is_theirs): _arrived(mail, at) for mail in reversed(unread)}.values()
    unread_of = {mail.request for mail in unread}  # whatever is due may be over by what they wrote
    for one in due(explorer=explorer, at=at, with_ended=False):
        if one.letter is not None and one.letter.state == Letter.State.LEAVING:
            continue
        if one.letter is None and one.standing.action is Action.MEET and one.request in planned:
            continue
        if one.letter is None and one.request in unread_of and one.standing.action in _WAITS_FOR_THEIR_WORD:
            continue
        if one.letter is not None and one.letter.state == Letter.State.UNCERTAIN:
            yield _line(one, _LOOK, _PERHAPS_LEFT)
        elif one.letter is not None and one.standing.state is not State.STOPPED:
            yield _line(one, _NOT_SENT, one.letter.trouble)
        elif one.standing.on is not None and (one.standing.is_due or one.standing.on <= last):
            yield _standing(one)


def _arrived(mail: Unread, at: datetime) -> Line:
    day = mail.written_at.astimezone(at.tzinfo).date()
    on = "today" if day == at.date() else f"on {date_format(day, 'l j F')}"
    offer = (_WROTE if mail.is_theirs else _CAME_BACK) if mail.is_sure else _PERHAPS_THEIRS
    return Line(
        kind=offer.kind,
        says=offer.says,
        act=offer.act,
        page=offer.page,
        who=mail.name,
        person=mail.person,
        why=f"It came {on}. What follows from it waits until you have said what it is.",
    )


def _standing(one: Due) -> Line:
    stands = one.standing
    if stands.action is not Action.MEET:
        return _line(one, _OFFERS[stands.action], stands.reason, is_due=stands.is_due)
    if not stands.is_due:
        return _line(one, _TALK, stands.reason, is_due=False)
    if stands.on == one.today:
        return _line(one, _TALK_TODAY, "Today is the day the two of you agreed on.")
    return _line(one, _TALKED, stands.reason)


def _line(one: Due, offer: _Offer, why: str, *, is_due: bool = True) -> Line:
    return Line(
        kind=offer.kind,
        says=offer.says,
        act=offer.act,
        page=offer.page,
        begins=offer.begins,
        subject=one.person if offer.page == "person" else one.request,
        who=one.name,
        person=one.person,
        why=why,
        day=one.standing.on,
        is_due=is_due,
    )
