"""The numbers of asking: what each is, how far it may be moved, and how good the grounds are that it stands on.

Every number is the explorer's to change within its bounds. What is not here is not for changing: a third follow-up, a
word after a no and writing twice are never right (`MOST_FOLLOW_UPS`, `TOO_SOON`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from askwell.outreach.rules.numbers import Ground, SettingsRefused, grounds_in, look_at, number
from askwell.outreach.rules.writing.measures import Measures

MOST_FOLLOW_UPS = 2
"""Whatever is set and whoever insists: nobody is reminded a third time."""

TOO_SOON = 2
"""Business days within which a second letter is the same one twice; before that, silence says nothing."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The explorer's measure. Business days and hours are those of the place where the other person lives.

    Refused (`SettingsRefused`): a number outside its bounds.
    """

    follow_up_gap: int = number(
        6,
        "FUP-GAP",
        2,
        60,
        "business days",
        "B/C",
        "Career centres say five business days to ten days; sales mail, three.",
    )
    follow_ups: int = number(
        1, "FUP-MAX", 0, MOST_FOLLOW_UPS, "letters", "B+C", "One is usual, a second adds little, a third does harm."
    )
    close_after: int = number(
        6,
        "FUP-MAX",
        2,
        60,
        "business days",
        "C",
        "After the last follow-up silence is an answer; it gets the same patience.",
    )
    back_after: int = number(
        2, "FUP-GAP", 0, 20, "business days", "C", "Somebody who is back finds a full mailbox first."
    )
    later_gap: int = number(
        60,
        "DIR-PREF",
        10,
        250,
        "business days",
        "C",
        "“Not now” without a day: about three months, a season's busyness.",
    )
    employer_gap: int = number(
        3,
        "PAR-EMP",
        0,
        30,
        "business days",
        "C",
        "Two people of one house asked at once feel ranked, and talk to each other.",
    )
    referrer_open: int = number(
        3, "DIR-CAP", 1, 10, "open requests", "C", "Alumni and those who recommend tire when everybody writes at once."
    )
    weekly_requests: int = number(
        5, "EXP", 1, 25, "new requests a week", "C", "A few well-chosen people; ten in a month is a full plan."
    )
    quiet_from: int = number(20, "QUIET", 12, 24, "o'clock", "C", "Their evening is theirs.")
    quiet_until: int = number(8, "QUIET", 0, 12, "o'clock", "C", "A letter in the night reads as haste.")
    friday_until: int = number(
        24,
        "QUIET",
        8,
        24,
        "o'clock",
        "B",
        "Before the weekend fewer people answer, by little; 12 leaves that afternoon alone.",
    )
    crossing_minutes: int = number(
        60, "FUP-MAX", 0, 1440, "minutes", "C", "A follow-up so soon after their answer was sent without seeing it."
    )

    def __post_init__(self) -> None:
        """Look at every number."""
        look_at(self)


def grounds() -> dict[str, Ground]:
    """What each number of `Settings` stands on, by its name, in the order in which they are best read."""
    return grounds_in(Settings)


def settings_of(chosen: Mapping[str, Any]) -> Settings:
    """The settings with what somebody chose in them; the numbers of writing among it are left to `measures_of`.

    Refused (`SettingsRefused`): a name that is neither, a number outside its bounds.
    """
    return Settings(**_among(chosen, grounds(), others=grounds_in(Measures)))


def measures_of(chosen: Mapping[str, Any]) -> Measures:
    """The numbers of writing with what somebody chose in them. Refused as in `settings_of`."""
    return Measures(**_among(chosen, grounds_in(Measures), others=grounds()))


def _among(chosen: Mapping[str, Any], known: Mapping[str, Ground], *, others: Mapping[str, Ground]) -> dict[str, Any]:
    for name in chosen:
        if name not in known and name not in others:
            raise SettingsRefused(f"{name} is no setting; there are {', '.join(known)}.")
    return {name: value for name, value in chosen.items() if name in known}
