"""Threads written down as lines of JSON, for looking at the rules: what a line may hold, and what is wrong with it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from askwell.outreach.rules.days import Calendar
from askwell.outreach.rules.numbers import SettingsRefused
from askwell.outreach.rules.sending import Permission, may_send
from askwell.outreach.rules.settings import Settings, settings_of
from askwell.outreach.rules.standing import Action, Standing, standing
from askwell.outreach.rules.thread import Answer, Event, Place, Thread, What

KNOWN = frozenset("id country subdivision zone own settings at events asked_to_rest rests_until why expect".split())
"""What a line may hold; `why` and `expect` are for whoever keeps examples, and are not read."""

_PLACE = frozenset({"country", "subdivision", "zone"})
_EVENT = frozenset({"what", "at", "answer", "until", "note"})

SAME_AS = {
    "request": What.SENT,
    "follow_up": What.SENT,
    "reply": What.ANSWERED,
    "call": What.TALKED,
    "meeting": What.TALKED,
    "note": What.NOTED,
    "new_job": What.MOVED_ON,
}
"""Other names by which an event may be called."""

_WRITES = {
    Action.SEND: What.SENT,
    Action.FOLLOW_UP: What.SENT,
    Action.ASK_AGAIN: What.SENT,
    Action.CONGRATULATE: What.SENT,
    Action.ANSWER: What.WROTE,
    Action.THANK: What.WROTE,
}


class ReplayRefused(ValueError):
    """A line that cannot be read; the message is one sentence that names it and says what is wrong."""


@dataclass(frozen=True, slots=True)
class Case:
    """A line that was read."""

    name: Any
    thread: Thread
    settings: Settings
    at: datetime
    calendar: Calendar
    own: Calendar

    def standing(self) -> Standing:
        """Where the thread stands."""
        return standing(self.thread, self.settings, self.at, self.calendar)

    def permission(self, action: Action) -> Permission | None:
        """Whether the letter of the next action may leave at that moment; None for an action without a letter."""
        if action not in _WRITES:
            return None
        return may_send(
            _WRITES[action], self.thread, settings=self.settings, at=self.at, calendar=self.calendar, own=self.own
        )


def read(line: str, number: int, *, now: datetime, calendar_of: Callable[[Place, Place], Calendar]) -> Case:
    """Read a line, the `number`-th of its file. Times without a zone are read where the other person lives.

    Refused (`ReplayRefused`): what is no JSON object, holds a name that is not known, or a value that cannot be.
    """
    try:
        return _read(line, now, calendar_of)
    except (ReplayRefused, SettingsRefused) as refusal:
        sentence = str(refusal)
        raise ReplayRefused(f"Line {number}: {sentence}") from None


def _read(line: str, now: datetime, calendar_of: Callable[[Place, Place], Calendar]) -> Case:
    told = _object(line)
    _only(told, KNOWN, "a thread")
    own_told = _mapping(told.get("own", {}), "own")
    _only(own_told, _PLACE, "own")
    place, own = _place(told), _place(own_told)
    calendar = calendar_of(place, own)
    events = told.get("events", [])
    if not isinstance(events, list):
        raise ReplayRefused("events is a list.")
    thread = Thread(
        events=tuple(_event(event, n, calendar.zone) for n, event in enumerate(events, 1)),
        place=place,
        asked_to_rest=_yes_or_no(told.get("asked_to_rest", False)),
        rests_until=_day(told["rests_until"], "rests_until") if told.get("rests_until") else None,
    )
    at = _moment(told["at"], "at", calendar.zone) if told.get("at") else now
    settings = settings_of(_mapping(told.get("settings", {}), "settings"))
    return Case(told.get("id"), thread, settings, at, calendar, calendar_of(own, own))


def _object(line: str) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except json.JSONDecodeError as error:
        raise ReplayRefused(f"this is no JSON, from character {error.pos + 1} on ({error.msg}).") from None
    return _mapping(told, "a thread")


def _mapping(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ReplayRefused(f"{name} is an object, in braces.")
    return value


def _only(told: Mapping[str, Any], known: frozenset[str], name: str) -> None:
    if unknown := sorted(set(told) - known):
        raise ReplayRefused(f"{unknown[0]} is not known in {name}; there are {', '.join(sorted(known))}.")


def _place(told: Mapping[str, Any]) -> Place:
    found = {name: told.get(name) or "" for name in _PLACE}
    for name, value in found.items():
        if not isinstance(value, str):
            raise ReplayRefused(f"{name} is a text.")
    if found["country"] and not re.fullmatch(r"[A-Za-z]{2}", found["country"]):
        raise ReplayRefused(f"country is two letters such as DE, not {found['country']}.")
    if found["zone"]:
        try:
            ZoneInfo(found["zone"])
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ReplayRefused(f"there is no time zone {found['zone']}; one is Europe/Lisbon.") from None
    return Place(found["country"].upper(), found["subdivision"].upper(), found["zone"])


def _event(value: Any, number: int, zone: ZoneInfo) -> Event:
    name = f"event {number}"
    told = _mapping(value, name)
    _only(told, _EVENT, name)
    what = _what(told.get("what"), name)
    if "at" not in told:
        raise ReplayRefused(f"{name} has no at.")
    answer = _answer(told.get("answer"), what, name)
    until = _day(told["until"], f"until of {name}") if told.get("until") else None
    return Event(what, _moment(told["at"], f"at of {name}", zone), answer, until)


def _what(value: Any, name: str) -> What:
    called = value.replace("-", "_") if isinstance(value, str) else ""
    if called in SAME_AS:
        return SAME_AS[called]
    if called in list(What):
        return What(called)
    raise ReplayRefused(f"what of {name} is one of {', '.join([*What, *SAME_AS])}, not {json.dumps(value)}.")


def _answer(value: Any, what: What, name: str) -> Answer | None:
    if what is not What.ANSWERED:
        if value is not None:
            raise ReplayRefused(f"{name} has an answer, which only answered has.")
        return None
    if value in list(Answer):
        return Answer(value)
    raise ReplayRefused(f"answer of {name} is one of {', '.join(Answer)}, not {json.dumps(value)}.")


def _day(value: Any, name: str) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ReplayRefused(f"{name} is a day such as 2026-03-12, not {json.dumps(value)}.") from None


def _moment(value: Any, name: str, zone: ZoneInfo) -> datetime:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return datetime.combine(date.fromisoformat(value), time(12), zone)
        found = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise ReplayRefused(f"{name} is a time such as 2026-03-12T09:30, not {json.dumps(value)}.") from None
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ReplayRefused("asked_to_rest is true or false.")
    return value
