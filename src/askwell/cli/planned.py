"""Agreeing on a time from the terminal, and what is coming."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from askwell.accounts.models import Explorer
from askwell.cli.refusing import stop
from askwell.conversations import actions, queries
from askwell.conversations.models import Conversation
from askwell.conversations.rules import ConversationRefused, Medium
from askwell.outreach import queries as outreach
from askwell.outreach.models import Request
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.outreach.rules.states import ENDED, State
from askwell.people import queries as people
from askwell.people.models import Person
from askwell.people.rules import PersonRefused
from askwell.people.rules.preferences import zone_named

MINUTES = 30
BY = {"": Medium.UNKNOWN, "video": Medium.VIDEO, "phone": Medium.PHONE, "in person": Medium.IN_PERSON}


def agree(*, name: str, on: str, at: str, zone: str, minutes: int, by: str, place: str) -> None:
    """Write a talk down and print it on both clocks; it belongs to the open request to them, if there is one."""
    me, now = Explorer.objects.me(), timezone.now()
    person = _person(me, name)
    asked = _open_request(me, person, now)
    clocks = queries.clocks_with(person=person, request=asked)
    try:
        where = ZoneInfo(zone_named(zone) or clocks.own.key)
        agreed = actions.agree_on(
            person=person,
            request=asked,
            begins_at=_moment(on, at, where),
            minutes=minutes or (asked.minutes if asked else MINUTES),
            zone=where.key,
            medium=_medium(by),
            place=place,
            at=now,
        )
    except (ConversationRefused, OutreachRefused, PersonRefused) as refusal:
        stop(str(refusal))
    print(_line(agreed))


def coming(*, as_json: bool) -> None:
    """Print the talks agreed on; as sentences, or as one JSON object."""
    found = list(queries.coming(explorer=Explorer.objects.me()))
    if as_json:
        print(json.dumps({"coming": [_as_json(talk) for talk in found]}, ensure_ascii=False, indent=2))
        return
    for talk in found:
        print(_line(talk))
    if not found:
        print("No talk is agreed on.")


def _person(me: Explorer, name: str) -> Person:
    found = list(people.with_name(explorer=me, name=name)[:2])
    if not found:
        stop(f"{name} is not among your people yet. Add them first: askwell people add.")
    if len(found) > 1:
        stop(f"There are several people called {name}. Agree on the time on the page of the one you mean.")
    return found[0]


def _open_request(me: Explorer, person: Person, now: dt.datetime) -> Request | None:
    """The newest request to them that is under way and has no talk yet."""
    asked = outreach.requests(explorer=me).filter(person=person)
    for one in outreach.stands(explorer=me, at=now, among=asked):
        under_way = one.standing.state not in ENDED | {State.IDEA, State.DECLINED, State.REFERRED}
        if under_way and queries.planned_in(request=one.request) is None:
            return one.request
    return None


def _moment(on: str, at: str, zone: ZoneInfo) -> dt.datetime:
    try:
        wall = dt.datetime.combine(dt.date.fromisoformat(on), dt.time.fromisoformat(at), zone)
    except ValueError:
        stop("Give the day as 2026-12-01 and the time as 14:30.")
    return wall.astimezone(dt.UTC)


def _medium(by: str) -> Medium:
    if by.replace("_", " ") not in BY:
        stop("Choose video, phone or in person.")
    return BY[by.replace("_", " ")]


def _line(talk: Conversation) -> str:
    clocks, begins = queries.clocks_of(talk), talk.begins_at
    if begins is None:
        return talk.title
    own, theirs = begins.astimezone(clocks.own), begins.astimezone(clocks.theirs)
    there = f", {theirs:%Y-%m-%d %H:%M} {clocks.theirs.key}" if own.utcoffset() != theirs.utcoffset() else ""
    place = f", {talk.place}" if talk.place else ""
    return f"{own:%Y-%m-%d %H:%M} {clocks.own.key}{there}  {talk.title}, {talk.minutes} min{place}"


def _as_json(talk: Conversation) -> dict[str, Any]:
    clocks, person = queries.clocks_of(talk), queries.whom(talk)
    return {
        "id": str(talk.id),
        "with": person.name if person else None,
        "begins_at": talk.begins_at.isoformat() if talk.begins_at else None,
        "minutes": talk.minutes,
        "own_zone": clocks.own.key,
        "their_zone": clocks.theirs.key,
        "medium": talk.medium,
        "place": talk.place,
    }
