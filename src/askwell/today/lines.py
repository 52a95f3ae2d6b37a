"""A line of Today: the one thing every stage speaks in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Whose(StrEnum):
    """Who waits for it. Other people come first."""

    THEIRS = "theirs"
    MINE = "mine"


class Kind(StrEnum):
    """What a line is about. Lines stand in this order; of one kind, what waits longest comes first."""

    ANSWER = "answer"
    WROTE = "wrote"  # mail of theirs that nobody has said anything of yet
    TALK_TODAY = "talk_today"
    THANK = "thank"
    PROMISE_MINE = "promise_mine"  # the explorer's own, whose day is there
    PREPARE = "prepare"  # a talk is near, and no question is written down for it
    TALKED = "talked"  # a talk had its day: was it held?
    CAME_BACK = "came_back"  # mail of a machine that nobody has said anything of yet
    LOOK = "look"  # a letter has perhaps left
    NOT_SENT = "not_sent"
    FIND_ADDRESS = "find_address"
    FOLLOW_UP = "follow_up"
    ASK_AGAIN = "ask_again"
    CONGRATULATE = "congratulate"
    LET_REST = "let_rest"
    ASK = "ask"  # a request that is begun
    PROMISE_THEIRS = "promise_theirs"  # made to the explorer
    TALK = "talk"  # on a day to come
    NAME_SPEAKERS = "name_speakers"
    WRITE_UP = "write_up"
    PERHAPS_SAME = "perhaps_same"


THEIRS = frozenset({Kind.ANSWER, Kind.WROTE, Kind.TALK_TODAY, Kind.THANK, Kind.PROMISE_MINE})
"""What other people wait for: their word, our coming, our thanks, what we promised."""

AHEAD = 7
"""Days that are looked ahead, today not counted."""

_ORDER = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits, or will; why; and its one action.

    `says` has {} where the name belongs, so that the same thing to several people is said once: “Follow up with {}”.
    The action `act` leads to `page` (the name of a page, as `person`), for the row `subject`; `begins`: a letter is
    begun on the way there, so going is an act. What a door can do in place it does, by `kind`. `day` is the day from
    which it waits, None if it always did; with `is_due` false it has not come, and the line is for the days ahead. What
    presses more than its kind does stands where another kind stands (`stands_as`).
    """

    kind: Kind
    says: str
    act: str
    page: str
    begins: bool = False
    subject: UUID | None = None
    who: str = ""
    person: UUID | None = None
    why: str = ""
    day: date | None = None
    is_due: bool = True
    stands_as: Kind | None = None

    @property
    def whose(self) -> Whose:
        return Whose.THEIRS if self.kind in THEIRS else Whose.MINE

    @property
    def words(self) -> str:
        """The whole line, with the name in it."""
        return self.says.replace("{}", self.who)

    @property
    def before(self) -> str:
        """The words before the name; all of them where no name is said."""
        return self.says.partition("{}")[0]

    @property
    def after(self) -> str:
        """The words after the name."""
        return self.says.partition("{}")[2]

    @property
    def place(self) -> tuple[int, date, str]:
        """Where it stands among others: compare."""
        return _ORDER[self.stands_as or self.kind], self.day or date.min, self.who.casefold()

    def stands_before(self, kind: Kind) -> bool:
        """Whether its kind stands above another."""
        return _ORDER[self.stands_as or self.kind] < _ORDER[kind]
