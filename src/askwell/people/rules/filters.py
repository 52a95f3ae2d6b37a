"""Some of one's people, said as a sentence: the conditions, what each may hold, and how it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from askwell.people.rules.person import PersonRefused

NAME_LONGEST = 100
WORDS_LONGEST = 200

TALKED = {"yes": "I have talked with", "no": "I have not talked with yet"}
ASKED = {"yes": "whom I may ask", "no": "who are left in peace"}
SOURCES = {
    "linkedin": "connected through LinkedIn",
    "google": "in my Google Contacts",
    "outlook": "in my Outlook contacts",
    "vcard": "in my address book",
    "table": "on a list I brought in",
    "none": "whom I wrote down myself",
}


@dataclass(frozen=True, slots=True)
class Conditions:
    """What must be true of somebody. What is empty does not matter."""

    talked: str = ""  # a key of TALKED
    role: str = ""
    works_at: str = ""
    place: str = ""
    studied_at: str = ""
    source: str = ""  # a key of SOURCES
    introduced_by: str = ""  # their name
    wrote_after: date | None = None  # the two last wrote on that day or later
    wrote_before: date | None = None  # the two did write, but not on that day or later
    ask: str = ""  # a key of ASKED

    def __bool__(self) -> bool:
        return any(asdict(self).values())


def conditions_of(said: Mapping[str, Any]) -> Conditions:
    """Conditions as a form or a kept filter says them. What cannot be understood is left out: it narrows nothing."""
    found: dict[str, Any] = {}
    for field in fields(Conditions):
        value = said.get(field.name) or ""
        if field.name in _CHOICES:
            found[field.name] = value if value in _CHOICES[field.name] else ""
        elif field.name in {"wrote_after", "wrote_before"}:
            found[field.name] = _day(value)
        else:
            found[field.name] = " ".join(str(value).split())[:WORDS_LONGEST]
    return Conditions(**found)


def as_json(conditions: Conditions) -> dict[str, str]:
    """The conditions as they are kept: `conditions_of` reads them again."""
    return {name: str(value) for name, value in asdict(conditions).items() if value}


def sentence(conditions: Conditions, *, day: Callable[[date], str] = str) -> str:
    """The conditions as a sentence without its full stop; `day` says how a day is written."""
    talked = TALKED.get(conditions.talked, "")
    whom = f"People {talked}" if talked else "People"
    return ", ".join((whom, *(clause for clause in _clauses(conditions, day) if clause)))


def filter_name(name: str, conditions: Conditions) -> str:
    """The name a filter is kept under.

    Refused (`PersonRefused`): no name, one too long, conditions that leave nobody out.
    """
    cleaned = " ".join(name.split())
    if not conditions:
        raise PersonRefused("Choose first who belongs to it: with no condition it is everybody.")
    if not cleaned:
        raise PersonRefused("Write a name for it, by which you find it again.")
    if len(cleaned) > NAME_LONGEST:
        raise PersonRefused("Shorten the name to 100 characters.")
    return cleaned


def _clauses(conditions: Conditions, day: Callable[[date], str]) -> Iterator[str]:
    role = f"working as {conditions.role}" if conditions.role else ""
    works_at = f"at {conditions.works_at}" if conditions.works_at else ""
    yield f"{role} {works_at}".strip()
    yield f"in {conditions.place}" if conditions.place else ""
    yield f"who studied at {conditions.studied_at}" if conditions.studied_at else ""
    yield SOURCES.get(conditions.source, "")
    yield f"introduced by {conditions.introduced_by}" if conditions.introduced_by else ""
    after, before = conditions.wrote_after, conditions.wrote_before
    if after and before:
        yield f"last in touch between {day(after)} and {day(before)}"
    elif after:
        yield f"in touch since {day(after)}"
    elif before:
        yield f"not in touch since {day(before)}"
    yield ASKED.get(conditions.ask, "")


def _day(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


_CHOICES: Mapping[str, Mapping[str, str]] = {"talked": TALKED, "source": SOURCES, "ask": ASKED}
