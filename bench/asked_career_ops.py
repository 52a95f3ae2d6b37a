"""career-ops' follow-up cadence on our threads: each is one application in its tracker, as its mode `followup` says.

Asked is `node followup-cadence.mjs`: the status, the urgency and the next date of every active application. What its
own mode would write is written for it: Applied, Responded, Interview, Rejected, Discarded; a row for each further
letter; a pinned date for a named day, a talk, or a return that is later than its own date; retired once a talk has been
thanked for.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

Told = Mapping[str, Any]
BEYOND_ITS_SETTINGS = frozenset("friday_until later_gap back_after close_after crossing_minutes quiet_from".split())
HEAD = "| # | Date | Company | Role | Score | Status | PDF | Report | Notes |\n|---|---|---|---|---|---|---|---|---|\n"
LOG = "# Follow-ups\n\n| num | appNum | date | company | role | channel | contact | notes |\n" + "|---" * 8 + "|\n"
SHIPPED_DAYS = 7
ENDED = frozenset({"Rejected", "Discarded"})


def why_not(told: Told) -> str | None:
    """Why a thread has no place in its tracker; None where it has."""
    what = {event["what"] for event in told["events"]}
    if not what - {"noted"}:
        return "nothing was sent: the cadence speaks of letters that were"
    if "moved_on" in what:
        return "a new job is no event of its own"
    if "bounced" in what:
        return "a letter that came back has no place"
    if beyond := BEYOND_ITS_SETTINGS & set(told.get("settings", {})):
        return f"no setting for {min(beyond)}"
    return None


class Tracked:
    """One thread as a row of the tracker, its further letters and its pin."""

    def __init__(self, told: Told, number: int, days: int) -> None:
        self.told, self.number, self.days = told, number, days
        self.status, self.before, self.began, self.pin = "Evaluated", "", "", ""
        self.letters, self.since_answer, self.meets, self.retired = list[str](), 0, "", ""
        self.ends_after_ours, self.talked, self.later = False, False, False
        for event in told["events"]:
            getattr(self, f"_{event['what']}", self._noted)(event, event["local"].date().isoformat())
        if told.get("rests_until"):
            self.pin = told["rests_until"]
        if told.get("asked_to_rest"):
            self.status = "Discarded"

    def _sent(self, _event: Told, on: str) -> None:
        if self.began:
            self.letters.append(on)
        self.began = self.began or on
        if self.status == "Evaluated":
            self.status = "Applied"
        if self.ends_after_ours:
            self.status = "Rejected"
        self.retired = on if self.talked else ""
        self.pin = self.pin if self.meets or self.pin > on else ""
        self.ends_after_ours, self.talked, self.since_answer = False, False, self.since_answer + 1

    _wrote = _sent

    def _answered(self, event: Told, on: str) -> None:
        self.began, answer = self.began or on, event["answer"]
        self.since_answer = 0
        if answer in {"no", "stop", "later"}:
            self.meets, self.pin = "", ""
        if answer == "unclear":
            return
        if not self.meets:
            self.status, self.pin = ("Discarded" if answer == "stop" else "Responded"), ""
        if answer == "later":
            self.pin, self.later = event.get("until", ""), True
        self.ends_after_ours, self.retired, self.talked = answer in {"no", "referral"}, "", False

    def _auto_reply(self, event: Told, on: str) -> None:
        last = date.fromisoformat((self.letters or [self.began or on])[-1])
        if event.get("until", "") > (last + timedelta(days=self.days)).isoformat():
            self.pin = event["until"]

    def _arranged(self, event: Told, on: str) -> None:
        self.status, self.pin, self.began = "Interview", event["until"], self.began or on
        self.meets = event["until"]

    def _talked(self, _event: Told, on: str) -> None:
        self.pin, self.meets, self.began, self.since_answer, self.talked = "", "", self.began or on, 0, True
        self.status = self.status if self.status in ENDED else "Interview"

    def _closed(self, _event: Told, _on: str) -> None:
        self.status, self.before = "Discarded", self.status

    def _reopened(self, _event: Told, _on: str) -> None:
        self.status = self.before if self.before in {"Applied", "Responded", "Interview"} else "Applied"

    def _noted(self, _event: Told, _on: str) -> None:
        """Only a note; it moves nothing."""

    def row(self) -> str:
        began = self.began or self.told["events"][0]["local"].date().isoformat()
        house = f"Works {self.number}"
        return f"| {self.number} | {began} | {house} | A talk | N/A | {self.status} | ❌ | — | Applied {began} |\n"

    def log(self) -> str:
        """Its further letters and, set on the day of the last one, its pin."""
        rows = "".join(
            f"| {self.number}{n} | {self.number} | {on} | Works {self.number} | A talk | Email | Ana Oka | sent |\n"
            for n, on in enumerate(self.letters)
        )
        set_on = (self.letters or [self.began])[-1] or self.pin
        retired = f"- cleared #{self.number} {self.retired}\n" if self.retired else ""
        return rows + retired + (f"- next #{self.number} {self.pin} (set {set_on})\n" if self.pin else "")

    def answer(self, found: Mapping[str, Any] | None) -> tuple[str, str | None]:
        """Its answer in our words: the action, and the day."""
        if found is None:
            return "nothing", None
        on = found["nextFollowupDate"]
        if found["status"] == "applied":
            return ("follow_up" if on else "close_kindly"), on
        if found["status"] == "interview":
            return ("meet" if self.meets else "follow_up" if self.since_answer else "thank"), on
        return ("ask_again" if self.pin and self.later else "follow_up" if self.since_answer else "answer"), on


def installed(folder: Path) -> tuple[Path | None, str]:
    """Where it lies and which version it is, or None and what was tried.

    Its package is only a way in: it fetches the program from a public host of repositories. Where that cannot be
    reached, CAREER_OPS names a folder that holds the program already.
    """
    given, place = os.environ.get("CAREER_OPS"), folder / "career-ops"
    if given:
        shutil.copytree(given, place)
        return place, _version(place)
    command = ["npx", "--yes", "@santifer/career-ops", "init", "career-ops"]
    tried = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if tried.returncode:
        said = [line.strip() for line in tried.stderr.splitlines() if line.strip()]
        return None, f"`{' '.join(command)}` ended with “{said[-1] if said else tried.returncode}”"
    return place, _version(place)


def _version(place: Path) -> str:
    told: str = json.loads((place / "package.json").read_text("utf-8"))["version"]
    return told


def ask(
    place: Path, threads: Sequence[Told], *, days: int | None, follow_ups: int | None
) -> list[tuple[str, str | None]]:
    """What it says of each thread; its own numbers where None. A thread's own settings outrank both."""
    found: list[tuple[str, str | None]] = [("nothing", None)] * len(threads)
    for own in {json.dumps(told.get("settings", {}), sort_keys=True) for told in threads}:
        settings = json.loads(own)
        gap = settings.get("follow_up_gap")
        at_most = settings.get("follow_ups", follow_ups)
        every = -(-gap * 7 // 5) if gap else days
        group = {n: t for n, t in enumerate(threads) if json.dumps(t.get("settings", {}), sort_keys=True) == own}
        tracked = {n: Tracked(t, n + 1, every or SHIPPED_DAYS) for n, t in group.items()}
        said = _said(place, list(tracked.values()), every, at_most)
        for n, each in tracked.items():
            found[n] = each.answer(said.get(each.number))
    return found


def _said(place: Path, tracked: Sequence[Tracked], days: int | None, at_most: int | None) -> dict[int, dict[str, Any]]:
    data = place / "data"
    data.mkdir(exist_ok=True)
    (data / "applications.md").write_text(
        "# Applications\n\n" + HEAD + "".join(each.row() for each in tracked), "utf-8"
    )
    (data / "follow-ups.md").write_text(LOG + "".join(each.log() for each in tracked), "utf-8")
    profile = place / "config" / "profile.yml"
    profile.parent.mkdir(exist_ok=True)
    numbers = {"applied_first_days": days, "applied_subsequent_days": days, "applied_max_followups": at_most}
    chosen = "".join(f"  {name}: {value}\n" for name, value in numbers.items() if value is not None)
    profile.write_text(f"followup_cadence:\n{chosen}" if chosen else "{}\n", "utf-8")
    command = ["node", "followup-cadence.mjs"]
    told = subprocess.run(command, cwd=place, check=True, stdout=subprocess.PIPE, text=True)
    return {entry["num"]: entry for entry in json.loads(told.stdout)["entries"]}
