"""The states of a request and what leads from one to another: the table that the code obeys and the docs draw."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a request stands."""

    IDEA = "idea"  # nothing has been sent
    SENT = "sent"  # the request is with them
    FOLLOWED_UP = "followed_up"
    FOLLOWED_UP_AGAIN = "followed_up_again"
    AWAY = "away"  # their mailbox says that they are not there
    BOUNCED = "bounced"  # the address is dead
    MOVED_ON = "moved_on"  # they changed job
    ANSWERED = "answered"  # their word waits for ours
    IN_TOUCH = "in_touch"  # they answered, we answered: it is their turn
    LATER = "later"  # not now; ask again on a day
    ARRANGED = "arranged"  # the talk has its day
    HELD = "held"  # the two have talked, or they wrote again after it: a word from us is due
    THANKED = "thanked"
    REFERRED = "referred"  # not them, somebody they name
    DECLINED = "declined"  # a no that has not been thanked for
    PARTED = "parted"  # ended with thanks
    CLOSED_QUIET = "closed_quiet"  # nobody answered, or the explorer let it rest
    REOPENED = "reopened"  # taken up again by the explorer
    STOPPED = "stopped"  # they are not to be written to


class Step(StrEnum):
    """What can move a request. The first three are the same act, told apart by what went before."""

    REQUEST = "request"
    FOLLOW_UP = "follow-up"
    SECOND_FOLLOW_UP = "second follow-up"
    WROTE = "we wrote"
    AUTO_REPLY = "auto-reply"
    BOUNCED = "bounced"
    MOVED_ON = "changed job"
    ARRANGED = "talk arranged"
    CALLED_OFF = "talk called off"
    TALKED = "talked"
    YES = "yes"
    NO = "no"
    LATER = "later"
    QUESTION = "question"
    REFERRAL = "referral"
    STOP = "stop"
    UNCLEAR = "unclear answer"
    SILENCE = "silence"
    CLOSED = "let rest"
    REOPENED = "taken up again"
    REOPENED_TO_ANSWER = "taken up again, to answer"


WAITING = frozenset(
    {
        State.SENT,
        State.FOLLOWED_UP,
        State.FOLLOWED_UP_AGAIN,
        State.AWAY,
        State.MOVED_ON,
        State.IN_TOUCH,
        State.REOPENED,
    }
)
"""States in which their word is awaited and silence closes the request."""

OPEN = WAITING | {State.BOUNCED, State.ANSWERED, State.ARRANGED}
"""States in which somebody has an open request of ours before them."""

ENDED = frozenset({State.THANKED, State.PARTED, State.CLOSED_QUIET, State.STOPPED})
"""States in which nothing is due."""

_SENDING = {
    Step.REQUEST: State.SENT,
    Step.FOLLOW_UP: State.FOLLOWED_UP,
    Step.SECOND_FOLLOW_UP: State.FOLLOWED_UP_AGAIN,
}
_TAKEN_BACK = {Step.YES: State.ANSWERED, Step.QUESTION: State.ANSWERED, Step.LATER: State.LATER}
"""A no is taken back by whoever said it, and by nobody else."""

_REFUSING = {Step.NO: State.DECLINED, Step.REFERRAL: State.REFERRED, Step.STOP: State.STOPPED}
_ANSWERS = _TAKEN_BACK | _REFUSING | {Step.UNCLEAR: State.ANSWERED}
_AGREED = {Step.ARRANGED: State.ARRANGED}
_ASKING = {Step.REQUEST: State.SENT} | _ANSWERS | _AGREED | {Step.CLOSED: State.CLOSED_QUIET}
_OPENING = _ASKING | _SENDING
_AWAITED = _OPENING | {
    Step.AUTO_REPLY: State.AWAY,
    Step.BOUNCED: State.BOUNCED,
    Step.MOVED_ON: State.MOVED_ON,
    Step.SILENCE: State.CLOSED_QUIET,
}
_AFTER_A_TALK = _REFUSING | _AGREED | {Step.YES: State.HELD, Step.QUESTION: State.HELD, Step.LATER: State.LATER}
_ENDING = dict.fromkeys((Step.WROTE, Step.TALKED, Step.CLOSED), State.PARTED)

TRANSITIONS: dict[State, dict[Step, State]] = {
    State.IDEA: _ASKING | {Step.BOUNCED: State.BOUNCED, Step.MOVED_ON: State.MOVED_ON},
    State.SENT: _AWAITED,
    State.FOLLOWED_UP: _AWAITED,
    State.FOLLOWED_UP_AGAIN: _AWAITED,
    State.AWAY: _AWAITED,
    State.MOVED_ON: _AWAITED,
    State.BOUNCED: _OPENING | {Step.WROTE: State.IN_TOUCH},
    State.ANSWERED: _ANSWERS
    | _AGREED
    | {Step.WROTE: State.IN_TOUCH, Step.TALKED: State.HELD, Step.CLOSED: State.CLOSED_QUIET},
    State.IN_TOUCH: _AWAITED | {Step.TALKED: State.HELD},
    State.LATER: _ASKING | {Step.UNCLEAR: State.LATER},
    State.ARRANGED: _OPENING
    | dict.fromkeys((Step.YES, Step.QUESTION, Step.UNCLEAR), State.ARRANGED)
    | {Step.TALKED: State.HELD, Step.CALLED_OFF: State.ANSWERED},
    State.HELD: _AFTER_A_TALK | {Step.WROTE: State.THANKED, Step.CLOSED: State.THANKED},
    State.THANKED: _AFTER_A_TALK | {Step.TALKED: State.HELD, Step.BOUNCED: State.HELD},
    State.REFERRED: _TAKEN_BACK | _REFUSING | _ENDING,
    State.DECLINED: _TAKEN_BACK | _REFUSING | _ENDING,
    State.PARTED: _TAKEN_BACK | {Step.REFERRAL: State.REFERRED, Step.STOP: State.STOPPED},
    State.CLOSED_QUIET: _SENDING
    | _ANSWERS
    | _AGREED
    | {Step.WROTE: State.IN_TOUCH, Step.REOPENED: State.REOPENED, Step.REOPENED_TO_ANSWER: State.ANSWERED},
    State.REOPENED: _AWAITED,
    State.STOPPED: _TAKEN_BACK,
}
"""From each state, by each step, to which. A step that is not here changes nothing."""
