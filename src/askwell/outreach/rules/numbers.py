"""Numbers that are the explorer's to change: how far each may be moved, and how good the grounds are it stands on."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any


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


def number(default: int, *ground: Any) -> Any:
    """A field of a data class that holds a number with its ground."""
    return field(default=default, metadata={"ground": Ground(*ground)})


def grounds_in(numbers: Any) -> dict[str, Ground]:
    """What each number of a data class, or of one made from it, stands on, by its name and in its order."""
    return {each.name: each.metadata["ground"] for each in fields(numbers)}


def look_at(numbers: Any) -> None:
    """Look at every number of a data class. Refused (`SettingsRefused`): one outside its bounds."""
    for name, ground in grounds_in(numbers).items():
        value = getattr(numbers, name)
        if isinstance(value, bool) or not isinstance(value, int) or not ground.least <= value <= ground.most:
            raise SettingsRefused(
                f"{name} is a whole number of {ground.unit} from {ground.least} to {ground.most}, not {value!r}."
            )
