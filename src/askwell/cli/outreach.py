"""`askwell outreach …`."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django

from askwell.cli.refusing import stop
from askwell.outreach.rules.replay import Case, ReplayRefused, read


def replay(*, path: Path, as_json: bool) -> None:
    """Print for each line of a file where its thread stands. One bad line, and nothing is said of any other."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except OSError as error:
        stop(f"{path} cannot be read: {error.strerror}. Check its name.")
    except UnicodeDecodeError:
        stop(f"{path} is no text in UTF-8; save it as one and try again.")
    try:
        cases = _cases(lines)
    except ReplayRefused as refusal:
        stop(str(refusal))
    for number, case in cases:
        told = _told(number, case)
        print(json.dumps(told, ensure_ascii=False) if as_json else _sentence(told))


def _cases(lines: list[str]) -> list[tuple[int, Case]]:
    django.setup()  # the calendars live beside what reads the tables; no table is touched
    from askwell.outreach.queries.days import calendar_of  # noqa: PLC0415 -- needs Django ready

    now = datetime.now(UTC)
    return [
        (number, read(line, number, now=now, calendar_of=calendar_of))
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]


def _told(number: int, case: Case) -> dict[str, Any]:
    found = case.standing()
    permission = case.permission(found.action)
    moment = case.at.astimezone(case.calendar.zone) if permission and permission.allowed else None
    return {
        "line": number,
        "id": case.name,
        "state": found.state.value,
        "action": found.action.value,
        "date": found.on.isoformat() if found.on else None,
        "due": found.is_due,
        "reason": found.reason,
        "follow_ups": found.follow_ups,
        "fine_now": permission.allowed if permission else None,
        "fine_from": _iso(moment or (permission.moment if permission else None)),
        "against": permission.reason if permission else "",
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="minutes") if moment else None


def _sentence(told: dict[str, Any]) -> str:
    name = told["line"] if told["id"] is None else told["id"]
    action = told["action"].replace("_", " ")
    day = f" from {told['date']}" if told["date"] else ""
    return f"{name}  {told['state'].replace('_', ' ')}: {action}{day}. {told['reason']}"
