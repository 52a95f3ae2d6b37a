"""Hermit CRM's follow-up radar on our threads: each is one company with one contact, in the files its help describes.

Asked is the radar behind `hermitcrm followups` and its home page, on every day from the last event on: the first day
on which it lists somebody is its date. Its outreach bot leaves out whoever has had two messages without an answer
("close the loop"), and that is taken as its answer then. What a person would press is pressed for it: parked until a
named day, lost once a no has been thanked for, won once a talk has, do-not-contact after a stop, a next step for the
day of a talk or of a return.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import venv
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

Told = Mapping[str, Any]
BEYOND_ITS_SETTINGS = frozenset(
    "follow_ups friday_until later_gap back_after close_after crossing_minutes quiet_from".split()
)
COUNTRY_OF = {"XX": ""}
"""A country of the oracle that nobody knows, and that it refuses."""

CLOSING = frozenset({"no", "referral"})

DRIVER = """
import json, sys
from datetime import date, timedelta
from pathlib import Path
from hermitcrm.store import load_config
from hermitcrm.followups import NUDGE, radar
from hermitcrm.store import Store

root, asked = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text("utf-8"))
reply = asked["reply"] if asked["reply"] is not None else load_config(root)["followup_reply_days"]
nudge = asked["nudge"] if asked["nudge"] is not None else load_config(root)["followup_nudge_days"]
store, lists = Store(root), {}
store.load()
parked = [company for company in store.companies.values() if company.is_parked]

def listed(day, days):
    if (day, days) not in lists:
        for company in parked:
            company.stage = "temp-disqualified"
            if company.requalify_due(day):
                company.stage = "prospect"
        rows = radar(store, today=day, reply_after=reply, nudge_after=days)
        lists[day, days] = {row.slug: row.kind for row in rows}
    return lists[day, days]

answers = {}
for slug, since in asked["threads"].items():
    days = since["nudge"] if since["nudge"] is not None else nudge
    day = date.fromisoformat(since["from"])
    for _ in range(asked["ahead"]):
        kind = listed(day, days).get(slug)
        if kind:
            answers[slug] = {"kind": "nudge" if kind == NUDGE else "reply", "on": day.isoformat()}
            break
        day += timedelta(days=1)
