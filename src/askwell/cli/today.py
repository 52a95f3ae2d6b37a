"""`askwell today`: what this day asks of the explorer."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from askwell.accounts.models import Explorer
from askwell.today import Day, Learnt, Line, Today, look

WIDTH = 96


def told(*, as_json: bool) -> None:
    """Print the lines of Today, the week ahead and the look back; as sentences, or as one JSON object."""
    found = look(explorer=Explorer.objects.me(), at=timezone.now())
    if as_json:
        print(json.dumps(_as_json(found), ensure_ascii=False, indent=2))
        return
    print(date_format(found.day, "l j F"))
    _say_lines("Others wait for this", found.theirs)
    _say_lines("Your own plan", found.mine)
    if found.has_more:
        print("\nThis is enough for a day. Other things come up as these are done.")
    if not found.lines:
        print("\nNothing is waiting for you. A good day to ask somebody, or to do nothing.")
        print("askwell people next says whom.")
    _say_ahead(found)
    _say_learnt(found.learnt)


def _say_lines(heading: str, lines: Iterable[Line]) -> None:
    for number, line in enumerate(lines):
        if number == 0:
            print(f"\n{heading}")
        print(f"  {line.words}")
        if line.why:
            print(textwrap.fill(line.why, WIDTH, initial_indent="    ", subsequent_indent="    "))


def _say_ahead(found: Today) -> None:
    if found.ahead:
        print("\nThe week ahead")
    for day in found.ahead:
        print(f"  {'Later today' if day.day == found.day else date_format(day.day, 'l j F')}")
        for thing in day.things:
            print(textwrap.fill(thing.words, WIDTH, initial_indent="    ", subsequent_indent="      "))


def _say_learnt(learnt: Learnt) -> None:
    if not learnt:
        return
    print("\nThe last seven days")
    if learnt.talked:
        print(f"  You talked with {learnt.names}.")
    for point in learnt.points:
        print(
            textwrap.fill(
                f"Heard again: “{point.label}” {point.who}", WIDTH, initial_indent="  ", subsequent_indent="    "
            )
        )


def _as_json(found: Today) -> dict[str, Any]:
    return {
        "day": found.day.isoformat(),
        "lines": list(map(_line, found.lines)),
        "has_more": found.has_more,
        "ahead": list(map(_day, found.ahead)),
        "learnt": {
            "talked_with": found.learnt.names,
            "heard_again": [{"point": point.label, "who": point.who} for point in found.learnt.points],
        },
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "whose": line.whose,
        "words": line.words,
        "why": line.why,
        "act": line.act,
        "page": line.page,
        "of": str(line.subject) if line.subject else None,
        "person": str(line.person) if line.person else None,
        "day": line.day.isoformat() if line.day else None,
    }


def _day(day: Day) -> dict[str, Any]:
    return {"day": day.day.isoformat(), "things": [thing.words for thing in day.things]}
