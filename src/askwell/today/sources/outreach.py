"""Asking: whose word waits, which talk is today, what may be asked again, and what has come to its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from askwell.accounts.models import Explorer
from askwell.outreach.models import Letter
from askwell.outreach.queries import Due, due
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
_PERHAPS_LEFT = "It broke off while your letter was leaving. Nothing more goes to them until you have looked."


def lines(explorer: Explorer, at: datetime) -> Iterator[Line]:
    """A line for each request in which something is due or has its day ahead; none for what is on its way just now."""
    last = at.date() + timedelta(days=AHEAD)
    for one in due(explorer=explorer, at=at):
        if one.letter is not None and one.letter.state == Letter.State.LEAVING:
            continue
        if one.letter is not None and one.letter.state == Letter.State.UNCERTAIN:
            yield _line(one, _LOOK, _PERHAPS_LEFT)
        elif one.letter is not None and one.standing.state is not State.STOPPED:
            yield _line(one, _NOT_SENT, one.letter.trouble)
        elif one.standing.on is not None and (one.standing.is_due or one.standing.on <= last):
            yield _standing(one)


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
