"""The numbers of asking: what each is, how far it may be moved, and how good the grounds are that it stands on.

Every number is the explorer's to change within its bounds. What is not here is not for changing: a third follow-up, a
word after a no and writing twice are never right (`MOST_FOLLOW_UPS`, `TOO_SOON`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

MOST_FOLLOW_UPS = 2
"""Whatever is set and whoever insists: nobody is reminded a third time."""

TOO_SOON = 2
"""Business days within which a second letter is the same one twice; before that, silence says nothing."""


class SettingsRefused(ValueError):
    """A number that cannot be; the message says which and what it may be."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a number stands on: the id of its rule, its bounds, its unit, its grade (A to D) and the reason."""

    rule: str
    least: int
    most: int
    unit: str
    grade: str
    why: str


def _number(default: int, *ground: Any) -> Any:
    return field(default=default, metadata={"ground": Ground(*ground)})


@dataclass(frozen=True, slots=True)
class Settings:
    """The explorer's measure. Business days and hours are those of the place where the other person lives.

    Refused (`SettingsRefused`): a number outside its bounds.
    """

    follow_up_gap: int = _number(
        6,
        "FUP-GAP",
        2,
        60,
        "business days",
        "B/C",
        "Career centres say five business days to ten days; sales mail, three.",
    )
    follow_ups: int = _number(
        1, "FUP-MAX", 0, MOST_FOLLOW_UPS, "letters", "B+C", "One is usual, a second adds little, a third does harm."
    )
    close_after: int = _number(
        6,
        "FUP-MAX",
        2,
        60,
        "business days",
        "C",
        "After the last follow-up silence is an answer; it gets the same patience.",
    )
    back_after: int = _number(
        2, "FUP-GAP", 0, 20, "business days", "C", "Somebody who is back finds a full mailbox first."
    )
    later_gap: int = _number(
        60,
        "DIR-PREF",
        10,
        250,
        "business days",
        "C",
        "“Not now” without a day: about three months, a season's busyness.",
    )
    employer_gap: int = _number(
        3,
        "PAR-EMP",
        0,
        30,
        "business days",
        "C",
        "Two people of one house asked at once feel ranked, and talk to each other.",
    )
    referrer_open: int = _number(
        3, "DIR-CAP", 1, 10, "open requests", "C", "Alumni and those who recommend tire when everybody writes at once."
    )
    weekly_requests: int = _number(
        5, "EXP", 1, 25, "new requests a week", "C", "A few well-chosen people; ten in a month is a full plan."
    )
    quiet_from: int = _number(20, "QUIET", 12, 24, "o'clock", "C", "Their evening is theirs.")
    quiet_until: int = _number(8, "QUIET", 0, 12, "o'clock", "C", "A letter in the night reads as haste.")
    friday_until: int = _number(
        24,
        "QUIET",
        8,
        24,
        "o'clock",
        "B",
        "Before the weekend fewer people answer, by little; 12 leaves that afternoon alone.",
    )
    crossing_minutes: int = _number(
        60, "FUP-MAX", 0, 1440, "minutes", "C", "A follow-up so soon after their answer was sent without seeing it."
    )

    def __post_init__(self) -> None:
        """Look at every number."""
        for name, ground in grounds().items():
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int) or not ground.least <= value <= ground.most:
                raise SettingsRefused(
                    f"{name} is a whole number of {ground.unit} from {ground.least} to {ground.most}, not {value!r}."
                )


def grounds() -> dict[str, Ground]:
    """What each number of `Settings` stands on, by its name, in the order in which they are best read."""
    return {each.name: each.metadata["ground"] for each in fields(Settings)}


def settings_of(chosen: Mapping[str, Any]) -> Settings:
    """The settings with what somebody chose in them.

    Refused (`SettingsRefused`): a name that is none of them, a number outside its bounds.
    """
    known = grounds()
    for name in chosen:
        if name not in known:
            raise SettingsRefused(f"{name} is no setting; there are {', '.join(known)}.")
    return Settings(**chosen)