print(json.dumps(answers))
"""


def why_not(told: Told) -> str | None:
    """Why a thread has no place in its files; None where it has."""
    what = {event["what"] for event in told["events"]}
    if not what - {"noted"}:
        return "nothing was sent: the radar speaks of letters that were"
    if "moved_on" in what:
        return "a new job is no event of its own"
    if beyond := BEYOND_ITS_SETTINGS & set(told.get("settings", {})):
        return f"no setting for {min(beyond)}"
    return None


class Kept:
    """The files of one thread, written as a person would keep it."""

    def __init__(self, told: Told, slug: str) -> None:
        self.told, self.slug, self.files = told, slug, dict[str, str]()
        self.stage, self.until, self.step, self.tags = "engaged", "", "", ""
        self.meets, self.letters, self.closes_after_ours, self.talked, self.later = "", 0, False, False, False
        for number, event in enumerate(told["events"]):
            getattr(self, f"_{event['what']}", self._noted)(event, number)
        if told.get("rests_until"):
            self.stage, self.until = "temp-disqualified", told["rests_until"]
        if told.get("asked_to_rest"):
            self.stage, self.tags = "disqualified", "do-not-contact"

    def _interaction(self, event: Told, number: int, channel: str, direction: str, body: str = "") -> None:
        at = event["local"]
        name = f"{at:%Y-%m-%dT%H%M}-{channel}" + (f"-{direction}" if direction else "") + "-ana-oka"
        name += f"-{number + 1}" if f"interactions/{name}.md" in self.files else ""
        self.files[f"interactions/{name}.md"] = (
            f"---\ndate: {at:%Y-%m-%dT%H:%M}\nchannel: {channel}\ndirection: {direction}\ncontact: ana-oka\n"
            f"subject:\noutcome:\nsource: manual\n---\n{body}\n"
        )

    def _sent(self, event: Told, number: int) -> None:
        self._interaction(event, number, "email", "out", "A letter")
        self.letters += 1
        self._goes_on(event)
        if self.stage == "engaged" and (self.closes_after_ours or self.talked):
            self.stage = "lost" if self.closes_after_ours else "won"
        self.closes_after_ours = self.talked = False

    _wrote = _sent

    def _goes_on(self, event: Told) -> None:
        """Logging leaves a closed stage alone; a parked one comes back by itself on its day."""
        if self.stage == "temp-disqualified" and event["local"].date().isoformat() >= self.until:
            self.stage, self.until = "engaged", ""
        self.step = self.meets

    def _answered(self, event: Told, number: int) -> None:
        self._interaction(event, number, "email", "in", "An answer")
        answer, self.letters = event["answer"], 0
        if answer in {"no", "stop", "later"}:
            self.meets = ""
        self._goes_on(event)
        if answer != "unclear":
            self.stage = "engaged"
            self.closes_after_ours, self.talked = answer in CLOSING, False
        if answer == "later" and event.get("until"):
            self.stage, self.until, self.later = "temp-disqualified", event["until"], True
        if answer == "stop":
            self.stage, self.tags = "disqualified", "do-not-contact"

    def _auto_reply(self, event: Told, number: int) -> None:
        self._noted(event, number)
        self.step = event.get("until", "")

    def _arranged(self, event: Told, number: int) -> None:
        self._noted(event, number)
        self.step = self.meets = event["until"]

    def _talked(self, event: Told, number: int) -> None:
        self._interaction(event, number, "meeting", "out")
        self.step, self.meets, self.letters, self.talked = "", "", 0, True

    def _closed(self, event: Told, number: int) -> None:
        self._noted(event, number)
        self.stage = "lost"

    def _reopened(self, event: Told, number: int) -> None:
        self._noted(event, number)
        self.stage = "engaged"

    def _noted(self, event: Told, number: int) -> None:
        self._interaction(event, number, "note", "", event["what"])

    def write(self, root: Path) -> None:
        parked, country = self.stage == "temp-disqualified", self.told.get("country", "")
        reason = "it ended" if self.stage in {"lost", "disqualified"} or parked else ""
        step = "what was planned" if self.step else ""
        self.files["company.md"] = (
            f"---\nname: {self.slug.replace('-', ' ').title()}\nslug: {self.slug}\nwebsite:\nlinkedin:\n"
            f"country: '{COUNTRY_OF.get(country, country)}'\nsource: other\nstage: {self.stage}\n"
            f"stage_changed: 2025-01-01\nlost_reason: {reason}\nrequalify_on: {self.until if parked else ''}\n"
            "value_eur_month:\nproduct_oneliner:\n"
            f"next_step: {step}\nnext_step_due: {self.step}\nnext_step_status: open\ntags: [{self.tags}]\n"
            "created: 2025-01-01T10:00\nupdated: 2025-01-01T10:00\n---\n"
        )
        self.files["contacts/ana-oka.md"] = (
            "---\nfirst_name: Ana\nlast_name: Oka\nslug: ana-oka\ntitle:\nlinkedin:\nemail: ana@mail.example\nphone:\n"
            "role:\ncreated: 2025-01-01T10:00\nupdated: 2025-01-01T10:00\n---\n"
        )
        for name, text in self.files.items():
            path = root / "companies" / self.slug / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def answer(self, found: Mapping[str, str] | None) -> tuple[str, str | None]:
        """Its answer in our words: the action, and the day."""
        if self.meets:
            return "meet", self.meets
        if found is None:
            return "nothing", None
        if self.stage == "temp-disqualified" and self.later:
            return "ask_again", found["on"]
        if found["kind"] == "reply":
            return "answer", found["on"]
        return ("close_kindly" if self.letters > 1 else "follow_up"), found["on"]


def installed(folder: Path) -> tuple[Path, str]:
    """A throw-away environment with Hermit CRM; its python, and its version."""
    place = folder / "hermit"
    venv.create(place, with_pip=True)
    python = place / "bin" / "python"
    pip = [python, "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "hermitcrm"]
    subprocess.run(pip, check=True, stderr=subprocess.DEVNULL)
    told = subprocess.run([place / "bin" / "hermitcrm", "--version"], check=True, capture_output=True, text=True)
    return python, told.stdout.split()[-1]


def ask(python: Path, threads: Sequence[Told], *, reply: int | None, nudge: int | None) -> list[tuple[str, str | None]]:
    """What it says of each thread; `reply` and `nudge` are days, its own where None."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "data"
        hermit = python.parent / "hermitcrm"
        subprocess.run([hermit, "init", root, "--no-setup"], check=True, capture_output=True)
        kept = [Kept(told, f"thread-{number}") for number, told in enumerate(threads)]
        for each in kept:
            each.write(root)
        checked = subprocess.run([hermit, "--data", root, "check"], check=False, capture_output=True, text=True)
        if checked.returncode:
            raise SystemExit(f"Its own check finds fault with what was written for it:\n{checked.stdout[:2000]}")
        gaps = [told.get("settings", {}).get("follow_up_gap") for told in threads]
        asked = {
            "reply": reply,
            "nudge": nudge,
            "ahead": 400,
            "threads": {
                each.slug: {"from": _last(each.told).isoformat(), "nudge": gap and -(-gap * 7 // 5)}
                for each, gap in zip(kept, gaps, strict=True)
            },
        }
        question = Path(name) / "asked.json"
        question.write_text(json.dumps(asked), "utf-8")
        told = subprocess.run([python, "-c", DRIVER, root, question], check=True, stdout=subprocess.PIPE, text=True)
        found = json.loads(told.stdout)
        return [each.answer(found.get(each.slug)) for each in kept]


def _last(told: Told) -> date:
    last: date = max(event["local"] for event in told["events"]).date()
    return last
