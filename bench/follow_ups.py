"""Whom to write to next, and when: Askwell's, Hermit CRM's and career-ops' answers to the threads of our oracle.

python bench/follow_ups.py [--wrong]

Both peers are installed from the package registries into a folder that is thrown away. Each thread is translated into
what the peer itself asks for (asked_hermit.py, asked_career_ops.py say how). What a peer has no place for is counted
apart from what it answers otherwise. Each is asked twice: as it comes, and with its days set to what is nearest to ours
(six business days are eight days of the calendar where no holiday lies between).
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "src"), str(ROOT)]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()
del os.environ["DJANGO_SETTINGS_MODULE"]  # the commands that are asked have settings of their own

import asked_career_ops
import asked_hermit
from askwell.outreach.queries.days import calendar_of
from askwell.outreach.rules.replay import read
from measure import ASKWELL, run

Told = dict[str, Any]
Answer = tuple[str, str | None]
NEAREST = 8
WRITING = frozenset({"send", "follow_up", "answer", "ask_again", "thank", "congratulate"})
AFTER_A_NO = frozenset({"parted", "stopped", "declined"})
SAME_AS = {"thank": {"answer", "thank"}}
"""Neither peer tells thanks from an answer: where thanks are due, “you owe a reply” is right."""


class Score(NamedTuple):
    """What one of them got right, of the threads it could be asked."""

    asked: int
    action: int
    both: int
    silent: int
    off_days: int
    after_no: int
    third: int


def threads() -> tuple[list[Told], list[str]]:
    """The oracle: its threads, each event once and in order, with the time where they live; and its lines."""
    paths = sorted((ROOT / "tests" / "outreach" / "oracle").glob("*.jsonl"))
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines()]
    found = []
    for line in lines:
        told, case = json.loads(line), read(line, 1, now=datetime(2026, 1, 1, tzinfo=UTC), calendar_of=calendar_of)
        zone = case.calendar.zone
        for event, seen in zip(told["events"], case.thread.events, strict=True):
            event |= {"what": str(seen.what), "local": seen.at.astimezone(zone).replace(tzinfo=None)}
        once = {(event["what"], event["local"], event.get("answer")): event for event in told["events"]}
        told["events"] = sorted(once.values(), key=lambda event: event["local"])
        found.append(told | {"moment": case.at.astimezone(zone), "calendar": case.calendar})
    return found, lines


def ours(lines: Sequence[str]) -> list[Answer]:
    """What `askwell outreach replay` says of each."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "threads.jsonl"
        file.write_text("\n".join(lines) + "\n", "utf-8")
        told = run(ASKWELL, "outreach", "replay", file, "--json", data=Path(name) / "data").output
    return [(each["action"], each["date"]) for each in map(json.loads, told.splitlines())]


def score(told: Sequence[Told], answers: Sequence[Answer]) -> Score:
    pairs = list(zip(told, answers, strict=True))
    right = [(each, answer) for each, answer in pairs if acts_right(each, answer)]
    return Score(
        asked=len(pairs),
        action=len(right),
        both=sum(answer[1] == each["expect"]["date"] for each, answer in right),
        silent=sum(answer[0] == "nothing" != each["expect"]["action"] for each, answer in pairs),
        off_days=sum(off_day(each, answer) for each, answer in pairs),
        after_no=sum(each["expect"]["state"] in AFTER_A_NO and chases(answer) for each, answer in pairs),
        third=sum(letters_unanswered(each) > 2 and chases(answer) for each, answer in pairs),
    )


def acts_right(told: Told, answer: Answer) -> bool:
    expected = told["expect"]["action"]
    return answer[0] in SAME_AS.get(expected, {expected})


def chases(answer: Answer) -> bool:
    return answer[0] in {"follow_up", "ask_again", "send"}


def off_day(told: Told, answer: Answer) -> bool:
    """Whether it would write on a weekend or a holiday of theirs, to somebody who did not write first."""
    day = date.fromisoformat(answer[1]) if answer[1] else None
    return bool(day and chases(answer) and not told["calendar"].is_business_day(day))


def letters_unanswered(told: Told) -> int:
    """How many letters reached them since they last wrote or spoke."""
    count = 0
    for event in told["events"]:
        count += {"sent": 1, "bounced": -1}.get(event["what"], -count if event["what"] in {"answered", "talked"} else 0)
    return count


def line(name: str, said: Score, of: int) -> None:
    print(
        f"| {name} | {said.asked} | {of - said.asked} | {said.action} | {said.both} | {said.silent} | {said.off_days} "
        f"| {said.after_no} | {said.third} |",
        flush=True,
    )


def compare(
    name: str, told: Sequence[Told], mine: Sequence[Answer], peer: Any, ways: dict[str, Callable[..., Any]]
) -> None:
    """A line for each way to ask a peer, one for ours on the same threads, and what it cannot be asked."""
    reasons = Counter(why for each in told if (why := peer.why_not(each)))
    can = [n for n, each in enumerate(told) if not peer.why_not(each)]
    asked = [told[n] for n in can]
    for way, ask in ways.items():
        answers = ask(asked)
        line(f"{name}, {way}", score(asked, answers), len(told))
        if "--wrong" in sys.argv:
            show_wrong(asked, answers)
    line(f"Askwell, on those of {name}", score(asked, [mine[n] for n in can]), len(told))
    print("".join(f"  not asked, {count}: {why}\n" for why, count in reasons.most_common()), file=sys.stderr, end="")


def show_wrong(told: Sequence[Told], answers: Sequence[Answer]) -> None:
    for each, answer in zip(told, answers, strict=True):
        expected = (each["expect"]["action"], each["expect"]["date"])
        if not acts_right(each, answer) or answer[1] != expected[1]:
            print(f"    {each['id']}: {answer} for {expected}; {each['why']}")


def main() -> None:
    told, lines = threads()
    mine = ours(lines)
    print(
        "| | asked | cannot be asked | next act right | and its date | silent | on a day off | after a no | a third |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    line("Askwell", score(told, mine), len(told))
    with tempfile.TemporaryDirectory(prefix="askwell-bench-follow-ups-") as name:
        python, version = asked_hermit.installed(Path(name))
        ways = {
            "as it comes": lambda some: asked_hermit.ask(python, some, reply=None, nudge=None),
            f"{NEAREST} days": lambda some: asked_hermit.ask(python, some, reply=0, nudge=NEAREST),
        }
        compare(f"Hermit CRM {version}", told, mine, asked_hermit, ways)
        place, version = asked_career_ops.installed(Path(name))
        if place is None:
            print(f"career-ops could not be run: {version}.")
            return
        ways = {
            "as it comes": lambda some: asked_career_ops.ask(place, some, days=None, follow_ups=None),
            f"{NEAREST} days, one follow-up": lambda some: asked_career_ops.ask(
                place, some, days=NEAREST, follow_ups=1
            ),
        }
        compare(f"career-ops {version}", told, mine, asked_career_ops, ways)


if __name__ == "__main__":
    main()
